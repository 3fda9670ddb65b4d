extension Key {
  /// The key of a name as help shows it, in any case: `Ctrl-L`, `PgUp`, `↑`, `Space`, `/`; also by the names other programs
  /// give it, such as `Up`, `Return` and `C-l`. Nil for anything else.
  public init?(name: String) {
    if let key = Self.named[name.lowercased()] {
      self = key
      return
    }
    let scalars = Array(name.unicodeScalars)
    if scalars.count == 1, scalars[0].value > 0x20, scalars[0].value != 0x7F {
      self = .character(scalars[0])
      return
    }
    let lower = name.lowercased()
    guard let prefix = ["ctrl-", "ctrl+", "c-", "^"].first(where: lower.hasPrefix),
      let letter = lower.dropFirst(prefix.count).unicodeScalars.first,
      lower.dropFirst(prefix.count).unicodeScalars.count == 1, ("a"..."z").contains(letter)
    else { return nil }
    // What a terminal cannot tell apart is one key.
    switch letter {
    case "i": self = .tab
    case "m", "j": self = .enter
    case "h": self = .backspace
    default: self = .control(letter)
    }
  }

  /// The names of keys that are no characters, for a hint at the one that was meant.
  public static let names: [String] =
    bare.map(\.name) + others.map(\.name) + letters.map { "Ctrl-" + $0.uppercased() }

  private static let bare: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace,
    .delete, .character(" "),
  ]

  /// What other programs call some of them.
  private static let others: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PageUp", .pageUp),
    ("PageDown", .pageDown), ("Escape", .escape), ("Return", .enter), ("Delete", .delete),
    ("S-Tab", .backTab),
  ]

  private static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)

  private static let named = Dictionary(
    bare.map { ($0.name.lowercased(), $0) } + others.map { ($0.name.lowercased(), $0.key) },
    uniquingKeysWith: { first, _ in first })
}
