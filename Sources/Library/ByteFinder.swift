/// Finds one sequence of bytes in another.
///
/// Two of its bytes are compared at sixteen places at once, and only where both stand is the whole compared. These are bytes
/// behind the first of their character, which say most: 复议 is `E5 A4 8D E8 AE AE`, and of a Chinese text every
/// third byte is one of six like E5 and E8, but one in a hundred is 8D. So nearly all of a text is passed over at the speed
/// it is read from memory with, whatever the word. UTF-8 is self-synchronising: a sequence that begins a character is only
/// found where a character begins.
public struct ByteFinder: Sendable {
  private let needle: [UInt8]
  /// Places of the two bytes; one, for a sequence that has no other.
  private let first: Int
  private let second: Int

  /// `needle` of no bytes is never found.
  public init(_ needle: [UInt8]) {
    self.needle = needle
    let telling = needle.indices.filter { needle[$0] < 0xC0 }
    let last = telling.last ?? max(0, needle.count - 1)
    second = last
    first = telling.first.flatMap { $0 < last ? $0 : nil } ?? 0
  }

  /// Whether the sequence stands in a text.
  public func isFound(in text: [UInt8]) -> Bool {
    firstRange(in: text.span, within: text.indices) != nil
  }

  /// Where the sequence first stands wholly inside `bounds`, which must lie inside `text`.
  func firstRange(in text: Span<UInt8>, within bounds: Range<Int>) -> Range<Int>? {
    guard !needle.isEmpty else { return nil }
    var start = bounds.lowerBound
    let last = bounds.upperBound - needle.count
    let bytes = text.bytes
    let firstByte = SIMD16(repeating: needle[first])
    let secondByte = SIMD16(repeating: needle[second])
    while start + 15 <= last {
      // Safe: vectors of bytes can hold anything, and bounds are checked.
      let here = bytes.unsafeLoadUnaligned(fromByteOffset: start + first, as: SIMD16<UInt8>.self)
      let there = bytes.unsafeLoadUnaligned(fromByteOffset: start + second, as: SIMD16<UInt8>.self)
      let both = unsafeBitCast((here .== firstByte) .& (there .== secondByte), to: SIMD2<UInt64>.self)
      if both[0] | both[1] != 0 {
        for half in 0..<2 {
          var rest = both[half]
          while rest != 0 {
            let place = rest.trailingZeroBitCount / 8
            if stands(in: text, at: start + half * 8 + place) {
              return start + half * 8 + place..<start + half * 8 + place + needle.count
            }
            rest &= ~(0xFF << (place * 8))
          }
        }
      }
      start += 16
    }
    while start <= last {
      if stands(in: text, at: start) { return start..<start + needle.count }
      start += 1
    }
    return nil
  }

  private func stands(in text: Span<UInt8>, at start: Int) -> Bool {
    var place = 0
    while place < needle.count, text[start + place] == needle[place] { place += 1 }
    return place == needle.count
  }
}
