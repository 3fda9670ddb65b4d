import Canvas

/// What was pressed and is no whole command yet: the digits of a count, the first keys of a sequence.
struct PendingKeys: Hashable, Sendable {
  /// The mode they were pressed in; in another they mean nothing.
  let mode: Mode
  /// The number typed before a command, 1…99,999.
  var count: Int?
  var keys: [Key] = []
  /// What the keys have done already, being bound by themselves, too.
  var done: Command?

  /// Larger counts help nobody: no list is as long.
  private static let countAtMost = 99_999

  init(mode: Mode) { self.mode = mode }

  /// Whether they wait for more; not where they have acted already.
  var isWaiting: Bool { done == nil }

  /// Takes one more digit; a number too large stays the largest.
  mutating func add(digit: Int) { count = min((count ?? 0) * 10 + digit, Self.countAtMost) }

  /// As they were typed: `12`, `Z`.
  var name: String { ([count.map { "\($0)" }].compactMap { $0 } + keys.map(\.name)).joined(separator: " ") }
}

extension Key {
  /// The digit of a count it is, 0…9.
  var digit: Int? {
    guard case .character(let scalar) = self, ("0"..."9").contains(scalar) else { return nil }
    return Int(scalar.value) - 0x30
  }
}
