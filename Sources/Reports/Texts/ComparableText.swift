import Documents

/// A report's text made ready to be laid beside another's: what is compared, where it stands, and how it is divided.
///
/// What is compared are tokens: characters, folded as `FoldedText` does it (width, script, spaces and quotation marks
/// make no difference), and whole numbers, so that 171件 and 131件 differ in their number and not in a digit. 1,234 and
/// 1234 are the same number. Tokens make sentences (to 。；！？, headings are sentences of their own), sentences pieces: a
/// heading with the text up to the next heading.
struct ComparableText: Sendable {
  private(set) var tokens: [UInt64] = []
  /// Of each token, in UTF-8 bytes of the source text.
  private(set) var places: [Range<Int>] = []
  /// Ranges of tokens.
  private(set) var sentences: [Range<Int>] = []
  private(set) var pieces: [Piece] = []
  /// Whether the text is longer than what is compared.
  private(set) var isCut = false

  struct Piece: Hashable, Sendable {
    /// Indices into `sentences`.
    var sentences: Range<Int>
    /// The sentences that are its heading; they come first.
    var headingCount = 0
  }

  /// Tokens compared at most: more than ten of the longest reports have.
  static let tokensAtMost = 200_000

  init(_ report: Report) {
    let headings = report.sections.map(\.headingRange)
    var next = 0
    for block in report.blocks where block.kind.isClean {
      guard tokens.count < Self.tokensAtMost else {
        isCut = true
        break
      }
      while next < headings.count, headings[next].lowerBound < block.utf8Range.lowerBound { next += 1 }
      var start = block.utf8Range.lowerBound
      while next < headings.count, headings[next].lowerBound < block.utf8Range.upperBound {
        let heading = headings[next].clamped(to: start..<block.utf8Range.upperBound)
        add(report.document.text, start..<heading.lowerBound)
        beginPiece()
        add(report.document.text, heading)
        pieces[pieces.count - 1].headingCount =
          sentences.count - pieces[pieces.count - 1].sentences.lowerBound
        start = heading.upperBound
        next += 1
      }
      add(report.document.text, start..<block.utf8Range.upperBound)
    }
    endPiece()
    pieces.removeAll(where: \.sentences.isEmpty)
  }

  /// A text without headings, for short passages.
  init(_ text: SourceText, _ range: Range<Int>) {
    add(text, range)
    endPiece()
    pieces.removeAll(where: \.sentences.isEmpty)
  }

  /// The source range of a range of tokens, which is not empty.
  func utf8Range(_ range: Range<Int>) -> Range<Int> {
    places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  private mutating func beginPiece() {
    endPiece()
    pieces.append(Piece(sentences: sentences.count..<sentences.count))
  }

  private mutating func endPiece() {
    guard !pieces.isEmpty else { return }
    pieces[pieces.count - 1].sentences = pieces[pieces.count - 1].sentences.lowerBound..<sentences.count
  }

  private mutating func add(_ text: SourceText, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // One block may be the whole of a text that was saved on one line; a token has at most six bytes, as a rule.
    let room = (Self.tokensAtMost - tokens.count) * 6
    let end = min(range.upperBound, range.lowerBound + max(0, room))
    if end < range.upperBound { isCut = true }
    let folded = FoldedText(text, in: range.lowerBound..<text.bytes.boundary(end))
    if pieces.isEmpty { pieces.append(Piece(sentences: 0..<0)) }
    var start = tokens.count
    var index = 0
    while index < folded.count {
      guard tokens.count < Self.tokensAtMost else {
        isCut = true
        break
      }
      let length = Self.numberLength(folded.scalars, at: index)
      if length > 0 {
        tokens.append(Self.number(folded.scalars[index..<index + length]))
        places.append(folded.utf8Range(index..<index + length))
        index += length
        continue
      }
      tokens.append(UInt64(folded.scalars[index]))
      places.append(folded.utf8Range(index..<index + 1))
      if Self.endsSentence(folded.scalars[index]) {
        sentences.append(start..<tokens.count)
        start = tokens.count
      }
      index += 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  /// 。 ； ！ ？, half width where folding makes them so.
  private static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x3B || scalar == 0x21 || scalar == 0x3F
  }

  /// How many characters from here on are one number: 12345, 12,345, 3.5; 0 for none. A comma belongs to it only where
  /// it groups thousands: 分别为11，2件 has two numbers and is not 1，12件.
  private static func numberLength(_ scalars: [UInt32], at start: Int) -> Int {
    func digits(_ start: Int) -> Int { scalars[start...].prefix(while: isDigit).count }
    let first = digits(start)
    guard first > 0 else { return 0 }
    var end = start + first
    func isFollowed(by sign: UInt32) -> Bool { end + 1 < scalars.count && scalars[end] == sign }
    if first <= 3 {
      while isFollowed(by: 0x2C), digits(end + 1) == 3 { end += 4 }
    }
    while isFollowed(by: 0x2E), digits(end + 1) > 0 { end += 1 + digits(end + 1) }
    return end - start
  }

  /// A number as one token; no character has as many bits.
  private static func number(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars where scalar != 0x2C { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    return hash | 1 << 63
  }

  static func isNumber(_ token: UInt64) -> Bool { token >> 63 != 0 }
}
