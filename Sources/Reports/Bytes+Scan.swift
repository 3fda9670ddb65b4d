import Documents

// Reading valid UTF-8 in place. The outline and the metadata are found by walking bytes: strings, characters
// and regular expressions are ten to a hundred times slower.
extension [UInt8] {
  /// Whether `word` stands at `index` and ends at or before `end`.
  @inline(__always)
  func has(_ word: StaticString, at index: Int, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= end, end <= count else { return false }
    let start = word.utf8Start
    for offset in 0..<length where self[index + offset] != start[offset] { return false }
    return true
  }

  func hasPrefix(_ word: StaticString) -> Bool { has(word, at: 0, before: count) }

  func hasSuffix(_ word: StaticString) -> Bool {
    has(word, at: count - word.utf8CodeUnitCount, before: count)
  }

  /// Where `word` first stands within `range`.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let last = range.upperBound - word.utf8CodeUnitCount
    guard range.lowerBound <= last else { return nil }
    let head = word.utf8Start[0]
    for index in range.lowerBound...last where self[index] == head {
      if has(word, at: index, before: range.upperBound) { return index }
    }
    return nil
  }

  func contains(_ word: StaticString) -> Bool { first(word, in: 0..<count) != nil }

  func contains(_ word: StaticString, in range: Range<Int>) -> Bool { first(word, in: range) != nil }

  func containsAny(_ words: [StaticString]) -> Bool { words.contains { contains($0) } }

  /// The character at `index`, which must be a character's first byte, and the index behind it.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, next: Int) {
    let first = self[index]
    if first < 0x80 { return (UInt32(first), index + 1) }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | continuation(index + 1), index + 2) }
    if first < 0xF0 {
      return (
        UInt32(first & 0x0F) << 12 | continuation(index + 1) << 6 | continuation(index + 2), index + 3
      )
    }
    let high = UInt32(first & 0x07) << 18 | continuation(index + 1) << 12
    return (high | continuation(index + 2) << 6 | continuation(index + 3), index + 4)
  }

  /// The character that ends before `index`, and where it begins; nil at or below `start`.
  @inline(__always)
  func scalar(before index: Int, from start: Int) -> (value: UInt32, start: Int)? {
    guard index > start else { return nil }
    var begin = index - 1
    while begin > start, self[begin] & 0xC0 == 0x80 { begin -= 1 }
    return (scalar(at: begin).value, begin)
  }

  @inline(__always)
  private func continuation(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }

  /// How many characters stand in `range`.
  func characterCount(in range: Range<Int>) -> Int {
    var characters = 0
    for index in range where self[index] & 0xC0 != 0x80 { characters += 1 }
    return characters
  }

  /// `range` without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let (value, next) = scalar(at: start)
      guard isBlank(value) else { break }
      start = next
    }
    while let (value, begin) = scalar(before: end, from: start), isBlank(value) { end = begin }
    return start..<end
  }

  /// The text of `range` without white space, with full-width ASCII as ASCII (：→: （→( ２→2) and traditional
  /// characters simplified (報告→报告), for recognising what a line is. Characters that names of places keep
  /// (乾县) stay. Ideographic 。and 、 stay. With `keepingBlanks` any run of white space is one
  /// space.
  func folded(_ range: Range<Int>, keepingBlanks: Bool = false) -> [UInt8] {
    let forms = TraditionalForms.table
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    // What stays as it is is copied in one piece.
    var kept = range.lowerBound
    var index = range.lowerBound
    let bytes = span
    while index < range.upperBound {
      let first = bytes[index]
      // An ideograph that is its own simplified form, as most characters are.
      if first >= 0xE4, first <= 0xE9 {
        let low = Int(bytes[index + 1] & 0x3F) &<< 6 | Int(bytes[index + 2] & 0x3F)
        let place = (Int(first & 0x0F) &<< 12 | low) &- 0x4E00
        if place >= 0, Int(forms[place]) == place &+ 0x4E00 {
          index &+= 3
          continue
        }
      }
      let (value, next) = scalar(at: index)
      if (0x4E00...0x9FFF).contains(value) {
        let simple = UInt32(forms[Int(value - 0x4E00)])
        if simple != value, !isKeptInNames(value) {
          folded += self[kept..<index]
          kept = next
          folded.append(UInt8(0xE0 | simple >> 12))
          folded.append(UInt8(0x80 | simple >> 6 & 0x3F))
          folded.append(UInt8(0x80 | simple & 0x3F))
        }
      } else if (0xFF01...0xFF5E).contains(value) {
        folded += self[kept..<index]
        kept = next
        folded.append(UInt8(value - 0xFEE0))
      } else if isBlank(value) {
        folded += self[kept..<index]
        kept = next
        if keepingBlanks, let last = folded.last, last != 0x20 { folded.append(0x20) }
      }
      index = next
    }
    folded += self[kept..<range.upperBound]
    return folded
  }
}

/// Whether today's names keep a character that is elsewhere a traditional form.
private func isKeptInNames(_ value: UInt32) -> Bool { value.is("乾") || value.is("於") || value.is("著") }

/// White space, and the marks no one sees.
@inline(__always)
func isBlank(_ value: UInt32) -> Bool {
  switch value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
    true
  default: false
  }
}

/// A full-width form of ASCII as ASCII; every other character as it is.
@inline(__always)
func halfWidth(_ value: UInt32) -> UInt32 {
  (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
}

@inline(__always)
func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(halfWidth(value)) }

extension UInt32 {
  /// Whether this is that character's code.
  @inline(__always)
  func `is`(_ character: Unicode.Scalar) -> Bool { self == character.value }
}
