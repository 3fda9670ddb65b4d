/// A format a table can be written in.
package enum TableFormat: String, CaseIterable, Hashable, Sendable {
  case csv, tsv, json, jsonl
  case markdown = "md"
  case html, svg

  /// Whether it is read by people rather than programs: it then has headings in their language, and values as they
  /// are shown.
  package var isForPeople: Bool {
    switch self {
    case .csv, .tsv, .json, .jsonl: false
    case .markdown, .html, .svg: true
    }
  }

  /// The format a file's name ends in; nil for an ending that is none, or no ending at all.
  package init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "svg": self = .svg
    default: return nil
    }
  }

  /// What a file of the format begins with, and standard output does not: Excel takes a CSV without a byte order mark
  /// for a text in the system's old encoding, while programs take the mark for a part of the first header.
  package var fileMark: String { self == .csv ? "\u{FEFF}" : "" }
}
