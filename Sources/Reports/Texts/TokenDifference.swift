/// What two sentences have in common, token by token (Myers, An O(ND) Difference Algorithm, 1986).
///
///     全年受理行政复议案件171件,办结138件。
///     全年受理行政复议申请131件,办结138件。   same: 全年受理行政复议 … 件,办结138件。
///
/// Where more than `costAtMost` tokens differ nothing between the common beginning and the common end is taken to be
/// the same. A lone character between two changes is a coincidence (的, 和) and counts as changed with them; a lone number
/// does not.
enum TokenDifference {
  static let costAtMost = 500

  /// Stretches both have, ascending on both sides: where they begin in each, and how long they are. Stretches that
  /// touch on both sides are one.
  static func common(
    _ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>
  ) -> [(left: Int, right: Int, count: Int)] {
    var head = 0
    while head < min(left.count, right.count),
      left[left.startIndex + head] == right[right.startIndex + head]
    { head += 1 }
    var tail = 0
    while tail < min(left.count, right.count) - head,
      left[left.endIndex - 1 - tail] == right[right.endIndex - 1 - tail]
    { tail += 1 }
    var common: [(left: Int, right: Int, count: Int)] = []
    func add(_ stretch: (left: Int, right: Int, count: Int)) {
      guard stretch.count > 0 else { return }
      if let last = common.last, last.left + last.count == stretch.left,
        last.right + last.count == stretch.right
      {
        common[common.count - 1].count += stretch.count
      } else {
        common.append(stretch)
      }
    }
    add((left.startIndex, right.startIndex, head))
    let middle = middle(left.dropFirst(head).dropLast(tail), right.dropFirst(head).dropLast(tail))
    for stretch in middle { add(stretch) }
    add((left.endIndex - tail, right.endIndex - tail, tail))
    return withoutCoincidences(common, left, right)
  }

  /// Single tokens that match, in the order of both.
  private static func middle(
    _ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>
  ) -> [(left: Int, right: Int, count: Int)] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let limit = min(left.count + right.count, costAtMost)
    // How far one gets on each diagonal, for every cost so far.
    var furthest = [Int](repeating: 0, count: 2 * limit + 3)
    var history: [[Int]] = []
    for cost in 0...limit {
      history.append(Array(furthest[limit + 1 - cost...limit + 1 + cost]))
      for diagonal in stride(from: -cost, through: cost, by: 2) {
        let place = limit + 1 + diagonal
        let isDown = diagonal == -cost || diagonal != cost && furthest[place - 1] < furthest[place + 1]
        var x = cost == 0 ? 0 : isDown ? furthest[place + 1] : furthest[place - 1] + 1
        var y = x - diagonal
        while x < left.count, y < right.count, left[left.startIndex + x] == right[right.startIndex + y] {
          x += 1
          y += 1
        }
        furthest[place] = x
        if x >= left.count, y >= right.count {
          return trace(left, right, history)
        }
      }
    }
    return []
  }

  /// Goes back from the end along the way that was found.
  private static func trace(
    _ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>, _ history: [[Int]]
  ) -> [(left: Int, right: Int, count: Int)] {
    var matches: [(left: Int, right: Int, count: Int)] = []
    var (x, y) = (left.count, right.count)
    for cost in stride(from: history.count - 1, through: 0, by: -1) {
      let reached = history[cost]
      // `reached` holds the diagonals from -cost to cost as they were before this cost.
      func value(_ diagonal: Int) -> Int { reached[diagonal + cost] }
      let diagonal = x - y
      var (fromX, fromY) = (0, 0)
      if cost > 0 {
        let isDown =
          diagonal == -cost || diagonal != cost && value(diagonal - 1) < value(diagonal + 1)
        let before = isDown ? diagonal + 1 : diagonal - 1
        fromX = value(before)
        fromY = fromX - before
      }
      while x > fromX, y > fromY {
        x -= 1
        y -= 1
        matches.append((left.startIndex + x, right.startIndex + y, 1))
      }
      (x, y) = (fromX, fromY)
    }
    return matches.reversed()
  }

  private static func withoutCoincidences(
    _ common: [(left: Int, right: Int, count: Int)], _ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>
  ) -> [(left: Int, right: Int, count: Int)] {
    common.filter { stretch in
      let isFirst = stretch.left == left.startIndex && stretch.right == right.startIndex
      let isLast =
        stretch.left + stretch.count == left.endIndex && stretch.right + stretch.count == right.endIndex
      return stretch.count > 1 || isFirst || isLast || ComparableText.isNumber(left[stretch.left])
    }
  }
}
