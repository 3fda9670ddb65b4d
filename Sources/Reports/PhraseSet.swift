/// Phrases looked for together in UTF-8, written as a list of them.
///
/// One walk over the text asks of every character whether one of the phrases begins with it, which few do.
struct PhraseSet: Sendable, ExpressibleByArrayLiteral {
  private let phrases: [StaticString]
  private var firsts = ScalarFilter()

  /// Empty phrases stand nowhere.
  init(arrayLiteral phrases: StaticString...) {
    self.phrases = phrases.filter { $0.utf8CodeUnitCount > 0 }
    for phrase in self.phrases {
      phrase.withUTF8Buffer { bytes in
        if let first = String(decoding: bytes, as: UTF8.self).unicodeScalars.first {
          firsts.insert(first.value)
        }
      }
    }
  }

  fileprivate func occurs(in text: [UInt8]) -> Bool {
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      var value = UInt32(first)
      var length = 1
      if first >= 0xE0, first < 0xF0, index &+ 2 < bytes.count {
        let low = UInt32(bytes[index &+ 1] & 0x3F) &<< 6 | UInt32(bytes[index &+ 2] & 0x3F)
        value = UInt32(first & 0x0F) &<< 12 | low
        length = 3
      } else if first >= 0x80 {
        let (scalar, next) = text.scalar(at: index)
        value = scalar
        length = next - index
      }
      if firsts.mayContain(value), stands(at: index, in: text) { return true }
      index &+= length
    }
    return false
  }

  private func stands(at index: Int, in text: [UInt8]) -> Bool {
    phrases.contains { text.has($0, at: index, before: text.count) }
  }
}

extension [UInt8] {
  func containsAny(_ phrases: PhraseSet) -> Bool { phrases.occurs(in: self) }
}
