/// A few characters, written as a string, that many others are told apart from.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  /// A hash table with linear probing, a quarter full at most; codes of neighbours differ in their last bits.
  private var slots: [UInt32]

  /// No character.
  private static let vacant = UInt32.max

  init(stringLiteral characters: StaticString) {
    let scalars = characters.withUTF8Buffer {
      String(decoding: $0, as: UTF8.self).unicodeScalars.map(\.value)
    }
    var count = 16
    while count < scalars.count * 4 { count *= 2 }
    slots = Array(repeating: Self.vacant, count: count)
    for scalar in scalars where !contains(scalar) {
      var slot = Int(scalar) & (count - 1)
      while slots[slot] != Self.vacant { slot = (slot + 1) & (count - 1) }
      slots[slot] = scalar
    }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    var slot = Int(truncatingIfNeeded: scalar) & (slots.count &- 1)
    while slots[slot] != scalar {
      if slots[slot] == Self.vacant { return false }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return true
  }
}
