extension Table {
  /// RFC 4180: a header row, CRLF line ends, fields quoted where they must be; null is an empty field.
  ///
  /// A list of texts is joined by ` / `; the fields of an object become columns of their own (`name.zh`);
  /// a list of objects gives one line per object (`cells.file`). UTF-8 without a byte order mark, because most readers
  /// take one for a part of the first header; spreadsheets are told the encoding when they import.
  ///
  /// A text that begins with `=`, `+`, `-`, `@`, tab or carriage return would run as a formula when a
  /// spreadsheet opens the file; such a text gets a `'` in front. Numbers are left as they are.
  func csv() -> String {
    let records = rows.flatMap { row in
      Value.object(zip(columns, row).map { Value.Field(key: $0.key, value: $1.value) }).records(prefix: "")
    }
    // Without rows the columns are all there is to go by.
    let header = records.first.map { $0.map(\.key) } ?? columns.map(\.key)
    var text = Self.line(header)
    for record in records { text += Self.line(record.map(\.text)) }
    return text
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    // By scalars: as a Character, CRLF is neither of its halves.
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

/// A field of one line of CSV.
private struct CSVField {
  let key: String
  let text: String
}

extension Value {
  /// The value as CSV lines under the key `prefix`; several when it holds a list of objects.
  fileprivate func records(prefix: String) -> [[CSVField]] {
    switch self {
    case .object(let fields):
      // Every field multiplies the lines by its own, most of them by one.
      fields.reduce([[]]) { lines, field in
        let parts = field.value.records(prefix: prefix.isEmpty ? field.key : prefix + "." + field.key)
        return lines.flatMap { line in parts.map { line + $0 } }
      }
    case .list(let values) where values.contains(where: \.isObject):
      values.flatMap { $0.records(prefix: prefix) }
    case .list(let values):
      [[CSVField(key: prefix, text: Self.guarded(values.map(\.csvText).joined(separator: " / ")))]]
    case .text(let string): [[CSVField(key: prefix, text: Self.guarded(string))]]
    default: [[CSVField(key: prefix, text: csvText)]]
    }
  }

  private var isObject: Bool { if case .object = self { true } else { false } }

  private var csvText: String {
    switch self {
    case .null, .list, .object: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): numberText(number) ?? ""
    case .text(let string): string
    }
  }

  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return text
    }
    return "'" + text
  }
}
