import TestSupport
import Testing

@testable import Canvas

@Suite struct ThemeCheckTests {
  private static let base =
    "appearance: dark\nroles:\n  text: { foreground: \"#ffffff\", background: \"#000000\" }\n"
    + Role.allCases.filter { $0 != .text }.map { "  \($0.name): {}\n" }.joined()
    + "emphasis:\n  selected: { background: \"#333333\" }\n  current: {}\n"

  private func check(_ text: String) -> ThemeCheck {
    ThemeCheck(ThemeReading("mine") { _ throws(ThemeProblem) in text })
  }

  @Test func `the contrast of every role on every row is WCAG's`() throws {
    let check = check(Self.base)
    #expect(check.problems == [])
    let text = try #require(check.readings.first { $0.role == .text && $0.row == .plain })
    #expect(abs((text.contrast ?? 0) - 21) < 0.001)
    let selected = try #require(check.readings.first { $0.role == .value && $0.row == .selected })
    #expect(abs((selected.contrast ?? 0) - 12.63) < 0.01)
  }

  @Test func `a role too faint is told with its line, its contrast and what it needs`() {
    let faint = check(Self.base.replacing("  note: {}", with: "  note: { foreground: \"#666666\" }"))
    let line = Self.base.split(separator: "\n").firstIndex { $0.hasPrefix("  note:") }.map { $0 + 1 }
    #expect(faint.problems.map(\.line).contains(line))
    #expect(faint.problems.map(\.en).contains { $0.contains("“note” has a contrast of 3.65; it needs 4.5") })
    // On the cursor's row, too, it is less than can be read, and the row gives no other colour.
    #expect(faint.problems.map(\.en).contains { $0.contains("“note” on a selected row") })
    // Lines carry no text.
    let lines = check(Self.base.replacing("  border: {}", with: "  border: { foreground: \"#444444\" }"))
    #expect(lines.problems == [])
    let gone = check(Self.base.replacing("  border: {}", with: "  border: { foreground: \"#111111\" }"))
    #expect(gone.problems.map(\.en).contains { $0.contains("“border” has a contrast of 1.11; it needs 1.5") })
  }

  @Test func `what a theme promises is held against it`() {
    let grey = Self.base.replacing("  note: {}", with: "  note: { foreground: \"#8a8a8a\" }")
      .replacing("selected: { background: \"#333333\" }", with: "selected: {}")
    #expect(check(grey).problems == [])
    #expect(check("contrast: 7\n" + grey).problems.map(\.en).allSatisfy { $0.contains("it needs 7.0") })
    #expect(!check("contrast: 7\n" + grey).problems.isEmpty)
    #expect(check("contrast: high\n" + grey).problems.map(\.reason) == [.wrongShape(expected: "1 … 21")])
  }

  @Test func `red and green of one lightness are alike to some, blue and yellow to none of them`() {
    func theme(_ one: String, _ other: String, _ visions: String) -> String {
      "safe-for: [\(visions)]\n"
        + Self.base.replacing("  note: {}", with: "  note: { foreground: \"\(one)\" }")
        .replacing("  warning: {}", with: "  warning: { foreground: \"\(other)\" }")
        .replacing("selected: { background: \"#333333\" }", with: "selected: {}")
    }
    func isAlike(_ one: String, _ other: String, _ vision: ColourVision) -> Bool {
      check(theme(one, other, vision.rawValue)).problems.contains {
        $0.reason == .alike("note", "warning", vision)
      }
    }
    #expect(isAlike("#d78787", "#87a75f", .deuteranopia))
    #expect(!isAlike("#ffd700", "#5fafff", .deuteranopia) && !isAlike("#ffd700", "#5fafff", .protanopia))
    #expect(!isAlike("#d78787", "#87a75f", .tritanopia))
    #expect(isAlike("#5fafff", "#5fd7af", .tritanopia))
    #expect(
      check(theme("#ffd700", "#5fafff", "deuteranopa")).problems.map(\.reason) == [
        .unknownKey("deuteranopa", nearest: "deuteranopia")
      ])
  }

  @Test func `a file that is no theme has its mistakes and no contrasts`() {
    #expect(check("- a\n").problems.count == 1)
    #expect(check("- a\n").readings == [])
  }
}

@Suite struct ThemeShelfTests {
  private let folder: TemporaryFolder
  private let shelf: ThemeShelf

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.write("name: mine\ninherits: dark\n", to: "own/xuan.yaml")
    _ = try folder.write("name: other\ninherits: xuan\n", to: "own/二.yml")
    _ = try folder.write("draft", to: "own/.xuan.yaml.swp")
    _ = try folder.write("no theme", to: "own/notes.txt")
    shelf = ThemeShelf(
      own: folder.path + "/own", shipped: Checkout.root.appendingPathComponent("Themes").path)
  }

  @Test func `one's own file hides the one of its name, and either may inherit the other kind`() {
    #expect(shelf.origin(of: "xuan") == .own && shelf.origin(of: "dark") == .shipped)
    #expect(shelf.names.filter { $0 == "xuan" }.count == 1)
    #expect(shelf.names.contains("二") && !shelf.names.contains("notes") && !shelf.names.contains(".xuan"))
    #expect(shelf.read("xuan").theme?.name == "mine")
    #expect(shelf.read("二").theme?.name == "other")
    #expect(shelf.read("xuan").problems == [])
  }

  @Test func `a theme that is not there is told with the nearest name of all`() {
    #expect(shelf.read("drak").problems.map(\.reason) == [.notFound(nearest: "dark")])
  }

  @Test func `a file anywhere is read with what it inherits beside it or on the shelf`() throws {
    let path = try folder.write("name: free\ninherits: base\n", to: "elsewhere/free.yaml")
    #expect(shelf.read(file: path).problems.map(\.line) == [2])
    #expect(shelf.read(file: path).problems.map(\.file) == [path])
    _ = try folder.write("inherits: dark\n", to: "elsewhere/base.yaml")
    #expect(shelf.read(file: path).problems == [] && shelf.read(file: path).theme?.name == "free")
    #expect(shelf.read(file: folder.path).problems.map(\.reason) == [.notReadable])
    #expect(shelf.read(file: "/dev/zero").problems.map(\.reason) == [.notReadable])
    #expect(shelf.read(file: folder.path + "/none.yaml").problems.map(\.reason) == [.notFound(nearest: nil)])
  }

  @Test func `themes of both folders that inherit one another are told once`() throws {
    _ = try folder.write("inherits: b\n", to: "round/a.yaml")
    _ = try folder.write("inherits: a\n", to: "round/b.yaml")
    let round = ThemeShelf(own: folder.path + "/round", shipped: nil)
    #expect(round.read("a").problems.first { $0.reason == .inheritsItself("a") }?.line == 1)
  }

  @Test func `without folders there are no themes`() {
    #expect(ThemeShelf(own: nil, shipped: nil).names == [])
    #expect(ThemeShelf(own: "/nowhere", shipped: "/nowhere").names == [])
  }
}
