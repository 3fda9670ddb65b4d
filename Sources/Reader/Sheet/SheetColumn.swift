import Library
import Reports

/// What a comparison needs to know of one of its reports to order and to filter it.
struct SheetColumn: Hashable, Sendable {
  /// Place and year, as people call the report.
  let name: String
  let metadata: Metadata
  let file: String
  /// Nil until the names of places are known, and for reports of no known place.
  private(set) var pinyin: String?
  /// What a filter looks in: one line each of what the report is called by, folded. Kept, for every key typed looks in
  /// those of every report.
  private var called: [UInt8] = []

  init(_ summary: ReportSummary, _ names: QueryNames? = nil) {
    name = summary.placeAndYear
    metadata = summary.metadata
    file = summary.file
    learn(names)
  }

  /// Takes over how the place is spelled.
  mutating func learn(_ names: QueryNames?) {
    if let names, let place = metadata.jurisdiction { pinyin = names.gazetteer.pinyin(of: place) }
    let year = metadata.year.map { "\($0)" }
    let spelled = pinyin?.replacing(" ", with: "")
    let texts =
      (metadata.jurisdiction?.path ?? []) + [metadata.issuer, year, file, spelled].compactMap(\.self)
    called = Array(texts.map(ReportFilter.folded).joined(separator: "\n").utf8)
  }

  var code: String? { metadata.jurisdiction?.code }
  var year: Int? { metadata.year }

  /// Whether a word of a filter, folded, stands in what the report is called by.
  func holds(_ word: ByteFinder) -> Bool { word.isFound(in: called) }
}
