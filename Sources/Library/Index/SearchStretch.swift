/// Reports that came into the index one after the other and share a row of its search table.
///
/// Reports say much the same: eight of them have three (made ones) to six (real ones) tenths of the pairs they would have
/// one by one, and writing pairs down was a quarter of an import. What a row nominates is read anyway; that more texts are
/// read for a rare word takes hardly longer.
struct SearchStretch: Hashable {
  /// The ids of the reports, some of which may be gone.
  let ids: Range<Int>

  /// Reports of a row at most.
  static let longest = 8
  /// Bytes of their texts at most; a longer text has a row of its own.
  static let mostBytes = 256 * 1024
  private static let countBits = 4
  private static let countMask = (1 << countBits) - 1

  init(ids: Range<Int>) { self.ids = ids }

  /// The stretch a row stands for.
  init(row: Int) {
    let first = row >> Self.countBits
    ids = first..<first + (row & Self.countMask) + 1
  }

  /// The row's number: the first id, and how many follow it.
  var row: Int { (ids.lowerBound << Self.countBits) | (ids.count - 1) }

  /// The rows of all stretches that can hold one of some ids.
  static func rows(of ids: ClosedRange<Int>) -> ClosedRange<Int> {
    let first = max(0, ids.lowerBound - longest + 1)
    return (first << countBits)...((ids.upperBound << countBits) | countMask)
  }
}
