import Canvas
import Testing

@testable import Curses

@Suite struct KeyDecoderTests {
  /// The keys of a burst of characters, as if nothing came after them.
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.unicodeScalars.flatMap { decoder.take(.character($0.value)) } + decoder.flush()
  }

  @Test func `characters and control characters are keys`() {
    #expect(keys("a法 ") == [.character("a"), .character("法"), .character(" ")])
    #expect(keys("\r\n\t\u{7F}\u{8}") == [.enter, .enter, .tab, .backspace, .backspace])
    #expect(keys("\u{1}\u{1A}\u{0}\u{1F}") == [.control("a"), .control("z"), .control(" "), .control("_")])
  }

  @Test func `escape is a key when nothing follows it`() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
  }

  @Test(arguments: ["\u{1B}[1;5q", "\u{1B}[I", "\u{1B}[?62;c", "\u{1B}[27;5;113~"])
  func `a sequence of an unknown key is swallowed whole`(sequence: String) {
    #expect(keys(sequence + "z") == [.character("z")])
  }

  @Test func `the answer to where the cursor is, is no key, whole or in pieces, soon or late`() {
    let answers = [["\u{1B}[2;3R"], ["\u{1B}", "[2;3R"], ["\u{1B}[", "2;3", "R"], ["\u{1B}[2;3", "Rz"]]
    for pieces in answers {
      var decoder = KeyDecoder()
      decoder.askedForColumn = ContinuousClock.now
      var keys: [Key] = []
      for piece in pieces {
        keys += piece.unicodeScalars.flatMap { decoder.take(.character($0.value)) }
        keys += decoder.flush(isFinal: false)
      }
      let isTyping = pieces.last?.hasSuffix("z") == true
      #expect(keys + decoder.flush() == (isTyping ? [.character("z")] : []), "\(pieces)")
      #expect(decoder.column == 3)
    }
    // Long after the question: taken all the same when it is whole.
    var late = KeyDecoder()
    late.askedForColumn = ContinuousClock.now - .seconds(60)
    #expect("\u{1B}[2;2R".unicodeScalars.flatMap { late.take(.character($0.value)) } == [])
    #expect(late.column == 2)
  }

  @Test func `Esc is given after a pause while an answer is awaited, at once otherwise`() {
    var decoder = KeyDecoder()
    decoder.askedForColumn = ContinuousClock.now
    #expect(decoder.take(.character(0x1B)) + decoder.flush(isFinal: false) == [])
    #expect(decoder.isHolding)
    #expect(decoder.flush() == [.escape])
    decoder.askedForColumn = ContinuousClock.now - .seconds(60)
    #expect(decoder.take(.character(0x1B)) + decoder.flush(isFinal: false) == [.escape])
  }

  @Test func `what nobody asked for, or of another row, tells no column`() {
    var decoder = KeyDecoder()
    _ = "\u{1B}[2;3R".unicodeScalars.flatMap { decoder.take(.character($0.value)) }
    #expect(decoder.column == nil)
    decoder.askedForColumn = ContinuousClock.now
    _ = "\u{1B}[1;3R".unicodeScalars.flatMap { decoder.take(.character($0.value)) }
    #expect(decoder.column == nil)
  }

  @Test func `a sequence torn apart is dropped`() {
    #expect(keys("\u{1B}[1;") == [])
  }

  @Test func `a paste is one key, whatever is in it`() {
    var decoder = KeyDecoder()
    #expect(decoder.take(.code(6000)) == [])
    for scalar in "q\u{1B}[A法\r二".unicodeScalars { #expect(decoder.take(.character(scalar.value)) == []) }
    #expect(decoder.flush() == [])
    #expect(decoder.isPasting)
    #expect(decoder.take(.code(6001)) == [.paste("q\u{1B}[A法\n二")])
    #expect(!decoder.isPasting)
  }

  @Test func `a paste without an end is given after a pause`() {
    var decoder = KeyDecoder()
    _ = decoder.take(.code(6000))
    _ = decoder.take(.character(0x6CD5))
    #expect(decoder.flushPaste() == [.paste("法")])
    #expect(decoder.take(.character(0x61)) == [.character("a")])
  }

  @Test func `what is no scalar is no key`() {
    var decoder = KeyDecoder()
    #expect(decoder.take(.character(0xD800)) == [])
    #expect(decoder.take(.character(0xFFFF_FFFF)) == [])
  }
}
