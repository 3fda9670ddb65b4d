/// A table of data: rows of short cells. Each row becomes one line, in which a merged cell stands where it begins
/// and leaves its other places empty, but for a category, which stands in all its rows.
struct PageTable {
  private struct Cell {
    let node: Int
    let lines: [PageLine]
  }
  private let node: Int
  private let nodes: [MarkupTree.Node]
  private let rows: [[Cell]]
  private let captions: [PageLine]

  /// Nil for a table that only lays out the page: one cell to a row, or a cell that holds whole paragraphs.
  init?(_ page: PageLines, at table: Int, lines: (Int) -> [PageLine]) {
    node = table
    nodes = page.tree.nodes
    var rows: [[Cell]] = []
    var captions: [PageLine] = []
    var index = table + 1
    while index < nodes[table].end {
      if nodes[index].role.contains(.hidden), !page.includesHidden {
        index = nodes[index].end
        continue
      }
      switch nodes[index].tag {
      case .row:
        rows.append([])
        index += 1
      case .cell:
        let cell = Cell(node: index, lines: lines(index))
        let characters = cell.lines.reduce(0) { $0 + $1.characters }
        guard cell.lines.count <= 12, characters <= 800, !cell.lines.contains(where: \.isHeading) else {
          return nil
        }
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(cell)
        index = nodes[index].end
      case .rows: index += 1
      // White space between the tags.
      case .text where page.tree.characters[nodes[index].text].allSatisfy({ $0 <= 0x20 }): index += 1
      case .hidden: index = nodes[index].end
      case .block where !nodes[index..<nodes[index].end].contains(where: { $0.tag == .cell }):
        captions += lines(index)
        index = nodes[index].end
      // Text or cells where none belong.
      default: return nil
      }
    }
    guard rows.contains(where: { row in row.filter { !$0.lines.isEmpty }.count > 1 }) else { return nil }
    self.rows = rows
    self.captions = captions
  }

  func lines(furniture: Int?) -> [PageLine] {
    var lines = captions
    for index in lines.indices { lines[index].furniture = furniture }
    // For each column how many more rows a cell from above takes.
    var taken: [Int] = []
    var merged = MergedCells()
    for row in rows {
      var texts: [MergedCells.Place] = []
      var line = PageLine(element: node)
      line.furniture = furniture
      func skipTaken() {
        while texts.count < taken.count, taken[texts.count] > 0 {
          taken[texts.count] -= 1
          texts.append(MergedCells.Place(text: "", isBelow: true))
        }
      }
      for cell in row {
        skipTaken()
        texts.append(MergedCells.Place(text: Self.joined(cell.lines), isBelow: false))
        for part in cell.lines {
          line.characters += part.characters
          line.linked += part.linked
          line.marks += part.marks
        }
        let first = texts.count - 1
        for _ in 1..<max(1, nodes[cell.node].columns) {
          texts.append(MergedCells.Place(text: "", isBelow: false))
        }
        while taken.count < texts.count { taken.append(0) }
        for column in first..<texts.count { taken[column] = nodes[cell.node].rows - 1 }
      }
      skipTaken()
      let places = merged.row(texts)
      // A row of one cell is a line of text: a caption within the table, a note below it.
      let filled = row.filter { !$0.lines.isEmpty }
      if filled.count == 1, row.count == 1, places.count(where: { !$0.isEmpty }) == 1,
        let only = filled.first
      {
        lines += only.lines.map { part in
          var part = part
          part.furniture = furniture
          return part
        }
      } else if let text = TableRow.line(of: places) {
        line.text = Array(text.utf8)
        line.isRow = true
        lines.append(line)
      }
    }
    return lines
  }

  /// The lines of a cell as one, without a space between Chinese characters.
  private static func joined(_ lines: [PageLine]) -> String {
    var text: [UInt8] = []
    for line in lines {
      if let last = text.last, let next = line.text.first, last < 0x80 || next < 0xE2 { text.append(0x20) }
      text += line.text
    }
    return String(decoding: text, as: UTF8.self)
  }
}
