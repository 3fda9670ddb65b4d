/// Text as search sees it, and the way back to the source.
///
/// Whoever types 2023年(一)abc must find ２０２３年（一）ABC and the reverse, so query and text are folded
/// alike:
///
///     ！ … ～  (U+FF01–FF5E)                    their half-width forms
///     A … Z                                     a … z
///     tab, line ends, U+3000, U+00A0            a space
///     U+200B, U+FEFF (left behind by web pages) nothing
///
/// `《办法》（ＡＢＣ）` becomes `《办法》(abc)`. Folding shortens characters, so the places after which the
/// folded text and the source run in step are kept; between them an offset is moved by a constant.
/// Known misreading: 。 and `.` stay different, as do the quotation marks “ ” and `"`, because writers use
/// them for different things.
struct SearchText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Ascending; from `folded` on, a byte stands `source - folded` further on in the source.
  private var steps: [Step] = []

  private struct Step {
    let folded: Int
    let source: Int
  }

  /// A word of a query, folded.
  static func folding(_ word: String) -> [UInt8] {
    var folded = SearchText()
    let bytes = Array(word.utf8)
    let range = folded.append(bytes.span, 0..<bytes.count)
    return Array(folded.bytes[range])
  }

  /// Stands between ranges; folding makes a space of every line end, so no word can hold it.
  private static let separator: UInt8 = 0x0A

  /// Appends a range of the source; returns where it stands here. Ranges must be appended in ascending
  /// order and begin and end between characters.
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = bytes.count
    var index = range.lowerBound
    keepStep(source: index)
    while index < range.upperBound {
      let (folded, length) = Self.fold(source, at: index, end: range.upperBound)
      if let folded { bytes.append(folded) }
      index += length
      if length > 1 { keepStep(source: index) }
    }
    let folded = start..<bytes.count
    // What ends a block must lead back to the block's end, not to where the next one begins.
    keepStep(source: range.upperBound)
    bytes.append(Self.separator)
    return folded
  }

  /// The range of the source that a range of the folded text was made from.
  func sourceRange(_ folded: Range<Int>) -> Range<Int> {
    let start = source(of: folded.lowerBound)
    return start..<max(start, source(of: folded.upperBound))
  }

  private mutating func keepStep(source: Int) { steps.append(Step(folded: bytes.count, source: source)) }

  private func source(of offset: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].folded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return steps[low - 1].source + offset - steps[low - 1].folded
  }

  /// What the byte at `index` becomes, and how many bytes of the source that takes. Characters longer than
  /// one byte that stay as they are go through byte by byte.
  private static func fold(_ source: Span<UInt8>, at index: Int, end: Int) -> (UInt8?, length: Int) {
    let byte = source[index]
    switch byte {
    case 0x41...0x5A: return (byte + 0x20, 1)
    case 0x09, 0x0A, 0x0D: return (0x20, 1)
    case 0xC2 where index + 1 < end && source[index + 1] == 0xA0: return (0x20, 2)
    case 0xE2, 0xE3, 0xEF:
      guard index + 2 < end else { return (byte, 1) }
      switch (byte, source[index + 1], source[index + 2]) {
      case (0xE3, 0x80, 0x80): return (0x20, 3)
      case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return (nil, 3)
      case (0xEF, 0xBC, let last) where (0xA1...0xBA).contains(last): return (last - 0x80 + 0x40, 3)
      case (0xEF, 0xBC, let last) where last >= 0x81: return (last - 0x80 + 0x20, 3)
      case (0xEF, 0xBD, let last) where last <= 0x9E: return (last - 0x80 + 0x60, 3)
      default: return (byte, 1)
      }
    default: return (byte, 1)
    }
  }
}
