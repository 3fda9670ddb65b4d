/// Characters that show nothing and that word processors, editors of pages and copying leave within words and numbers:
/// a soft hyphen where no line ended, marks of where a line may break, marks of a text's direction.
enum InvisibleCharacter {
  /// Whether the character of these first three bytes of UTF-8, zeros for those it does not have, is one.
  static func isOne(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xC2, 0xAD): true  // U+00AD
    case (0xE2, 0x80): (0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third)  // U+200B–F, U+202A–E
    case (0xE2, 0x81): (0xA0...0xAF).contains(third)  // U+2060–F
    case (0xEF, 0xBB): third == 0xBF  // U+FEFF
    default: false
    }
  }

  /// The text without them, and with U+2011, a hyphen that keeps its line, as any other hyphen.
  static func removed(from utf8: some Sequence<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var iterator = utf8.makeIterator()
    while let first = iterator.next() {
      let count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var character = [first]
      while character.count < count, let next = iterator.next() { character.append(next) }
      let second = count > 1 && character.count > 1 ? character[1] : 0
      let third = count > 2 && character.count > 2 ? character[2] : 0
      if isOne(first, second, third) { continue }
      if character == [0xE2, 0x80, 0x91] { text.append(0x2D) } else { text += character }
    }
    return text
  }

  /// Whether there may be any: a quick look, for most text has none.
  static func mayOccur(in utf8: some Sequence<UInt8>) -> Bool {
    utf8.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
  }
}
