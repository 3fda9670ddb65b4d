import Canvas

/// The whole screen a state shows.
package func render(_ state: State) -> Frame {
  var frame = Frame(columns: state.size.columns, rows: state.size.rows, width: state.width)
  guard !frame.cells.isEmpty else { return frame }
  switch state.screen {
  case .browse(let browse): state.draw(browse, in: &frame)
  case .search(let search): state.draw(search, in: &frame)
  case .numbers(let numbers): state.draw(numbers, in: &frame)
  case .explanation(let explanation): state.draw(explanation, in: &frame)
  case .sheet(let sheet): state.draw(sheet, in: &frame)
  case .pair(let pair): state.draw(pair, in: &frame)
  case .problems(let problems): state.draw(problems, in: &frame)
  case .compliance(let compliance): state.draw(compliance, in: &frame)
  case .reuse(let reuse): state.draw(reuse, in: &frame)
  case .omissions(let omissions): state.draw(omissions, in: &frame)
  case .workList(let list): state.draw(list, in: &frame)
  case .chart(let chart): state.draw(chart, in: &frame)
  case .themes(let themes): state.draw(themes, in: &frame)
  case .help(let help): state.draw(help, in: &frame)
  case .palette(let palette): state.draw(palette, in: &frame)
  }
  if let area = ScreenRows(state.size).status { state.drawStatus(in: &frame, area: area) }
  return frame
}

extension Frame {
  /// Draws text that ends at `end`, if it fits to the right of `start`; returns the columns used.
  @discardableResult
  mutating func drawTrailing(
    _ text: String, row: Int, from start: Int, to end: Int, role: Role, emphasis: Emphasis = []
  ) -> Int {
    let columns = width.columns(of: text)
    guard columns <= end - start else { return 0 }
    return draw(text, row: row, column: end - columns, limit: columns, role: role, emphasis: emphasis)
  }

  /// A line between two panes.
  mutating func drawSeparator(column: Int, rows: Range<Int>) {
    for row in rows { draw("│", row: row, column: column, limit: 1, role: .border) }
  }

  /// The part of a list that is in sight, on the separator right of it or on its last column.
  mutating func drawThumb(visible: Range<Int>, count: Int, area: Area) {
    guard count > visible.count, area.rows > 0, count > 0 else { return }
    let column = min(area.column + area.columns, columns - 1)
    let size = max(1, area.rows * visible.count / count)
    let rest = count - visible.count
    let start = rest == 0 ? 0 : (area.rows - size) * visible.lowerBound / rest
    for row in start..<start + size {
      draw("┃", row: area.row + row, column: column, limit: 1, role: .scrollbar)
    }
  }

  /// Marks the cursor's row.
  mutating func drawCursor(row: Int, area: Area, isFocused: Bool) {
    restyle(
      Area(row: row, column: area.column, rows: 1, columns: area.columns),
      adding: isFocused ? .selected : .current)
  }

  /// Sentences in the middle of an empty area.
  mutating func drawNotice(_ lines: [(text: String, role: Role)], in area: Area) {
    var row = area.row + max(0, (area.rows - lines.count) / 3)
    for line in lines {
      let bytes = Array(line.text.utf8)
      let room = max(1, area.columns - 4)
      for piece in LineBreaker(columns: min(room, 2 * TextMeasure.ideographs), width: width).lines(
        of: bytes, in: 0..<bytes.count) where row < area.row + area.rows
      {
        draw(
          bytes: bytes, in: piece.visibleRange, row: row,
          column: area.column + max(0, (area.columns - piece.columns) / 2),
          limit: area.columns, role: line.role)
        row += 1
      }
    }
  }

  /// A text below a list, under a line.
  mutating func drawDetail(_ text: String, in area: Area) {
    for column in area.column..<area.column + area.columns {
      draw("─", row: area.row, column: column, limit: 1, role: .border)
    }
    let bytes = Array(text.utf8)
    let breaker = LineBreaker(columns: min(max(1, area.columns - 4), 110), width: width)
    for (line, piece) in breaker.lines(of: bytes, in: 0..<bytes.count).enumerated().prefix(area.rows - 1) {
      draw(
        bytes: bytes, in: piece.visibleRange, row: area.row + 1 + line, column: area.column + 2,
        limit: area.columns - 4, role: .text)
    }
  }

  /// A typed text after a sign, with the terminal's cursor in it; long text shows the part at the cursor.
  mutating func draw(_ prompt: Prompt, sign: String, in area: Area, showsCursor: Bool = true) {
    guard area.columns > 0, area.rows > 0 else { return }
    fill(Area(row: area.row, column: area.column, rows: 1, columns: area.columns), role: .prompt)
    let end = area.column + area.columns
    let start =
      area.column
      + draw(sign, row: area.row, column: area.column, limit: area.columns, role: .prompt, emphasis: .bold)
    let room = max(1, end - start - 1)
    let head = String(prompt.head).suffix(fitting: room, width)
    let used = draw(head, row: area.row, column: start, limit: room, role: .prompt)
    draw(
      String(prompt.text.dropFirst(prompt.cursor)), row: area.row, column: start + used,
      limit: max(0, end - start - used), role: .prompt)
    if showsCursor { cursor = Position(row: area.row, column: min(start + used, end - 1)) }
  }
}

extension StringProtocol {
  /// The longest end of the text that takes at most so many columns.
  func suffix(fitting columns: Int, _ width: Width) -> String {
    var used = 0
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      used += width.columns(of: self[before..<start])
      if used > columns { break }
      start = before
    }
    return String(self[start...])
  }
}
