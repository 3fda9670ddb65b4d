import Canvas

/// A stretch of text drawn in a role of its own.
struct TextMark: Hashable, Sendable {
  let utf8Range: Range<Int>
  let role: Role
}

extension [TextMark] {
  /// The marks that touch a range; the array must be ascending and without overlaps.
  func touching(_ range: Range<Int>) -> ArraySlice<TextMark> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].utf8Range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, self[end].utf8Range.lowerBound < range.upperBound { end += 1 }
    return self[low..<end]
  }
}
