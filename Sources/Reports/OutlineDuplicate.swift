/// Finds second copies: stretches of a file whose text, white space ignored, stands in it before.
///
/// Sites that keep an article as text and as a table's cell print it twice; 003 prints its letter, its title and
/// all its text a second time on one line. The text without white space is compared from the start of each
/// paragraph with the first place that begins with the same characters; 300 characters in a row that repeat
/// are a copy, and it reaches as far as they repeat. Known misreadings: a copy that differs early from its
/// original (a corrected word) is recognised only from the next paragraph on; a report that quotes itself at
/// such length does not occur. A copy may be in the other of simplified and traditional characters, or in
/// half-width marks.
///
/// Pages that print every paragraph twice, one below the other or in two columns, are told paragraph by paragraph: one
/// of 40 characters that stands above already is a copy, and where two of 20 are followed by themselves, so is any
/// line that is.
enum OutlineDuplicate {
  /// For every paragraph whether it is (but for a tenth) a repetition of what stands above it.
  static func flags(_ bytes: [UInt8], _ paragraphs: [Range<Int>]) -> [Bool] {
    var flags = Array(repeating: false, count: paragraphs.count)
    guard paragraphs.count > 1 else { return flags }
    let text = Squeezed(bytes, paragraphs)
    var firstStart: [UInt64: Int] = [:]
    firstStart.reserveCapacity(paragraphs.count)
    var index = 0
    while index < paragraphs.count {
      let start = text.starts[index]
      guard let key = text.key(at: start) else { break }
      if let original = firstStart[key], case let length = text.match(original, start), length >= minimum {
        let end = start + length
        while index < paragraphs.count, text.starts[index] < end {
          let own = text.starts[index]..<text.starts[index + 1]
          if (min(end, own.upperBound) - own.lowerBound) * 10 >= own.count * 9 { flags[index] = true }
          index += 1
        }
        continue
      }
      if firstStart[key] == nil { firstStart[key] = start }
      index += 1
    }
    markParagraphs(text, &flags)
    return flags
  }

  /// Flags single paragraphs that stand above already.
  private static func markParagraphs(_ text: Squeezed, _ flags: inout [Bool]) {
    var first: [UInt64: Int] = [:]
    let followed = flags.indices.dropFirst().filter { !flags[$0] && text.isSame($0 - 1, $0) }
    let isDoubled = followed.filter { text.range($0).count >= 60 }.count > 1
    for index in flags.indices where !flags[index] && text.range(index).count >= 120 {
      // Of those that begin alike each has the next number that is free.
      var key = text.hash(beginningOf: text.range(index))
      while let original = first[key], !flags[index] {
        flags[index] = text.isSame(original, index)
        key &+= 1
      }
      if !flags[index] { first[key] = index }
    }
    if isDoubled { for index in followed { flags[index] = true } }
  }

  /// 300 characters in bytes.
  private static let minimum = 900

  /// The paragraphs' folded text, end to end.
  private struct Squeezed {
    var bytes: [UInt8] = []
    /// Where each paragraph begins, and the end of the last.
    var starts: [Int] = []

    init(_ source: [UInt8], _ paragraphs: [Range<Int>]) {
      bytes.reserveCapacity(source.count)
      starts.reserveCapacity(paragraphs.count + 1)
      for range in paragraphs {
        starts.append(bytes.count)
        bytes += source.folded(range)
      }
      starts.append(bytes.count)
    }

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
}
