/// A set of words by their numbers in a vocabulary.
struct WordSet {
  private var bits: [UInt64]

  /// - Parameter count: how many words the vocabulary has.
  init(of words: some Sequence<Vocabulary.Occurrence>, count: Int) {
    bits = Array(repeating: 0, count: (count + 63) / 64)
    for occurrence in words { bits[occurrence.word >> 6] |= 1 << UInt64(occurrence.word & 63) }
  }

  mutating func insert(_ word: Int) { bits[word >> 6] |= 1 << UInt64(word & 63) }

  func contains(_ word: Int) -> Bool { bits[word >> 6] & 1 << UInt64(word & 63) != 0 }
}
