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
  static func flags(_ text: FoldedParagraphs) -> [Bool] {
    let count = text.count
    var flags = Array(repeating: false, count: count)
    guard count > 1 else { return flags }
    var firstStart: [UInt64: Int] = [:]
    firstStart.reserveCapacity(count)
    var index = 0
    while index < count {
      let start = text.starts[index]
      guard let key = text.key(at: start) else { break }
      if let original = firstStart[key], case let length = text.match(original, start), length >= minimum {
        let end = start + length
        while index < count, text.starts[index] < end {
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
  private static func markParagraphs(_ text: FoldedParagraphs, _ flags: inout [Bool]) {
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
}
