import TestSupport
import Testing

@testable import Library

struct ByteFinderTests {
  /// The obvious way, to compare with.
  private func firstRange(of needle: [UInt8], in text: [UInt8], within bounds: Range<Int>) -> Range<Int>? {
    guard !needle.isEmpty, bounds.count >= needle.count else { return nil }
    return (bounds.lowerBound...bounds.upperBound - needle.count)
      .first { Array(text[$0..<$0 + needle.count]) == needle }
      .map { $0..<$0 + needle.count }
  }

  @Test func `it finds what the obvious way finds, in every text of two letters`() {
    let needles = (1...4).flatMap { length in
      (0..<1 << length).map { bits in (0..<length).map { UInt8(bits >> $0 & 1) } }
    }
    for bits in 0..<1 << 9 {
      let text = (0..<9).map { UInt8(bits >> $0 & 1) }
      for needle in needles {
        for bounds in [0..<9, 2..<9, 0..<6, 3..<5, 4..<4] {
          let found = ByteFinder(needle).firstRange(in: text.span, within: bounds)
          #expect(found == firstRange(of: needle, in: text, within: bounds))
        }
      }
    }
  }

  @Test func `it finds what the obvious way finds in long texts, wherever these begin and end`() {
    var numbers = SplitMix(state: 1)
    for _ in 0..<3_000 {
      // Few letters, some of them as in the middle of a character, so that there is much that almost fits.
      let letters: [UInt8] = [0xE5, 0xA4, 0x8D, 0x61]
      func some(_ count: Int) -> [UInt8] { (0..<count).map { _ in letters[Int(numbers.next() % 4)] } }
      let text = some(Int(numbers.next() % 120))
      let needle = some(1 + Int(numbers.next() % 7))
      let start = Int(numbers.next() % UInt64(text.count + 1))
      let end = start + Int(numbers.next() % UInt64(text.count - start + 1))
      let found = ByteFinder(needle).firstRange(in: text.span, within: start..<end)
      #expect(found == firstRange(of: needle, in: text, within: start..<end))
    }
  }

  @Test func `a Chinese word is found where it stands`() {
    let text = Array("全年受理行政复议案件171件".utf8)
    let found = ByteFinder(Array("复议".utf8)).firstRange(in: text.span, within: 0..<text.count)
    #expect(found == 18..<24)
  }

  @Test func `nothing is never found`() {
    let text = Array("abc".utf8)
    let found = ByteFinder([]).firstRange(in: text.span, within: 0..<3)
    #expect(found == nil)
  }
}
