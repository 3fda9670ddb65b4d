/// Which sentences of two texts say the same, in the order of both (a global alignment as Needleman and Wunsch have it).
///
/// Two sentences may be laid side by side from a likeness of a third; of all ways to go through both texts the one with
/// the most likeness is taken, longer sentences counting more. What begins and ends both texts alike needs no search.
/// Texts of too many sentences for the table are first divided at the sentences that stand in both just once; what
/// is still too long stays unaligned.
struct SentenceAlignment {
  /// Indices of sentences, ascending on both sides.
  private(set) var pairs: [(left: Int, right: Int)] = []

  private static let leastLikeness = 1.0 / 3
  /// Cells of the table.
  static let cellsAtMost = 2_000_000

  private let left: [ArraySlice<UInt64>]
  private let right: [ArraySlice<UInt64>]

  init(_ left: [ArraySlice<UInt64>], _ right: [ArraySlice<UInt64>]) {
    self.left = left
    self.right = right
    align(0..<left.count, 0..<right.count, mayDivide: true)
  }

  private mutating func align(_ own: Range<Int>, _ other: Range<Int>, mayDivide: Bool) {
    var (own, other) = (own, other)
    var tail: [(left: Int, right: Int)] = []
    while let first = own.first, let second = other.first, left[first] == right[second] {
      pairs.append((first, second))
      (own, other) = (own.dropFirst(), other.dropFirst())
    }
    while let last = own.last, let second = other.last, left[last] == right[second] {
      tail.append((last, second))
      (own, other) = (own.dropLast(), other.dropLast())
    }
    if !own.isEmpty, !other.isEmpty {
      if own.count <= Self.cellsAtMost / other.count {
        alignByTable(own, other)
      } else if mayDivide {
        divide(own, other)
      }
    }
    pairs += tail.reversed()
  }

  private mutating func alignByTable(_ own: Range<Int>, _ other: Range<Int>) {
    let likeness = LikenessIndex(Array(left[own]), Array(right[other]))
    var counts = [Int32](repeating: 0, count: other.count)
    let width = other.count + 1
    var scores = [Float](repeating: 0, count: (own.count + 1) * width)
    var gains = [Float](repeating: 0, count: other.count)
    for row in 0..<own.count {
      likeness.forEachAlike(row, counts: &counts) { column, likeness in
        guard likeness >= Self.leastLikeness else { return }
        let length = left[own.lowerBound + row].count + right[other.lowerBound + column].count
        gains[column] = Float(likeness * Double(length))
      }
      let above = row * width
      for column in 0..<other.count {
        var best = max(scores[above + column + 1], scores[above + width + column])
        if gains[column] > 0 { best = max(best, scores[above + column] + gains[column]) }
        scores[above + width + column + 1] = best
        gains[column] = 0
      }
    }
    trace(scores, width, own, other)
  }

  private mutating func trace(_ scores: [Float], _ width: Int, _ own: Range<Int>, _ other: Range<Int>) {
    var found: [(left: Int, right: Int)] = []
    var (row, column) = (own.count, other.count)
    while row > 0, column > 0 {
      let score = scores[row * width + column]
      if score == scores[(row - 1) * width + column] {
        row -= 1
      } else if score == scores[row * width + column - 1] {
        column -= 1
      } else {
        (row, column) = (row - 1, column - 1)
        found.append((own.lowerBound + row, other.lowerBound + column))
      }
    }
    pairs += found.reversed()
  }

  /// Aligns what stands between sentences both texts have just once, as many as stand in the same order.
  private mutating func divide(_ own: Range<Int>, _ other: Range<Int>) {
    var lastOwn = own.lowerBound
    var lastOther = other.lowerBound
    for anchor in anchors(own, other) {
      align(lastOwn..<anchor.left, lastOther..<anchor.right, mayDivide: false)
      pairs.append(anchor)
      (lastOwn, lastOther) = (anchor.left + 1, anchor.right + 1)
    }
    align(lastOwn..<own.upperBound, lastOther..<other.upperBound, mayDivide: false)
  }

  private func anchors(_ own: Range<Int>, _ other: Range<Int>) -> [(left: Int, right: Int)] {
    var places: [ArraySlice<UInt64>: Int?] = [:]
    for index in other { places[right[index]] = places[right[index]] == nil ? .some(index) : .some(nil) }
    var seen: [ArraySlice<UInt64>: Int] = [:]
    for index in own { seen[left[index], default: 0] += 1 }
    let candidates: [(left: Int, right: Int)] = own.compactMap { index in
      guard seen[left[index]] == 1, let place = places[left[index]], let place else { return nil }
      return (index, place)
    }
    return Self.longestAscent(candidates)
  }

  /// The most of some pairs, ascending on the left, that ascend on the right as well (patience sorting).
  private static func longestAscent(_ pairs: [(left: Int, right: Int)]) -> [(left: Int, right: Int)] {
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      let pile = tops.partitionIndex { pairs[$0].right >= pairs[index].right }
      before[index] = pile > 0 ? tops[pile - 1] : nil
      if pile == tops.count { tops.append(index) } else { tops[pile] = index }
    }
    var chain: [(left: Int, right: Int)] = []
    var next = tops.last
    while let index = next {
      chain.append(pairs[index])
      next = before[index]
    }
    return chain.reversed()
  }
}
