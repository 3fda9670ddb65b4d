import Canvas
import Documents
import Library
import Testing

@testable import Reader

@Suite struct ThemesScreenTests {
  /// What a file says besides its head to be sound.
  private static let rest =
    "roles:\n" + Role.allCases.map { "  \($0.name): {}\n" }.joined()
    + "emphasis: { selected: {}, current: {} }\n"

  static let summaries = [
    ThemeSummary(
      "dark",
      ThemeReading("dark") { _ throws(ThemeProblem) in
        "name: 深色 Dark\nauthor: fazhi\nappearance: dark\n" + rest
      },
      origin: .shipped),
    ThemeSummary("ink", ThemeReading("ink") { _ throws(ThemeProblem) in "- nothing" }, origin: .own),
    ThemeSummary(
      "light",
      ThemeReading("light") { _ throws(ThemeProblem) in
        "name: 浅色 Light\nauthor: Somebody\nappearance: light\ncontrast: 7\nsafe-for: [tritanopia]\n" + rest
      }, origin: .own),
  ]

  private func opened() -> Session {
    var session = Session(columns: 100)
    session.press("t")
    return session
  }

  @Test func `t lists the themes with the one there is under the cursor`() {
    let session = opened()
    #expect(session.effects == [.listThemes] && session.state.mode == .themes)
    let cursor = session.picture.split(separator: "\n").first { $0.contains("●") && $0.contains("dark") }
    #expect(cursor?.contains("深色 Dark") == true && cursor?.contains("fazhi") == true)
    #expect(session.picture.contains("随终端底色"))
  }

  @Test func `moving shows each theme at once and writes nothing`() {
    var session = opened()
    session.press("j")
    #expect(session.effects == [.applyTheme("ink")])
    session.press("j")
    #expect(session.effects == [.applyTheme("light")] && session.state.theme.name == "light")
    session.press("g")
    // Left to the terminal, which has said nothing: dark again.
    #expect(session.effects == [.applyTheme("dark")] && session.state.theme.isAutomatic)
  }

  @Test(arguments: [Key.escape, "q", "t"])
  func `leaving the list brings back what was there`(key: Key) {
    var session = opened()
    session.press("j", "j", key)
    #expect(session.effects == [.applyTheme("dark")])
    #expect(session.state.theme == ThemeChoice("dark") && session.state.mode == .tree)
    #expect(!session.state.isFinished)
  }

  @Test func `Enter keeps the theme, and says where it was written or why not`() {
    var session = opened()
    session.press("j", "j", .enter)
    #expect(session.effects == [.keepTheme("light")])
    #expect(session.state.mode == .tree && session.state.theme.name == "light")
    session.take(.themeKept(path: "/c/config.yaml", nil))
    #expect(session.status.contains("主题：light，已写入 /c/config.yaml"))
    session.take(
      .themeKept(
        path: "/c/config.yaml",
        FileFailure(file: "/c/config.yaml", message: Bilingual(zh: "不可写", en: "not writable"))))
    #expect(session.status.contains("只用到退出为止：/c/config.yaml：不可写"))
    #expect(session.state.theme.name == "light")
  }

  @Test func `a file that is no theme says what is wrong and is not kept`() {
    var session = opened()
    session.press("j")
    #expect(session.picture.contains("ink.yaml"))
    session.press(.enter)
    #expect(session.state.mode == .themes && session.status.contains("不能采用"))
    #expect(session.effects == [])
  }

  @Test func `what a theme promises is said`() {
    var session = opened()
    session.press("G")
    #expect(session.picture.contains("对比度 7 以上；蓝色盲可辨"))
  }

  @Test func `a background told late changes an automatic theme, and no other`() {
    var session = Session(columns: 100)
    session.take(.backgroundTold(.light))
    #expect(session.effects == [])
    session.press("t", "g")
    #expect(session.effects == [.applyTheme("light")])
    session.press(.enter)
    #expect(session.effects == [.keepTheme("auto")])
    session.take(.backgroundTold(.light))
    #expect(session.effects == [])
    session.take(.backgroundTold(.dark))
    #expect(session.effects == [.applyTheme("dark")])
  }

  @Test func `the next theme follows the one shown, whoever chose it`() {
    var session = Session(columns: 100)
    session.press(.control("t"))
    #expect(session.effects.last == .applyTheme("ink") && session.status.contains("主题：ink"))
    session.press(.control("t"), .control("t"))
    #expect(session.effects.last == .applyTheme("dark"))
  }

  @Test func `the sample holds every kind of text a theme tells apart`() {
    let roles = Set(opened().frame.cells.map(\.role))
    for group in [
      [Role.heading, .dim, .hit, .hitCurrent, .observation, .quantity, .planned],
      [.value, .zero, .approximate, .partial, .textOnly, .unmentioned, .onlyHere, .changed],
      [.note, .warning, .problem, .tableHeader, .tableGroup, .mark, .status],
    ] {
      for role in group { #expect(roles.contains(role), "\(role)") }
    }
  }
}
