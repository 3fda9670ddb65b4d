import Documents
import GRDB
import Reports

/// How many reports a library has, and files that gave none.
struct IndexCounts: Hashable, Sendable {
  let reports: Int
  let sources: Int
}

extension LibraryIndex {
  /// The reports in the order of the division codes, the latest year first, those whose place is not known last; the
  /// first ones alone with a limit. An index has them in this order: nothing is sorted.
  func idsByPlace(limit: Int? = nil) throws(IndexProblem) -> [ReportID] {
    try read { database in
      var ids: [ReportID] = []
      for (condition, order) in [("IS NOT NULL", "adcode, year DESC, id"), ("IS NULL", "year DESC, id")] {
        let rest = limit.map { $0 - ids.count } ?? -1
        try PreparedStatement(
          database, "SELECT id FROM reports WHERE adcode \(condition) ORDER BY \(order) LIMIT ?"
        ).forEachRow(rest) { row in
          ids.append(ReportID(row.integer(0)))
          return true
        }
      }
      return ids
    }
  }

  /// The reports with these ids, in their order; those that are no longer there are left out.
  func summaries(_ ids: some Collection<ReportID>) throws(IndexProblem) -> [ReportSummary] {
    guard !ids.isEmpty else { return [] }
    return try read { database in
      let reader = try SummaryReader(database, shared)
      let one = try PreparedStatement(database, SummaryReader.selection + " WHERE reports.id = ?")
      return try ids.compactMap { id in try one.first(id.rawValue, make: reader.summary) }
    }
  }

  /// The files that gave no report, and why.
  func failures() throws(IndexProblem) -> [FileFailure] {
    try read { database in
      var failures: [FileFailure] = []
      let failed = try PreparedStatement(
        database,
        """
        SELECT path, zh, en FROM sources JOIN problems ON source_id = sources.id
        JOIN messages ON messages.id = message_id WHERE state = 'failed' ORDER BY path
        """)
      try failed.forEachRow { row in
        let message = Bilingual(zh: row.text(1) ?? "", en: row.text(2) ?? "")
        failures.append(FileFailure(file: row.text(0) ?? "", message: message))
        return true
      }
      return failures
    }
  }

  func counts() throws(IndexProblem) -> IndexCounts {
    try read { database in
      func count(_ table: String) throws -> Int {
        try PreparedStatement(database, "SELECT count(*) FROM \(table)").first { $0.integer(0) } ?? 0
      }
      return IndexCounts(reports: try count("reports"), sources: try count("sources"))
    }
  }

  /// The whole paths of a report's files, the one its ranges are of first, and the hash of its clean text; nil when
  /// there is no such report.
  func files(of id: ReportID) throws(IndexProblem) -> (paths: [String], hash: [UInt8])? {
    try read { database in
      var paths: [String] = []
      var hash: [UInt8] = []
      let sources = try PreparedStatement(
        database,
        """
        SELECT path, content_hash FROM sources JOIN reports ON reports.id = report_id
        WHERE report_id = ? ORDER BY sources.id <> source_id, path
        """)
      try sources.forEachRow(id.rawValue) { row in
        if let path = row.text(0) { paths.append(path) }
        hash = row.bytes(1)
        return true
      }
      return paths.isEmpty ? nil : (paths, hash)
    }
  }
}

/// Makes summaries of rows.
struct SummaryReader {
  static let selection = """
    SELECT reports.id, sources.path, title, issuer, adcode, jurisdiction, reports.level, year, published, kind, rivals,
      sources.id, content_hash FROM reports JOIN sources ON sources.id = reports.source_id
    """

  private let severities: PreparedStatement
  private let shared: SharedValues

  init(_ database: Database, _ shared: SharedValues) throws {
    self.shared = shared
    severities = try PreparedStatement(
      database, "SELECT severity FROM problems JOIN messages ON messages.id = message_id WHERE source_id = ?")
  }

  /// The summary of a row of `selection`, under the file's whole path.
  func summary(_ row: PreparedStatement.Row) throws -> ReportSummary {
    let metadata = Metadata(
      title: row.text(2), issuer: shared.issuer(row.text(3)),
      jurisdiction: shared.place(code: row.text(4), path: row.text(5), level: row.text(6)),
      rivals: (row.text(10) ?? "").split(separator: "\n").compactMap(Jurisdiction.init(line:)),
      year: row.optionalInteger(7), published: row.text(8).flatMap(CalendarDate.init(text:)),
      kind: row.text(9).flatMap(Metadata.Kind.init) ?? .other)
    return ReportSummary(
      id: ReportID(row.integer(0)), file: row.text(1) ?? "", metadata: metadata,
      gravest: try gravest(source: row.integer(11)), contentHash: ContentHash.text(ofBytes: row.bytes(12)))
  }

  /// How grave the gravest problem of a file is; nil when it has none.
  private func gravest(source: Int) throws -> Diagnostic.Severity? {
    var gravest: Diagnostic.Severity?
    try severities.forEachRow(source) { row in
      let severity = row.text(0).flatMap(Diagnostic.Severity.init(word:)) ?? .warning
      gravest = max(severity, gravest ?? severity)
      return true
    }
    return gravest
  }
}
