import Documents

extension TableWriting {
  /// A page of its own: the table, a note on each cell that has one where the pointer rests on it, no script, nothing
  /// fetched from anywhere. It is well-formed XML, too.
  var htmlHead: String {
    let name = (title ?? "fazhi").forMarkup
    let heads = zip(shownColumns, shownHeadings).map { column, heading in
      "<th scope=\"col\"\(Self.htmlClass(columns[column].alignment))>\(heading.forMarkup)</th>"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <title>\(name)</title>
      <style>
      body { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2em; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { border-bottom: 1px solid #bbb; padding: .25em .6em; text-align: left; vertical-align: top; }
      thead th { position: sticky; top: 0; background: #eee; color: #111; }
      .n { text-align: right; white-space: nowrap; }
      td[title] { cursor: help; }
      </style>
      </head>
      <body>
      <table>
      <caption>\(name)</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>

      """
  }

  func html(_ row: [Table.Cell]) -> String {
    let cells = shownColumns.map { column in
      let note = row[column].note.map { " title=\"\($0.onOneLine().visible().forMarkup)\"" } ?? ""
      let text = row[column].text(in: language).forMarkup
      return "<td\(Self.htmlClass(columns[column].alignment))\(note)>\(text)</td>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  var htmlFoot: String {
    let made = command.map { "<p><code>\($0.onOneLine().visible().forMarkup)</code></p>\n" } ?? ""
    return "</tbody>\n</table>\n\(made)</body>\n</html>\n"
  }

  private static func htmlClass(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .leading: ""
    case .trailing: " class=\"n\""
    }
  }
}

extension String {
  /// The text as it may stand in HTML and XML, between tags and in quoted attributes.
  var forMarkup: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      // XML 1.0 has no way to say these.
      case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
