/// The catalogue's words in one block, asked for by place.
///
/// A value; a class only because every rule holds it, and holding it is to cost one reference.
final class FoundWords: Sendable {
  private let vocabulary: Vocabulary
  private let occurrences: [Vocabulary.Occurrence]
  /// Those that can nominate an indicator.
  private let headOccurrences: [Vocabulary.Occurrence]

  /// Words under a negation are left out — in 不予受理 nothing was accepted — unless they name a topic.
  init(_ vocabulary: Vocabulary, in text: FoldedText) {
    self.vocabulary = vocabulary
    var occurrences: [Vocabulary.Occurrence] = []
    var heads: [Vocabulary.Occurrence] = []
    // Every fourth character begins one, and every tenth a head.
    occurrences.reserveCapacity(text.count / 3)
    heads.reserveCapacity(text.count / 8)
    let negations = StatementGrammar.negations
    var remarks = FoundWords.remarks(in: text)[...]
    // Of the place the walk is at, where several words may begin: whether a negation stands before it.
    var negated = (place: -1, isNegated: false)
    vocabulary.forEachOccurrence(in: text) { occurrence in
      let start = occurrence.range.lowerBound
      while let remark = remarks.first, remark.upperBound <= start {
        remarks.removeFirst()
      }
      if let remark = remarks.first, remark.contains(start) { return }
      let uses = vocabulary.usesOfWord[occurrence.word]
      if !uses.contains(.namesTopic) {
        if negated.place != start {
          negated = (start, negations.length(endingAt: start, notBefore: 0, in: text) != nil)
        }
        if negated.isNegated { return }
      }
      occurrences.append(occurrence)
      if uses.contains(.isHead) { heads.append(occurrence) }
    }
    self.occurrences = occurrences
    headOccurrences = heads
  }

  /// What is said to be counted along, or left out: 结案(包括案前调解、不予受理)86件 confirms no 调解. A remark with a number
  /// of its own is a statement.
  private static func remarks(in text: FoldedText) -> [Range<Int>] {
    var remarks: [Range<Int>] = []
    let scalars = text.scalars
    var index = 0
    while index < scalars.count {
      guard scalars[index] == 0x28,
        Self.remarkOpenings.length(startingAt: index + 1, upTo: text.count, in: text) != nil,
        let end = (index..<min(text.count, index + Self.longestRemark)).first(where: {
          text.scalars[$0] == 0x29
        }),
        !text.scalars[index..<end].contains(where: { NumeralCharacter.digit($0) != nil })
      else {
        index += 1
        continue
      }
      remarks.append(index..<end)
      index = end
    }
    return remarks
  }

  private static let remarkOpenings = WordList("包括", "包含", "含", "不含", "不包括", "未含", "除")
  /// In characters.
  private static let longestRemark = 60

  /// The words that stand whole in a range of characters, in order.
  func words(in range: Range<Int>) -> Standing { Standing(in: range, among: occurrences) }

  /// The words of a range that can nominate an indicator, in order.
  func heads(in range: Range<Int>) -> Standing { Standing(in: range, among: headOccurrences) }

  /// Those of a block's words that stand whole in a range.
  struct Standing: Sequence, IteratorProtocol {
    private let occurrences: [Vocabulary.Occurrence]
    private let range: Range<Int>
    private var index: Int

    fileprivate init(in range: Range<Int>, among occurrences: [Vocabulary.Occurrence]) {
      self.occurrences = occurrences
      self.range = range
      index = occurrences.partitionIndex { $0.range.lowerBound >= range.lowerBound }
    }

    mutating func next() -> Vocabulary.Occurrence? {
      while index < occurrences.count {
        let occurrence = occurrences[index]
        guard occurrence.range.lowerBound < range.upperBound else { return nil }
        index += 1
        if occurrence.range.upperBound <= range.upperBound { return occurrence }
      }
      return nil
    }
  }

  func wordSet(in range: Range<Int>) -> WordSet {
    WordSet(of: words(in: range), count: vocabulary.wordCount)
  }

  func wordSet(in range: Range<Int>, and other: Range<Int>) -> WordSet {
    var set = wordSet(in: range)
    for word in words(in: other) { set.insert(word.word) }
    return set
  }

  func topics(in range: Range<Int>) -> TopicSet {
    var result: TopicSet = []
    for word in words(in: range) where vocabulary.usesOfWord[word.word].contains(.namesTopic) {
      result.formUnion(vocabulary.topicsOfWord[word.word])
    }
    return result
  }
}
