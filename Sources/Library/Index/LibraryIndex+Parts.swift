import Reports

extension LibraryIndex {
  /// Where reports have their mandated parts, in the order given, from their sections and blocks: no file is opened.
  /// Nil for a report that is no longer there.
  func partPlaces(of ids: [ReportID]) throws(IndexProblem) -> [PartPlaces?] {
    try readPacked { reader in try ids.map(reader.partPlaces) }
  }

  /// What reports speak of, as far as the index keeps it: not what is mentioned without a number.
  func subjects(of ids: [ReportID]) throws(IndexProblem) -> [ReportSubjects] {
    try read { database in
      let topics = try PreparedStatement(
        database, "SELECT DISTINCT topic FROM sections WHERE report_id = ? AND topic IS NOT NULL")
      let indicators = try PreparedStatement(
        database, "SELECT DISTINCT indicator, standing FROM observations WHERE report_id = ?")
      return try ids.map { id in
        var spokenOf: Set<String> = []
        var stated: Set<Indicator.ID> = []
        var mentioned: Set<Indicator.ID> = []
        try topics.forEachRow(id.rawValue) { row in
          if let topic = row.text(0) { spokenOf.insert(topic) }
          return true
        }
        try indicators.forEachRow(id.rawValue) { row in
          guard let indicator = row.text(0) else { return true }
          mentioned.insert(indicator)
          if row.text(1) == Observation.Standing.achieved.rawValue { stated.insert(indicator) }
          return true
        }
        return ReportSubjects(topics: spokenOf, indicators: stated, mentioned: mentioned)
      }
    }
  }
}
