import Documents
import Reports

extension Jurisdiction {
  /// `532901 county 云南省/大理白族自治州/大理市`
  var line: String { "\(code) \(level.rawValue) \(path.joined(separator: "/"))" }

  init?(line: Substring) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let level = Level(rawValue: String(words[1])) else { return nil }
    self.init(code: String(words[0]), path: words[2].split(separator: "/").map(String.init), level: level)
  }
}

extension CalendarDate {
  /// Reads what `description` writes.
  init?(text: String) {
    let numbers = text.split(separator: "-").map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}

extension Diagnostic.Severity {
  /// The word the index and `check` write.
  public var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  init?(word: String) {
    switch word {
    case "note": self = .note
    case "warning": self = .warning
    case "error": self = .error
    default: return nil
    }
  }
}
