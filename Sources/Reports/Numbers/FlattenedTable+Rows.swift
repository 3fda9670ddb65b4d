import Documents

// Tables whose rows are lines, with bars between the cells, as they come out of web pages, office files and Markdown:
//
//     序号 | 类别 | 事项 | 2022年（件） | 2023年（件）
//     1 | 执法 | 行政处罚 | 1,150 | 1,203
//     2 |  | 行政强制 | 31 |
//     合计 |  |  | 1,181 | 1,203
//
// How many columns there are need not be found out, and a cell may be empty. What a row is called stands before its
// first number: in the column beside it, or, where cells were merged, to the left of that. Serial numbers name nothing
// and are none of the row's numbers.
extension FlattenedTable {
  /// Whether a line has bars between cells; a sentence that is longer than a row may have one by chance.
  static func isRow(_ utf8Range: Range<Int>, of text: SourceText) -> Bool {
    utf8Range.count < 600 && text.bytes[utf8Range].contains(0x7C)
  }

  static func tablesOfRows(in outline: Outline, of text: SourceText) -> [FlattenedTable] {
    var tables: [FlattenedTable] = []
    var rows: [Row] = []
    for (index, block) in outline.blocks.enumerated() {
      // |---|---| below the head of Markdown's tables.
      if !rows.isEmpty, isRule(block.utf8Range, of: text) { continue }
      let isRow = block.kind == .body && isRow(block.utf8Range, of: text)
      let row = isRow ? Row(block: index, block.utf8Range, in: text) : nil
      if let last = rows.last, last.cells.count != row?.cells.count {
        tables += self.tables(of: rows)
        rows = []
      }
      if let row { rows.append(row) }
    }
    return tables + self.tables(of: rows)
  }

  private struct Row {
    /// Its place among the blocks.
    let block: Int
    var cells: ArraySlice<Cell>

    /// Nil when one of the cells is more than a cell.
    init?(block: Int, _ utf8Range: Range<Int>, in text: SourceText) {
      let bars = utf8Range.filter { text.bytes[$0] == 0x7C }
      var cells: [Cell] = []
      for (start, end) in zip([utf8Range.lowerBound] + bars.map { $0 + 1 }, bars + [utf8Range.upperBound]) {
        let range = text.bytes.trimmed(start..<end)
        guard let cell = range.isEmpty ? Cell(blankAt: start, of: text) : Cell(range, in: text) else {
          return nil
        }
        cells.append(cell)
      }
      self.block = block
      self.cells = cells[...]
    }

    /// The row from what it is called on, `place` being the column of its first number; nil without a name.
    func named(before place: Int) -> [Cell]? {
      guard let name = cells[..<place].last(where: { !$0.isBlank }), name.isText else { return nil }
      return [name] + cells[place...]
    }
  }

  private static func tables(of rows: [Row]) -> [FlattenedTable] {
    var rows = rows
    // | a | b | as Markdown writes it: no cell stands outside the outer bars.
    let isFramed = rows.allSatisfy { row in
      row.cells.count > 3 && row.cells.first?.isEmpty == true && row.cells.last?.isEmpty == true
    }
    if isFramed {
      for index in rows.indices {
        rows[index].cells = ArraySlice(Array(rows[index].cells.dropFirst().dropLast()))
      }
    }
    guard let columns = rows.first?.cells.indices else { return [] }
    guard
      let place = columns.first(where: { column in
        column > 0 && rows.contains { $0.cells[column].number != nil }
      })
    else { return [] }
    var named: [(block: Int, cells: [Cell])] = []
    for row in rows {
      if let cells = row.named(before: place) { named.append((row.block, cells)) }
    }
    let width = columns.count - place + 1
    return grids(in: named.flatMap(\.cells), columns: width...width).compactMap { grid in
      let first = named[grid.cells.lowerBound / width].block
      let last = named[grid.cells.upperBound / width - 1].block
      let statements = grid.statements()
      return statements.isEmpty ? nil : FlattenedTable(blocks: first..<last + 1, statements: statements)
    }
  }

  private static func isRule(_ utf8Range: Range<Int>, of text: SourceText) -> Bool {
    utf8Range.count < 600 && text.bytes[utf8Range].allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }
}
