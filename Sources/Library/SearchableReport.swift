import Documents
import Reports

/// A report's clean text laid out for search: one folded text, block after block.
struct SearchableReport: Sendable {
  private let text: SearchText
  /// The clean blocks' places in the folded text and in the source.
  private let blocks: [(folded: Range<Int>, source: Range<Int>)]

  init(_ report: Report) {
    let bytes = report.document.text.bytes
    var text = SearchText()
    blocks = report.blocks.filter(\.kind.isClean).map { block in
      (text.append(bytes.span, block.utf8Range), block.utf8Range)
    }
    self.text = text
  }

  /// One occurrence of one of the words.
  struct Occurrence {
    /// In the report's decoded source text.
    let utf8Range: Range<Int>
    /// The block it stands in.
    let block: Range<Int>
  }

  /// The occurrences of all words in the blocks that hold every word and none of the excluded, in reading
  /// order. Where two overlap (复议 in 行政复议), the one that begins first stands, the longer of two that
  /// begin together.
  func occurrences(of words: [ByteFinder], excluding excluded: [ByteFinder]) -> [Occurrence] {
    let span = text.bytes.span
    var found: [Occurrence] = []
    for block in blocks {
      var ranges: [Range<Int>] = []
      let holdsAll = words.allSatisfy { word in
        let before = ranges.count
        var rest = block.folded
        while let range = word.firstRange(in: span, within: rest) {
          ranges.append(range)
          rest = range.upperBound..<rest.upperBound
        }
        return ranges.count > before
      }
      guard holdsAll, !ranges.isEmpty else { continue }
      if excluded.contains(where: { $0.firstRange(in: span, within: block.folded) != nil }) { continue }
      if words.count > 1 { ranges = Self.withoutOverlaps(ranges) }
      found += ranges.map { Occurrence(utf8Range: text.sourceRange($0), block: block.source) }
    }
    return found
  }

  private static func withoutOverlaps(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }) {
      if let last = kept.last, range.lowerBound < last.upperBound { continue }
      kept.append(range)
    }
    return kept
  }
}
