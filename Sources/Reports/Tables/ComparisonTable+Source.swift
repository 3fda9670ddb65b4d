extension ComparisonTable {
  /// What a table says of one report: who reports, and the words its cells rest on. The report itself is not kept.
  package struct Source: Hashable, Sendable {
    /// The path as the user would write it.
    package let file: String
    let metadata: Metadata
    /// By row of the comparison; none for an indicator the report does not mention.
    private let words: [Int: Words]

    /// What stands in the report for one cell.
    struct Words: Hashable, Sendable {
      let evidence: String
      /// The headings it stands under, outermost first; empty before the first.
      let section: String
    }

    /// `cells` is the report's column of the comparison.
    package init(_ report: Report, file: String, cells: [Comparison.Cell]) {
      self.file = file
      metadata = report.metadata
      var words: [Int: Words] = [:]
      for (row, cell) in cells.enumerated() {
        guard let evidence = cell.evidence else { continue }
        words[row] = Words(
          evidence: report.document.text[evidence],
          section: report.sectionPath(report.section(at: evidence.lowerBound)))
      }
      self.words = words
    }

    /// What the report says for a row of the comparison.
    func words(_ row: Int) -> Words? { words[row] }

    /// The place and year, or the file where neither is known.
    var placeAndYear: String {
      let parts = [metadata.jurisdiction?.name ?? metadata.issuer, metadata.year.map { String($0) }]
      let name = parts.compactMap { $0 }.joined(separator: " ")
      return name.isEmpty ? file : name
    }
  }

  /// A comparison being made of reports that come one after the other and are not kept.
  package struct Draft: Sendable {
    private let catalogue: Catalogue
    private var reports: [Report] = []
    private var sources: [Source] = []

    package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// Adds a column.
    package mutating func append(_ report: Report, file: String) {
      let column = Comparison(of: [report], catalogue: catalogue)
      sources.append(Source(report, file: file, cells: column.cells.map { $0[0] }))
      reports.append(report.withoutText())
    }

    /// The comparison of the reports so far, and what tables say of each.
    package func finish() -> (comparison: Comparison, sources: [Source]) {
      (Comparison(of: reports, catalogue: catalogue), sources)
    }
  }
}
