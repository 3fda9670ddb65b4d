import Canvas
import Documents
import Testing

@testable import Reader

/// The table of keys as it is written for people.
@Suite struct KeyRowsTests {
  private func table(_ lines: (String, String, String?)...) -> KeyTable {
    KeyTable.reading(
      lines.map { KeySetting(mode: .init($0), keys: .init($1), command: $2.map { .init($0) }) }
    ).table
  }

  private func rows(_ table: KeyTable, _ command: Command) -> [String] {
    table.rows.filter { $0.command == command }.map { "\($0.keys.names): \($0.place(.english))" }
  }

  @Test func `without settings every command has one row with all its keys`() {
    #expect(KeyTable.standard.rows.map(\.command) == CommandTable.entries.map(\.command))
    #expect(rows(.standard, .moveUp) == ["k ↑ Ctrl-P: every screen, lists while typing"])
  }

  @Test func `a key of the user's has a row of its own, with where it works`() {
    #expect(
      rows(table(("text", "t", "compare")), .compare)
        == ["c: every screen but help and themes", "t: Text"])
    #expect(
      rows(table(("text", "t", "compare")), .themes)
        == [
          "t: Places, Outline, Numbers, Explanation, Comparison, Side by side, Problems, Compliance, "
            + "What peers write, Reuse, Work list, Chart, Themes, Help"
        ])
  }

  @Test func `a command without a key keeps its row`() {
    #expect(rows(table(("all", "t", nil)), .themes) == [": every screen"])
    #expect(table(("all", "t", nil)).markdown(.english).contains("| – | Themes | `themes` |"))
  }

  @Test func `the part of the manual shows every character as it is`() {
    let manual = table(("text", "\\", "compare"), ("text", "'", "help"), ("text", "Ctrl-X -", "search"))
      .manual(.english)
    #expect(manual.contains("\\fB\\e\\fR  compare"))
    #expect(manual.contains("\\fB\\(aq\\fR  help") && manual.contains("\\fBCtrl\\-X \\-\\fR  search"))
    for language in Language.allCases {
      let lines = KeyTable.standard.manual(language).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.filter { $0 == ".TP" }.count == Command.allCases.count + Mode.allCases.count)
      #expect(lines.allSatisfy { !$0.hasPrefix(".") || $0 == ".TP" || $0.hasPrefix(".SH ") })
      #expect(lines.allSatisfy { !$0.isEmpty && !$0.hasPrefix("'") })
    }
  }
}
