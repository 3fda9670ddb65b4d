import Documents

/// A tab-separated table of a gold set: its rows by column name, and what is wrong with its lines.
///
/// Columns may come in any order and there may be more than are asked for. Fields left away at the end of a line
/// are empty. Blank lines are skipped, lines may end in CR LF, and a byte order mark is no part of the first
/// name.
struct GoldTable {
  private(set) var rows: [Row] = []
  private(set) var mistakes: [GoldMistake] = []
  /// The columns there are.
  private(set) var columns: [String] = []
  let file: String

  struct Row {
    let file: String
    /// From 1.
    let line: Int
    private let fields: [String: String]

    init(file: String, line: Int, fields: [String: String]) {
      self.file = file
      self.line = line
      self.fields = fields
    }

    /// The field of a column; nil when it is empty or the table has no such column.
    subscript(column: String) -> String? { fields[column].flatMap { $0.isEmpty ? nil : $0 } }

    func mistake(zh: String, en: String) -> GoldMistake {
      GoldMistake(file: file, line: line, message: Bilingual(zh: zh, en: en))
    }
  }

  /// Reads a table whose first line names its columns; those `required` must be there, with something in each
  /// row.
  init(_ text: String, file: String, required: [String]) {
    self.file = file
    var lines = Self.lines(of: text)
    guard !lines.isEmpty else {
      fail(nil, zh: "文件是空的", en: "the file is empty")
      return
    }
    let header = lines.removeFirst()
    columns = header.fields
    for column in required where !header.fields.contains(column) {
      fail(header.number, zh: "缺少列 \(column)", en: "the column \(column) is missing")
    }
    guard mistakes.isEmpty else { return }
    read(lines, required: required)
  }

  /// Reads a table that names no columns; a first line that does is skipped.
  init(_ text: String, file: String, columns: [String], required: [String]) {
    self.file = file
    self.columns = columns
    var lines = Self.lines(of: text)
    if lines.first?.fields == columns { lines.removeFirst() }
    read(lines, required: required)
  }

  /// Reads each row as `body` does, which says what is wrong with it if anything is.
  mutating func map<Result>(_ body: (Row) -> GoldField<Result>) -> [Result] {
    rows.compactMap { row in
      switch body(row) {
      case .good(let result): return result
      case .bad(let mistake):
        mistakes.append(mistake)
        return nil
      }
    }
  }

  private mutating func read(_ lines: [Line], required: [String]) {
    for line in lines {
      guard line.fields.count <= columns.count else {
        fail(
          line.number, zh: "有 \(line.fields.count) 个字段,只应有 \(columns.count) 个",
          en: "there are \(line.fields.count) fields where \(columns.count) belong")
        continue
      }
      let row = Row(
        file: file, line: line.number,
        fields: Dictionary(zip(columns, line.fields), uniquingKeysWith: { first, _ in first }))
      if let column = required.first(where: { row[$0] == nil }) {
        fail(line.number, zh: "\(column) 是空的", en: "\(column) is empty")
      } else {
        rows.append(row)
      }
    }
  }

  private mutating func fail(_ line: Int?, zh: String, en: String) {
    mistakes.append(GoldMistake(file: file, line: line, message: Bilingual(zh: zh, en: en)))
  }

  // MARK: Lines

  private struct Line {
    let number: Int
    let fields: [String]
  }

  private static func lines(of text: String) -> [Line] {
    // By scalars: as a Character, CRLF is neither of its halves.
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      let line = line.last == "\r" ? line.dropLast() : line
      guard line.contains(where: { !$0.properties.isWhitespace }) else { return nil }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      return Line(number: index + 1, fields: fields)
    }
  }
}

/// What a line of a gold set says, or why it says nothing.
enum GoldField<Value> {
  case good(Value)
  case bad(GoldMistake)
}
