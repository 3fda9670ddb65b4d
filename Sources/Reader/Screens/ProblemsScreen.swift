import Documents
import Library

/// The problems found while reading, one per row.
struct ProblemsScreen: Equatable, Sendable {
  struct Row: Hashable, Sendable {
    let file: String
    let message: Bilingual
    let severity: Diagnostic.Severity
    /// The report and the place in it, where there is one to go to.
    let report: ReportID?
    let utf8Range: Range<Int>?
  }

  /// Problems of reports listed at most; more than anybody reads one by one.
  static let problemsAtMost = 2_000

  private(set) var rows: [Row] = []
  var scroll = Scroll()
  /// What the library says of its reports; nil until it has.
  private var listed: ReportProblems?
  private var ticket: Ticket?
  private var failures: [FileFailure] = []

  var row: Row? { rows.isEmpty ? nil : rows[scroll.cursor] }
  var isListed: Bool { listed != nil }
  /// How many problems there are, with those that have no row.
  var count: Int { failures.count + (listed?.count ?? 0) }

  /// Waits for the answer to that question; what is listed stays until then.
  mutating func begin(_ ticket: Ticket) { self.ticket = ticket }

  mutating func take(_ listed: ReportProblems, _ ticket: Ticket) {
    guard ticket == self.ticket else { return }
    self.listed = listed
    listRows()
  }

  /// Shows these files that could not be read.
  mutating func show(_ failures: [FileFailure]) {
    guard failures != self.failures else { return }
    self.failures = failures
    listRows()
  }

  /// Files that could not be read first, then what is said of reports, the gravest first.
  private mutating func listRows() {
    rows = failures.map {
      Row(file: $0.file, message: $0.message, severity: .error, report: nil, utf8Range: nil)
    }
    rows += (listed?.gravest ?? []).map {
      Row(
        file: $0.file, message: $0.diagnostic.message, severity: $0.diagnostic.severity, report: $0.report,
        utf8Range: $0.diagnostic.utf8Range)
    }
    scroll.fit(count: rows.count, window: scroll.window)
  }
}
