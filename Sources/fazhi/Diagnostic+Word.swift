import Documents

extension Diagnostic.Severity {
  /// The word in `check` and its JSON.
  var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
