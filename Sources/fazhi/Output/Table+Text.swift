import Canvas
import Documents
import Reports

extension Table {
  /// Rows under headings for people, aligned by the columns characters take on a terminal.
  ///
  /// Cells are one line each: white space is collapsed and control characters are shown as symbols. The
  /// last column is not padded, so that long sentences cost nothing. `isColoured` adds bold headings and
  /// marked hits.
  func text(in language: Language, isColoured: Bool) -> String {
    guard !rows.isEmpty else { return "" }
    let shown = columns.indices.filter { columns[$0].heading != nil }
    let header = shown.map { columns[$0].heading?(language) ?? "" }
    let body = rows.map { row in shown.map { row[$0].text(in: language) } }
    let widths = shown.indices.map { column in
      ([header] + body).map { Width.columns(of: $0[column]) }.max() ?? 0
    }

    func line(_ cells: [String], style: (Column) -> String?) -> String {
      let padded = shown.indices.map { index in
        let column = columns[shown[index]]
        let space = String(repeating: " ", count: widths[index] - Width.columns(of: cells[index]))
        let isLast = index == shown.count - 1
        let text =
          style(column).map { isColoured ? "\u{1B}[\($0)m\(cells[index])\u{1B}[0m" : cells[index] }
          ?? cells[index]
        return switch column.alignment {
        case .leading: isLast ? text : text + space
        case .trailing: space + text
        }
      }
      return padded.joined(separator: "  ").trimmingTrailingSpaces() + "\n"
    }
    let heading = header.allSatisfy(\.isEmpty) ? "" : line(header) { _ in "1" }
    return heading + body.map { line($0, style: \.style.attributes) }.joined()
  }
}

extension Table.Style {
  /// The numbers of ECMA-48's SGR; nil for nothing special.
  fileprivate var attributes: String? {
    switch self {
    case .plain: nil
    case .dim: "2"
    case .hit: "1;31"
    }
  }
}
