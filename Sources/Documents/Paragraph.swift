/// One paragraph's place in the decoded source text, in UTF-8 bytes.
public struct Paragraph: Hashable, Sendable {
  public let utf8Range: Range<Int>
  public init(utf8Range: Range<Int>) { self.utf8Range = utf8Range }
}

extension Paragraph {
  /// The lines of valid UTF-8 that are not blank, without the white space around them.
  ///
  /// Lines end at LF, CR, CR LF, VT, FF, NEL, U+2028 and U+2029. White space is what Unicode calls so, and
  /// the invisible marks web pages leave behind: U+FEFF and U+200B to U+200D.
  static func all(in bytes: [UInt8]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let span = bytes.span
    let end = span.count
    // The first byte of the paragraph's text and the end of its last visible character.
    var start: Int?
    var visibleEnd = 0
    var index = 0
    while index < end {
      let byte = span[index]
      // Ideographs, and most others of three bytes, are seen.
      if byte >= 0xE4, byte <= 0xEE {
        if start == nil { start = index }
        index += 3
        visibleEnd = index
        continue
      }
      var length = 1
      var kind = Kind.visible
      if byte < 0x80 {
        if byte <= 0x20 {
          kind =
            switch byte {
            case 0x0A...0x0D: .lineEnd
            case 0x09, 0x20: .white
            default: .visible
            }
        }
      } else if byte < 0xE0 {
        length = 2
        if byte == 0xC2, span[index + 1] == 0x85 { kind = .lineEnd }
        if byte == 0xC2, span[index + 1] == 0xA0 { kind = .white }
      } else if byte < 0xF0 {
        length = 3
        if byte <= 0xE3 || byte == 0xEF { kind = Kind(byte, span[index + 1], span[index + 2]) }
      } else {
        length = 4
      }
      switch kind {
      case .visible:
        if start == nil { start = index }
        visibleEnd = index + length
      case .white: break
      case .lineEnd:
        if let from = start { paragraphs.append(Paragraph(utf8Range: from..<visibleEnd)) }
        start = nil
      }
      index += length
    }
    if let from = start { paragraphs.append(Paragraph(utf8Range: from..<visibleEnd)) }
    return paragraphs
  }

  private enum Kind {
    case visible, white, lineEnd

    /// The kind of a character of three bytes.
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      switch (first, second, third) {
      case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): self = .lineEnd
      // U+2000…U+200D, U+202F, U+205F, U+1680, U+3000, U+FEFF.
      case (0xE2, 0x80, 0x80...0x8D), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80),
        (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        self = .white
      default: self = .visible
      }
    }
  }
}
