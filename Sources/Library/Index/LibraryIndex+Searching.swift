import Documents
import GRDB
import Reports

/// A report that may hold what is looked for.
struct Nominee: Sendable {
  let id: ReportID
  /// What filters and orders ask for, if they were wanted; the title is left out.
  let metadata: Metadata
}

extension LibraryIndex {
  /// The reports an expression of FTS5 names, all for nil, by their ids.
  func nominees(_ expression: String?, withMetadata: Bool) throws(IndexProblem) -> [Nominee] {
    try read { database in
      var nominees: [Nominee] = []
      guard withMetadata else {
        let sql =
          expression == nil
          ? "SELECT id FROM reports WHERE ? IS NULL ORDER BY id"
          : "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid"
        try PreparedStatement(database, sql).forEachRow(expression) { row in
          nominees.append(Nominee(id: ReportID(row.integer(0)), metadata: Metadata()))
          return true
        }
        return nominees
      }
      let reader = MetadataReader()
      let chosen = expression == nil ? "? IS NULL" : "id IN (SELECT rowid FROM search WHERE search MATCH ?)"
      let sql =
        "SELECT id, issuer, adcode, jurisdiction, level, year, kind FROM reports WHERE \(chosen) ORDER BY id"
      try PreparedStatement(database, sql).forEachRow(expression) { row in
        let metadata = Metadata(
          issuer: reader.issuer(row.text(1)),
          jurisdiction: reader.place(code: row.text(2), path: row.text(3), level: row.text(4)),
          year: row.optionalInteger(5), kind: row.text(6).flatMap(Metadata.Kind.init) ?? .other)
        nominees.append(Nominee(id: ReportID(row.integer(0)), metadata: metadata))
        return true
      }
      return nominees
    }
  }

  /// Calls `body` with the packed reports of these ids, in their order, until it returns false; those that are no
  /// longer there are left out.
  ///
  /// - Parameter indicators: the observations of these are given with the report.
  func forEachPackedReport(
    _ ids: some Sequence<ReportID>, indicators: Set<Indicator.ID> = [],
    do body: (ReportID, PackedReport) -> Bool
  ) throws(IndexProblem) {
    try read { database in
      let reader = try PackedReader(database, pack: pack)
      for id in ids {
        if let packed = try reader.packedReport(id, indicators: indicators), !body(id, packed) { return }
      }
    }
  }
}

/// Reads packed reports one after the other.
private struct PackedReader {
  private let pack: TextPack
  private let place: PreparedStatement
  private let sections: PreparedStatement
  private let observations: PreparedStatement

  init(_ database: Database, pack: TextPack) throws {
    self.pack = pack
    place = try PreparedStatement(
      database,
      "SELECT text_offset, text_length, blocks FROM reports JOIN layouts ON report_id = id WHERE id = ?")
    sections = try PreparedStatement(
      database,
      """
      SELECT level, number, title, start_byte, end_byte, heading_end, parent, purpose, parts, topic FROM sections
      WHERE report_id = ? ORDER BY ordinal
      """)
    observations = try PreparedStatement(
      database,
      """
      SELECT indicator, value, unit, qualifier, standing, scope, period, section, value_start, value_end, start_byte,
        end_byte, is_headline FROM observations WHERE report_id = ? ORDER BY ordinal
      """)
  }

  func packedReport(_ id: ReportID, indicators: Set<Indicator.ID>) throws -> PackedReport? {
    guard
      let (range, layout) = try place.first(
        id.rawValue, make: { ($0.integer(0)..<$0.integer(0) + $0.integer(1), $0.bytes(2)) })
    else { return nil }
    let text = try pack.text(at: range)
    guard let blocks = BlockLayout.decoded(layout),
      (blocks.last.map { _ in blocks.reduce(-1) { $0 + 1 + $1.utf8Range.count } } ?? 0) == text.count
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "layout of report \(id.rawValue)") }
    return PackedReport(
      text: text, blocks: blocks, sections: try sections(of: id),
      observations: indicators.isEmpty ? [] : try observations(of: id, indicators))
  }

  private func sections(of id: ReportID) throws -> [Section] {
    var all: [Section] = []
    try sections.forEachRow(id.rawValue) { row in
      let start = row.integer(3)
      all.append(
        Section(
          level: row.integer(0), number: row.text(1) ?? "", title: row.text(2) ?? "",
          headingRange: start..<max(start, row.integer(5)), utf8Range: start..<max(start, row.integer(4)),
          parent: row.optionalInteger(6),
          purpose: row.text(7).flatMap(Section.Purpose.init) ?? .achievements,
          parts: (row.text(8) ?? "").split(separator: " ").compactMap {
            Section.Purpose(rawValue: String($0))
          },
          topic: row.text(9).map { Topic(id: $0, name: Bilingual(zh: $0, en: $0)) }))
      return true
    }
    return all
  }

  private func observations(of id: ReportID, _ indicators: Set<Indicator.ID>) throws -> [Observation] {
    var all: [Observation] = []
    try observations.forEachRow(id.rawValue) { row in
      guard let indicator = row.text(0), indicators.contains(indicator) else { return true }
      func range(_ column: Int32) -> Range<Int> {
        row.integer(column)..<max(row.integer(column), row.integer(column + 1))
      }
      all.append(
        Observation(
          indicator: indicator, value: row.number(1), unit: row.text(2) ?? "",
          qualifier: row.text(3).flatMap(Qualifier.init) ?? .exact,
          scope: row.text(5).flatMap(Observation.Scope.init) ?? .whole,
          standing: row.text(4).flatMap(Observation.Standing.init) ?? .achieved, period: row.text(6),
          isHeadline: row.integer(12) != 0, section: row.optionalInteger(7), valueRange: range(8),
          evidence: range(10)))
      return true
    }
    return all
  }
}
