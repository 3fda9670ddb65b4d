import Documents

// The table as people read it: in the README, in the manual, from `fazhi keys`.

extension KeyTable {
  /// Some of a command's keys, and where they work.
  package struct Row: Hashable, Sendable {
    package let command: Command
    /// Empty for a command without a key, which the palette runs.
    package let keys: [KeySequence]
    package let places: [Bilingual]
  }

  /// Every command, in the order of the table: its keys as they come in one row, and one more for each the user has
  /// changed, since these work elsewhere than the others.
  package var rows: [Row] { CommandTable.entries.flatMap(rows) }

  private func rows(of entry: CommandEntry) -> [Row] {
    var groups: [(keys: [KeySequence], modes: Set<Mode>, isStandard: Bool)] = []
    for sequence in keys(for: entry.command) {
      let modes = Set(Mode.allCases.filter { command(for: sequence.keys, in: $0) == entry.command })
      let standardModes = Set(Mode.allCases.filter { entry.keys(in: $0).contains(sequence) })
      guard !modes.isEmpty else { continue }
      let isStandard = modes == standardModes
      if let index = groups.firstIndex(where: {
        isStandard ? $0.isStandard : !$0.isStandard && $0.modes == modes
      }) {
        groups[index].keys.append(sequence)
        groups[index].modes.formUnion(modes)
      } else {
        groups.append((keys: [sequence], modes: modes, isStandard: isStandard))
      }
    }
    guard !groups.isEmpty else {
      return [Row(command: entry.command, keys: [], places: Self.places(entry.modes))]
    }
    return groups.map { Row(command: entry.command, keys: $0.keys, places: Self.places($0.modes)) }
  }

  /// A set of modes in as few words as there are for it.
  static func places(_ modes: Set<Mode>) -> [Bilingual] {
    var rest = modes
    var places: [Bilingual] = []
    for (group, name) in groups where group.isSubset(of: rest) {
      places.append(name)
      rest.subtract(group)
    }
    return places + Mode.allCases.filter(rest.contains).map(\.title)
  }

  private static let groups: [(Set<Mode>, Bilingual)] = [
    (Set(Mode.allCases), Bilingual(zh: "各处", en: "everywhere")),
    (Mode.commanding, Bilingual(zh: "各屏", en: "every screen")),
    (Mode.working.union([.help]), Bilingual(zh: "除主题外各屏", en: "every screen but themes")),
    (Mode.working, Bilingual(zh: "除帮助、主题外各屏", en: "every screen but help and themes")),
    (Mode.prompts, Bilingual(zh: "输入时", en: "while typing")),
    (Mode.listPrompts, Bilingual(zh: "输入时的列表", en: "lists while typing")),
    (Mode.panes, Bilingual(zh: "三栏", en: "the three panes")),
  ]
}

extension CommandEntry {
  /// Where the command works, in as few words as there are for it.
  var places: [Bilingual] { KeyTable.places(modes) }
}

extension KeyTable.Row {
  package func place(_ language: Language) -> String {
    places.map { $0(language) }.joined(separator: language == .chinese ? "、" : ", ")
  }

  package var entry: CommandEntry { CommandTable.entry(command) }
}
