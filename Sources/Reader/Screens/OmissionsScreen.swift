import Documents
import Library
import Reports

/// What a report is silent on though most of its peers are not.
struct OmissionsScreen: Equatable, Sendable {
  enum Row: Hashable, Sendable {
    case topic(Omissions.Item<Topic>)
    case indicator(Omissions.Item<Indicator>)
  }

  let report: ReportID
  let peers: [ReportID]
  /// Whether the peers are of the report's own year.
  let isOneYear: Bool
  let ticket: Ticket
  /// Topics first; nil until the library has answered.
  private(set) var rows: [Row]?
  private(set) var failure: Bilingual?
  var scroll = Scroll()

  init(report: ReportID, peers: [ReportID], isOneYear: Bool, ticket: Ticket) {
    self.report = report
    self.peers = peers
    self.isOneYear = isOneYear
    self.ticket = ticket
  }

  var row: Row? {
    guard let rows, rows.indices.contains(scroll.cursor) else { return nil }
    return rows[scroll.cursor]
  }

  mutating func take(_ omissions: Omissions) {
    rows = omissions.topics.map(Row.topic) + omissions.indicators.map(Row.indicator)
    scroll.fit(count: rows?.count ?? 0, window: scroll.window)
  }

  mutating func fail(_ message: Bilingual) { failure = message }
}
