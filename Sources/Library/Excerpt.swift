import Documents

/// The words around a hit, on one line (KWIC, keyword in context).
struct Excerpt {
  /// Characters shown on each side at most.
  static let reach = 28
  /// Bytes looked at on each side: enough for `reach` characters of four bytes with marks that combine
  /// and white space that will collapse.
  private static let byteReach = 400

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

    before = String(
      Self.onOneLine(text[start..<hit.lowerBound]).suffix(Self.reach).drop(while: \.isWhitespace))
    match = Self.onOneLine(text[hit])
    let tail = Self.onOneLine(text[hit.upperBound..<end]).prefix(Self.reach)
    after = String(tail.last == " " ? tail.dropLast() : tail)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Each run of white space and line ends as one space.
  private static func onOneLine(_ text: String) -> String {
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
