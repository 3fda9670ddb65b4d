import Documents
import GRDB
import Reports

extension LibraryIndex {
  /// Those of some reports that may hold what an expression of FTS5 asks for, in their order; all for nil.
  func nominees(
    among ids: ArraySlice<ReportID>, _ expression: String?
  ) throws(IndexProblem) -> ArraySlice<ReportID> {
    guard let expression, let first = ids.min(), let last = ids.max() else { return ids }
    let rows = SearchStretch.rows(of: first.rawValue...last.rawValue)
    // The index is asked for all rows between two ids. Where few of them are meant it takes less time to read their texts.
    let rowCount = (last.rawValue - first.rawValue) / SearchStretch.longest
    guard rowCount < ids.count * Self.rowsForOneText else { return ids }
    var isNominated = [Bool](repeating: false, count: last.rawValue - first.rawValue + 1)
    try read { database in
      try PreparedStatement(
        database, "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?", isKept: true
      ).forEachRow(expression, rows.lowerBound, rows.upperBound) { row in
        let found = SearchStretch(row: row.integer(0)).ids.clamped(to: first.rawValue..<last.rawValue + 1)
        for id in found { isNominated[id - first.rawValue] = true }
        return true
      }
    }
    return ids.filter { isNominated[$0.rawValue - first.rawValue] }[...]
  }

  /// Rows of the index that are read in the time a text is searched.
  private static let rowsForOneText = 32

  /// Reads packed reports; what is read belongs to one moment.
  func readPacked<Result>(_ body: (PackedReader) throws -> Result) throws(IndexProblem) -> Result {
    try read { database in try body(PackedReader(database, pack: pack, shared)) }
  }
}

/// Reads packed reports one after the other.
struct PackedReader {
  private let pack: TextPack
  private let place: PreparedStatement
  private let metadata: PreparedStatement
  private let shared: SharedValues
  private let layout: PreparedStatement
  private let sections: PreparedStatement
  private let observations: PreparedStatement

  init(_ database: Database, pack: TextPack, _ shared: SharedValues) throws {
    self.pack = pack
    self.shared = shared
    func prepare(_ sql: String) throws -> PreparedStatement {
      try PreparedStatement(database, sql, isKept: true)
    }
    place = try prepare("SELECT text_offset, text_length FROM reports WHERE id = ?")
    metadata = try prepare("SELECT issuer, adcode, jurisdiction, level, year, kind FROM reports WHERE id = ?")
    layout = try prepare("SELECT blocks, changes FROM layouts WHERE report_id = ?")
    sections = try prepare(
      """
      SELECT level, number, title, start_byte, end_byte, heading_end, parent, purpose, parts, topic FROM sections
      WHERE report_id = ? ORDER BY ordinal
      """)
    observations = try prepare(
      """
      SELECT indicator, value, unit, qualifier, standing, scope, period, section, value_start, value_end, start_byte,
        end_byte, is_headline FROM observations WHERE report_id = ? ORDER BY ordinal
      """)
  }

  /// What a filter asks for, nil when there is no such report.
  func metadata(_ id: ReportID) throws -> Metadata? {
    try metadata.first(id.rawValue) { row in
      Metadata(
        issuer: shared.issuer(row.text(0)),
        jurisdiction: shared.place(code: row.text(1), path: row.text(2), level: row.text(3)),
        year: row.optionalInteger(4), kind: row.text(5).flatMap(Metadata.Kind.init) ?? .other)
    }
  }

  /// A report's folded text; nil when there is no such report.
  func folded(_ id: ReportID) throws -> [UInt8]? {
    try place.first(id.rawValue) { row in
      let (start, length) = (row.integer(0), row.integer(1))
      // A damaged row may say anything.
      guard (0..<1 << 50).contains(start), (0..<1 << 30).contains(length) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "place of report \(id.rawValue)")
      }
      return start..<start + length
    }.map(pack.text)
  }

  /// A report with all that is known of where it stands; nil when there is no such report.
  ///
  /// - Parameter indicators: the observations of these are given with it.
  func report(_ id: ReportID, indicators: Set<Indicator.ID> = []) throws -> PackedReport? {
    guard let folded = try folded(id) else { return nil }
    let (blocks, changes) =
      try layout.first(id.rawValue) { (BlockLayout.decoded($0.bytes(0)), FoldingChanges(bytes: $0.bytes(1))) }
      ?? (nil, FoldingChanges(bytes: []))
    guard let blocks,
      let report = PackedReport(
        folded: folded, blocks: blocks.map(\.utf8Range), changes: changes, sections: try sections(of: id),
        observations: indicators.isEmpty ? [] : try observations(of: id, indicators))
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "layout of report \(id.rawValue)") }
    return report
  }

  /// Where a report has its mandated parts; nil when there is no such report.
  func partPlaces(_ id: ReportID) throws -> PartPlaces? {
    guard let blocks = try layout.first(id.rawValue, make: { BlockLayout.decoded($0.bytes(0)) }) else {
      return nil
    }
    return PartPlaces(sections: try sections(of: id), blocks: blocks ?? [])
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
