import Documents

/// All keys, those of the mode one came from first.
struct HelpScreen: Equatable, Sendable {
  enum Row: Hashable, Sendable {
    case heading(Bilingual)
    case command(Command, Mode)
  }

  /// The mode one came from.
  let mode: Mode
  private let keyTable: KeyTable
  private(set) var rows: [Row] = []
  /// What is shown must hold this.
  private(set) var filter = Prompt()
  var isFiltering = false
  var scroll = Scroll()

  init(mode: Mode, keyTable: KeyTable) {
    self.mode = mode
    self.keyTable = keyTable
    listRows()
  }

  /// The command the cursor is on, and the mode it is listed for.
  var command: (command: Command, mode: Mode)? {
    guard !rows.isEmpty, case .command(let command, let mode) = rows[scroll.cursor] else { return nil }
    return (command, mode)
  }

  mutating func setFilter(_ filter: Prompt) {
    self.filter = filter
    listRows()
    // What Enter runs is a command, not the heading above it.
    scroll.move(to: filter.text.isEmpty ? 0 : 1)
  }

  /// Takes over a filter whose cursor alone was moved.
  mutating func moveFilterCursor(_ filter: Prompt) { self.filter = filter }

  private mutating func listRows() {
    rows = []
    let modes = [mode] + Mode.allCases.filter { $0 != mode }
    var shown: Set<Command> = []
    let matching = CommandTable.entries.filter { $0.matches(filter.text, keyTable, inNames: false) }
    for mode in modes {
      let commands = matching.filter { entry in
        keyTable.has(entry.command, in: mode)
          // What every mode has is said once; a prompt's keys are its own.
          && (mode.isPrompt || !shown.contains(entry.command))
      }.map(\.command)
      guard !commands.isEmpty else { continue }
      rows.append(.heading(mode.title))
      rows += commands.map { .command($0, mode) }
      if !mode.isPrompt { shown.formUnion(commands) }
    }
    scroll.fit(count: rows.count, window: scroll.window)
  }
}
