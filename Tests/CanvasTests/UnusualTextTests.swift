import Glibc
import TestSupport
import Testing

@testable import Canvas

/// Emoji, marks, rare ideographs, invisible and turning characters: whatever text holds, its columns are those the terminal
/// gives it.
@Suite struct UnusualTextTests {
  private static let pieces = [
    "法", "a", "。", " ", "𬭸", "𠮷", "😀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "👩🏻‍⚖️", "🇨🇳", "🇨", "❤️", "❤︎", "1️⃣", "☎️", "⚖️", "é",
    "e\u{301}", "ṩ", "\u{301}", "ก็", "葛\u{E0100}", "辻\u{FE00}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}",
    "\u{202E}",
    "\u{2066}", "\u{200F}", "שלום", "각", "ᄀ\u{1161}\u{11A8}", "\u{1F3FD}", "\u{E0067}", "\u{1B}", "\u{7}",
    "\u{FFFD}", "“",
    "—", "①", "│", "▁", "\u{3099}", "か\u{3099}", "\u{2028}", "\u{85}", "🫠", "\u{10FFFF}", "\u{E000}",
  ]

  /// Whether a glyph may be sent to a terminal for so many columns: libc and the terminal count the same, nothing in it
  /// turns the direction, joins or selects.
  private func isSound(_ cell: Cell, _ width: Width) -> Bool {
    let scalars = cell.glyph.scalars
    guard let base = scalars.first else { return false }
    let hidden: Set<UInt32> = [
      0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F, 0xAD, 0x61C, 0x200E, 0x200F,
    ]
    let isHidden = scalars.contains {
      hidden.contains($0.value) || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value)
        || $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0xE0000...0xE0FFF).contains($0.value)
        // Alone they are drawn; behind another emoji a terminal may make one of both.
        || (0x1F1E6...0x1F1FF).contains($0.value)
    }
    return !isHidden && width.columns(base) == Int(cell.columns)
      && scalars.dropFirst().allSatisfy { Width.columns($0) == 0 }
  }

  @Test(arguments: [false, true])
  func `what is drawn takes the columns that were counted, whatever the text and the limit`(isWide: Bool) {
    var random = SplitMix(state: 11)
    let width = Width(ambiguousIsWide: isWide)
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      var frame = Frame(columns: 60, rows: 1, width: width)
      let used = frame.draw(text, row: 0, column: 0, role: .text)
      #expect(used == min(60, width.columns(of: text)), "\(text.debugDescription)")
      let limit = Int.random(in: 0...12, using: &random)
      var cut = Frame(columns: 20, rows: 1, width: width)
      cut.draw("|||||||||||||||||||", row: 0, column: 0, role: .text)
      let truncation = Bool.random(using: &random) ? Truncation.clip : .ellipsis
      #expect(cut.draw(text, row: 0, column: 3, limit: limit, role: .text, truncation: truncation) <= limit)
      // What stands right of the limit stays where it was.
      #expect(
        (3 + limit..<19).allSatisfy { cut[0, $0].glyph == Glyph("|") }, "\(text.debugDescription) \(limit)")
      for drawn in [frame, cut] {
        #expect(isWhole(drawn))
        let faults = drawn.cells.filter { $0.columns > 0 && !isSound($0, width) }
        #expect(faults.isEmpty, "\(text.debugDescription): \(faults.map(\.glyph.scalars))")
      }
    }
  }

  /// Whether every wide glyph has its right half, and every right half its glyph.
  private func isWhole(_ frame: Frame) -> Bool {
    frame.cells.indices.allSatisfy { index in
      switch frame.cells[index].columns {
      case 2: index + 1 < frame.cells.count && frame.cells[index + 1].columns == 0
      case 0: index > 0 && frame.cells[index - 1].columns == 2
      default: true
      }
    }
  }

  @Test func `emoji are taken apart into what every terminal draws alike`() {
    func drawn(_ text: String) -> String {
      var frame = Frame(columns: 20, rows: 1)
      frame.draw(text, row: 0, column: 0, role: .text)
      return frame.picture
    }
    #expect(drawn("🇨🇳法") == "CN法")
    #expect(drawn("👍🏽法") == "👍法")
    #expect(drawn("👩🏻‍⚖️法") == "👩⚖法")
    #expect(drawn("👨‍👩‍👧法") == "👨👩👧法")
    #expect(drawn("❤️法") == "❤法")
    #expect(drawn("𬭸𠮷葛\u{E0100}") == "𬭸𠮷葛")
    #expect(drawn("a\u{202E}b\u{200B}c") == "a⇄bc")
  }

  @Test func `where ambiguous characters are wide, lines and blocks are drawn by narrow stand-ins`() {
    var frame = Frame(columns: 12, rows: 1, width: Width(ambiguousIsWide: true))
    frame.draw("│─┼▁█“", row: 0, column: 0, role: .text)
    #expect(frame.picture == "|-+_#“")
    #expect(frame[0, 5].columns == 2)
    frame.draw("●", row: 0, column: 9, limit: 1, role: .text)
    #expect(frame[0, 9].glyph == Glyph("#"))
  }
}
