extension TableWriting {
  /// RFC 4180: a header row, CRLF line ends, fields quoted where they must be; null is an empty field.
  ///
  /// A list of texts is joined by ` / `; the fields of an object become columns of their own (`name.zh`);
  /// a list of objects gives one line per object (`cells.file`). UTF-8 without a byte order mark, because most readers
  /// take one for a part of the first header; files get one for spreadsheets (`TableFormat.fileMark`).
  ///
  /// A text that begins with `=`, `+`, `-`, `@` of either width, a tab or a line end would run as a formula when a
  /// spreadsheet opens the file; such a text, headers included, gets a `'` in front. Numbers are left as they are.
  func csv(_ row: [Table.Cell]) -> String {
    let records = records(of: row)
    return (rowCount == 0 ? Self.csvLine(header(of: records)) : "")
      + records.map { Self.csvLine($0.map(\.text)) }.joined()
  }

  var csvHead: String { Self.csvLine(header(of: [])) }

  /// CSV's columns and lines with tabs between the fields and LF behind the last. Nothing is quoted: a tab or line end
  /// within a value is a blank, and what a terminal might obey is shown as a symbol.
  func tsv(_ row: [Table.Cell]) -> String {
    let records = records(of: row)
    return (rowCount == 0 ? Self.tsvLine(header(of: records)) : "")
      + records.map { Self.tsvLine($0.map(\.text)) }.joined()
  }

  var tsvHead: String { Self.tsvLine(header(of: [])) }

  /// Without rows the columns are all there is to go by.
  private func header(of records: [[FlatField]]) -> [String] {
    (records.first.map { $0.map(\.key) } ?? columns.map(\.key)).map(\.guardedFromFormulas)
  }

  private func records(of row: [Table.Cell]) -> [[FlatField]] {
    Value.object(zip(columns, row).map { Value.Field(key: $0.key, value: $1.value) }).records(prefix: "")
  }

  private static func csvLine(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func tsvLine(_ fields: [String]) -> String {
    fields.map { $0.withoutLines.visible() }.joined(separator: "\t") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    // By scalars: as a Character, CRLF is neither of its halves.
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

extension String {
  /// With a `'` in front where a spreadsheet would take the text for a formula.
  fileprivate var guardedFromFormulas: String {
    guard let first = unicodeScalars.first, "=+-@＝＋－＠\t\r\n".unicodeScalars.contains(first) else {
      return self
    }
    return "'" + self
  }

  /// Every tab and line end as a blank, CRLF as one.
  fileprivate var withoutLines: String {
    guard unicodeScalars.contains(where: \.isLineOrTab) else { return self }
    return String(map { $0.unicodeScalars.contains(where: \.isLineOrTab) ? " " : $0 })
  }
}

extension Unicode.Scalar {
  fileprivate var isLineOrTab: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// A field of one line of CSV.
private struct FlatField {
  let key: String
  let text: String
}

extension Value {
  /// The value as CSV lines under the key `prefix`; several when it holds a list of objects.
  fileprivate func records(prefix: String) -> [[FlatField]] {
    switch self {
    case .object(let fields):
      // Every field multiplies the lines by its own, most of them by one.
      fields.reduce(into: [[]]) { lines, field in
        let parts = field.value.records(prefix: prefix.isEmpty ? field.key : prefix + "." + field.key)
        if parts.count == 1 {
          for index in lines.indices { lines[index] += parts[0] }
        } else {
          lines = lines.flatMap { line in parts.map { line + $0 } }
        }
      }
    case .list(let values) where values.contains(where: \.isObject):
      values.flatMap { $0.records(prefix: prefix) }
    case .list(let values):
      [[FlatField(key: prefix, text: values.map(\.flatText).joined(separator: " / ").guardedFromFormulas)]]
    case .text(let string): [[FlatField(key: prefix, text: string.guardedFromFormulas)]]
    default: [[FlatField(key: prefix, text: flatText)]]
    }
  }

  private var isObject: Bool { if case .object = self { true } else { false } }

  private var flatText: String {
    switch self {
    case .null, .list, .object: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): numberText(number) ?? ""
    case .text(let string): string
    }
  }
}
