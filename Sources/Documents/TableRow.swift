/// A row of a table as one line of text, the same for every format that has tables.
///
///     行政复议受理 | 169 | 件
///
/// A cell that is empty leaves its place, so that every row of a table has as many bars as its head.
enum TableRow {
  static let separator = " | "

  /// The line; nil when all cells are empty. Line ends within a cell become spaces.
  static func line(of cells: [String]) -> String? {
    let cells = cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard cells.contains(where: { !$0.isEmpty }) else { return nil }
    return cells.joined(separator: separator)
  }
}
