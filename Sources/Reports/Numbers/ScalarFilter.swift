/// Says of most scalars that they are not in a set; a few hundred bits, so that it costs nothing to ask.
struct ScalarFilter: Sendable {
  private var bits: [UInt64]
  private let mask: UInt32

  /// - Parameter count: how many scalars it is to hold; it lets one in eight of the others pass, or fewer.
  init(count: Int = 64) {
    var words = 8
    while words * 64 < count * 8 { words *= 2 }
    bits = Array(repeating: 0, count: words)
    mask = UInt32(words - 1)
  }

  mutating func insert(_ scalar: UInt32) { bits[word(scalar)] |= Self.bit(scalar) }

  @inline(__always)
  func mayContain(_ scalar: UInt32) -> Bool { bits[word(scalar)] & Self.bit(scalar) != 0 }

  @inline(__always)
  private func word(_ scalar: UInt32) -> Int { Int(truncatingIfNeeded: scalar &>> 6 & mask) }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: scalar) }
}
