import TestSupport
import Testing

@testable import Canvas

@Suite struct ThemeReadingTests {
  private func read(_ files: [String: String]) -> ThemeReading {
    ThemeReading("mine") { name throws(ThemeProblem) in
      if let text = files[name] { return text }
      throw ThemeProblem(
        file: name + ".yaml", line: nil, reason: .notFound(nearest: NearestName.of(name, in: files.keys)))
    }
  }

  /// A sound theme of one line per role.
  private static let base =
    "appearance: dark\nroles:\n" + Role.allCases.map { "  \($0.name): {}\n" }.joined()
    + "emphasis:\n  selected: {}\n  current: {}\n"

  @Test func `a child changes the palette under the roles it inherits`() throws {
    let reading = read([
      "mine": "inherits: base\npalette: { ink: 7 }\n",
      "base": Self.base.replacing(
        "  heading: {}", with: "  heading: { foreground: ink, attributes: [bold, underline] }")
        + "palette: { ink: \"#010203\", paper: default }\n",
    ])
    let theme = try #require(reading.theme)
    #expect(reading.problems == [])
    #expect(
      theme.style(for: .heading) == Style(foreground: .index(7), attributes: [.bold, .underline]))
  }

  @Test(arguments: [
    ("heading: {}", "headign: {}", ThemeProblem.Reason.unknownRole("headign", nearest: "heading")),
    ("heading: {}", "heading: { foregruond: 3 }", .unknownKey("foregruond", nearest: "foreground")),
    ("heading: {}", "heading: { foreground: inc }", .unknownColour("inc", nearest: "ink")),
    ("heading: {}", "heading: { foreground: 256 }", .unknownColour("256", nearest: nil)),
    ("heading: {}", "heading: { attributes: [blod] }", .unknownAttribute("blod", nearest: "bold")),
    ("heading: {}", "heading: { attributes: bold }", .wrongShape(expected: "[bold, …]")),
    ("heading: {}", "heading: red", .wrongShape(expected: "{…: …}")),
  ])
  func `a mistake is reported with its line and the name that was meant`(
    written: String, mistake: String, reason: ThemeProblem.Reason
  ) {
    let text = "palette: { ink: \"#d0d0d0\" }\n" + Self.base.replacing("  " + written, with: "  " + mistake)
    let line = text.split(separator: "\n").firstIndex { $0.hasSuffix(mistake) }.map { $0 + 1 }
    let reading = read(["mine": text])
    #expect(reading.problems.first == ThemeProblem(file: "mine.yaml", line: line, reason: reason))
    #expect(reading.theme != nil)
  }

  @Test func `text that is no YAML gives its line and no theme`() {
    let reading = read(["mine": "name: mine\nroles: {a: [}\n"])
    #expect(reading.theme == nil)
    #expect(reading.problems.map(\.line) == [2])
    guard case .notYAML = reading.problems.first?.reason else {
      Issue.record("\(reading.problems)")
      return
    }
  }

  @Test(arguments: ["", "- a", "just text"])
  func `a file that is no theme at all gives a problem and no theme`(text: String) {
    let reading = read(["mine": text])
    #expect(reading.theme == nil)
    #expect(reading.problems.count == 1)
  }

  @Test func `themes that inherit one another are told`() {
    let reading = read(["mine": Self.base + "inherits: other\n", "other": "inherits: mine\n"])
    #expect(reading.problems.map(\.reason) == [.inheritsItself("mine")])
    #expect(reading.problems.map(\.file) == ["other.yaml"])
    #expect(reading.problems.map(\.line) == [1])
  }

  @Test func `a parent that is not there is told with the line that asks for it`() {
    let reading = read(["mine": "name: x\ninherits: bse\n", "base": Self.base])
    #expect(reading.theme == nil)
    #expect(
      reading.problems == [ThemeProblem(file: "mine.yaml", line: 2, reason: .notFound(nearest: "base"))])
  }

  @Test func `a role left out is told and looks like the text`() throws {
    let reading = read(["mine": Self.base.replacing("  hit: {}\n", with: "")])
    #expect(reading.problems.map(\.reason) == [.missing("roles: hit")])
    let theme = try #require(reading.theme)
    #expect(theme.style(for: .hit) == theme.style(for: .text))
  }

  @Test func `every problem has a sentence in both languages`() {
    let reasons: [ThemeProblem.Reason] = [
      .notFound(nearest: "dark"), .notReadable, .notYAML("x"), .wrongShape(expected: "x"),
      .unknownKey("x", nearest: nil), .unknownRole("x", nearest: nil), .unknownColour("x", nearest: nil),
      .unknownAttribute("x", nearest: nil), .missing("x"), .inheritsItself("x"),
    ]
    for reason in reasons {
      let problem = ThemeProblem(file: "mine.yaml", line: 3, reason: reason)
      #expect(problem.zh.hasPrefix("mine.yaml 第 3 行："))
      #expect(problem.en.hasPrefix("mine.yaml, line 3: "))
    }
  }

  @Test func `a folder that is not there has no themes and says so`() {
    let folder = ThemeFolder(path: "/nowhere/at/all")
    #expect(folder.names == [])
    #expect(folder.read("dark").problems.map(\.reason) == [.notFound(nearest: nil)])
  }
}
