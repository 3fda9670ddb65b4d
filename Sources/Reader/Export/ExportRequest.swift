import Documents
import Library
import Reports

/// A comparison to be written to a file: what is in view, in the order it is in view.
package struct ExportRequest: Hashable, Sendable {
  /// As it was typed; `~/` is the user's folder.
  package let path: String
  /// Whether a file that is there may be replaced.
  package let replaces: Bool
  package let format: TableFormat
  package let form: ComparisonTable.Form
  /// Among whom ranks are, in the form that has them.
  package let peers: PeerGroup
  package let language: Language
  /// The columns.
  package let reports: [ReportSummary]
  /// The rows.
  package let indicators: [Indicator.ID]

  package init(
    path: String, replaces: Bool, format: TableFormat, form: ComparisonTable.Form,
    peers: PeerGroup = .all, language: Language, reports: [ReportSummary], indicators: [Indicator.ID]
  ) {
    self.path = path
    self.replaces = replaces
    self.format = format
    self.form = form
    self.peers = peers
    self.language = language
    self.reports = reports
    self.indicators = indicators
  }
}

/// What became of a file that was to be written.
package enum ExportOutcome: Equatable, Sendable {
  /// The file's path, and the command that makes the same, if there is one.
  case written(String, command: String?)
  /// A file of that name, as it was typed, is there and may not be replaced.
  case present(String)
  case failed(FileFailure)
}
