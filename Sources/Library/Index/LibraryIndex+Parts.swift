import Reports

extension LibraryIndex {
  /// Where reports have their mandated parts, in the order given, from their sections and blocks: no file is opened.
  /// Nil for a report that is no longer there.
  func partPlaces(of ids: [ReportID]) throws(IndexProblem) -> [PartPlaces?] {
    try readPacked { reader in try ids.map(reader.partPlaces) }
  }
}
