import Canvas
import Documents
import Reports

extension State {
  func draw(_ pair: PairScreen, in frame: inout Frame) {
    let areas = PairAreas(size, focus: pair.focus, count: pair.texts.count)
    for (place, index) in areas.shown.enumerated() {
      let area = areas.columns[place]
      draw(pair[index], in: &frame, area: area)
      if let current = pair.difference, pair.focus == index {
        drawDifference(current, of: pair, in: &frame, area: area)
      }
      if let header = areas.screen.header {
        drawHead(of: index, pair, in: &frame, area: area, row: header.row)
      }
      if place > 0 {
        let top = areas.screen.header?.row ?? area.row
        frame.drawSeparator(column: area.column - 1, rows: top..<area.row + area.rows)
      }
    }
  }

  /// Place and year, how much the text shares with its partner, and the section read.
  private func drawHead(of index: Int, _ pair: PairScreen, in frame: inout Frame, area: Area, row: Int) {
    let view = pair[index]
    guard let report = view.wanted else { return }
    let isFocused = pair.focus == index
    let name = shelf.summary(report)?.placeAndYear ?? ""
    let end = area.column + area.columns - 1
    var column = area.column + 1
    column += frame.draw(
      name, row: row, column: column, limit: end - column, role: isFocused ? .borderFocused : .border,
      emphasis: isFocused ? .bold : [], truncation: .ellipsis)
    if let share = share(of: index, pair) {
      column += 2
      column += frame.draw(
        share, row: row, column: column, limit: max(0, end - column), role: .note, truncation: .ellipsis)
    }
    let section = view.section.flatMap { index in view.reading.map { $0.report.sections[index] } }
    guard let section, column + 2 < end else { return }
    frame.draw(
      section.number + section.title, row: row, column: column + 2, limit: end - column - 2, role: .dim,
      truncation: .ellipsis)
  }

  /// 同左 62%: the share of the text the partner has, too.
  private func share(of index: Int, _ pair: PairScreen) -> String? {
    switch pair.comparison(of: index) {
    case .asked: return Bilingual(zh: "比较中…", en: "comparing…")(language)
    case .failed: return Bilingual(zh: "没有比成", en: "not compared")(language)
    case .done(let comparison):
      guard let share = pair.side(index)?.share else { return nil }
      // Not all but for a word must not read as all.
      let percent = share == 1 ? 100 : min(99, Int((share * 100).rounded()))
      let cut = comparison.isCut ? Bilingual(zh: "（只比了前部）", en: " (of its first part)")(language) : ""
      return Bilingual(
        zh: "\(index == 0 ? "同右" : "同左") \(percent)%\(cut)",
        en: "\(percent)% as \(index == 0 ? "right" : "left")\(cut)")(language)
    }
  }

  /// Underlays the rows of the difference one went to.
  private func drawDifference(_ current: Int, of pair: PairScreen, in frame: inout Frame, area: Area) {
    let all = pair.differences(pair.focus)
    guard all.indices.contains(current), let layout = pair.focused.layout else { return }
    for (line, index) in pair.focused.scroll.visible.enumerated() where line < area.rows {
      guard layout.rows[index].utf8Range.overlaps(all[current].utf8Range) else { continue }
      frame.draw("›", row: area.row + line, column: area.column, limit: 1, role: .mark)
    }
  }
}
