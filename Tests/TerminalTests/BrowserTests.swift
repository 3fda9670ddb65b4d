import Foundation
import TestSupport
import Testing

/// The whole program in a real terminal, over the sample reports.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "needs tmux"), .timeLimit(.minutes(5)))
struct BrowserTests {
  /// A shell in which fazhi runs with all sample reports read. The shell stands in another folder, so that
  /// the program must find its files by itself.
  private func browser(columns: Int = 120, rows: Int = 34) async throws -> Tmux {
    let tmux = try await Tmux(columns: columns, rows: rows)
    try tmux.shell("cd /; before=$(stty -g)")
    try tmux.shell("\(try Tmux.path(of: "fazhi")) --language zh; echo status=$?")
    if columns >= 60 {
      try await tmux.shows("the places of all reports") { $0.contains("慈溪市") && $0.contains("湛江市") }
    }
    return tmux
  }

  private func expectSane(_ tmux: Tmux, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try tmux.shell("clear; test \"$before\" = \"$(stty -g)\" && echo sa''ne")
    try await tmux.shows("sane", sourceLocation: sourceLocation)
    #expect(try tmux.value("alternate_on") == "0", sourceLocation: sourceLocation)
    #expect(try tmux.value("cursor_flag") == "1", sourceLocation: sourceLocation)
  }

  /// The last row that is not blank: where one is, and which keys matter.
  private func status(_ screen: String) -> Substring {
    screen.split(separator: "\n").last ?? ""
  }

  @Test func `starts from any folder, shows the sample reports, and quits with a sane terminal`() async throws
  {
    let tmux = try await browser()
    #expect(try tmux.value("alternate_on") == "1")
    for place in ["浙江省", "安徽省", "广东省", "云南省", "大通区", "龙湾区"] {
      try await tmux.shows(place)
    }
    #expect(try status(tmux.screen()).contains("帮助"))
    try tmux.press("q")
    try await tmux.shows("status=0")
    try await expectSane(tmux)
  }

  @Test func `searches 复议 as it is typed, opens a hit, and comes back`() async throws {
    let tmux = try await browser()
    try tmux.press("s")
    try await tmux.shows("the search screen") { $0.hasPrefix(" 搜索") }
    try tmux.type("复议")
    // All of them: a screen taken while reports are still being read would never come back.
    try await tmux.shows("hits in all reports") { $0.contains("5 份报告中 57 处") }
    let found = try await tmux.settled()
    try tmux.press("Enter")
    try await tmux.shows("the text") { $0.contains("提纲") && $0.contains("复议") && !$0.hasPrefix(" 搜索") }
    try tmux.press("Escape")
    try await tmux.shows("the same hits") { $0 == found }
  }

  @Test func `compares, shows the sentence, goes to it, and comes back to the cell`() async throws {
    let tmux = try await browser()
    try tmux.press("c")
    try await tmux.shows("the comparison") { $0.hasPrefix(" 比较  5 份报告") }
    for place in ["慈溪市", "龙湾区", "大通区", "湛江市", "大理市"] { try await tmux.shows(place) }
    try tmux.press("Enter")
    try await tmux.shows("局领导干部集体学法五次")
    let cell = try await tmux.settled()
    try tmux.press("Enter")
    try await tmux.shows("the sentence in its report") { !$0.hasPrefix(" 比较") && $0.contains("集体学法五次") }
    try tmux.press("Escape")
    try await tmux.shows("the same cell") { $0.hasPrefix(" 比较") && status($0) == status(cell) }
  }

  @Test func `a full-width key does what its half-width one does`() async throws {
    let tmux = try await browser()
    try tmux.type("？")
    try await tmux.shows("the help screen") { $0.hasPrefix(" 帮助") && $0.contains("Ctrl-") }
  }

  @Test func `the screen is whole after every resize`() async throws {
    let tmux = try await browser()
    for (columns, rows) in [(80, 24), (50, 12), (10, 3), (3, 1), (160, 48), (120, 34)] {
      try tmux.resize(columns: columns, rows: rows)
      guard columns >= 50 else { continue }
      // Nothing of another size's screen is left: the status row is the last one.
      try await tmux.shows("a status row at \(columns)×\(rows)") {
        let lines = $0.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count >= rows && lines[rows - 1].contains("慈溪市")
      }
    }
    try tmux.press("q")
    try await tmux.shows("status=0")
    try await expectSane(tmux)
  }

  @Test func `a window of 10×3 is drawn and can be left`() async throws {
    let tmux = try await browser(columns: 10, rows: 3)
    try await tmux.shows("something") { screen in
      screen.unicodeScalars.contains { "\u{4E00}"..."\u{9FFF}" ~= $0 }
    }
    #expect(try tmux.value("alternate_on") == "1")
    try tmux.press("q")
    try await tmux.shows("the shell") { _ in try tmux.value("alternate_on") == "0" }
    try tmux.resize(columns: 80, rows: 24)
    try await expectSane(tmux)
  }

  @Test func `ended by TERM it puts the terminal back`() async throws {
    let tmux = try await Tmux()
    try tmux.shell("before=$(stty -g)")
    try tmux.shell("\(try Tmux.path(of: "fazhi")); echo status=$?")
    try await tmux.shows("the program's screen") { _ in try tmux.value("alternate_on") == "1" }
    let shell = try #require(pid_t(tmux.value("pane_pid")))
    kill(try #require(try Self.children(of: shell).first), SIGTERM)
    try await tmux.shows("status=\(128 + SIGTERM)")
    try await expectSane(tmux)
  }

  private static func children(of process: pid_t) throws -> [pid_t] {
    try String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
      .split(separator: " ").compactMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  @Test(arguments: [
    ("TERM=nonsense", "", "nonsense"), ("TERM=dumb", "", "dumb"), ("", "| cat", "标准输出不是终端"),
    ("echo |", "", "标准输入不是终端"),
  ])
  func `without a terminal it says one sentence`(before: String, after: String, sentence: String) async throws
  {
    let tmux = try await Tmux(columns: 200)
    try tmux.shell("before=$(stty -g)")
    try tmux.shell("clear; \(before) \(try Tmux.path(of: "fazhi")) --language zh \(after)")
    try await tmux.shows("fazhi: ")
    let said = try tmux.screen().split(separator: "\n").filter { $0.hasPrefix("fazhi: ") }
    #expect(said.count == 1)
    #expect(said.first?.contains(sentence) == true)
    try await expectSane(tmux)
  }
}
