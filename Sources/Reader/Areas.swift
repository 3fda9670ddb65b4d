import Canvas

/// The rows of a screen: a header when there is room for one, the status row, and what is between.
struct ScreenRows: Hashable, Sendable {
  let header: Area?
  let content: Area
  let status: Area?

  init(_ size: Size) {
    let headerRows = size.rows >= 5 ? 1 : 0
    let statusRows = size.rows >= 2 ? 1 : 0
    header = headerRows == 0 ? nil : Area(row: 0, column: 0, rows: 1, columns: size.columns)
    content = Area(
      row: headerRows, column: 0, rows: size.rows - headerRows - statusRows, columns: size.columns)
    status = statusRows == 0 ? nil : Area(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
  }
}

/// Where the three panes are: all from 100 columns, two from 60, one below.
struct BrowsePanes: Hashable, Sendable {
  let rows: ScreenRows
  /// Nil for a pane that has no room; those that have, from left to right, one column between them.
  let tree: Area?
  let outline: Area?
  let text: Area?
  /// Where the text stands, or would stand if it had the focus.
  let textArea: Area

  var contentRows: Int { max(1, rows.content.rows) }

  init(_ size: Size, focus: BrowseScreen.Pane, left: BrowseScreen.Pane) {
    rows = ScreenRows(size)
    let content = rows.content
    func slice(from start: Int, to end: Int) -> Area {
      Area(row: content.row, column: start, rows: content.rows, columns: end - start)
    }
    let columns = size.columns
    switch columns {
    case 100...:
      let treeEnd = max(24, min(columns / 5, 36))
      let outlineEnd = treeEnd + 1 + max(26, min(columns / 4, 46))
      tree = slice(from: 0, to: treeEnd)
      outline = slice(from: treeEnd + 1, to: outlineEnd)
      textArea = slice(from: outlineEnd + 1, to: columns)
      text = textArea
    case 60...:
      let leftEnd = max(24, min(columns / 3, 32))
      let leftArea = slice(from: 0, to: leftEnd)
      tree = left == .tree ? leftArea : nil
      outline = left == .tree ? nil : leftArea
      textArea = slice(from: leftEnd + 1, to: columns)
      text = textArea
    default:
      tree = focus == .tree ? content : nil
      outline = focus == .outline ? content : nil
      text = focus == .text ? content : nil
      textArea = content
    }
  }
}

/// Where a text's lines stand in its pane: a readable measure, centred, with a column for the scrollbar.
package struct TextMeasure: Hashable, Sendable {
  /// As many ideographs as a printed page has in a line, and the eye still finds the next one.
  package static let ideographs = 42
  /// What may be chosen instead.
  package static let choices = 10...200

  let columns: Int
  /// Columns left of the lines.
  let margin: Int
  /// Columns between the lines and the scrollbar into which a stop may hang, 0…2.
  let hanging: Int

  /// - Parameter ideographs: how many a line has at most.
  init(_ area: Area, ideographs: Int) {
    let room = area.columns >= 24 ? area.columns - 3 : max(1, area.columns - 1)
    columns = max(1, min(2 * ideographs, room))
    margin = area.columns >= 24 ? max(1, (area.columns - 1 - columns) / 2) : 0
    hanging = area.columns >= 24 ? max(0, min(2, area.columns - 1 - margin - columns)) : 0
  }
}

/// A list over the whole width below its header rows.
struct ListArea: Hashable, Sendable {
  let screen: ScreenRows
  /// What stands above the rows and stays, such as column titles; empty on a very small screen.
  let head: Area
  let rows: Area
  /// Below the rows, what is said of the one the cursor is on, in full; nil on a small screen.
  let detail: Area?

  /// - Parameter least: the content's rows from which there is a detail; nil for three times its own below the header.
  init(_ size: Size, headerRows: Int, detailRows: Int = 0, least: Int? = nil) {
    screen = ScreenRows(size)
    let content = screen.content
    let headRows = content.rows > headerRows + 1 ? headerRows : min(headerRows, max(0, content.rows - 1))
    head = Area(row: content.row, column: 0, rows: headRows, columns: content.columns)
    let footRows = content.rows >= least ?? headRows + 3 * detailRows ? detailRows : 0
    rows = Area(
      row: content.row + headRows, column: 0, rows: content.rows - headRows - footRows,
      columns: content.columns)
    detail =
      footRows == 0
      ? nil
      : Area(row: rows.row + rows.rows, column: 0, rows: footRows, columns: content.columns)
  }

  /// A list of problems, with the whole message below.
  static func problems(_ size: Size) -> ListArea { ListArea(size, headerRows: 0, detailRows: 4) }
  /// The accounts of an indicator's numbers under the sum of them, with all of one below.
  static func explanation(_ size: Size) -> ListArea { ListArea(size, headerRows: 2, detailRows: 6) }
  /// Pairs of reports, with the passage they share below.
  static func reuse(_ size: Size) -> ListArea { ListArea(size, headerRows: 1, detailRows: 5) }
  /// The list of themes, with a sample of the one the cursor is on.
  static func themes(_ size: Size) -> ListArea {
    ListArea(size, headerRows: 0, detailRows: ThemeSample.rows + 3, least: 2 * ThemeSample.rows + 4)
  }
  /// The list of keys, with the whole description below.
  static func help(_ size: Size) -> ListArea { ListArea(size, headerRows: 0, detailRows: 3) }
  /// The list of commands under its prompt.
  static func palette(_ size: Size) -> ListArea { ListArea(size, headerRows: 1, detailRows: 3) }
}

/// A list with the text of its row beside it, where there is room for both.
struct PreviewAreas: Hashable, Sendable {
  let screen: ScreenRows
  let head: Area
  let list: Area
  let preview: Area?

  init(_ size: Size, headerRows: Int) {
    let whole = ListArea(size, headerRows: headerRows)
    screen = whole.screen
    head = whole.head
    guard size.columns >= 110 else {
      list = whole.rows
      preview = nil
      return
    }
    let columns = max(60, size.columns * 11 / 20)
    list = Area(row: whole.rows.row, column: 0, rows: whole.rows.rows, columns: columns)
    preview = Area(
      row: whole.rows.row, column: columns + 1, rows: whole.rows.rows,
      columns: size.columns - columns - 1)
  }
}

/// The search: the concordance has the whole width, the other views a look at the text beside them.
struct SearchAreas: Hashable, Sendable {
  let screen: ScreenRows
  let head: Area
  let list: Area
  let preview: Area?

  init(_ size: Size, view: SearchScreen.View) {
    guard view == .concordance else {
      let areas = PreviewAreas(size, headerRows: 2)
      (screen, head, list, preview) = (areas.screen, areas.head, areas.list, areas.preview)
      return
    }
    let whole = ListArea(size, headerRows: 2)
    (screen, head, list, preview) = (whole.screen, whole.head, whole.rows, nil)
  }
}

/// Texts side by side, as many as there is room for: three from 120 columns, two from 60, else the focused one.
struct PairAreas: Hashable, Sendable {
  let screen: ScreenRows
  /// Indices of the texts shown: the focused one and, where there is room, its neighbours.
  let shown: Range<Int>
  /// One for every text shown, one column between them.
  let columns: [Area]

  /// - Parameter count: how many texts there are.
  init(_ size: Size, focus: Int, count: Int) {
    screen = ScreenRows(size)
    let content = screen.content
    let room = min(count, size.columns >= 120 ? 3 : size.columns >= 60 ? 2 : 1)
    // The focused text stands beside the one it is compared with.
    let first = max(0, min(focus - (room > 1 ? 1 : 0), count - room))
    shown = first..<first + room
    columns = (0..<room).map { place in
      let start = size.columns * place / room + (place > 0 ? 1 : 0)
      let end = size.columns * (place + 1) / room
      return Area(row: content.row, column: start, rows: content.rows, columns: end - start)
    }
  }

  /// Where a text stands, or would if it had the focus.
  func area(of index: Int) -> Area {
    shown.contains(index) ? columns[index - shown.lowerBound] : columns[0]
  }
}
