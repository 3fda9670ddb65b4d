import Canvas
import Documents

/// A command's row in the one table that dispatch, help, hints, palette and README are made from.
package struct CommandEntry: Sendable {
  package let command: Command
  /// A word or two, as the status row shows it.
  package let title: Bilingual
  /// One sentence.
  package let description: Bilingual
  package let bindings: [Binding]

  /// Keys, in the order they are shown, and the modes they work in.
  package struct Binding: Sendable {
    package let modes: Set<Mode>
    package let keys: [KeySequence]
  }

  init(
    _ command: Command, _ title: (zh: String, en: String), _ description: (zh: String, en: String),
    _ bindings: (modes: Set<Mode>, keys: [KeySequence])...
  ) {
    self.command = command
    self.title = Bilingual(zh: title.zh, en: title.en)
    self.description = Bilingual(zh: description.zh, en: description.en)
    self.bindings = bindings.map { Binding(modes: $0.modes, keys: $0.keys) }
  }

  /// The keys that give the command in a mode without a configuration, in the order they are shown.
  package func keys(in mode: Mode) -> [KeySequence] {
    bindings.filter { $0.modes.contains(mode) }.flatMap(\.keys)
  }

  /// Every mode the command has a key in.
  package var modes: Set<Mode> { bindings.reduce(into: []) { $0.formUnion($1.modes) } }
}
