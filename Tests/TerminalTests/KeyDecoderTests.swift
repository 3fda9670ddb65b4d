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

  // MARK: The terminal's answer

  /// A decoder of a terminal that was asked, after these bursts; what they gave as keys.
  private func answered(_ bursts: String...) -> (keys: [Key], decoder: KeyDecoder) {
    var decoder = KeyDecoder()
    decoder.expectsAnswer = true
    var keys: [Key] = []
    for burst in bursts {
      for scalar in burst.unicodeScalars { keys += decoder.take(.character(scalar.value)) }
      keys += decoder.flush()
    }
    return (keys, decoder)
  }

  @Test(arguments: [
    ("]11;rgb:ffff/fcfc/0000\u{1B}\\", RGB(255, 252, 0)), ("]11;rgb:ff/80/00\u{7}", RGB(255, 128, 0)),
    ("]11;rgb:f/0/8\u{7}", RGB(255, 0, 136)), ("]11;rgba:1e1e/2020/3030/ffff\u{1B}\\", RGB(30, 32, 48)),
  ])
  func `a background is told in any of the forms terminals use, and is no key`(answer: String, colour: RGB) {
    let (keys, decoder) = answered("\u{1B}" + answer + "j")
    #expect(keys == [.character("j")])
    #expect(decoder.background == colour && !decoder.expectsAnswer)
  }

  @Test func `a second answer nobody asked for is no key either`() {
    let (keys, decoder) = answered("\u{1B}]11;rgb:0/0/0\u{7}j", "\u{1B}]11;rgb:f/f/f\u{7}k")
    #expect(keys == [.character("j"), .character("k")] && decoder.background == RGB(255, 255, 255))
  }

  @Test func `an answer may be torn anywhere and nothing of it is a key`() {
    let answer = Array("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\".unicodeScalars)
    for cut in 2..<answer.count {
      let (head, tail) = (answer[..<cut], answer[cut...])
      let (keys, decoder) = answered(
        String(String.UnicodeScalarView(head)), String(String.UnicodeScalarView(tail)) + "j")
      #expect(keys == [.character("j")], "\(cut)")
      #expect(decoder.background == RGB(255, 255, 255), "\(cut)")
    }
    // After the Esc alone, that is a key before anyone can know; the rest still is none.
    let (keys, decoder) = answered("\u{1B}", "]11;rgb:0/0/0\u{7}j")
    #expect(keys == [.escape, .character("j")] && decoder.background == RGB(0, 0, 0))
  }

  @Test func `keys that begin like an answer are keys`() {
    // Alt-] is held back for a moment.
    var (none, decoder) = answered("\u{1B}]")
    #expect(none == [] && decoder.isAnswering)
    #expect(decoder.flushAnswer() == [.escape, .character("]")])
    #expect(answered("\u{1B}", "]").keys == [.escape, .character("]")])
    #expect(answered("\u{1B}", "]", "j").keys == [.escape, .character("]"), .character("j")])
    #expect(answered("\u{1B}]j").keys == [.escape, .character("]"), .character("j")])
    #expect(answered("]11;rgb").keys == "]11;rgb".unicodeScalars.map { .character($0) })
    #expect(keys("\u{1B}]1") == [.escape, .character("]"), .character("1")])
  }

  @Test func `an answer that breaks off is dropped, and what comes then is keys`() {
    var (held, decoder) = answered("\u{1B}]11;rgb:ff")
    #expect(held == [] && decoder.isAnswering)
    #expect(decoder.flushAnswer() == [])
    #expect(decoder.take(.character(0x6A)) == [.character("j")])
    #expect(answered("\u{1B}]11;rgb:ffq").keys == [.character("q")])
    let endless = answered("\u{1B}]11;rgb:" + String(repeating: "f", count: 500))
    #expect(endless.decoder.background == nil && !endless.decoder.isAnswering)
    #expect(answered("\u{1B}]11;rgb:gg\u{7}").decoder.background == nil)
    #expect(answered("\u{1B}]11;rgb:/ff/\u{7}j").keys == [.character("j")])
  }
}
