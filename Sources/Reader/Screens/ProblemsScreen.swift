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

  private(set) var rows: [Row] = []
  var scroll = Scroll()

  var row: Row? { rows.isEmpty ? nil : rows[scroll.cursor] }

  /// Files that could not be read first, then what is said of reports, the gravest first.
  mutating func show(_ shelf: Shelf) {
    rows = shelf.failures.map {
      Row(file: $0.file, message: $0.message, severity: .error, report: nil, utf8Range: nil)
    }
    let said = shelf.summaries.flatMap { summary in
      summary.diagnostics.map {
        Row(
          file: summary.file, message: $0.message, severity: $0.severity, report: summary.id,
          utf8Range: $0.utf8Range)
      }
    }
    rows += Diagnostic.Severity.allInOrder.flatMap { severity in said.filter { $0.severity == severity } }
    scroll.fit(count: rows.count, window: scroll.window)
  }
}

extension Diagnostic.Severity {
  fileprivate static let allInOrder: [Self] = [.error, .warning, .note]
}
