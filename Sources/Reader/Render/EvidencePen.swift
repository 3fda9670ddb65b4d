import Canvas
import Reports

/// Draws one row after the other of a panel, until it is full.
struct EvidencePen {
  var row: Int
  let area: Area

  private var rowsLeft: Int { area.row + area.rows - row }

  mutating func line(_ parts: [(text: String, role: Role)], in frame: inout Frame) {
    guard rowsLeft > 0 else { return }
    var column = area.column
    let end = area.column + area.columns
    for part in parts {
      column += frame.draw(
        part.text, row: row, column: column, limit: end - column, role: part.role, truncation: .ellipsis)
    }
    row += 1
  }

  /// A text over as many rows as it needs, leaving some free.
  mutating func text(_ text: String, keepingRows kept: Int, role: Role, frame: inout Frame) {
    let bytes = Array(text.utf8)
    let lines = LineBreaker(columns: max(1, min(area.columns, 110)), width: frame.width).lines(
      of: bytes, in: 0..<bytes.count)
    for line in lines.prefix(max(1, rowsLeft - kept)) where rowsLeft > 0 {
      frame.draw(
        bytes: bytes, in: line.visibleRange, row: row, column: area.column, limit: area.columns, role: role)
      row += 1
    }
  }

  /// A sentence over several rows; where they do not suffice, those around the first mark.
  mutating func sentence(
    _ range: Range<Int>, marks: [TextMark], in report: Report, keepingRows kept: Int, frame: inout Frame
  ) {
    let bytes = report.document.text.bytes
    let lines = LineBreaker(columns: min(area.columns, 110), width: frame.width).lines(of: bytes, in: range)
    let room = max(1, rowsLeft - kept)
    let marked = lines.firstIndex { line in marks.first.map { $0.utf8Range.overlaps(line.utf8Range) } ?? false
    }
    let first = max(0, min((marked ?? 0) - room / 2, lines.count - room))
    for line in lines.dropFirst(first).prefix(room) where rowsLeft > 0 {
      var column = area.column
      var start = line.visibleRange.lowerBound
      let end = line.visibleRange.upperBound
      let touching = marks.filter { $0.utf8Range.overlaps(line.visibleRange) }
        .sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
      for mark in touching {
        let from = max(start, mark.utf8Range.lowerBound)
        let to = min(end, mark.utf8Range.upperBound)
        guard from < to else { continue }
        column += frame.draw(bytes: bytes, in: start..<from, row: row, column: column, role: .text)
        column += frame.draw(bytes: bytes, in: from..<to, row: row, column: column, role: mark.role)
        start = to
      }
      frame.draw(bytes: bytes, in: start..<max(start, end), row: row, column: column, role: .text)
      row += 1
    }
  }
}
