import Documents

/// Text as search sees it, and the way back to the source.
///
/// Whoever types 2023年(一)abc must find ２０２３年（一）ＡＢＣ and the reverse, so query and text are folded
/// alike:
///
///     ！ … ～  (U+FF01–FF5E)                    their half-width forms
///     A … Z                                     a … z
///     行政復議                                  行政复议 (`TraditionalForms`)
///     〇, and ○ behind a numeral                零, so that 二〇二三, 二○二三 and 二零二三 are one
///     tab, line ends, U+3000, U+00A0            a space; a run of them is one
///     U+200B, U+FEFF (left behind by web pages) nothing
///
/// `《办法》（ＡＢＣ）` becomes `《办法》(abc)`. The places after which the folded text and the source run in step again are
/// kept; between them an offset is moved by a constant.
/// Known misreading: 。 and `.` stay different, as do the quotation marks “ ” and `"`, because writers use
/// them for different things. Digits and Chinese numerals are no matter of folding: see `NumberSpellings`.
struct SearchText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Ascending; without them, in a text that was kept folded alone, nothing leads back to the source.
  private(set) var steps: [Step] = []

  /// Where a range of the source begins or ends, or a character was changed.
  struct Step {
    /// From here on, a byte stands `source - folded` further on in the source.
    let folded: Int
    let source: Int
    /// Bytes before this place that were made from other ones; 0 of 0 where a range begins or ends.
    var foldedLength: UInt8 = 0
    var sourceLength: UInt8 = 0
  }

  init() {}

  /// A text as it was folded before, the last separator left out.
  init(folded: [UInt8], steps: [Step] = []) {
    bytes = folded
    self.steps = steps
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
  private static let separators = ByteFinder([separator])

  /// Appends a range of the source; returns where it stands here. Ranges must be appended in ascending
  /// order and begin and end between characters.
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = bytes.count
    let end = range.upperBound
    let forms = TraditionalForms.table
    let simplified = forms.span
    var index = range.lowerBound
    keepStep(source: index)
    while index < end {
      let byte = source[index]
      switch byte {
      case 0x41...0x5A:
        index += 1
        bytes.append(byte + 0x20)
        keepChange(of: 1, to: 1, upTo: index)
      case 0x09, 0x0A, 0x0D, 0x20:
        index += 1
        appendSpace(from: start, upTo: index, length: 1, isPlain: byte == 0x20)
      case 0xE4...0xE9 where index + 2 < end:
        let low = UInt16(source[index + 1] & 0x3F) << 6 | UInt16(source[index + 2] & 0x3F)
        let scalar = UInt16(byte & 0x0F) << 12 | low
        let folded = scalar >= 0x4E00 ? simplified[Int(scalar - 0x4E00)] : scalar
        append(folded)
        index += 3
        if folded != scalar { keepChange(of: 3, to: 3, upTo: index) }
      case 0xC2, 0xE2, 0xE3, 0xEF:
        index += appendSign(source, at: index, end: end, from: start)
      default:
        bytes.append(byte)
        index += 1
      }
    }
    let folded = start..<bytes.count
    // What ends a block must lead back to the block's end, not to where the next one begins.
    keepStep(source: end)
    bytes.append(Self.separator)
    return folded
  }

  /// The ranges that were appended, as they stand here.
  var ranges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = Self.separators.firstRange(in: bytes.span, within: start..<bytes.count)?.lowerBound
      ranges.append(start..<(end ?? bytes.count))
      start = ranges[ranges.count - 1].upperBound + 1
    }
    return ranges
  }

  /// The appended range that holds a byte, or ends before it.
  func range(around offset: Int) -> Range<Int> {
    let span = bytes.span
    var start = offset
    while start > 0, span[start - 1] != Self.separator { start -= 1 }
    let end = Self.separators.firstRange(in: span, within: offset..<bytes.count)?.lowerBound
    return start..<(end ?? bytes.count)
  }

  /// The range of the source that one of `ranges` was made from, to its first and last byte.
  func wholeSource(of range: Range<Int>) -> Range<Int> {
    let first = steps.partition { $0.folded >= range.lowerBound }
    guard first < steps.count else { return range }
    return steps[first].source..<max(steps[first].source, source(of: range.upperBound))
  }

  /// The range of the source that a range of the folded text was made from.
  func sourceRange(_ folded: Range<Int>) -> Range<Int> {
    let start = source(of: folded.lowerBound)
    return start..<max(start, source(of: folded.upperBound))
  }

  /// Where a byte of the source stands in the folded text; for one that was left out, where the next does.
  func foldedOffset(of source: Int) -> Int {
    let next = steps.partition { $0.source > source }
    guard next > 0 else { return 0 }
    let offset = steps[next - 1].folded + source - steps[next - 1].source
    return next < steps.count ? min(offset, steps[next].folded) : min(offset, bytes.count)
  }

  /// The range of the folded text that was made from a range of the source.
  func foldedRange(of source: Range<Int>) -> Range<Int> {
    let start = foldedOffset(of: source.lowerBound)
    return start..<max(start, foldedOffset(of: source.upperBound))
  }

  private func source(of offset: Int) -> Int {
    let next = steps.partition { $0.folded > offset }
    guard next > 0 else { return offset }
    return steps[next - 1].source + offset - steps[next - 1].folded
  }

  private mutating func keepStep(source: Int) { steps.append(Step(folded: bytes.count, source: source)) }

  /// Notes that the last bytes of the source before a place became the last ones here.
  private mutating func keepChange(of sourceLength: UInt8, to foldedLength: UInt8, upTo source: Int) {
    steps.append(
      Step(folded: bytes.count, source: source, foldedLength: foldedLength, sourceLength: sourceLength))
  }

  // MARK: Characters

  private mutating func append(_ scalar: UInt16) {
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// A character of white space that ends at `end` in the source and is `length` bytes long there.
  private mutating func appendSpace(from start: Int, upTo end: Int, length: UInt8, isPlain: Bool = false) {
    let continues = bytes.count > start && bytes[bytes.count - 1] == 0x20
    if !continues { bytes.append(0x20) }
    if continues || !isPlain { keepChange(of: length, to: continues ? 0 : 1, upTo: end) }
  }

  /// Takes the character at `index`, if folding makes another of it, else one byte of it; returns how many
  /// bytes of the source that were.
  private mutating func appendSign(
    _ source: Span<UInt8>, at index: Int, end: Int, from start: Int
  ) -> Int {
    let byte = source[index]
    if byte == 0xC2, index + 1 < end, source[index + 1] == 0xA0 {
      appendSpace(from: start, upTo: index + 2, length: 2)
      return 2
    }
    guard byte != 0xC2, index + 2 < end else {
      bytes.append(byte)
      return 1
    }
    switch (byte, source[index + 1], source[index + 2]) {
    case (0xE3, 0x80, 0x80): appendSpace(from: start, upTo: index + 3, length: 3)
    case (0xE3, 0x80, 0x87): appendZero(index)
    case (0xE2, 0x97, 0x8B) where endsWithNumeral(from: start): appendZero(index)
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): keepChange(of: 3, to: 0, upTo: index + 3)
    case (0xEF, 0xBC, let last) where (0xA1...0xBA).contains(last): appendShortened(last - 0x40, index)
    case (0xEF, 0xBC, let last) where last >= 0x81: appendShortened(last - 0x60, index)
    case (0xEF, 0xBD, let last) where last <= 0x9E: appendShortened(last - 0x20, index)
    default:
      bytes.append(byte)
      return 1
    }
    return 3
  }

  private mutating func appendShortened(_ byte: UInt8, _ index: Int) {
    bytes.append(byte)
    keepChange(of: 3, to: 1, upTo: index + 3)
  }

  private mutating func appendZero(_ index: Int) {
    append(Self.zero)
    keepChange(of: 3, to: 3, upTo: index + 3)
  }

  /// 零
  private static let zero: UInt16 = 0x96F6

  private func endsWithNumeral(from start: Int) -> Bool {
    guard bytes.count >= start + 3 else { return false }
    let last = bytes.suffix(3)
    return String(decoding: last, as: UTF8.self).unicodeScalars.allSatisfy {
      NumberSpellings.digits[$0] != nil
    }
  }
}

extension Array {
  /// The index of the first element for which `isBehind` holds, in an array where it holds for all that
  /// follow one for which it does.
  func partition(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
