/// The catalogue's words in one block, asked for by place.
struct FoundWords {
  private let vocabulary: Vocabulary
  private let occurrences: [Vocabulary.Occurrence]
  /// Index of the first occurrence that begins at or behind each character.
  private let firstOccurrence: [Int]

  /// Words under a negation are left out — in 不予受理 nothing was accepted — unless they name a topic.
  init(_ vocabulary: Vocabulary, in text: FoldedText) {
    self.vocabulary = vocabulary
    let found = vocabulary.occurrences(in: text).filter {
      !vocabulary.topicsOfWord[$0.word].isEmpty
        || StatementGrammar.negations.length(endingAt: $0.range.lowerBound, notBefore: 0, in: text) == nil
    }
    occurrences = found
    var first = [Int](repeating: found.count, count: text.count + 1)
    for (index, occurrence) in found.enumerated().reversed() { first[occurrence.range.lowerBound] = index }
    for place in stride(from: text.count - 1, through: 0, by: -1) where first[place] == found.count {
      first[place] = first[place + 1]
    }
    firstOccurrence = first
  }

  /// The words that stand whole in a range of characters, in order.
  func words(in range: Range<Int>) -> [Vocabulary.Occurrence] {
    guard !range.isEmpty else { return [] }
    var result: [Vocabulary.Occurrence] = []
    var index = firstOccurrence[range.lowerBound]
    while index < occurrences.count, occurrences[index].range.lowerBound < range.upperBound {
      if occurrences[index].range.upperBound <= range.upperBound { result.append(occurrences[index]) }
      index += 1
    }
    return result
  }

  func topics(in range: Range<Int>) -> Set<Int> {
    var result: Set<Int> = []
    for word in words(in: range) { result.formUnion(vocabulary.topicsOfWord[word.word]) }
    return result
  }

  /// The words of a range that can nominate an indicator.
  func heads(in range: Range<Int>) -> [Vocabulary.Occurrence] {
    words(in: range).filter { !vocabulary.cuesOfHead[$0.word].isEmpty }
  }
}
