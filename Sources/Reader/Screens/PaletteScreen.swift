/// The commands of the mode one came from, found by name.
struct PaletteScreen: Equatable, Sendable {
  let mode: Mode
  private let keyTable: KeyTable
  private(set) var prompt = Prompt()
  private(set) var commands: [Command] = []
  var scroll = Scroll()

  init(mode: Mode, keyTable: KeyTable) {
    self.mode = mode
    self.keyTable = keyTable
    listCommands()
  }

  var command: Command? { commands.isEmpty ? nil : commands[scroll.cursor] }

  mutating func setPrompt(_ prompt: Prompt) {
    self.prompt = prompt
    listCommands()
    scroll.move(to: 0)
  }

  /// Takes over a prompt whose cursor alone was moved.
  mutating func moveCursor(_ prompt: Prompt) { self.prompt = prompt }

  private mutating func listCommands() {
    commands = CommandTable.entries.filter { entry in
      keyTable.has(entry.command, in: mode) && entry.command != .palette
        && entry.matches(prompt.text, keyTable)
    }.map(\.command)
    scroll.fit(count: commands.count, window: scroll.window)
  }
}

extension CommandEntry {
  /// Whether every word typed is in the command's name, titles, description or keys.
  func matches(_ typed: String, _ keyTable: KeyTable) -> Bool {
    let texts = [command.name, title.zh, title.en, description.zh, description.en].map { $0.lowercased() }
    let keys = Set(Mode.allCases.flatMap { keyTable.keys(for: command, in: $0) }.map(\.name))
    return typed.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      keys.contains(String(word)) || texts.contains { $0.contains(word.lowercased()) }
    }
  }
}
