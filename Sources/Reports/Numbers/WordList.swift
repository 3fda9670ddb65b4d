/// A small set of words asked about one place at a time: does one of them end, begin or stand here?
final class WordList: Sendable {
  private let forward: WordTree
  private let backward: WordTree

  init(_ words: String...) {
    forward = WordTree(words)
    backward = WordTree(words, reading: .backward)
  }

  /// The length of the longest word that ends at `end` and does not begin before `start`.
  func length(endingAt end: Int, notBefore start: Int, in text: FoldedText) -> Int? {
    guard end > start, end <= text.count else { return nil }
    return backward.longestMatch(in: text.scalars, at: end - 1, upTo: start - 1)?.length
  }

  /// Calls `found` with the length of every word that ends at `end` and does not begin before `start`.
  func forEachLength(
    endingAt end: Int, notBefore start: Int, in text: FoldedText, _ found: (Int) -> Void
  ) {
    guard end > start, end <= text.count else { return }
    backward.forEachMatch(in: text.scalars, at: end - 1, upTo: start - 1) { _, length in found(length) }
  }

  /// The length of the longest word that begins at `start` and ends by `limit`.
  func length(startingAt start: Int, upTo limit: Int, in text: FoldedText) -> Int? {
    let limit = min(limit, text.count)
    guard start < limit else { return nil }
    return forward.longestMatch(in: text.scalars, at: start, upTo: limit)?.length
  }

  /// The first place in `range` where one of the words stands whole.
  func first(in range: Range<Int>, of text: FoldedText) -> Range<Int>? {
    first(in: range, of: text) { _ in true }
  }

  /// The first place in `range` where one of the words stands whole and is one that is looked for.
  @inline(__always)
  func first(
    in range: Range<Int>, of text: FoldedText, where isWanted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    let (scalars, end) = (text.scalars, range.upperBound)
    var index = range.lowerBound
    while index < end {
      if let match = forward.longestMatch(in: scalars, at: index, upTo: end),
        isWanted(index..<index + match.length)
      {
        return index..<index + match.length
      }
      index &+= 1
    }
    return nil
  }

  /// The last place in `range` where one of the words stands whole.
  func last(in range: Range<Int>, of text: FoldedText) -> Range<Int>? {
    last(in: range, of: text) { _ in true }
  }

  /// The last place in `range` where one of the words stands whole and is one that is looked for.
  @inline(__always)
  func last(
    in range: Range<Int>, of text: FoldedText, where isWanted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    let (scalars, end) = (text.scalars, range.upperBound)
    var index = end
    while index > range.lowerBound {
      index &-= 1
      if let match = forward.longestMatch(in: scalars, at: index, upTo: end),
        isWanted(index..<index + match.length)
      {
        return index..<index + match.length
      }
    }
    return nil
  }

  func occurs(in range: Range<Int>, of text: FoldedText) -> Bool { first(in: range, of: text) != nil }
}
