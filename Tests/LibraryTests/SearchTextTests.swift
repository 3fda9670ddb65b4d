import Testing

@testable import Library

struct SearchTextTests {
  private func folded(_ text: String) -> String {
    String(decoding: SearchText.folding(text), as: UTF8.self)
  }

  @Test(arguments: [
    ("２０２３年（一）ＡＢＣ", "2023年(一)abc"),
    ("，；：？！％～", ",;:?!%~"),
    ("行政\u{3000}复议\u{A0}受理\t件", "行政 复议 受理 件"),
    ("行政\u{200B}复\u{FEFF}议", "行政复议"),
    ("行政復議應訴", "行政复议应诉"), ("二〇二三、二○二三、○标题", "二零二三、二零二三、○标题"),
    ("a \t\n\u{3000} b", "a b"),
    ("GB18030 Σ é 😀《》“”。、", "gb18030 Σ é 😀《》“”。、"),
  ])
  func `width, case and spaces are folded, all else is left`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func `every full-width form folds as its half-width form`() throws {
    for value in UInt32(0xFF01)...0xFF5E {
      let wide = try #require(Unicode.Scalar(value))
      let narrow = try #require(Unicode.Scalar(value - 0xFEE0))
      #expect(SearchText.folding(String(wide)) == SearchText.folding(String(narrow)))
    }
  }

  @Test func `every range of the folded text leads back to the characters it was made from`() {
    let source = "ＡＢ，\u{FEFF}c复\u{3000}议（２）"
    let bytes = Array(source.utf8)
    var text = SearchText()
    let folded = text.append(bytes.span, 0..<bytes.count)
    // Character by character, the folded text must lead to the source's next character.
    var expected: [Range<Int>] = []
    var offset = 0
    for scalar in source.unicodeScalars {
      let length = String(scalar).utf8.count
      if scalar != "\u{FEFF}" { expected.append(offset..<offset + length) }
      offset += length
    }
    var found: [Range<Int>] = []
    var start = 0
    for scalar in String(decoding: text.bytes[folded], as: UTF8.self).unicodeScalars {
      let length = String(scalar).utf8.count
      found.append(text.sourceRange(start..<start + length))
      start += length
    }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      #expect(found.lowerBound == expected.lowerBound)
      // An invisible character after the hit may go with it.
      #expect(found.upperBound == expected.upperBound || found.upperBound == expected.upperBound + 3)
    }
  }

  @Test func `blocks keep their places`() {
    let source = Array("furniture\nＡＢ\nform\ncd".utf8)
    var text = SearchText()
    let first = text.append(source.span, 10..<16)
    let second = text.append(source.span, 22..<24)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "ab\ncd\n")
    #expect(text.sourceRange(first) == 10..<16)
    #expect(text.sourceRange(second) == 22..<24)
  }

  @Test func `every byte of the source leads to the folded text made from it, and back`() {
    let source = Array("Ａ  \u{3000}b復\u{FEFF}○议（二〇）\n\n c".utf8)
    var text = SearchText()
    let whole = text.append(source.span, 0..<source.count)
    #expect(text.foldedRange(of: 0..<source.count) == whole)
    var offset = 0
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      let folded = text.foldedOffset(of: offset)
      #expect(whole.contains(folded) || folded == whole.upperBound)
      #expect(text.foldedOffset(of: offset) <= text.foldedOffset(of: offset + String(scalar).utf8.count))
      offset += String(scalar).utf8.count
    }
    for place in whole {
      #expect(text.foldedOffset(of: text.sourceRange(place..<place + 1).lowerBound) <= place)
    }
  }
}
