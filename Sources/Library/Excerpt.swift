import Documents

/// The words around a hit, on one line (KWIC, keyword in context).
struct Excerpt {
  /// Characters shown on each side at most.
  static let reach = 28
  /// Bytes looked at on each side: enough for `reach` characters even of many scalars each.
  private static let byteReach = 32 * reach

  let before: String
  let match: String
  let after: String

  /// `bounds` is the block the hit stands in; nothing outside it is shown.
  init(_ text: SourceText, hit: Range<Int>, bounds: Range<Int>) {
    let bytes = text.bytes.span
    var start = max(bounds.lowerBound, hit.lowerBound - Self.byteReach)
    while start < hit.lowerBound, Self.isContinuation(bytes[start]) { start += 1 }
    var end = min(bounds.upperBound, hit.upperBound + Self.byteReach)
    while end > hit.upperBound, end < bounds.upperBound, Self.isContinuation(bytes[end]) { end -= 1 }

    // Where a side was cut, its outermost character may be a part of one.
    let head = text[start..<hit.lowerBound].dropFirst(start > bounds.lowerBound ? 1 : 0)
    let tail = text[hit.upperBound..<end].dropLast(end < bounds.upperBound ? 1 : 0)
    before = String(Self.onOneLine(head).suffix(Self.reach).drop(while: \.isWhitespace))
    match = Self.onOneLine(text[hit])
    let shown = Self.onOneLine(tail).prefix(Self.reach)
    after = String(shown.last == " " ? shown.dropLast() : shown)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Each run of white space and line ends as one space.
  private static func onOneLine(_ text: some StringProtocol) -> String {
    var line = ""
    for character in text {
      if !character.isWhitespace {
        line.append(character)
      } else if line.last != " " {
        line.append(" ")
      }
    }
    return line
  }
}
