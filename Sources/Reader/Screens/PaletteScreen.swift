import Library

/// The commands of the mode one came from, found by name; those run last stand first until something is typed.
struct PaletteScreen: Equatable, Sendable {
  let mode: Mode
  private let keyTable: KeyTable
  /// The names of commands run before, the last one first; nil until they were read.
  private(set) var history: [String]?
  private(set) var prompt = Prompt()
  private(set) var commands: [Command] = []
  /// How many of the commands, from the first, are there because they were run before.
  private(set) var recentCount = 0
  var scroll = Scroll()

  init(mode: Mode, keyTable: KeyTable, history: [String]?) {
    self.mode = mode
    self.keyTable = keyTable
    self.history = history
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

  /// Takes over what was run before; the cursor stays on its command, unless it has not left the first.
  mutating func take(_ history: [String]) {
    let here = scroll.cursor == 0 ? nil : command
    self.history = history
    listCommands()
    scroll.move(to: here.flatMap(commands.firstIndex(of:)) ?? 0)
  }

  /// Completes the name typed as far as all names that begin with it agree; with nothing to add goes on to the next row.
  /// What begins no name becomes the name of the row's command.
  mutating func complete() {
    let typed = prompt.text.lowercased()
    let names = available.map(\.name).filter { $0.hasPrefix(typed) }
    guard var common = names.first else {
      if let command { setPrompt(Prompt(command.name)) }
      return
    }
    for name in names { common = String(zip(common, name).prefix { $0 == $1 }.map(\.0)) }
    if common.count > typed.count {
      setPrompt(Prompt(common))
    } else if !scroll.move(by: 1) {
      scroll.move(to: 0)
    }
  }

  private var available: [Command] {
    CommandTable.entries.map(\.command).filter { $0 != .palette && keyTable.has($0, in: mode) }
  }

  private mutating func listCommands() {
    let isAsked = prompt.text.contains { !$0.isWhitespace }
    let found = available.filter { CommandTable.entry($0).matches(prompt.text, keyTable, inNames: true) }
    let recent = isAsked ? [] : (history ?? []).compactMap { name in found.first { $0.name == name } }
    commands = recent + found.filter { !recent.contains($0) }
    recentCount = recent.count
    scroll.fit(count: commands.count, window: scroll.window)
  }
}

extension CommandEntry {
  /// Whether every word typed is one of the command's keys or in its name, titles or description.
  ///
  /// Traditional characters are looked for as simplified ones, full width as half. A single letter is in nearly every description: it must be a key or, with `inNames`, begin a word of the name.
  func matches(_ typed: String, _ keyTable: KeyTable, inNames: Bool) -> Bool {
    let texts = [command.name, title.zh, title.en, description.zh, description.en].map { $0.lowercased() }
    let keys = keyTable.keys(for: command).flatMap { [$0.name] + $0.keys.map(\.name) }
    return typed.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      if keys.contains(String(word)) { return true }
      let lower = ReportFilter.folded(String(word))
      if word.unicodeScalars.count == 1, word.utf8.count == 1 {
        return inNames && command.name.split(separator: "-").contains { $0.hasPrefix(lower) }
      }
      return texts.contains { $0.contains(lower) }
        || keys.contains { $0.count > 1 && $0.lowercased().hasPrefix(lower) }
    }
  }
}
