import Documents
import Reports

/// A report's clean text laid out for search: one folded text, block after block.
struct SearchableReport: Sendable {
  let text: SearchText

  init(_ report: Report) {
    self.init(report.document.text.bytes, blocks: report.blocks.filter(\.kind.isClean).map(\.utf8Range))
  }

  /// A text and the ranges of it that are searched, ascending.
  init(_ source: [UInt8], blocks ranges: [Range<Int>]) {
    var text = SearchText()
    for range in ranges { _ = text.append(source.span, range) }
    self.text = text
  }

  init(text: SearchText) { self.text = text }

  /// The clean blocks' places in the folded text.
  var blocks: [Range<Int>] { text.ranges }

  /// Where something is found.
  struct Occurrence: Equatable {
    /// In the report's decoded source text.
    let utf8Range: Range<Int>
    /// The block it stands in.
    let block: Range<Int>
  }

  /// What stands somewhere in the folded text, in the source.
  func occurrence(_ folded: Range<Int>) -> Occurrence {
    Occurrence(
      utf8Range: text.sourceRange(folded), block: text.wholeSource(of: text.range(around: folded.lowerBound)))
  }

  /// Whether a byte of the source is part of the clean text.
  func contains(source offset: Int) -> Bool {
    let folded = text.foldedOffset(of: offset)
    return folded < text.bytes.count
      && text.wholeSource(of: text.range(around: folded)).contains(offset)
  }
}
