/// One line of the user's `keys`: what keys are to give in a mode. Nothing of it is checked yet.
package struct KeySetting: Hashable, Sendable {
  /// A word of the file and the line it stands on, from 1.
  package struct Word: Hashable, Sendable {
    package let text: String
    package let line: Int?

    package init(_ text: String, line: Int? = nil) {
      self.text = text
      self.line = line
    }
  }

  /// A mode's name in kebab case, or `all`.
  package let mode: Word
  /// The names of keys, with blanks between those of a sequence.
  package let keys: Word
  /// A command's name in kebab case; nil where the keys are to give nothing.
  package let command: Word?

  package init(mode: Word, keys: Word, command: Word?) {
    self.mode = mode
    self.keys = keys
    self.command = command
  }

  /// What stands for every mode a command has a meaning in.
  package static let everywhere = "all"
}

extension Mode {
  /// The name settings use, in kebab case: `workList` is `work-list`.
  package var name: String { rawValue.kebabCase }

  /// The mode of a name settings use.
  init?(name: String) {
    guard let mode = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = mode
  }
}

extension String {
  /// `moveUp` as `move-up`.
  var kebabCase: String {
    reduce(into: "") { name, letter in
      if letter.isUppercase { name += "-" }
      name += letter.lowercased()
    }
  }
}
