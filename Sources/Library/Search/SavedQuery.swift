import Reports

/// What is kept under a name as a folder: a query, or the reports somebody put side by side.
public struct SavedQuery: Hashable, Sendable {
  public let name: String
  /// As it was typed; empty where reports are kept.
  public let query: String
  /// The reports, in the order of their columns; none for a query.
  public let reports: [ReportKey]

  public init(name: String, query: String) {
    self.name = name
    self.query = query
    reports = []
  }

  /// `reports` must hold one at least.
  public init(name: String, reports: [ReportKey]) {
    self.name = name
    query = ""
    self.reports = reports
  }
}
