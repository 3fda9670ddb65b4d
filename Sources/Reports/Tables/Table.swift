import Documents

/// An answer: rows under columns, for a writer to make text of one format or another.
package struct Table: Sendable {
  package let columns: [Column]
  package private(set) var rows: [[Cell]] = []

  package init(_ columns: [Column]) { self.columns = columns }

  /// `row` has a cell for every column.
  package mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for every column")
    rows.append(row)
  }

  package struct Column: Sendable {
    /// The key in JSON and the header in CSV.
    package let key: String
    /// The header where people read; a column without one is for programs only.
    package let heading: Bilingual?
    package let alignment: Alignment
    package let style: Style

    package init(
      _ key: String, _ heading: Bilingual? = nil, alignment: Alignment = .leading, style: Style = .plain
    ) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.style = style
    }
  }

  package enum Alignment: Sendable { case leading, trailing }

  package enum Style: Sendable { case plain, dim, hit }

  package struct Cell: Sendable {
    package let value: Value
    /// What people are shown; the value itself when nil.
    package let shown: Bilingual?
    /// Columns the shown text is set in by.
    package let indent: Int
    /// What is said of the cell where one points at it, such as the sentence it rests on.
    package let note: String?

    package init(_ value: Value, shown: Bilingual? = nil, indent: Int = 0, note: String? = nil) {
      self.value = value
      self.shown = shown
      self.indent = indent
      self.note = note
    }

    /// What people are shown: on one line, without anything a terminal or a reader of bytes might obey.
    package func text(in language: Language) -> String {
      String(repeating: " ", count: indent) + (shown?(language) ?? value.shownText).onOneLine().visible()
    }
  }
}
