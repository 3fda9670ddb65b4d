/// A file's paragraphs without white space and with one form of each character, end to end: what lines are told by, and
/// copies found.
struct FoldedParagraphs {
  private(set) var bytes: [UInt8] = []
  /// Where each paragraph begins, and the end of the last.
  private(set) var starts: [Int] = []

  init(_ source: [UInt8], _ paragraphs: [Range<Int>]) {
    bytes.reserveCapacity(source.count)
    starts.reserveCapacity(paragraphs.count + 1)
    for range in paragraphs {
      starts.append(bytes.count)
      bytes += source.folded(range)
    }
    starts.append(bytes.count)
  }

  var count: Int { starts.count - 1 }

  /// Where a paragraph's text stands.
  func range(_ paragraph: Int) -> Range<Int> { starts[paragraph]..<starts[paragraph + 1] }

  /// Whether two paragraphs say the same.
  func isSame(_ one: Int, _ other: Int) -> Bool {
    !range(one).isEmpty && bytes[range(one)].elementsEqual(bytes[range(other)])
  }

  /// The first eight characters' worth of bytes, as a number; nil near the end.
  func key(at start: Int) -> UInt64? {
    guard start + 24 <= bytes.count else { return nil }
    return hash(start..<start + 24)
  }

  /// A number for how long a paragraph is and how it begins.
  func hash(beginningOf range: Range<Int>) -> UInt64 {
    hash(range.prefix(96)) ^ UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
  }

  /// FNV-1a, eight bytes at a time, mixed once more because the high bytes reach only the high bits.
  func hash(_ range: Range<Int>) -> UInt64 {
    let bytes = bytes.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      var chunk: UInt64 = 0
      for place in index..<min(index + 8, range.upperBound) { chunk = chunk << 8 | UInt64(bytes[place]) }
      hash = (hash ^ chunk) &* 0x100_0000_01B3
      hash ^= hash >> 32
      index += 8
    }
    return hash
  }

  /// How many bytes repeat; an original never reaches into its copy.
  func match(_ original: Int, _ copy: Int) -> Int {
    let limit = min(copy - original, bytes.count - copy)
    var length = 0
    while length < limit, bytes[original + length] == bytes[copy + length] { length += 1 }
    return length
  }
}
