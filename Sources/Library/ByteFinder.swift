/// Finds one sequence of bytes in another.
///
/// Horspool's algorithm: the sequence is laid against the text and its last byte compared first; where it
/// fails, the text's byte under that place says how far the sequence may move without missing anything.
/// Looking for 复议 (`E5 A4 8D E8 AE AE`) in `… E7 9A 84 E8 A1 8C …`: the byte `8C` under the last place
/// does not occur in the sequence, so all six places are skipped at once. Longer words are found faster;
/// a one-character word still moves three bytes at a time. UTF-8 is self-synchronising: a sequence that
/// begins a character is only found where a character begins.
struct ByteFinder: Sendable {
  private let needle: [UInt8]
  /// For each byte, how far the sequence may move when that byte stands under its last place.
  private let skips: [Int]

  /// `needle` of no bytes is never found.
  init(_ needle: [UInt8]) {
    self.needle = needle
    var skips = Array(repeating: max(1, needle.count), count: 256)
    for (place, byte) in needle.dropLast().enumerated() {
      skips[Int(byte)] = needle.count - 1 - place
    }
    self.skips = skips
  }

  /// Where the sequence first stands wholly inside `bounds`, which must lie inside `text`.
  func firstRange(in text: Span<UInt8>, within bounds: Range<Int>) -> Range<Int>? {
    let count = needle.count
    guard count > 0 else { return nil }
    let needle = needle.span
    let skips = skips.span
    let last = needle[count - 1]
    var start = bounds.lowerBound
    while start + count <= bounds.upperBound {
      let byte = text[start + count - 1]
      if byte == last {
        var matched = 0
        while matched < count - 1, text[start + matched] == needle[matched] { matched += 1 }
        if matched == count - 1 { return start..<start + count }
      }
      start += skips[Int(byte)]
    }
    return nil
  }
}
