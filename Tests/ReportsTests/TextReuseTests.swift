import TestSupport
import Testing

@testable import Reports

@Suite struct TextReuseTests {
  private static let characters = (0x4E00..<0x4E00 + 2_000).compactMap { Unicode.Scalar($0) }

  /// A text nobody else has.
  private func text(_ count: Int, _ random: inout SplitMix) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count { scalars.append(Self.characters.randomElement(using: &random) ?? "一") }
    return String(scalars)
  }

  private func reuse(_ texts: [String], owners: [Int]? = nil) throws -> TextReuse {
    try TextReuse(
      textCount: texts.count,
      text: { TextReuse.Text(bytes: Array(texts[$0].utf8), owner: owners?[$0] ?? $0) }, check: {})
  }

  /// What a passage is in each of the texts.
  private func words(_ passage: TextReuse.Passage, _ pair: TextReuse.Pair, _ texts: [String]) -> (
    String, String
  ) {
    let (left, right) = (Array(texts[pair.left].utf8), Array(texts[pair.right].utf8))
    return (
      String(decoding: left[passage.left], as: UTF8.self),
      String(decoding: right[passage.right], as: UTF8.self)
    )
  }

  @Test func `a passage of forty characters is always found, wherever it stands`() throws {
    var random = SplitMix(state: 1)
    for length in [40, 41, 60, 200] {
      for _ in 0..<20 {
        let shared = text(length, &random)
        let texts = (0..<2).map { _ in
          text(Int.random(in: 0..<90, using: &random), &random) + shared
            + text(Int.random(in: 0..<90, using: &random), &random)
        }
        let found = try reuse(texts)
        let pair = try #require(found.pairs.first, "\(length)")
        let passage = try #require(pair.passages.first)
        let (left, right) = words(passage, pair, texts)
        #expect(left == right && left.contains(shared) && passage.characterCount == left.unicodeScalars.count)
        #expect(passage.holderCount == 2 && pair.passageCount == 1)
      }
    }
  }

  @Test func `shorter passages and texts that share nothing are no pair`() throws {
    var random = SplitMix(state: 2)
    let shared = text(39, &random)
    let texts = ["甲" + shared + "乙", "丙" + shared + "丁", text(300, &random), "", "短"]
    #expect(try reuse(texts).pairs.isEmpty)
  }

  @Test func `reports of one bureau are not compared with each other`() throws {
    var random = SplitMix(state: 3)
    let shared = text(100, &random)
    let texts = [shared, shared, shared]
    #expect(try reuse(texts, owners: [1, 1, 1]).pairs.isEmpty)
    let pairs = try reuse(texts, owners: [1, 1, 2]).pairs
    #expect(pairs.map { [$0.left, $0.right] } == [[0, 2], [1, 2]])
    #expect(pairs.allSatisfy { $0.leftShare == 1 && $0.rightShare == 1 && $0.passages[0].holderCount == 2 })
  }

  @Test func `what many have counts less, and what nearly all have is no borrowing`() throws {
    var random = SplitMix(state: 4)
    let phrase = text(60, &random)
    let everybody = (0..<TextReuse.holdersAtMost + 1).map { _ in
      text(30, &random) + phrase + text(30, &random)
    }
    #expect(try reuse(everybody).pairs.isEmpty)
    // As long a passage of two alone weighs more than one that ten have.
    let own = text(60, &random)
    var texts = (0..<10).map { _ in text(30, &random) + phrase + text(30, &random) }
    texts[3] += own
    texts[7] += own
    let found = try reuse(texts)
    let first = try #require(found.pairs.first)
    #expect([first.left, first.right] == [3, 7] && first.passageCount == 2)
    #expect(first.passages.map(\.holderCount).sorted() == [2, 10])
    let second = try #require(found.pairs.dropFirst().first)
    #expect(second.weight < first.weight / 5)
  }

  @Test func `shares are of each text, passages apart and the longest first`() throws {
    var random = SplitMix(state: 5)
    let (long, short) = (text(120, &random), text(50, &random))
    let texts = [long + text(80, &random) + short, short + text(20, &random) + long]
    let pair = try #require(try reuse(texts).pairs.first)
    #expect(pair.passages.map(\.characterCount) == [120, 50])
    #expect(abs(pair.leftShare - 170.0 / 250) < 0.001 && abs(pair.rightShare - 170.0 / 190) < 0.001)
  }

  @Test func `passages are the same in both texts and overlap no other, whatever the texts`() throws {
    var random = SplitMix(state: 6)
    for _ in 0..<30 {
      let pieces =
        (0..<6).map { _ in text(Int.random(in: 20..<80, using: &random), &random) } + [
          "一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一"
        ]
      let texts = (0..<4).map { _ in
        (0..<8).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      }
      for pair in try reuse(texts).pairs {
        #expect((0...1).contains(pair.leftShare) && (0...1).contains(pair.rightShare))
        for (index, passage) in pair.passages.enumerated() {
          let (left, right) = words(passage, pair, texts)
          #expect(left == right && !left.unicodeScalars.contains("\u{FFFD}"))
          #expect(passage.characterCount >= TextReuse.leastCharacters)
          for other in pair.passages.dropFirst(index + 1) {
            #expect(!passage.left.overlaps(other.left) && !passage.right.overlaps(other.right))
          }
        }
      }
    }
  }

  @Test func `a text too long is looked at in part, and too many texts are said`() throws {
    var random = SplitMix(state: 7)
    let start = text(50, &random)
    let long = start + String(repeating: "正文", count: TextReuse.bytesAtMost)
    let found = try reuse([long, start])
    #expect(found.cutCount == 1 && found.pairs.count == 1)
    let many = try TextReuse(
      textCount: TextReuse.textsAtMost + 3, text: { TextReuse.Text(bytes: [], owner: $0) }, check: {})
    #expect(many.textCount == TextReuse.textsAtMost && many.givenCount == TextReuse.textsAtMost + 3)
  }

  @Test func `it stops when it is told to`() {
    struct Stopped: Error {}
    var calls = 0
    #expect(throws: Stopped.self) {
      try TextReuse(
        textCount: 100, text: { TextReuse.Text(bytes: [], owner: $0) },
        check: {
          calls += 1
          if calls > 5 { throw Stopped() }
        })
    }
    #expect(calls == 6)
  }
}
