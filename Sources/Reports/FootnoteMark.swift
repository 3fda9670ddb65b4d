/// A mark that leads to a footnote: [12], 〔3〕, 【注1】, ① or ² behind a word or a number.
///
/// It belongs to no word, number or title: 受理案件171件[3], 受理案件[12]171件. The year of a document's number (〔2019〕34号)
/// has four digits; ① at the start of a clause (：①推进改革；) is a heading's number; m² is a unit.
enum FootnoteMark {
  /// The index behind the mark that begins at `index`; nil when none does. Nothing at or behind `end` is looked at.
  static func end(_ bytes: [UInt8], at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    let (first, next) = bytes.scalar(at: index)
    guard isOpening(first) else { return nil }
    var place = next
    if bytes.has("注", at: place, before: end) { place += 3 }
    let digitsAt = place
    var digits = 0
    while place < end, digits < 3, case (let digit, let behind) = bytes.scalar(at: place), isDigit(digit) {
      digits += 1
      place = behind
    }
    guard (1...2).contains(digits) || (digits == 0 && digitsAt > next), place < end else { return nil }
    let (last, behind) = bytes.scalar(at: place)
    // 〔12〕号
    guard isClosing(last), !bytes.has("号", at: behind, before: end) else { return nil }
    return behind
  }

  /// Whether a mark may begin with this character: asked of every character of a text, so that the rest is asked of few.
  @inline(__always)
  static func mayBegin(_ value: UInt32) -> Bool {
    switch value {
    case 0x5B, 0xFF3B, 0x3014, 0x3010, 0x2460...0x2473, 0xB2, 0xB3, 0xB9, 0x2070...0x2079: true
    default: false
    }
  }

  /// The index behind the mark of any kind that begins at `index`, behind the character `before`.
  static func end(_ bytes: [UInt8], at index: Int, before end: Int, after before: UInt32) -> Int? {
    let (value, next) = bytes.scalar(at: index)
    return isMark(value, after: before) ? next : self.end(bytes, at: index, before: end)
  }

  /// Whether a character alone is a footnote's mark where `before` stands in front of it.
  static func isMark(_ value: UInt32, after before: UInt32?) -> Bool {
    guard let before else { return false }
    switch value {
    case 0x2460...0x2473: return isWord(before)
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: return isWord(before) && !isLetter(before)
    default: return false
    }
  }

  private static func isOpening(_ value: UInt32) -> Bool {
    halfWidth(value).is("[") || value.is("〔") || value.is("【")
  }

  private static func isClosing(_ value: UInt32) -> Bool {
    halfWidth(value).is("]") || value.is("〕") || value.is("】")
  }

  /// An ideograph, a digit, a letter, or the end of a quotation.
  private static func isWord(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || isDigit(value) || isLetter(value) || value.is("”") || value.is("》")
      || halfWidth(value).is(")") || halfWidth(value).is("%")
  }

  private static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(halfWidth(value) | 0x20) }
}
