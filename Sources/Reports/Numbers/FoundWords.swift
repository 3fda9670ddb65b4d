/// The catalogue's words in one block, asked for by place.
struct FoundWords {
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
    vocabulary.forEachOccurrence(in: text) { occurrence in
      guard
        !vocabulary.topicsOfWord[occurrence.word].isEmpty
          || negations.length(endingAt: occurrence.range.lowerBound, notBefore: 0, in: text) == nil
      else { return }
      occurrences.append(occurrence)
      if !vocabulary.cuesOfHead[occurrence.word].isEmpty { heads.append(occurrence) }
    }
    self.occurrences = occurrences
    headOccurrences = heads
  }

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

  func topics(in range: Range<Int>) -> TopicSet {
    var result: TopicSet = []
    for word in words(in: range) { result.formUnion(vocabulary.topicsOfWord[word.word]) }
    return result
  }
}
