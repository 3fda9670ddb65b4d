import Canvas

/// Which keys give which command in which mode: what dispatch, help, hints, the palette and the row after a prefix are
/// made from.
///
/// A key may be bound by itself and begin longer sequences only where these give the same command: `g` and `g g` are both
/// “top”. It then acts at once, without waiting to see what follows, and the rest of the sequence is part of the same
/// wish: whoever comes from vim presses `g g`, whoever comes from less `g`.
package struct KeyTable: Equatable, Sendable {
  /// The keys as they are without a configuration.
  package static let standard = KeyTable(changes: [:])

  /// What the user's settings make of the standard keys, by mode.
  private let changes: [Mode: Changes]

  struct Changes: Equatable, Sendable {
    /// Standard keys that give nothing any more.
    var removed: Set<KeySequence> = []
    /// Keys of the user's, in the order they are shown.
    var added: [Binding] = []

    struct Binding: Equatable, Sendable {
      let sequence: KeySequence
      let command: Command
    }

    func command(for sequence: KeySequence) -> Command? { added.first { $0.sequence == sequence }?.command }
  }

  init(changes: [Mode: Changes]) { self.changes = changes }

  private static let standardCommands: [Mode: [KeySequence: Command]] = {
    var commands: [Mode: [KeySequence: Command]] = [:]
    for entry in CommandTable.entries {
      for binding in entry.bindings {
        for mode in binding.modes {
          for sequence in binding.keys { commands[mode, default: [:]][sequence] = entry.command }
        }
      }
    }
    return commands
  }()

  /// The keys that give a command in a mode, in the order they are shown: the user's before the standard ones.
  package func keys(for command: Command, in mode: Mode) -> [KeySequence] {
    let standard = CommandTable.entry(command).keys(in: mode)
    guard let changes = changes[mode] else { return standard }
    let own = changes.added.filter { $0.command == command }.map(\.sequence)
    return own + standard.filter { !changes.removed.contains($0) && !own.contains($0) }
  }

  /// Every key that gives a command in some mode, the standard ones first.
  func keys(for command: Command) -> [KeySequence] {
    let standard = CommandTable.entry(command).bindings.flatMap(\.keys)
    // Without settings there is no need to ask each mode.
    guard !changes.isEmpty else { return standard.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    let present = Mode.allCases.flatMap { keys(for: command, in: $0) }
    return (standard.filter(present.contains) + present).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// Whether a command has a meaning in a mode, with keys there or without.
  func has(_ command: Command, in mode: Mode) -> Bool {
    CommandTable.entry(command).bindings.contains { $0.modes.contains(mode) }
      || changes[mode]?.added.contains { $0.command == command } ?? false
  }

  /// What keys pressed one after the other ask for.
  package func command(for keys: [Key], in mode: Mode) -> Command? {
    let sequence = KeySequence(keys)
    guard let changes = changes[mode] else { return Self.standardCommands[mode]?[sequence] }
    if let command = changes.command(for: sequence) { return command }
    return changes.removed.contains(sequence) ? nil : Self.standardCommands[mode]?[sequence]
  }

  /// Whether keys begin a longer sequence.
  func isPrefix(_ keys: [Key], in mode: Mode) -> Bool {
    bindings(in: mode).contains { $0.sequence.begins(with: keys) }
  }

  /// Every binding of a mode, in no order.
  func bindings(in mode: Mode) -> [Changes.Binding] {
    let standard = (Self.standardCommands[mode] ?? [:]).map { Changes.Binding(sequence: $0, command: $1) }
    guard let changes = changes[mode] else { return standard }
    return changes.added + standard.filter { !changes.removed.contains($0.sequence) }
  }

  /// One key that may come after a prefix.
  struct Continuation: Hashable, Sendable {
    let key: Key
    /// The command, or those of all the sequences that go on with the key.
    var commands: [Command]
    /// Whether a sequence ends with the key.
    var isWhole: Bool
  }

  /// What each next key does after a prefix, in the order of the table.
  func continuations(of prefix: [Key], in mode: Mode) -> [Continuation] {
    var found: [Continuation] = []
    for entry in CommandTable.entries {
      for sequence in keys(for: entry.command, in: mode) where sequence.begins(with: prefix) {
        let next = sequence.keys[prefix.count]
        let isWhole = sequence.keys.count == prefix.count + 1
        if let index = found.firstIndex(where: { $0.key == next }) {
          found[index].isWhole = found[index].isWhole || isWhole
          if !found[index].commands.contains(entry.command) { found[index].commands.append(entry.command) }
        } else {
          found.append(Continuation(key: next, commands: [entry.command], isWhole: isWhole))
        }
      }
    }
    return found
  }
}

extension Key {
  /// The key as commands know it in a mode: full-width forms count as the key they stand for, except where text is typed.
  func asCommand(in mode: Mode) -> Key { mode.isPrompt ? self : halfWidth }
}
