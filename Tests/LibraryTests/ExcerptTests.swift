import Documents
import TestSupport
import Testing

@testable import Library

struct ExcerptTests {
  private func excerpt(of hit: String, in text: String) throws -> Excerpt {
    let bytes = Array(text.utf8)
    let found = ByteFinder(Array(hit.utf8)).firstRange(in: bytes.span, within: 0..<bytes.count)
    return Excerpt(SourceText(text), hit: try #require(found), bounds: 0..<bytes.count)
  }

  @Test func `a hit is shown with the words around it`() throws {
    let excerpt = try excerpt(of: "复议", in: "全年受理行政复议案件171件")
    #expect(excerpt.before == "全年受理行政")
    #expect(excerpt.match == "复议")
    #expect(excerpt.after == "案件171件")
  }

  @Test func `white space and line ends become one space`() throws {
    let excerpt = try excerpt(of: "复议", in: "a\t\u{3000}b \r\n复议 \n\n c\u{A0}")
    #expect(excerpt.before == "a b ")
    #expect(excerpt.after == " c")
  }

  @Test(arguments: ["件", "é", "👍🏽", "e\u{301}", "𠮷", "件 "])
  func `each side is at most its reach and never cut inside a character`(unit: String) throws {
    let side = String(repeating: unit, count: 300)
    let excerpt = try excerpt(of: "复议", in: side + "复议" + side)
    for part in [excerpt.before, excerpt.after] {
      #expect(part.count <= Excerpt.reach)
      #expect(part.count >= min(Excerpt.reach, 20) - 2)
      #expect(part.allSatisfy { unit.contains($0) || $0 == " " })
    }
  }

  @Test func `plain text or not, each side is what the obvious way makes of it`() throws {
    let units = [
      "法", "，", "1", "a", "。", "》", "“", " ", "\u{3000}", "e\u{301}", "👍🏽", "\u{200D}", "鿿", "〇", "！", "ｚ",
      "\u{7F}",
    ]
    var numbers = SplitMix(state: 2)
    for round in 0..<2_000 {
      func side() -> String {
        // In most, something that is not plain stands only here and there.
        (0..<Int.random(in: 0..<(round % 40 < 8 ? 20 : 40), using: &numbers)).map { _ in
          Int.random(in: 0..<(round % 40 + 1), using: &numbers) == 0
            ? units.randomElement(using: &numbers) ?? "" : "治"
        }.joined()
      }
      let (head, tail) = (side(), side())
      let excerpt = try excerpt(of: "复议", in: head + "复议" + tail)
      func collapsed(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
          let isSpace = scalar.properties.isWhitespace
          if !isSpace || line.last != " " { line.append(isSpace ? " " : scalar) }
        }
        return String(line)
      }
      #expect(excerpt.before == collapsed(head).suffix(Excerpt.reach).drop(while: \.isWhitespace), "\(head)")
      let after = collapsed(tail).prefix(Excerpt.reach)
      #expect(excerpt.after == (after.last == " " ? after.dropLast() : after), "\(tail)")
    }
  }

  @Test func `nothing outside the block is shown`() throws {
    let text = SourceText("前段复议后段")
    let excerpt = Excerpt(text, hit: 6..<12, bounds: 6..<12)
    #expect(excerpt.before.isEmpty)
    #expect(excerpt.after.isEmpty)
  }
}
