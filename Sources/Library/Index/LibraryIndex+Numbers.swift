import GRDB
import Reports

extension LibraryIndex {
  /// What reports say of indicators, in the order given, from the index alone: no file is opened. Nil for a report that is
  /// no longer there.
  func observations(of ids: [ReportID]) throws(IndexProblem) -> [[Observation]?] {
    try read { database in
      let words = try Self.words(database)
      let exists = try PreparedStatement(database, "SELECT 1 FROM reports WHERE id = ?")
      let numbers = try PreparedStatement(
        database,
        """
        SELECT indicator, value, unit, qualifier, standing, scope, period, section, value_start, value_end, start_byte,
          end_byte, is_headline FROM numbers WHERE report_id = ? ORDER BY ordinal
        """)
      return try ids.map { id in
        guard try exists.first(id.rawValue, make: { _ in true }) != nil else { return nil }
        var all: [Observation] = []
        try numbers.forEachRow(id.rawValue) { row in
          func word(_ column: Int32) -> String { words[row.integer(column)] ?? "" }
          func range(_ column: Int32) -> Range<Int> {
            row.integer(column)..<max(row.integer(column), row.integer(column + 1))
          }
          all.append(
            Observation(
              indicator: word(0), value: row.number(1), unit: word(2),
              qualifier: Qualifier(rawValue: word(3)) ?? .exact,
              scope: Observation.Scope(rawValue: word(5)) ?? .whole,
              standing: Observation.Standing(rawValue: word(4)) ?? .achieved, period: row.text(6),
              isHeadline: row.integer(12) != 0, section: row.optionalInteger(7), valueRange: range(8),
              evidence: range(10)))
          return true
        }
        return all
      }
    }
  }

  /// Of some hundred words millions of rows are made: they are read once.
  private static func words(_ database: Database) throws -> [Int: String] {
    var words: [Int: String] = [:]
    try PreparedStatement(database, "SELECT id, word FROM words").forEachRow { row in
      words[row.integer(0)] = row.text(1) ?? ""
      return true
    }
    return words
  }
}
