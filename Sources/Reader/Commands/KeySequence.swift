import Canvas

/// The keys of one binding, pressed one after the other: mostly one, `Z Z` are two.
package struct KeySequence: Hashable, Sendable {
  /// Never empty.
  package let keys: [Key]

  /// A single key.
  init(_ key: Key) { keys = [key] }

  /// - Parameter keys: at least one.
  init(_ keys: [Key]) { self.keys = keys }

  /// The keys' names as help shows them, with a blank between: `Ctrl-L`, `g g`.
  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// Whether more keys follow these in the sequence.
  func begins(with prefix: [Key]) -> Bool { keys.count > prefix.count && keys.starts(with: prefix) }
}

extension KeySequence: ExpressibleByStringLiteral {
  /// So that tables read `["j", .down, "g g"]`: characters, each a key, with a blank between; `" "` is the blank itself.
  package init(stringLiteral text: String) {
    let typed = text.unicodeScalars.filter { $0 != " " }
    keys = typed.isEmpty ? [.character(" ")] : typed.map { .character($0) }
  }
}

extension KeySequence {
  static let up = Self(.up)
  static let down = Self(.down)
  static let left = Self(.left)
  static let right = Self(.right)
  static let home = Self(.home)
  static let end = Self(.end)
  static let pageUp = Self(.pageUp)
  static let pageDown = Self(.pageDown)
  static let enter = Self(.enter)
  static let escape = Self(.escape)
  static let tab = Self(.tab)
  static let backTab = Self(.backTab)
  static let backspace = Self(.backspace)
  static let delete = Self(.delete)
  static func control(_ letter: Unicode.Scalar) -> Self { Self(.control(letter)) }
}

extension Sequence<KeySequence> {
  /// Their names in one line; around one of several keys the space is wider, so that it can be told apart.
  package var names: String {
    var text = ""
    var wasLong = false
    for sequence in self {
      let isLong = sequence.keys.count > 1
      if !text.isEmpty { text += isLong || wasLong ? "  " : " " }
      text += sequence.name
      wasLong = isLong
    }
    return text
  }
}
