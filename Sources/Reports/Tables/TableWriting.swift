import Documents

/// A table being written: rows go in, text of one format comes out, so that a large table need not be in memory.
///
/// What is given is what `Table` would hold; the pieces of text joined are the table's text.
package struct TableWriting: Sendable {
  package let format: TableFormat
  let columns: [Table.Column]
  let language: Language
  /// What the table is about; nil for nothing. Only HTML and SVG have a place for it.
  let title: String?
  /// The command that makes this very table; nil for none. CSV, TSV and JSON have no place for it.
  let command: String?
  var rowCount = 0
  /// Rows waiting for the widths of those to come (SVG).
  var waiting: [[Table.Cell]] = []

  package init(
    _ format: TableFormat, columns: [Table.Column], language: Language = .english, title: String? = nil,
    command: String? = nil
  ) {
    self.format = format
    self.columns = columns
    self.language = language
    self.title = title
    self.command = command
  }

  /// The text of the next row, and before the first of what stands above it.
  package mutating func append(_ row: [Table.Cell]) -> String {
    defer { rowCount += 1 }
    switch format {
    case .csv: return csv(row)
    case .tsv: return tsv(row)
    case .json: return (rowCount == 0 ? "[\n  " : ",\n  ") + json(row)
    case .jsonl: return json(row) + "\n"
    case .markdown: return (rowCount == 0 ? markdownHead : "") + markdown(row)
    case .html: return (rowCount == 0 ? htmlHead : "") + html(row)
    case .svg:
      waiting.append(row)
      return ""
    }
  }

  /// The text behind the last row; the whole text when there was none.
  package func end() -> String {
    switch format {
    case .csv: rowCount == 0 ? csvHead : ""
    case .tsv: rowCount == 0 ? tsvHead : ""
    case .json: rowCount == 0 ? "[]\n" : "\n]\n"
    case .jsonl: ""
    case .markdown: (rowCount == 0 ? markdownHead : "") + markdownFoot
    case .html: (rowCount == 0 ? htmlHead : "") + htmlFoot
    case .svg: svg()
    }
  }
}

extension TableWriting {
  /// The columns people are shown: those with a heading.
  var shownColumns: [Int] { columns.indices.filter { columns[$0].heading != nil } }

  /// The headings of the columns people are shown.
  var shownHeadings: [String] {
    shownColumns.map { (columns[$0].heading?(language) ?? "").onOneLine().visible() }
  }
}

extension Table {
  /// The whole table in a format.
  package func text(
    as format: TableFormat, in language: Language = .english, title: String? = nil, command: String? = nil
  ) -> String {
    var writing = TableWriting(format, columns: columns, language: language, title: title, command: command)
    var text = ""
    for row in rows { text += writing.append(row) }
    return text + writing.end()
  }

  /// As `TableWriting` says of CSV.
  package func csv() -> String { text(as: .csv) }

  /// As `TableWriting` says of JSON.
  package func json() -> String { text(as: .json) }
}
