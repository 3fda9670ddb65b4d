import Documents
import Reports

/// A report's clean text laid out for search: one folded text, block after block.
struct SearchableReport: Sendable {
  let text: SearchText
  /// The clean blocks' places in the folded text and in the source.
  let blocks: [Block]

  struct Block: Sendable {
    let folded: Range<Int>
    let source: Range<Int>
  }

  init(_ report: Report) {
    self.init(report.document.text.bytes, blocks: report.blocks.filter(\.kind.isClean).map(\.utf8Range))
  }

  /// A text and the ranges of it that are searched, ascending.
  init(_ source: [UInt8], blocks ranges: [Range<Int>]) {
    var text = SearchText()
    blocks = ranges.map { Block(folded: text.append(source.span, $0), source: $0) }
    self.text = text
  }

  /// Where something is found.
  struct Occurrence: Equatable {
    /// In the report's decoded source text.
    let utf8Range: Range<Int>
    /// The block it stands in.
    let block: Range<Int>
  }

  /// The block that holds a byte of the source; nil for one outside the clean text.
  func block(at offset: Int) -> Int? {
    let next = blocks.partition { $0.source.lowerBound > offset }
    guard next > 0, blocks[next - 1].source.contains(offset) else { return nil }
    return next - 1
  }
}
