import Canvas
import Documents

extension State {
  func draw(_ pair: PairScreen, in frame: inout Frame) {
    let areas = PairAreas(size, focus: pair.focus)
    func drawSide(_ view: TextView, _ side: PairScreen.Side, _ area: Area) {
      draw(view, in: &frame, area: area)
      guard let header = areas.screen.header, let report = view.wanted else { return }
      let isFocused = pair.focus == side
      let name = shelf.summary(report)?.placeAndYear ?? ""
      let used = frame.draw(
        name, row: header.row, column: area.column + 1, limit: area.columns - 2,
        role: isFocused ? .borderFocused : .border, emphasis: isFocused ? .bold : [], truncation: .ellipsis)
      let section = view.section.flatMap { index in view.reading.map { $0.report.sections[index] } }
      guard let section else { return }
      frame.draw(
        section.number + section.title, row: header.row, column: area.column + used + 3,
        limit: area.columns - used - 5, role: .dim, truncation: .ellipsis)
    }
    if areas.isDouble {
      drawSide(pair.left, .left, areas.left)
      drawSide(pair.right, .right, areas.right)
      let top = areas.screen.header?.row ?? areas.left.row
      frame.drawSeparator(
        column: areas.right.column - 1, rows: top..<areas.left.row + areas.left.rows)
    } else {
      drawSide(pair.focused, pair.focus, areas.left)
    }
  }
}
