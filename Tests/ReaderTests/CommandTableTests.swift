import Canvas
import Documents
import Testing

@testable import Reader

@Suite struct CommandTableTests {
  @Test func `every command has a row, once`() {
    #expect(
      CommandTable.entries.map(\.command).sorted { $0.name < $1.name }
        == Command.allCases.sorted { $0.name < $1.name })
  }

  @Test func `every command is bound, titled and explained in both languages`() {
    for entry in CommandTable.entries {
      #expect(!entry.modes.isEmpty && entry.bindings.allSatisfy { !$0.keys.isEmpty }, "\(entry.command)")
      for language in Language.allCases {
        #expect(!entry.title(language).isEmpty, "\(entry.command)")
        #expect(entry.description(language).count > 3, "\(entry.command)")
      }
      #expect(entry.description.en.hasSuffix(".") && entry.description.zh.hasSuffix("。"), "\(entry.command)")
      #expect(
        entry.description.en.unicodeScalars.allSatisfy {
          $0.value < 0x2000 || "“”".unicodeScalars.contains($0)
        }, "\(entry.command)")
    }
  }

  @Test func `no key is bound twice in one mode`() {
    for mode in Mode.allCases {
      let keys = CommandTable.entries.flatMap { $0.keys(in: mode) }
      let twice = Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty, "\(mode): \(twice.map(\.name))")
    }
  }

  @Test func `prompts bind no character`() {
    for mode in Mode.allCases where mode.isPrompt {
      for key in CommandTable.entries.flatMap({ $0.keys(in: mode) }) {
        if case .character = key.keys[0] { Issue.record("\(key.name) cannot be typed in \(mode)") }
      }
    }
  }

  @Test func `every mode can be left and explained`() {
    for mode in Mode.allCases {
      #expect(KeyTable.standard.command(for: [.escape], in: mode) == .back)
      #expect(KeyTable.standard.command(for: [.control("c")], in: mode) == .quit)
      if !mode.isPrompt { #expect(KeyTable.standard.command(for: ["?"], in: mode) == .help) }
    }
  }

  @Test func `full-width keys are their half-width commands, but text in prompts`() {
    let pairs: [(Key, Command)] = [
      ("、", .find), ("？", .help), ("：", .palette), ("｜", .sideBySide), ("ｊ", .moveDown),
    ]
    func command(for key: Key, in mode: Mode) -> Command? {
      KeyTable.standard.command(for: [key.asCommand(in: mode)], in: mode)
    }
    for (key, wanted) in pairs { #expect(command(for: key, in: .text) == wanted) }
    #expect(command(for: "　", in: .tree) == .toggleMark)
    #expect(command(for: "？", in: .search) == nil)
    var session = Session()
    session.press("、", "？")
    guard case .browse(let browse) = session.state.screen else { return }
    #expect(browse.prompt?.text == "？")
  }

  @Test func `hints name commands that are bound in their mode`() {
    for mode in Mode.allCases {
      for command in State.hints(mode) {
        #expect(!CommandTable.entry(command).keys(in: mode).isEmpty, "\(command) in \(mode)")
      }
    }
  }

  @Test func `help lists every command of every mode`() {
    for mode in Mode.allCases {
      let listed = Set(
        HelpScreen(mode: mode, keyTable: .standard).rows.compactMap {
          if case .command(let command, _) = $0 { command } else { nil }
        })
      #expect(listed == Set(Command.allCases))
    }
  }

  @Test func `the table of keys in Markdown has a row per command, and every mode's name`() {
    for language in Language.allCases {
      let lines = KeyTable.standard.markdown(language).split(separator: "\n")
      let rows = lines.filter { $0.hasPrefix("|") }
      #expect(rows.count == Command.allCases.count + 2)
      #expect(rows.allSatisfy { $0.hasPrefix("| ") && $0.hasSuffix(" |") || $0.hasPrefix("|-") })
      for command in Command.allCases { #expect(rows.contains { $0.contains("| `\(command.name)` |") }) }
      for mode in Mode.allCases { #expect(lines.last?.contains("`\(mode.name)`") ?? false) }
    }
  }

  @Test func `a key that does nothing says so`() {
    var session = Session()
    session.press("X")
    #expect(session.status.contains("X 在此没有作用"))
    session.press("n")
    #expect(session.status.contains("还没有查找"))
    session.press("U")
    #expect(session.status.contains("没有标记"))
    session.press("j")
    #expect(!session.status.contains("没有标记"))
  }
}
