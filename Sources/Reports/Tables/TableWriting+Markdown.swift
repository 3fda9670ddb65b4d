extension TableWriting {
  /// A table as GitHub and Pandoc read it: one line per row, `|` and what Markdown would take for markup escaped. Below
  /// it stands the command that makes it.
  var markdownHead: String {
    let rules = shownColumns.map { columns[$0].alignment == .trailing ? "---:" : "---" }
    return line(shownHeadings.map(Self.markdownEscaped)) + "|" + rules.joined(separator: "|") + "|\n"
  }

  func markdown(_ row: [Table.Cell]) -> String {
    line(shownColumns.map { Self.markdownEscaped(row[$0].text(in: language)) })
  }

  var markdownFoot: String { command.map { "\n" + Self.code($0.onOneLine().visible()) + "\n" } ?? "" }

  private func line(_ fields: [String]) -> String { "| " + fields.joined(separator: " | ") + " |\n" }

  private static func markdownEscaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A span of code: between more grave accents than stand together within it.
  private static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 ? " " : ""
    return fence + space + text + space + fence
  }
}
