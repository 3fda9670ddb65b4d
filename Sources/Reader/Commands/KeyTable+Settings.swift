import Canvas

// The user's keys laid over the standard ones.

extension KeyTable {
  /// The standard table with the user's settings laid over it, and what is wrong with them; what is wrong changes nothing.
  ///
  /// A mode's own setting goes before one for all modes; of two for the same keys the one written first. The standard
  /// keys give way: to the same keys, and to a sequence that begins with them or that they begin with.
  package static func reading(_ settings: [KeySetting]) -> (table: KeyTable, problems: [KeyProblem]) {
    var reading = KeySettingReading()
    for setting in settings { reading.read(setting) }
    reading.settle()
    return (KeyTable(changes: reading.changes), reading.problems)
  }
}

/// Reads settings one by one, then settles what each means beside the others.
private struct KeySettingReading {
  /// One setting in one mode.
  struct Wish {
    let sequence: KeySequence
    let command: Command?
    let line: Int?
    let isForAll: Bool
  }

  private var wishes: [Mode: [Wish]] = [:]
  private(set) var changes: [Mode: KeyTable.Changes] = [:]
  private(set) var problems: [KeyProblem] = []

  /// Commands that mean the same in every mode.
  private static let global: Set<Command> = [.nextTheme, .switchLanguage, .redraw, .suspend, .quit]
  private static let reserved: Set<Key> = [.escape, .control("c")]

  // MARK: One setting

  mutating func read(_ setting: KeySetting) {
    let isForAll = setting.mode.text == KeySetting.everywhere
    let mode = Mode(name: setting.mode.text)
    if mode == nil, !isForAll {
      // Said once for all lines below it.
      let names = Mode.allCases.map(\.name) + [KeySetting.everywhere]
      let nearest = NearestName.of(setting.mode.text, in: names)
      report(setting.mode.line, .unknownMode(setting.mode.text, nearest: nearest))
    }
    var command: Command?
    if let word = setting.command {
      command = Self.commands[word.text]
      if command == nil {
        let nearest = NearestName.of(word.text, in: Self.commands.keys)
        report(word.line, .unknownCommand(word.text, nearest: nearest))
      }
    }
    guard let sequence = sequence(setting.keys), command != nil || setting.command == nil else { return }
    if let mode {
      read(setting, sequence, command, in: mode)
    } else if isForAll {
      readForAll(setting, sequence, command)
    }
  }

  private mutating func sequence(_ word: KeySetting.Word) -> KeySequence? {
    var keys: [Key] = []
    for name in word.text.split(whereSeparator: \.isWhitespace).map(String.init) {
      guard let key = Key(name: name) else {
        report(word.line, .unknownKey(name, nearest: NearestName.of(name, in: Key.names)))
        return nil
      }
      guard !Self.reserved.contains(key) else {
        report(word.line, .reserved(key.name))
        return nil
      }
      keys.append(key)
    }
    // What is left of a blank alone is the key itself.
    return keys.isEmpty ? (word.text.isEmpty ? nil : KeySequence(.character(" "))) : KeySequence(keys)
  }

  private mutating func readForAll(_ setting: KeySetting, _ sequence: KeySequence, _ command: Command?) {
    var modes = Mode.allCases.filter { mode in
      command.map { Self.modes(of: $0).contains(mode) } ?? Self.isBound(sequence, in: mode)
    }
    guard !modes.isEmpty else {
      return report(setting.keys.line, .nothingBound(sequence.name, mode: KeySetting.everywhere))
    }
    modes.removeAll { Self.isTyped(sequence, in: $0) }
    guard !modes.isEmpty else {
      return report(setting.keys.line, .typed(sequence.name, mode: KeySetting.everywhere))
    }
    for mode in modes { wish(sequence, command, setting, in: mode, isForAll: true) }
  }

  private mutating func read(
    _ setting: KeySetting, _ sequence: KeySequence, _ command: Command?, in mode: Mode
  ) {
    guard !Self.isTyped(sequence, in: mode) else {
      return report(setting.keys.line, .typed(sequence.name, mode: mode.name))
    }
    if let command {
      let modes = Self.modes(of: command)
      guard modes.contains(mode) else {
        let names = Mode.allCases.filter(modes.contains).map(\.name)
        return report(
          setting.command?.line, .meaningless(command: command.name, mode: mode.name, modes: names))
      }
    } else if !Self.isBound(sequence, in: mode) {
      return report(setting.keys.line, .nothingBound(sequence.name, mode: mode.name))
    }
    wish(sequence, command, setting, in: mode, isForAll: false)
  }

  private mutating func wish(
    _ sequence: KeySequence, _ command: Command?, _ setting: KeySetting, in mode: Mode, isForAll: Bool
  ) {
    let sequence = KeySequence(sequence.keys.map { $0.asCommand(in: mode) })
    wishes[mode, default: []].append(
      Wish(sequence: sequence, command: command, line: setting.keys.line, isForAll: isForAll))
  }

  // MARK: All of them

  /// Decides between settings of the same mode, then makes the standard keys give way.
  mutating func settle() {
    for mode in Mode.allCases {
      var kept: [Wish] = []
      let own = (wishes[mode] ?? []).filter { !$0.isForAll }
      let forAll = (wishes[mode] ?? []).filter { wish in
        wish.isForAll && !own.contains { $0.sequence == wish.sequence }
      }
      for wish in own + forAll where isCompatible(wish, with: kept) { kept.append(wish) }
      if !kept.isEmpty { changes[mode] = settle(kept, in: mode) }
    }
  }

  private mutating func isCompatible(_ wish: Wish, with kept: [Wish]) -> Bool {
    for other in kept where other.command != wish.command {
      if other.sequence == wish.sequence {
        report(wish.line, .twice(wish.sequence.name, line: other.line))
        return false
      }
      guard wish.command != nil, other.command != nil else { continue }
      if wish.sequence.begins(with: other.sequence.keys) || other.sequence.begins(with: wish.sequence.keys) {
        report(wish.line, .begun(wish.sequence.name, with: other.sequence.name, line: other.line))
        return false
      }
    }
    return true
  }

  private mutating func settle(_ kept: [Wish], in mode: Mode) -> KeyTable.Changes {
    var changes = KeyTable.Changes()
    for wish in kept {
      changes.removed.insert(wish.sequence)
      if let command = wish.command, changes.command(for: wish.sequence) == nil {
        changes.added.append(KeyTable.Changes.Binding(sequence: wish.sequence, command: command))
      }
    }
    for binding in KeyTable.standard.bindings(in: mode) where !changes.removed.contains(binding.sequence) {
      let (sequence, command) = (binding.sequence, binding.command)
      for wish in kept {
        guard let wished = wish.command, wished != command else { continue }
        if wish.sequence.begins(with: sequence.keys) {
          changes.removed.insert(sequence)
          report(
            wish.line,
            .takes(wish.sequence.name, key: sequence.name, command: command.name))
        } else if sequence.begins(with: wish.sequence.keys) {
          changes.removed.insert(sequence)
        }
      }
    }
    return changes
  }

  private mutating func report(_ line: Int?, _ reason: KeyProblem.Reason) {
    let problem = KeyProblem(line: line, reason: reason)
    if !problems.contains(problem) { problems.append(problem) }
  }

  // MARK: What there is

  private static let commands = Dictionary(uniqueKeysWithValues: Command.allCases.map { ($0.name, $0) })

  private static func modes(of command: Command) -> Set<Mode> {
    global.contains(command) ? Set(Mode.allCases) : CommandTable.entry(command).modes
  }

  private static func isBound(_ sequence: KeySequence, in mode: Mode) -> Bool {
    KeyTable.standard.command(for: sequence.keys.map { $0.asCommand(in: mode) }, in: mode) != nil
  }

  /// Whether the keys begin with a character where characters are typed.
  private static func isTyped(_ sequence: KeySequence, in mode: Mode) -> Bool {
    guard mode.isPrompt, case .character = sequence.keys[0] else { return false }
    return true
  }
}
