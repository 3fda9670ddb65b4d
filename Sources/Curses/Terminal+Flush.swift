import CNcurses
import Canvas

extension Terminal {
  /// Shows a frame. ncurses sends what differs from the screen; rows that are as before are not looked at.
  ///
  /// A frame of another size than the window, as it comes while the window is being resized, is cut or
  /// stands in its upper left.
  public func flush(_ frame: Frame) {
    let (rows, columns) = size
    let isSameSize = shown?.rows == frame.rows && shown?.columns == frame.columns
    if !isSameSize { werase(window) }
    frame.cells.withUnsafeBufferPointer { cells in
      for line in 0..<min(rows, frame.rows) {
        let range = line * frame.columns..<(line + 1) * frame.columns
        if isSameSize, let shown, shown.cells[range] == frame.cells[range] { continue }
        put(UnsafeBufferPointer(rebasing: cells[range]), row: line, columns: columns)
      }
    }
    shown = frame
    place(frame.cursor, rows: rows, columns: columns)
    wrefresh(window)
  }

  private func put(_ cells: UnsafeBufferPointer<Cell>, row line: Int, columns: Int) {
    row.removeAll(keepingCapacity: true)
    var column = 0
    while column < min(cells.count, columns) {
      let cell = cells[column]
      let look = palette.look(cell)
      var width = Int(cell.columns)
      var scalars = cell.glyph.words
      // Half a glyph, by a caller's mistake or at the edge of a smaller window, is a blank.
      if width == 0 || width == 2 && column + 1 >= min(cells.count, columns) {
        scalars = (0x20, 0, 0)
        width = 1
      }
      row.append(
        fazhi_cell(scalars: scalars, attributes: look.attributes, pair: look.pair, columns: Int16(width)))
      column += width
    }
    fazhi_put_row(window, Int32(line), row, Int32(row.count))
  }

  private func place(_ cursor: Frame.Position?, rows: Int, columns: Int) {
    let isVisible = cursor.map { 0..<rows ~= $0.row && 0..<columns ~= $0.column } ?? false
    if isVisible != isCursorShown {
      curs_set(isVisible ? 1 : 0)
      isCursorShown = isVisible
    }
    if isVisible, let cursor {
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      // A hidden cursor rests in a corner, where no terminal draws an artefact of it.
      wmove(window, 0, 0)
    }
  }
}
