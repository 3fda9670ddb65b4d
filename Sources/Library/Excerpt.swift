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
    let bytes = text.bytes.span
    var start = hit.lowerBound
    var scalars = 0
    while start > bounds.lowerBound, scalars < Self.scalarReach {
      start -= 1
      if !Self.isContinuation(bytes[start]) { scalars += 1 }
    }
    var end = hit.upperBound
    scalars = 0
    while end < bounds.upperBound {
      if !Self.isContinuation(bytes[end]) {
        guard scalars < Self.scalarReach else { break }
        scalars += 1
      }
      end += 1
    }

    let head = Self.onOneLine(text[start..<hit.lowerBound])
    let tail = Self.onOneLine(text[hit.upperBound..<end])
    // Where a side was cut, its outermost character may be a part of one.
    before = String(
      head.dropFirst(start > bounds.lowerBound ? 1 : 0).suffix(Self.reach).drop(while: \.isWhitespace))
    match = Self.onOneLine(text[hit])
    let shown = tail.dropLast(end < bounds.upperBound ? 1 : 0).prefix(Self.reach)
    after = String(shown.last == " " ? shown.dropLast() : shown)
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
