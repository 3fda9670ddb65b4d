/// Finds second copies: stretches of a file whose text, white space ignored, stands in it before.
///
/// Sites that keep an article as text and as a table's cell print it twice; 003 prints its letter, its title and
/// all its text a second time on one line. The text without white space is compared from the start of each
/// paragraph with the first place that begins with the same characters; 300 characters in a row that repeat
/// are a copy, and it reaches as far as they repeat. Known misreadings: a copy that differs early from its
/// original (a corrected word) is recognised only from the next paragraph on; a report that quotes itself at
/// such length does not occur.
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
    return flags
  }

  /// 300 characters in bytes.
  private static let minimum = 900

  /// The paragraphs' text without white space, end to end.
  private struct Squeezed {
    var bytes: [UInt8] = []
    /// Where each paragraph begins, and the end of the last.
    var starts: [Int] = []

    init(_ source: [UInt8], _ paragraphs: [Range<Int>]) {
      bytes.reserveCapacity(source.count)
      starts.reserveCapacity(paragraphs.count + 1)
      for range in paragraphs {
        starts.append(bytes.count)
        var index = range.lowerBound
        while index < range.upperBound {
          let (value, next) = source.scalar(at: index)
          if !isBlank(value) { bytes.append(contentsOf: source[index..<next]) }
          index = next
        }
      }
      starts.append(bytes.count)
    }

    /// The first eight characters' worth of bytes, as a number; nil near the end.
    func key(at start: Int) -> UInt64? {
      guard start + 24 <= bytes.count else { return nil }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in start..<start + 24 { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
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
