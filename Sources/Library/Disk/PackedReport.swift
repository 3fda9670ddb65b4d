import Documents
import Reports

/// A report as the index and the pack have it: its clean text, folded, and the way back to the source file.
struct PackedReport {
  let searchable: SearchableReport
  let sections: [Section]
  let observations: [Observation]
  private let changes: FoldingChanges

  /// Nil when the parts are not those of one report. All ranges are of the source.
  init?(
    folded: [UInt8], blocks: [Range<Int>], changes: FoldingChanges, sections: [Section],
    observations: [Observation] = []
  ) {
    guard let text = changes.searchText(folded, blocks: blocks) else { return nil }
    searchable = SearchableReport(text: text)
    self.changes = changes
    self.sections = sections
    self.observations = observations
  }

  /// What a query is asked of.
  var subject: QueryMatcher.Subject {
    QueryMatcher.Subject(searchable: searchable, sections: sections, observations: observations)
  }

  /// What stands in a range of the folded text, as it was written.
  func hit(_ range: Range<Int>, id: ReportID) -> SearchHit {
    let text = searchable.text
    let block = text.range(around: range.lowerBound)
    let original = changes.original(of: block, in: text.bytes)
    let occurrence = searchable.occurrence(range)
    return SearchHit(
      occurrence, in: SourceText(bytes: original), from: occurrence.block.lowerBound, sections: sections,
      id: id)
  }
}
