import Documents
import Foundation
import Reports
import TestSupport
import Testing

@testable import Library

/// A text that is kept folded can be read, and led back from, as if it had been kept as it was.
struct FoldingChangesTests {
  private func expectRestored(
    _ source: [UInt8], _ blocks: [Range<Int>], _ comment: @autoclosure () -> String
  ) throws {
    let searchable = SearchableReport(source, blocks: blocks)
    let folded = Array(searchable.text.bytes.dropLast())
    let changes = FoldingChanges(of: source.span, to: searchable.text)
    let comment = Comment(rawValue: comment())
    let restored = try #require(changes.searchText(folded, blocks: blocks), comment)
    let ranges = restored.ranges
    #expect(ranges.count == blocks.count, comment)
    for (range, block) in zip(ranges, blocks) {
      #expect(changes.original(of: range, in: folded) == Array(source[block]), comment)
      #expect(restored.wholeSource(of: range) == block, comment)
      let isSame = range.allSatisfy { start in
        let place = start..<min(start + 7, range.upperBound)
        return restored.sourceRange(place) == searchable.text.sourceRange(place)
      }
      #expect(isSame, comment)
    }
    let isSame = source.indices.allSatisfy {
      restored.foldedOffset(of: $0) == min(folded.count, searchable.text.foldedOffset(of: $0))
    }
    #expect(isSame, comment)
  }

  @Test(arguments: [
    "受理１５件（略）", "ＡａAa　 \u{A0}\t x", "行政\u{200B}復議\u{FEFF}", "\u{FEFF}甲\u{200B}", "二〇二三二○二三○", "plain 文字",
    "　　缩进",
    "～！０９＠Ｚ［｀ｚ｛", "é😀\u{85}",
  ])
  func `all that folding changes is restored`(text: String) throws {
    let source = Array("〔\(text)\n\(text)〕\(text)".utf8)
    let count = text.utf8.count
    try expectRestored(
      source, [3..<3 + count, 4 + count..<4 + 2 * count, 7 + 2 * count..<7 + 3 * count], text)
  }

  @Test func `a plain text takes no bytes, a sign of full width one`() {
    func size(_ text: String) -> Int {
      let bytes = Array(text.utf8)
      return FoldingChanges(of: bytes.span, to: SearchableReport(bytes, blocks: [0..<bytes.count]).text)
        .bytes.count
    }
    #expect(size("全年受理行政复议案件171件。") == 0)
    #expect(size("全年受理：行政复议（略），共计１件") == 5)
  }

  @Test func `samples with strange characters spliced in are restored`() throws {
    let strange: [Unicode.Scalar] = [
      "\u{200B}", "\u{FEFF}", " ", "\t", "\u{3000}", "\u{A0}", "，", "Ａ", "ｂ", "Z", "復", "〇", "○", "一", "７",
      "\u{2028}",
    ]
    var numbers = SplitMix(state: 5)
    for file in Checkout.seedFiles {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for chance in [0, 3, 200] {
        var source: [UInt8] = []
        var blocks: [Range<Int>] = []
        for line in text.split(separator: "\n").prefix(60) {
          var scalars = String.UnicodeScalarView()
          for scalar in line.unicodeScalars {
            if chance > 0, Int.random(in: 0..<chance, using: &numbers) == 0,
              let other = strange.randomElement(using: &numbers)
            {
              scalars.append(other)
            }
            scalars.append(scalar)
          }
          source += Array("~".utf8)
          let start = source.count
          source += Array(String(scalars).utf8)
          blocks.append(start..<source.count)
        }
        try expectRestored(source, blocks, "\(file.lastPathComponent) \(chance)")
      }
    }
  }

  @Test func `what does not belong together is not taken`() {
    let source = Array("受理１５件（略）".utf8)
    let text = SearchableReport(source, blocks: [0..<source.count]).text
    let folded = Array(text.bytes.dropLast())
    let changes = FoldingChanges(of: source.span, to: text)
    #expect(changes.searchText(folded, blocks: [0..<source.count]) != nil)
    #expect(changes.searchText(folded, blocks: [0..<source.count - 1]) == nil)
    #expect(changes.searchText(folded, blocks: []) == nil)
    #expect(changes.searchText(Array(folded.dropLast(2)), blocks: [0..<source.count]) == nil)
    for count in 0..<changes.bytes.count {
      let cut = FoldingChanges(bytes: Array(changes.bytes.prefix(count)))
      #expect(cut.searchText(folded, blocks: [0..<source.count]) == nil)
    }
    #expect(FoldingChanges(bytes: [0xFF]).searchText(folded, blocks: [0..<source.count]) == nil)
    #expect(FoldingChanges(bytes: [0x01]).searchText(folded, blocks: [0..<source.count]) == nil)
  }
}
