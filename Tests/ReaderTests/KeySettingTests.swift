import Canvas
import Documents
import Library
import TestSupport
import Testing

@testable import Reader

/// The user's keys laid over the standard ones.
@Suite struct KeySettingTests {
  /// The table of lines `mode / keys / command`, the first on line 1; nil unbinds.
  private func reading(_ lines: (String, String, String?)...) -> (table: KeyTable, problems: [KeyProblem]) {
    KeyTable.reading(
      lines.enumerated().map { index, line in
        func word(_ text: String) -> KeySetting.Word { .init(text, line: index + 1) }
        return KeySetting(mode: word(line.0), keys: word(line.1), command: line.2.map(word))
      })
  }

  private func reasons(_ problems: [KeyProblem]) -> [KeyProblem.Reason] { problems.map(\.reason) }

  @Test func `a key can be given a command in one mode`() {
    let (table, problems) = reading(("text", "t", "compare"))
    #expect(problems.isEmpty)
    #expect(table.command(for: ["t"], in: .text) == .compare)
    #expect(table.command(for: ["t"], in: .tree) == .themes)
    #expect(table.keys(for: .compare, in: .text).map(\.name) == ["t", "c"])
    #expect(table.keys(for: .themes, in: .text).isEmpty)
  }

  @Test func `all modes are those where the command has a meaning, and a mode's own setting goes before`() {
    let (table, problems) = reading(("all", "Ctrl-T", "help"), ("tree", "Ctrl-T", "compare"))
    #expect(problems.isEmpty)
    #expect(table.command(for: [.control("t")], in: .sheet) == .help)
    #expect(table.command(for: [.control("t")], in: .tree) == .compare)
    #expect(table.command(for: [.control("t")], in: .search) == .sortRows)
  }

  @Test func `a key can be unbound, in one mode or in all`() {
    let (table, problems) = reading(("all", "t", nil), ("text", "c", nil))
    #expect(problems.isEmpty)
    for mode in Mode.allCases { #expect(table.command(for: ["t"], in: mode) == nil) }
    #expect(table.command(for: ["c"], in: .text) == nil && table.command(for: ["c"], in: .tree) == .compare)
    #expect(table.has(.themes, in: .text))
  }

  @Test func `a sequence takes the key it begins with and says so, unless that was unbound`() {
    let taken = reading(("text", "g t", "next-theme"))
    #expect(
      reasons(taken.problems) == [.takes("g t", key: "g", command: "move-to-first")]
        && taken.problems[0].line == 1)
    #expect(taken.table.command(for: ["g"], in: .text) == nil && taken.table.isPrefix(["g"], in: .text))
    #expect(taken.table.command(for: ["g", "t"], in: .text) == .nextTheme)
    #expect(taken.table.command(for: ["g", "g"], in: .text) == .moveToFirst)
    #expect(taken.table.command(for: ["g"], in: .tree) == .moveToFirst)
    let agreed = reading(("text", "g t", "next-theme"), ("text", "g", nil))
    #expect(agreed.problems.isEmpty && agreed.table == taken.table)
  }

  @Test func `a key takes the place of sequences that begin with it`() {
    let (table, problems) = reading(("all", "Z", "compare"))
    #expect(problems.isEmpty)
    #expect(table.command(for: ["Z", "Z"], in: .tree) == nil && !table.isPrefix(["Z"], in: .tree))
    #expect(table.command(for: ["Z"], in: .tree) == .compare)
  }

  @Test func `of two settings for the same keys the first holds, and the second is said with its line`() {
    let (table, problems) = reading(
      ("text", "Space", "compare"), ("text", " ", "help"), ("text", "Space", "compare"))
    #expect(problems == [KeyProblem(line: 2, reason: .twice("Space", line: 1))])
    #expect(table.command(for: [" "], in: .text) == .compare)
  }

  @Test func `a sequence whose beginning was given a command before conflicts with it`() {
    let (table, problems) = reading(
      ("text", "x", "compare"), ("text", "x a", "help"), ("text", "v b", "help"), ("text", "v", "compare"))
    #expect(
      problems == [
        KeyProblem(line: 2, reason: .begun("x a", with: "x", line: 1)),
        KeyProblem(line: 4, reason: .begun("v", with: "v b", line: 3)),
      ])
    #expect(table.command(for: ["x"], in: .text) == .compare)
    #expect(table.command(for: ["v", "b"], in: .text) == .help)
  }

  @Test func `mistyped names are said with the nearest, and the rest works`() {
    let (table, problems) = reading(
      ("txet", "t", "compare"), ("text", "Ctrl-Ä", "compare"), ("text", "Entr", "compare"),
      ("text", "t", "comprae"), ("text", "b", "compare"))
    #expect(
      reasons(problems) == [
        .unknownMode("txet", nearest: "text"), .unknownKey("Ctrl-Ä", nearest: "Ctrl-A"),
        .unknownKey("Entr", nearest: "Enter"), .unknownCommand("comprae", nearest: "compare"),
      ])
    #expect(problems.map(\.line) == [1, 2, 3, 4])
    #expect(table.command(for: ["b"], in: .text) == .compare)
  }

  @Test func `each wrong word of a line is said`() {
    let (_, problems) = reading(("txet", "Entr", "comprae"), ("txet", "x", "compare"))
    #expect(
      problems.map(\.line) == [1, 1, 1, 2] && reasons(problems).first == .unknownMode("txet", nearest: "text")
    )
  }

  @Test func `any settings leave a table whose every key does what it says`() {
    let names = ["x", "x y", "x y z", "g", "g t", "Z", "Ctrl-X", "Ctrl-X x", "Enter", "j"]
    let commands: [String?] = ["compare", "help", nil]
    var random = SplitMix(state: 6)
    for _ in 0..<300 {
      let table = KeyTable.reading(
        (0..<6).map { _ in
          KeySetting(
            mode: .init(["all", "text", "search"].randomElement(using: &random) ?? "all"),
            keys: .init(names.randomElement(using: &random) ?? "x"),
            command: (commands.randomElement(using: &random) ?? nil).map { .init($0) })
        }
      ).table
      for mode in [Mode.text, .tree, .search] {
        for binding in table.bindings(in: mode) {
          for length in 1..<binding.sequence.keys.count {
            let before = table.command(for: Array(binding.sequence.keys.prefix(length)), in: mode)
            #expect(before == nil || before == binding.command, "\(binding.sequence.name) in \(mode)")
          }
          #expect(table.keys(for: binding.command, in: mode).contains(binding.sequence))
        }
      }
    }
  }

  @Test func `a command is bound only where it does something`() {
    let (table, problems) = reading(("text", "t", "transpose"), ("search", "Ctrl-X", "next-theme"))
    #expect(reasons(problems) == [.meaningless(command: "transpose", mode: "text", modes: ["sheet"])])
    #expect(table.command(for: [.control("x")], in: .search) == .nextTheme)
  }

  @Test func `where text is typed no character is a command, in all modes it is one elsewhere`() {
    let (table, problems) = reading(("search", "x", "back"), ("all", "x", "redraw"))
    #expect(reasons(problems) == [.typed("x", mode: "search")])
    #expect(table.command(for: ["x"], in: .search) == nil && table.command(for: ["x"], in: .tree) == .redraw)
  }

  @Test func `there is always a way out`() {
    let (table, problems) = reading(
      ("all", "Ctrl-C", nil), ("text", "Esc", "compare"), ("text", "x Escape", "compare"))
    #expect(reasons(problems) == [.reserved("Ctrl-C"), .reserved("Esc"), .reserved("Esc")])
    #expect(table == .standard)
  }

  @Test func `nothing can be unbound where nothing is bound`() {
    let (_, problems) = reading(("text", "Ctrl-X", nil), ("all", "Ctrl-X", nil))
    #expect(
      reasons(problems) == [.nothingBound("Ctrl-X", mode: "text"), .nothingBound("Ctrl-X", mode: "all")])
  }

  @Test func `full-width keys in the settings are the keys they stand for`() {
    let (table, _) = reading(("text", "ｔ", "compare"))
    #expect(table.command(for: ["t"], in: .text) == .compare)
  }

  @Test func `every mode, key and command of the standard table can be written in settings`() {
    var lines: [KeySetting] = []
    for mode in Mode.allCases {
      for binding in KeyTable.standard.bindings(in: mode)
      where ![.escape, .control("c")].contains(binding.sequence.keys[0]) {
        lines.append(
          KeySetting(
            mode: .init(mode.name), keys: .init(binding.sequence.name), command: .init(binding.command.name)))
      }
    }
    let (table, problems) = KeyTable.reading(lines)
    #expect(problems.isEmpty && lines.count > 500)
    for mode in Mode.allCases {
      for binding in KeyTable.standard.bindings(in: mode) {
        #expect(table.command(for: binding.sequence.keys, in: mode) == binding.command)
      }
    }
  }

  @Test func `help, hints, the palette, messages and the row after a prefix show the user's keys`() {
    let (table, _) = reading(
      ("all", "Ctrl-X h", "help"), ("all", "Ctrl-X c", "compare"), ("all", "?", nil), ("all", "c", nil),
      ("tree", "/", nil))
    var session = Session(columns: 120, language: .english, keyTable: table)
    #expect(session.status.contains("Ctrl-X c Compare") && session.status.contains("Ctrl-X h Help"))
    session.press(.control("x"))
    #expect(session.status.hasPrefix(" Ctrl-X  Esc Cancel  c Compare  h Help"))
    session.press("h")
    #expect(session.state.mode == .help)
    session.press("/")
    session.type("compares")
    #expect(session.picture.contains("Ctrl-X c"))
    session.press(.escape, .escape, "n")
    #expect(session.status.contains("press :find first"))
    session.press(":")
    session.type("compare")
    #expect(session.picture.contains("Ctrl-X c"))
  }

  @Test func `what is said while one types names the key that works afterwards`() {
    var session = Session(language: .english)
    session.press("s")
    session.take(
      .failed(FileFailure(file: "config.yaml", message: Bilingual(zh: "第1行：错", en: "line 1: wrong"))))
    #expect(session.status.contains("config.yaml: line 1: wrong (! lists it)"))
  }

  @Test func `what has no key any more is still found by its name`() {
    let (table, _) = reading(("all", "Ctrl-T", nil))
    var session = Session(keyTable: table)
    session.press(":")
    session.type("next-theme")
    session.press(.enter)
    #expect(session.status.contains("主题：ink"))
  }
}
