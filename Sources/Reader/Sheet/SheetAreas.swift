import Canvas

/// Where the comparison stands: names on the left, column heads above, the evidence below when it is open.
struct SheetAreas: Hashable, Sendable {
  let screen: ScreenRows
  /// The column heads' rows, over the whole width.
  let head: Area
  /// The rows of cells, over the whole width.
  let cells: Area
  let evidence: Area?
  /// How the cursor's cell stands among its peers, and a strip of all columns.
  let standing: Area?
  /// What the signs mean, below the cells.
  let legend: Area?
  /// Columns of the indicators' names.
  let nameColumns: Int
  /// Columns of one report, the blank before it included.
  let cellColumns: Int

  /// How many reports are seen at once, at least 1.
  var visibleColumns: Int { max(1, (cells.columns - nameColumns - 1) / cellColumns) }

  /// The first column of the report drawn at a place, 0 for the leftmost.
  func cellStart(_ place: Int) -> Int { nameColumns + 1 + place * cellColumns }

  init(_ size: Size, showsEvidence: Bool) {
    screen = ScreenRows(size)
    let content = screen.content
    let headRows = content.rows >= 6 ? 2 : content.rows >= 3 ? 1 : 0
    // Standing and the strip of all columns first, then what the signs mean.
    let standingRows = content.rows >= 20 ? 2 : content.rows >= 9 ? 1 : 0
    let legendRows = content.rows >= 12 ? 1 : 0
    var evidenceRows = 0
    if showsEvidence {
      let wanted = max(8, min(11, content.rows / 3))
      evidenceRows = max(0, min(wanted, content.rows - headRows - standingRows - legendRows - 3))
    }
    head = Area(row: content.row, column: 0, rows: headRows, columns: content.columns)
    cells = Area(
      row: content.row + headRows, column: 0,
      rows: content.rows - headRows - evidenceRows - standingRows - legendRows, columns: content.columns)
    standing =
      standingRows == 0
      ? nil
      : Area(row: cells.row + cells.rows, column: 0, rows: standingRows, columns: content.columns)
    let below = cells.row + cells.rows + standingRows
    evidence =
      evidenceRows == 0
      ? nil
      : Area(
        row: below + legendRows, column: 0, rows: evidenceRows, columns: content.columns)
    legend =
      legendRows == 0
      ? nil : Area(row: below, column: 0, rows: 1, columns: content.columns)
    nameColumns = max(min(10, size.columns / 2), min(34, size.columns / 4 + 8))
    cellColumns = max(2, min(size.columns < 80 ? 12 : 15, size.columns - nameColumns - 1))
  }
}
