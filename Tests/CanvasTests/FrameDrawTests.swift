import TestSupport
import Testing

@testable import Canvas

@Suite struct FrameDrawTests {
  @Test func `text is drawn by columns`() {
    var frame = Frame(columns: 12, rows: 2)
    #expect(frame.draw("法治ab", row: 0, column: 1, role: .text) == 6)
    #expect(frame.draw("政府", row: 1, column: 8, role: .heading) == 4)
    #expect(
      frame.picture == """
         法治ab
                政府
        """)
    #expect(frame[0, 1].columns == 2)
    #expect(frame[0, 2].columns == 0)
  }

  @Test func `roles have a picture of their own`() {
    var frame = Frame(columns: 8, rows: 2)
    frame.draw("一", row: 0, column: 0, role: .heading)
    frame.draw("12", row: 0, column: 2, role: .quantity)
    frame.fill(Area(row: 1, column: 0, rows: 1, columns: 8), role: .text, emphasis: .selected)
    frame.draw("选", row: 1, column: 0, role: .heading, emphasis: .selected)
    #expect(
      frame.rolePicture == """
        aabb
        AA::::::
        . text, a heading, b quantity
        """)
  }

  @Test(arguments: [
    (0, 0, ""), (1, 1, "▯"), (2, 2, "法"), (3, 3, "法"), (4, 4, "法治"), (5, 5, "法治a"), (9, 5, "法治a"),
  ])
  func `text is clipped at its limit and never in half a glyph`(limit: Int, used: Int, picture: String) {
    var frame = Frame(columns: 10, rows: 1)
    #expect(frame.draw("法治a", row: 0, column: 0, limit: limit, role: .text) == used)
    #expect(frame.picture == picture)
  }

  @Test(arguments: [
    (1, 1, "…"), (2, 2, "…"), (3, 3, "法…"), (4, 4, "法…"), (5, 5, "法治…"), (6, 6, "法治ab"), (9, 6, "法治ab"),
  ])
  func `an ellipsis shows that text is missing`(limit: Int, used: Int, picture: String) {
    var frame = Frame(columns: 10, rows: 1)
    let drawn = frame.draw("法治ab", row: 0, column: 0, limit: limit, role: .text, truncation: .ellipsis)
    #expect(drawn == used)
    #expect(frame.picture.filter { $0 != " " } == picture)
  }

  @Test func `text outside the frame is cut on every side`() {
    var frame = Frame(columns: 4, rows: 1)
    frame.draw("法治政府", row: 0, column: -3, role: .text)
    #expect(frame.picture == " 政")
    #expect(frame.draw("法", row: 1, column: 0, role: .text) == 0)
    #expect(frame.draw("法", row: -1, column: 0, role: .text) == 0)
    #expect(frame.draw("法", row: 0, column: 9, role: .text) == 0)
    #expect(frame.draw("法", row: 0, column: .max, role: .text) == 0)
    #expect(frame.draw("法", row: 0, column: .min, role: .text) == 0)
    #expect(frame.picture == " 政")
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a␛[31mb"), ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("\u{9B}x", "␦x"), ("a\tb", "a b"),
    ("a\nb", "a␊b"), ("\u{202E}abc\u{2066}", "⇄abc⇄"), ("\u{2028}", "␤"), ("a\u{A0}b", "a b"),
    ("e\u{301}", "e\u{301}"), ("\u{301}x", "◌\u{301}x"), ("件\u{200B}数\u{FEFF}", "件数"), ("\u{AD}-", "-"),
    ("\u{378}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("\u{E000}", "\u{E000}"),
  ])
  func `nothing raw is drawn`(text: String, picture: String) {
    var frame = Frame(columns: 12, rows: 1)
    let used = frame.draw(text, row: 0, column: 0, role: .text)
    // Compared by scalars: Swift takes some of these strings for the same.
    #expect(Array(frame.picture.unicodeScalars) == Array(picture.unicodeScalars))
    #expect(used == Width.columns(of: text))
  }

  @Test func `a flood of marks stays in its cells`() {
    var frame = Frame(columns: 6, rows: 1)
    let flood = "e" + String(repeating: "\u{301}", count: 10_000) + "x"
    #expect(frame.draw(flood, row: 0, column: 0, role: .text) == 3)
    #expect(frame[0, 0].glyph.scalars == ["e", "\u{301}", "\u{301}"])
    #expect(frame[0, 1].glyph.base == "⁝")
    #expect(frame[0, 2].glyph.base == "x")
    #expect(Width.columns(of: String(repeating: "\u{200B}", count: 9)) == 1)
    #expect(Width.columns(of: "\u{200B}") == 0)
  }

  @Test func `bytes that are no text are drawn as replacement characters`() {
    var frame = Frame(columns: 8, rows: 1)
    let bytes: [UInt8] = [0x41, 0xE6, 0xB3, 0x42, 0xFF, 0xC0, 0x80]
    frame.draw(bytes: bytes, in: -3..<99, row: 0, column: 0, role: .text)
    #expect(frame.picture == "A\u{FFFD}\u{FFFD}B\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func `whatever is drawn where, no cell holds half a glyph`() {
    var random = SplitMix(state: 7)
    let texts = ["法", "a", "法治", "e\u{301}法", "\u{1B}\u{202E}", "😀a", "，。"]
    for _ in 0..<300 {
      var frame = Frame(columns: Int.random(in: 0...9, using: &random), rows: 2)
      for _ in 0..<12 {
        frame.draw(
          texts.randomElement(using: &random) ?? "", row: Int.random(in: -1...2, using: &random),
          column: Int.random(in: -4...10, using: &random), limit: Int.random(in: 0...5, using: &random),
          role: .text, truncation: Bool.random(using: &random) ? .clip : .ellipsis)
        for row in 0..<frame.rows {
          for column in 0..<frame.columns {
            switch frame[row, column].columns {
            case 0: #expect(column > 0 && frame[row, column - 1].columns == 2)
            case 1: break
            default: #expect(column + 1 < frame.columns && frame[row, column + 1].columns == 0)
            }
          }
        }
      }
    }
  }
}
