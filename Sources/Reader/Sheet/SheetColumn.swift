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

  init(_ summary: ReportSummary, _ names: QueryNames? = nil) {
    name = summary.placeAndYear
    metadata = summary.metadata
    file = summary.file
    learn(names)
  }

  /// Takes over how the place is spelled.
  mutating func learn(_ names: QueryNames?) {
    guard let names, let place = metadata.jurisdiction else { return }
    pinyin = names.gazetteer.pinyin(of: place)
  }

  var code: String? { metadata.jurisdiction?.code }
  var year: Int? { metadata.year }

  /// Whether a word of a filter, in lower case, stands in what the report is called by.
  func holds(_ word: String) -> Bool {
    let texts =
      (metadata.jurisdiction?.path ?? []) + [metadata.issuer ?? "", year.map { "\($0)" } ?? "", file]
    return texts.contains { $0.lowercased().contains(word) }
      || pinyin?.replacing(" ", with: "").contains(word) == true
  }
}
