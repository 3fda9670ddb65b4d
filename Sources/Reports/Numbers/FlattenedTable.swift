import Documents

/// A table in plain text. Its cells stand one to a line, as copying from a page leaves them, or its rows do, with bars
/// between the cells (see `FlattenedTable+Rows.swift`):
///
///     指标           项目（单位）
///     数值           2021年
///     单位           2022年
///     行政复议受理    公证办理（件）
///     169           2934
///     件            3127
///
/// A run of short lines is a table when, for some number of columns, the first row is text and in at least two
/// rows below it every column is text or number as in the first of them. A table without a head is believed
/// only if its numbers bring their units. Every number is then read as the statement its row and column make of
/// it: 行政复议受理169件, 2022年公证办理3127件. The unit stands in a column called 单位, in the head of the number's column,
/// in the row's label, or with the number.
struct FlattenedTable {
  /// The blocks it takes up, as indices.
  let blocks: Range<Int>
  /// For each number what it states, in parts of the source.
  let statements: [[FoldedText.Part]]

  /// All tables among the blocks of an outline.
  static func all(in outline: Outline, of text: SourceText) -> [FlattenedTable] {
    let headings = Set(outline.sections.map(\.headingRange.lowerBound))
    let tables = tablesOfLines(in: outline, headings, of: text) + tablesOfRows(in: outline, of: text)
    return tables.sorted { $0.blocks.lowerBound < $1.blocks.lowerBound }
  }

  private static func tablesOfLines(
    in outline: Outline, _ headings: Set<Int>, of text: SourceText
  ) -> [FlattenedTable] {
    var tables: [FlattenedTable] = []
    var run: [Cell] = []
    var first = 0
    for (index, block) in outline.blocks.enumerated() {
      let cell =
        block.kind == .body && !headings.contains(block.utf8Range.lowerBound)
          && !isRow(block.utf8Range, of: text)
        ? Cell(block.utf8Range, in: text) : nil
      if let cell {
        if run.isEmpty { first = index }
        run.append(cell)
      }
      if cell == nil || index == outline.blocks.count - 1, !run.isEmpty {
        tables += Self.tables(in: run, from: first)
        run = []
      }
    }
    return tables
  }

  private static func tables(in run: [Cell], from first: Int) -> [FlattenedTable] {
    guard run.contains(where: { $0.number != nil }) else { return [] }
    return grids(in: run, columns: 2...8).compactMap { grid in
      let statements = grid.statements()
      let blocks = first + grid.cells.lowerBound..<first + grid.cells.upperBound
      return statements.isEmpty ? nil : FlattenedTable(blocks: blocks, statements: statements)
    }
  }

  /// The grids in a run of cells, each as large as it can be. Where the number of columns is known, a grid begins
  /// where a row does.
  static func grids(in run: [Cell], columns: ClosedRange<Int>) -> [Grid] {
    var grids: [Grid] = []
    var start = 0
    while start + 3 < run.count {
      let found = columns.compactMap { Grid(run, from: start, columns: $0) }
      if let grid = found.max(by: { $0.cells.count < $1.cells.count }) {
        grids.append(grid)
        start = grid.cells.upperBound
      } else {
        start += columns.count == 1 ? columns.lowerBound : 1
      }
    }
    return grids
  }

  /// A line short enough to be a cell.
  struct Cell {
    /// Without white space around it.
    let utf8Range: Range<Int>
    let text: FoldedText
    /// The number without its unit; nil for text.
    let number: Range<Int>?
    /// The unit that stands in the cell: behind the number, or in parentheses in a label.
    let unit: Range<Int>?
    /// A dash or nothing where a number could be.
    let isBlank: Bool

    init?(_ utf8Range: Range<Int>, in source: SourceText) {
      guard utf8Range.count <= 72 else { return nil }
      let text = FoldedText(source, in: utf8Range)
      guard text.count > 0, text.count <= 24, text.scalars.last != 0x3002 else { return nil }  // 。
      self.utf8Range = text.utf8Range(0..<text.count)
      self.text = text
      isBlank = text.scalars.allSatisfy { [0x2D, 0x2014, 0x2F, 0x2013].contains($0) }
      var digits = 0
      let sign = [0x2D, 0x2B, 0x2212].contains(text.scalars[0]) ? 1 : 0  // - + −
      digits = sign
      while digits < text.count, Self.isOfNumber(text.scalars[digits]) { digits += 1 }
      let rest = digits..<text.count
      let isNumber =
        digits > sign && NumeralCharacter.digit(text.scalars[sign]) != nil
        && (rest.isEmpty || Self.unitLength(of: rest, in: text) == rest.count)
      number = isNumber ? text.utf8Range(0..<digits) : nil
      unit = isNumber ? (rest.isEmpty ? nil : text.utf8Range(rest)) : Self.unitInParentheses(text)
    }

    /// A place in a row that holds nothing.
    init(blankAt offset: Int, of source: SourceText) {
      utf8Range = offset..<offset
      text = FoldedText(source, in: offset..<offset)
      number = nil
      unit = nil
      isBlank = true
    }

    var isEmpty: Bool { utf8Range.isEmpty }

    var isText: Bool { number == nil && !isBlank }

    private static func isOfNumber(_ scalar: UInt32) -> Bool {
      NumeralCharacter.digit(scalar) != nil || scalar == 0x2C || scalar == 0x2E  // , .
    }

    /// 件, 万元, %.
    private static func unitLength(of range: Range<Int>, in text: FoldedText) -> Int? {
      var start = range.lowerBound
      while start < range.upperBound, NumeralCharacter.multiplier(text.scalars[start]) != nil { start += 1 }
      guard let counter = Counters.tree.longestMatch(in: text.scalars, at: start, upTo: range.upperBound)
      else { return nil }
      return start + counter.length - range.lowerBound
    }

    private static func unitInParentheses(_ text: FoldedText) -> Range<Int>? {
      guard let open = text.scalars.lastIndex(of: 0x28), let close = text.scalars.lastIndex(of: 0x29),
        open + 1 < close
      else { return nil }
      var start = open + 1
      if let colon = text.scalars[start..<close].lastIndex(of: 0x3A) { start = colon + 1 }  // 单位:件
      guard start < close, unitLength(of: start..<close, in: text) == close - start else { return nil }
      return text.utf8Range(start..<close)
    }

    /// A cell that is nothing but a unit.
    var isUnit: Bool { isText && Self.unitLength(of: 0..<text.count, in: text) == text.count }

    /// What a row is called, without a unit in parentheses.
    var label: Range<Int> {
      guard unit != nil, let open = text.scalars.lastIndex(of: 0x28), open > 0 else { return utf8Range }
      return text.utf8Range(0..<open)
    }

    func has(_ words: WordList) -> Bool { words.occurs(in: 0..<text.count, of: text) }
  }

  /// Rows and columns found in a run of cells.
  struct Grid {
    private let run: [Cell]
    private let columns: Int
    private let hasHead: Bool
    /// The places in the run.
    let cells: Range<Int>

    init?(_ run: [Cell], from start: Int, columns: Int) {
      guard start + 2 * columns <= run.count else { return nil }
      let hasHead = run[start..<start + columns].allSatisfy(\.isText)
      let body = hasHead ? start + columns : start
      var end = body
      while end + columns <= run.count,
        Self.isRow(run[end..<end + columns], like: run[body..<min(run.count, body + columns)])
      {
        end += columns
      }
      guard end - body >= 2 * columns else { return nil }
      let numbers = run[body..<end].filter { $0.number != nil }
      guard hasHead || numbers.allSatisfy({ $0.unit != nil }) else { return nil }
      self.run = run
      self.columns = columns
      self.hasHead = hasHead
      cells = start..<end
    }

    private static func isRow(_ row: ArraySlice<Cell>, like first: ArraySlice<Cell>) -> Bool {
      guard row.count == first.count, let label = row.first, label.isText, !label.isUnit else { return false }
      return zip(row, first).allSatisfy { $0.isText == $1.isText || $0.isBlank || $1.isBlank }
        && row.contains { $0.number != nil || $0.isBlank }
    }

    private func head(_ column: Int) -> Cell? { hasHead ? run[cells.lowerBound + column] : nil }

    /// Each number with the words of its row and column.
    func statements() -> [[FoldedText.Part]] {
      var statements: [[FoldedText.Part]] = []
      let body = cells.lowerBound + (hasHead ? columns : 0)
      for row in stride(from: body, to: cells.upperBound, by: columns) {
        let unitCell = run[row..<row + columns].first(where: \.isUnit)
        for column in 1..<columns {
          let cell = run[row + column]
          let head = head(column)
          guard let number = cell.number, !(head?.has(Self.changes) ?? false) else { continue }
          var parts: [FoldedText.Part] = []
          let label = run[row].label
          // The head stands above; it is taken for the place where the row begins.
          if let head, head.has(Self.times) {
            parts.append(.init(head.label, at: label.lowerBound..<label.lowerBound))
          }
          parts += [.init(label), .init(number)]
          if let unit = cell.unit {
            parts.append(.init(unit))
          } else if let unit = unitCell?.utf8Range ?? head?.unit ?? run[row].unit ?? self.head(0)?.unit {
            parts.append(.init(unit, at: number.upperBound..<number.upperBound))
          } else {
            continue
          }
          statements.append(parts)
        }
      }
      return statements
    }

    private static let times = WordList("年", "季度", "月", "上年", "去年", "同期")
    private static let changes = WordList("同比", "增长", "增幅", "增减", "比上年", "环比", "变化", "目标", "计划", "序号")
  }
}
