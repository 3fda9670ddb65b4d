/// Which piece of one text is about what a piece of the other is about: one to one, most alike first.
///
/// Reports of two years move their sections about, so pieces are not paired by place but by the pairs of characters
/// they share, headings counting once more: (三)扎实推进行政复议 goes with (五)加强行政复议应诉 though the text is new. Of equals the
/// one nearest in place wins.
enum PiecePairing {
  private static let leastLikeness = 0.12
  private static let ofHeading = 0.3
  /// Pairs of pieces looked at; with more headings than that a text is one piece.
  static let pairsAtMost = 1_000_000

  struct Pair {
    let left: Int
    let right: Int
  }

  /// In the order of the left.
  static func pairs(_ left: ComparableText, _ right: ComparableText) -> [Pair] {
    guard !left.pieces.isEmpty, !right.pieces.isEmpty else { return [] }
    let whole = LikenessIndex(
      left.pieces.map { left.tokens(of: $0.sentences) }, right.pieces.map { right.tokens(of: $0.sentences) },
      commonAtMost: max(8, right.pieces.count / 4))
    let headings = LikenessIndex(
      left.pieces.map { left.tokens(of: $0.heading) }, right.pieces.map { right.tokens(of: $0.heading) })
    var counts = [Int32](repeating: 0, count: right.pieces.count)
    var candidates: [(likeness: Double, distance: Int, left: Int, right: Int)] = []
    var row = [Double](repeating: 0, count: right.pieces.count)
    for index in left.pieces.indices {
      whole.forEachAlike(index, counts: &counts) { row[$0] += $1 }
      headings.forEachAlike(index, counts: &counts) { row[$0] += Self.ofHeading * $1 }
      for other in row.indices where row[other] > 0 {
        if row[other] >= leastLikeness { candidates.append((row[other], abs(index - other), index, other)) }
        row[other] = 0
      }
    }
    candidates.sort { first, second in
      if first.likeness != second.likeness { return first.likeness > second.likeness }
      if first.distance != second.distance { return first.distance < second.distance }
      return (first.left, first.right) < (second.left, second.right)
    }
    var isLeftTaken = [Bool](repeating: false, count: left.pieces.count)
    var isRightTaken = [Bool](repeating: false, count: right.pieces.count)
    var pairs: [Pair] = []
    for candidate in candidates where !isLeftTaken[candidate.left] && !isRightTaken[candidate.right] {
      isLeftTaken[candidate.left] = true
      isRightTaken[candidate.right] = true
      pairs.append(Pair(left: candidate.left, right: candidate.right))
    }
    return pairs.sorted { $0.left < $1.left }
  }
}

extension ComparableText.Piece {
  /// The sentences of its heading.
  var heading: Range<Int> { sentences.lowerBound..<sentences.lowerBound + headingCount }
}

extension ComparableText {
  /// The tokens of some neighbouring sentences.
  func tokens(of range: Range<Int>) -> ArraySlice<UInt64> {
    guard !range.isEmpty else { return [] }
    return tokens[sentences[range.lowerBound].lowerBound..<sentences[range.upperBound - 1].upperBound]
  }

  func tokens(ofSentence index: Int) -> ArraySlice<UInt64> { tokens[sentences[index]] }
}
