import Canvas
import Documents
import Foundation
import Reader
import TestSupport
import Testing

@testable import fazhi

/// `config.yaml`, from its bytes to what it changes.
@Suite struct SettingsTests {
  private func settings(_ text: String) -> Settings { Settings(text, file: "config.yaml") }

  /// The English messages, each with its line.
  private func said(_ text: String) -> [String] { settings(text).problems.map(\.message.en) }

  @Test func `keys are read by mode, with characters YAML knows in quotes`() {
    let settings = settings(
      """
      # mine
      keys:
        all:
          Ctrl-T: next-theme
          "?": null
        text:
          ':': help
          y: compare
          0: next-number
          n: ~
          x:
      """)
    #expect(settings.problems.isEmpty)
    let table = settings.keyTable
    #expect(table.command(for: [.control("t")], in: .tree) == .nextTheme)
    #expect(table.command(for: [.character("?")], in: .tree) == nil)
    #expect(table.command(for: [.character(":")], in: .text) == .help)
    #expect(table.command(for: [.character("y")], in: .text) == .compare)
    #expect(table.command(for: [.character("0")], in: .text) == .nextNumber)
    #expect(table.command(for: [.character("n")], in: .text) == nil)
    #expect(table.command(for: [.character("x")], in: .text) == nil)
  }

  @Test func `the README's example is right`() throws {
    let readme = try String(contentsOf: Checkout.root.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```yaml\nkeys:"))
    let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
    let settings = settings(String(readme[start.lowerBound..<end.lowerBound].dropFirst(8)))
    #expect(settings.problems.isEmpty && settings.keyTable != .standard)
  }

  @Test func `measure and ambiguous width are read, and what they cannot be is said`() {
    #expect(settings("measure: 40").measure == 40)
    #expect(settings("{}").measure == 42 && settings("{}").width == nil)
    #expect(settings("ambiguous-width: wide").width == Width(ambiguousIsWide: true))
    #expect(settings("ambiguous-width: narrow").width == Width(ambiguousIsWide: false))
    #expect(settings("ambiguous-width: auto").width == nil)
    #expect(
      said("keys:\nmeasure: forty") == [
        "line 2: measure is the ideographs of a line, a whole number from 10 to 200, not “forty”"
      ])
    for wrong in ["9", "201", "40.5", "[40]"] { #expect(said("measure: \(wrong)").count == 1) }
    #expect(
      said("ambiguous-width: wid") == [
        "line 1: ambiguous-width is auto, narrow or wide, not “wid”; did you mean “wide”?"
      ])
  }

  @Test func `an empty file, one of comments alone and empty sections change nothing`() {
    for text in ["", "\n", "# nothing\n", "keys:\n", "keys:\n  text:\n", "\u{FEFF}keys:\n"] {
      #expect(
        settings(text).problems.isEmpty && settings(text).keyTable == .standard, "\(text.debugDescription)")
    }
  }

  @Test func `each mistake is said with its line and the nearest name, and the rest works`() {
    let text = """
      kyes: {}
      keys:
        txt:
          a: compare
        text:
          b: comprae
          b c d e f: [1, 2]
          t: compare
        tree: compare
        sheet: [a, b]
      """
    #expect(
      said(text) == [
        "line 1: there is no setting “kyes”; did you mean “keys”?",
        "line 3: there is no mode “txt”; did you mean “text”?",
        "line 6: there is no command “comprae”; did you mean “compare”?",
        "line 7: expected next-theme here", "line 9: expected g t: next-theme here",
        "line 10: expected g t: next-theme here",
      ])
    #expect(settings(text).keyTable.command(for: [.character("t")], in: .text) == .compare)
  }

  @Test func `what is written twice in one place costs nothing else`() {
    let text = """
      keys:
        text:
          x: compare
          t: help
          "x": help
          b: help
        tree:
          x: compare
        text:
          v: help
      """
    #expect(
      said(text) == [
        "line 5: “x” stands on line 3 already, which holds",
        "line 9: “text” stands on line 2 already, which holds",
      ])
    let table = settings(text).keyTable
    #expect(table.command(for: [.character("x")], in: .text) == .compare)
    #expect(table.command(for: [.character("b")], in: .text) == .help)
    #expect(table.command(for: [.character("x")], in: .tree) == .compare)
    #expect(said("keys: {text: {x: help, x: compare}}") == ["line 1: “x” is written twice"])
  }

  @Test(arguments: ["keys: [", "keys:\n\ttext: {}", "a: b: c", "\"", "{{{", "- a\n- b", "just words"])
  func `what is no YAML, or no settings, is said with its line`(text: String) {
    let problems = settings(text).problems
    #expect(problems.count == 1 && problems[0].message.en.hasPrefix("line "), "\(problems)")
    #expect(settings(text).keyTable == .standard)
  }

  @Test func `a theme is named, or left to the terminal's background with one for each`() {
    #expect(settings("").theme == ThemeChoice("auto", light: "light", dark: "dark"))
    #expect(settings("theme: xuan # mine\n").theme.shown == "xuan")
    let both = settings("theme: auto\ntheme-light: 宣纸\ntheme-dark: ink\n").theme
    #expect(both.isAutomatic && both.shown == "ink")
    var light = both
    light.appearance = .light
    #expect(light.shown == "宣纸")
    #expect(settings("theme:\n").theme == ThemeChoice() && settings("theme:\n").problems.isEmpty)
    #expect(said("thme: xuan\n") == ["line 1: there is no setting “thme”; did you mean “theme”?"])
    #expect(said("keys: {}\ntheme: [xuan]\n") == ["line 2: expected auto here"])
  }

  @Test(arguments: [
    ("15;0" as String?, Theme.Appearance.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark),
    ("0;7", .light),
    ("15;default", .dark), ("", .dark), ("x", .dark), (nil, .dark), ("0;6", .dark), ("0;16", .dark),
  ])
  func `COLORFGBG tells the background by its last number`(written: String?, appearance: Theme.Appearance) {
    #expect(Configuration.appearance(colours: written) == appearance)
  }

  @Test func `any beginning of a file is read without harm`() {
    let text = "keys:\n  text:\n    x: compare\n    \"x\": help\n    g t: next-theme\n  all: {Ctrl-T: null}\n"
    for count in 0...text.count { _ = settings(String(text.prefix(count))).problems }
  }

  @Test func `the other commands say it on standard error and go on`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("keys:\n  text:\n    x: comprae\n", to: "fazhi/config.yaml")
    let outcome = try Program.run(["list", "seeds"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(outcome.status == 0 && !outcome.output.isEmpty)
    #expect(
      outcome.errors == "fazhi: \(path): line 3: there is no command “comprae”; did you mean “compare”?\n")
    #expect(try Program.run(["list", "seeds"]).errors.isEmpty)
  }

  @Test func `a file that cannot be read is said`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("fazhi/config.yaml")
    let outcome = try Program.run(["list", "seeds"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(outcome.status == 0 && outcome.errors.contains("config.yaml"))
  }
}
