/// A small set of words asked about one place at a time: does one of them end, begin or stand here?
struct WordList: Sendable {
  /// Longest first, so that 不超过 is seen before 超过.
  private let words: [[UInt32]]
  private var firsts = ScalarFilter()
  private var lasts = ScalarFilter()

  init(_ words: String...) {
    self.words = words.map { [UInt32](word: $0) }.sorted { $0.count > $1.count }
    for word in self.words {
      if let first = word.first, let last = word.last {
        firsts.insert(first)
        lasts.insert(last)
      }
    }
  }

  /// The length of the longest word that ends at `end` and does not begin before `start`.
  func length(endingAt end: Int, notBefore start: Int, in text: FoldedText) -> Int? {
    guard end > start, end <= text.count, lasts.mayContain(text.scalars[end - 1]) else { return nil }
    return words.first { end - $0.count >= start && text.has($0, at: end - $0.count) }?.count
  }

  /// Calls `found` with the length of every word that ends at `end` and does not begin before `start`.
  func forEachLength(
    endingAt end: Int, notBefore start: Int, in text: FoldedText, _ found: (Int) -> Void
  ) {
    guard end > start, end <= text.count, lasts.mayContain(text.scalars[end - 1]) else { return }
    for word in words where end - word.count >= start && text.has(word, at: end - word.count) {
      found(word.count)
    }
  }

  /// The length of the longest word that begins at `start` and ends by `limit`.
  func length(startingAt start: Int, upTo limit: Int, in text: FoldedText) -> Int? {
    guard start < limit, start < text.count, firsts.mayContain(text.scalars[start]) else { return nil }
    return words.first { start + $0.count <= limit && text.has($0, at: start) }?.count
  }

  /// The first place in `range` where one of the words stands whole.
  func first(in range: Range<Int>, of text: FoldedText) -> Range<Int>? {
    for index in range {
      if let length = length(startingAt: index, upTo: range.upperBound, in: text) {
        return index..<index + length
      }
    }
    return nil
  }

  /// The last place in `range` where one of the words stands whole.
  func last(in range: Range<Int>, of text: FoldedText) -> Range<Int>? {
    for index in range.reversed() {
      if let length = length(startingAt: index, upTo: range.upperBound, in: text) {
        return index..<index + length
      }
    }
    return nil
  }

  func occurs(in range: Range<Int>, of text: FoldedText) -> Bool { first(in: range, of: text) != nil }
}
