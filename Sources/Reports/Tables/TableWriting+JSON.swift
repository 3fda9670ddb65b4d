extension TableWriting {
  /// JSON: one array of objects, one object per line, keys in the order of the columns, UTF-8 unescaped; or the objects
  /// alone (JSON Lines), so that a program can begin before the end.
  ///
  /// Written here rather than by `JSONEncoder`, which sorts or shuffles keys, writes 37.6 as
  /// 37.600000000000001 on Linux, and cannot put a row on a line of its own for grep and diff.
  func json(_ row: [Table.Cell]) -> String {
    var text = ""
    Value.object(zip(columns, row).map { Value.Field(key: $0.key, value: $1.value) }).write(json: &text)
    return text
  }
}

extension Value {
  fileprivate func write(json text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .number(let number): text += numberText(number) ?? "null"
    case .text(let string): Self.write(json: string, to: &text)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.write(json: &text)
      }
      text += "]"
    case .object(let fields):
      text += "{"
      for (index, field) in fields.enumerated() {
        if index > 0 { text += ", " }
        Self.write(json: field.key, to: &text)
        text += ": "
        field.value.write(json: &text)
      }
      text += "}"
    }
  }

  /// RFC 8259, section 7: quotation mark, backslash and U+0000–U+001F must be escaped, nothing else. DEL
  /// and U+0080–U+009F are escaped too, because some terminals obey them.
  private static func write(json string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
