import Documents

/// The words around a hit, on one line (KWIC, keyword in context).
struct Excerpt {
  /// Characters shown on each side at most.
  static let reach = 28
  /// Scalars looked at on each side: room for marks that combine and for white space that collapses. Kept
  /// small, because a search makes thousands of excerpts.
  private static let scalarReach = 2 * reach

  let before: String
  let match: String
  let after: String

  /// `bounds` is the block the hit stands in; nothing outside it is shown.
  init(_ text: SourceText, hit: Range<Int>, bounds: Range<Int>) {
    before = Self.plainBefore(text, hit, bounds) ?? Self.before(text, hit, bounds)
    match = Self.onOneLine(text[hit])
    after = Self.plainAfter(text, hit, bounds) ?? Self.after(text, hit, bounds)
  }

  // MARK: Any text

  private static func before(_ text: SourceText, _ hit: Range<Int>, _ bounds: Range<Int>) -> String {
    let bytes = text.bytes.span
    var start = hit.lowerBound
    var scalars = 0
    while start > bounds.lowerBound, scalars < Self.scalarReach {
      start -= 1
      if !Self.isContinuation(bytes[start]) { scalars += 1 }
    }
    let head = Self.onOneLine(text[start..<hit.lowerBound])
    // Where a side was cut, its outermost character may be a part of one.
    return String(
      head.dropFirst(start > bounds.lowerBound ? 1 : 0).suffix(Self.reach).drop(while: \.isWhitespace))
  }

  private static func after(_ text: SourceText, _ hit: Range<Int>, _ bounds: Range<Int>) -> String {
    let bytes = text.bytes.span
    var end = hit.upperBound
    var scalars = 0
    while end < bounds.upperBound {
      if !Self.isContinuation(bytes[end]) {
        guard scalars < Self.scalarReach else { break }
        scalars += 1
      }
      end += 1
    }
    let tail = Self.onOneLine(text[hit.upperBound..<end])
    let shown = tail.dropLast(end < bounds.upperBound ? 1 : 0).prefix(Self.reach)
    return String(shown.last == " " ? shown.dropLast() : shown)
  }

  // MARK: Plain text

  /// What stands before a hit in a text of characters that are one scalar each and none of which is white space: nearly
  /// every text is that. Nil where there are others within reach.
  private static func plainBefore(_ text: SourceText, _ hit: Range<Int>, _ bounds: Range<Int>) -> String? {
    let bytes = text.bytes.span
    var start = hit.lowerBound
    var scalars = 0
    while start > bounds.lowerBound {
      var next = start - 1
      while next > bounds.lowerBound, isContinuation(bytes[next]) { next -= 1 }
      guard isPlain(bytes, at: next) else { return nil }
      // The character beyond the last one is looked at, because they might have been one.
      guard scalars < reach else { break }
      start = next
      scalars += 1
    }
    return text[start..<hit.lowerBound]
  }

  private static func plainAfter(_ text: SourceText, _ hit: Range<Int>, _ bounds: Range<Int>) -> String? {
    let bytes = text.bytes.span
    var end = hit.upperBound
    var scalars = 0
    while end < bounds.upperBound {
      guard isPlain(bytes, at: end) else { return nil }
      guard scalars < reach else { break }
      end += 1
      while end < bounds.upperBound, isContinuation(bytes[end]) { end += 1 }
      scalars += 1
    }
    return text[hit.upperBound..<end]
  }

  /// Whether a printable ASCII character, an ideograph of the basic block or a common Chinese mark begins here.
  private static func isPlain(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0x21...0x7E, 0xE5...0xE9: true
    // U+4E00 is the first of the block.
    case 0xE4: index + 1 < bytes.count && bytes[index + 1] >= 0xB8
    // Dashes, quotation marks and …; 、 to 】; ！ to ＿
    case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2])
    case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x81...0x91).contains(bytes[index + 2])
    case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBC && bytes[index + 2] >= 0x81
    default: false
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Each run of white space and line ends as one space.
  private static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var endsWithSpace = false
    for scalar in text.unicodeScalars {
      // The ideographs, most of every report, need no look into the tables.
      let isSpace = scalar.value < 0x3400 && scalar.properties.isWhitespace
      if !isSpace {
        line.append(scalar)
      } else if !endsWithSpace {
        line.append(" ")
      }
      endsWithSpace = isSpace
    }
    return String(line)
  }
}
