import Documents

extension LibraryIndex {
  /// What is to be known of the reports with these ids, in their order, under whole paths; at most `limit`.
  func problems(of ids: some Sequence<ReportID>, limit: Int) throws(IndexProblem) -> ReportProblems {
    try read { database in
      var collected = ReportProblems.Collection(limit: limit)
      let problems = try PreparedStatement(
        database,
        """
        SELECT severity, rule, zh, en, start_byte, end_byte, path FROM reports
        JOIN sources ON sources.id = reports.source_id JOIN problems ON problems.source_id = sources.id
        JOIN messages ON messages.id = message_id WHERE reports.id = ? ORDER BY ordinal
        """)
      for id in ids {
        try problems.forEachRow(id.rawValue) { row in
          let severity = row.text(0).flatMap(Diagnostic.Severity.init(word:)) ?? .warning
          collected.take(severity) {
            let message = Bilingual(zh: row.text(2) ?? "", en: row.text(3) ?? "")
            let range = row.optionalInteger(4).map { $0..<max($0, row.integer(5)) }
            return ReportProblem(
              report: id, file: row.text(6) ?? "",
              diagnostic: Diagnostic(severity, rule: row.text(1) ?? "", message, at: range))
          }
          return true
        }
      }
      return collected.problems
    }
  }
}
