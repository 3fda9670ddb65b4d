import Documents

/// An answer: rows under columns, for a renderer to write as text, JSON or CSV.
struct Table {
  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// `row` has a cell for every column.
  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for every column")
    rows.append(row)
  }

  struct Column {
    /// The key in JSON and the header in CSV.
    let key: String
    /// The header in text; a column without one is for programs only.
    let heading: Bilingual?
    let alignment: Alignment
    let style: Style

    init(
      _ key: String, _ heading: Bilingual? = nil, alignment: Alignment = .leading, style: Style = .plain
    ) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.style = style
    }
  }

  enum Alignment { case leading, trailing }

  enum Style { case plain, dim, hit }

  struct Cell {
    let value: Value
    /// What people are shown; the value itself when nil.
    let shown: Bilingual?
    /// Columns the shown text is set in by.
    let indent: Int

    init(_ value: Value, shown: Bilingual? = nil, indent: Int = 0) {
      self.value = value
      self.shown = shown
      self.indent = indent
    }
  }
}

/// A value of a table, as JSON knows them; an object keeps the order of its keys.
indirect enum Value: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case object([Field])

  struct Field: Equatable {
    let key: String
    let value: Value
  }

  static func text(_ string: String?) -> Value { string.map(Value.text) ?? .null }
  static func number(_ number: Double?) -> Value { number.map(Value.number) ?? .null }
  static func integer(_ number: Int?) -> Value { .number(number.map(Double.init)) }

  static func object(_ fields: KeyValuePairs<String, Value>) -> Value {
    .object(fields.map { Field(key: $0.key, value: $0.value) })
  }
}
