import GRDB
import Reports

extension LibraryIndex {
  /// The reports a query may look in, in its order: SQL nominates those its filter may accept. Relevance is no matter of
  /// metadata: these come by id. Among them may be ids no report has any more.
  func reports(for query: SearchQuery) throws(IndexProblem) -> [ReportID] {
    let isByID = query.order == .file || query.order == .relevance
    if query.filter.isEmpty, isByID {
      if let wanted = query.reports { return Set(wanted).sorted() }
      let last = try read { database in
        try PreparedStatement(database, "SELECT max(id) FROM reports").first { $0.integer(0) } ?? 0
      }
      return (1..<last + 1).map { ReportID($0) }
    }
    let wanted = query.reports.map(Set.init)
    return try read { database in
      var ids: [ReportID] = []
      try PreparedStatement(
        database, "SELECT id FROM reports WHERE \(query.filter.condition) ORDER BY \(query.order.columns)"
      ).forEachRow { row in
        let id = ReportID(row.integer(0))
        if wanted?.contains(id) ?? true { ids.append(id) }
        return true
      }
      return ids
    }
  }
}

extension SearchQuery.Order {
  /// As `sorted(by:)` has it: what is not known stands last.
  fileprivate var columns: String {
    switch self {
    case .file, .relevance: "id"
    case .place: "adcode IS NULL, adcode, year DESC, id"
    case .year: "year DESC, adcode IS NULL, adcode, id"
    }
  }
}

extension ReportFilter {
  /// Whether SQL cannot say all of the filter: what it nominates, `accepts` must confirm.
  var needsConfirming: Bool {
    !issuers.isEmpty || regions.contains { $0.township != nil || !$0.isCode }
  }

  /// What every report it accepts is, in SQL.
  fileprivate var condition: String {
    var parts = ["TRUE"]
    func any(_ alternatives: [String]) { parts.append("(" + alternatives.joined(separator: " OR ") + ")") }
    if !years.isEmpty { any(years.map { "year BETWEEN \($0.lowerBound) AND \($0.upperBound)" }) }
    if !regions.isEmpty {
      any(
        regions.map {
          // The colon comes after all digits.
          $0.isCode ? "adcode >= '\($0.codePrefix)' AND adcode < '\($0.codePrefix):'" : "adcode IS NOT NULL"
        })
    }
    func list(_ words: [String]) -> String { words.sorted().map { "'\($0)'" }.joined(separator: ", ") }
    if !levels.isEmpty { parts.append("level IN (\(list(levels.map(\.rawValue))))") }
    if !kinds.isEmpty { parts.append("kind IN (\(list(kinds.map(\.rawValue))))") }
    if !issuers.isEmpty { parts.append("issuer IS NOT NULL") }
    return parts.joined(separator: " AND ")
  }
}

extension Region {
  /// Whether its prefix can stand in SQL.
  fileprivate var isCode: Bool { codePrefix.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
