/// 128 bits that tell one sequence of bytes from another: MurmurHash3_x64_128 (Austin Appleby, public domain).
///
/// Two texts out of 100,000 share one by chance once in 10²⁸ libraries. It is no defence against someone who makes two
/// texts collide on purpose, who could only hide one of his own reports behind the other.
package struct ContentHash: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  package init(_ bytes: [UInt8]) { self.init(bytes.span) }

  init(_ bytes: Span<UInt8>) {
    let first: UInt64 = 0x87C3_7B91_1142_53D5
    let second: UInt64 = 0x4CF5_AD43_2745_937F
    var low: UInt64 = 0
    var high: UInt64 = 0
    func word(_ start: Int, _ count: Int) -> UInt64 {
      var word: UInt64 = 0
      for place in 0..<count { word |= UInt64(bytes[start + place]) << UInt64(8 * place) }
      return word
    }
    func mixLow(_ word: UInt64) -> UInt64 { Self.rotate(word &* first, 31) &* second }
    func mixHigh(_ word: UInt64) -> UInt64 { Self.rotate(word &* second, 33) &* first }

    let blocks = bytes.count / 16
    for block in 0..<blocks {
      low ^= mixLow(word(block * 16, 8))
      low = (Self.rotate(low, 27) &+ high) &* 5 &+ 0x52DC_E729
      high ^= mixHigh(word(block * 16 + 8, 8))
      high = (Self.rotate(high, 31) &+ low) &* 5 &+ 0x3849_5AB5
    }
    let rest = bytes.count - blocks * 16
    if rest > 8 { high ^= mixHigh(word(blocks * 16 + 8, rest - 8)) }
    if rest > 0 { low ^= mixLow(word(blocks * 16, min(rest, 8))) }

    low ^= UInt64(bytes.count)
    high ^= UInt64(bytes.count)
    low &+= high
    high &+= low
    low = Self.finish(low)
    high = Self.finish(high)
    low &+= high
    high &+= low
    self.low = low
    self.high = high
  }

  /// 32 hexadecimal digits.
  package var text: String { Self.digits(low) + Self.digits(high) }

  /// 16 bytes, for the database.
  var bytes: [UInt8] {
    [low, high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) } }
  }

  /// `text` of what the database has as `bytes`.
  static func text(ofBytes bytes: [UInt8]) -> String {
    let (low, high) = (bytes.prefix(8), bytes.dropFirst(8).prefix(8))
    return [low, high].map { word in digits(word.reversed().reduce(0) { $0 << 8 | UInt64($1) }) }.joined()
  }

  /// A number for the database that is not negative.
  var number: Int { Int(low >> 1) }

  private static func digits(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }

  private static func finish(_ word: UInt64) -> UInt64 {
    var word = word
    word ^= word >> 33
    word &*= 0xFF51_AFD7_ED55_8CCD
    word ^= word >> 33
    word &*= 0xC4CE_B9FE_1A85_EC53
    return word ^ word >> 33
  }
}
