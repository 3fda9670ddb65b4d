import Canvas
import Documents

extension State {
  /// A report's text with its marks, and a scrollbar on the area's last column.
  func draw(_ view: TextView, in frame: inout Frame, area: Area) {
    guard let reading = view.reading, let layout = view.layout, layout.report == reading.id else {
      let text =
        view.wanted == nil ? "" : Bilingual(zh: "正在打开…", en: "Opening…")(language)
      frame.drawNotice([(text, .dim)], in: area)
      return
    }
    guard !layout.rows.isEmpty else {
      drawEmptyText(in: &frame, area: area)
      return
    }
    let measure = TextMeasure(area, ideographs: self.measure)
    // A layout for another width, shown until the new one is there, is cut at the pane.
    let limit = max(0, area.columns - measure.margin - 1)
    let bytes = reading.report.document.text.bytes
    for (line, index) in view.scroll.visible.enumerated() where line < area.rows {
      let row = layout.rows[index]
      guard !row.utf8Range.isEmpty else { continue }
      var column = area.column + measure.margin + row.indent
      let end = area.column + measure.margin + limit
      for segment in segments(of: row, in: view, reading) {
        column += frame.draw(
          bytes: bytes, in: segment.utf8Range, row: area.row + line, column: column, limit: end - column,
          role: segment.role)
      }
    }
    drawScrollbar(of: view, layout: layout, in: &frame, area: area)
  }

  /// A row cut where the role changes: headings, over them numbers, over them hits; where texts are
  /// compared, what differs instead of headings and numbers.
  private func segments(of row: TextLayout.Row, in view: TextView, _ reading: Reading) -> [TextMark] {
    let range = row.utf8Range
    var layers: [TextMark] = []
    if let differences = view.differences {
      layers += differences.touching(range)
    } else if row.role != .dim {
      layers += reading.headings.touching(range)
      layers += reading.marks.touching(range)
    }
    if let goal = view.goal, goal.overlaps(range) {
      layers.append(TextMark(utf8Range: goal, role: view.find.phrase.isEmpty ? .hitCurrent : .hit))
    }
    layers += view.find.marks.touching(range)
    if let hit = view.find.currentHit, hit.overlaps(range) {
      layers.append(TextMark(utf8Range: hit, role: .hitCurrent))
    }
    guard !layers.isEmpty else { return [TextMark(utf8Range: range, role: row.role)] }
    var cuts = [range.lowerBound, range.upperBound]
    for layer in layers {
      cuts.append(layer.utf8Range.lowerBound)
      cuts.append(layer.utf8Range.upperBound)
    }
    cuts = cuts.filter { $0 >= range.lowerBound && $0 <= range.upperBound }.sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { start, end in
      guard start < end else { return nil }
      let role = layers.last { $0.utf8Range.contains(start) }?.role ?? row.role
      return TextMark(utf8Range: start..<end, role: role)
    }
  }

  private func drawEmptyText(in frame: inout Frame, area: Area) {
    let reason = Bilingual(zh: "这份文件是空的", en: "This file is empty")
    frame.drawNotice([(reason(language), .dim)], in: area)
  }

  /// The part in sight, and a tick where there are hits.
  private func drawScrollbar(
    of view: TextView, layout: TextLayout, in frame: inout Frame, area: Area
  ) {
    guard view.scroll.isScrollable, area.columns >= 8, area.rows > 1 else { return }
    let bar = Area(row: area.row, column: area.column, rows: area.rows, columns: area.columns - 1)
    let count = layout.rows.count
    if !view.find.phrase.isEmpty {
      for hit in view.find.hits {
        let row = area.row + layout.row(at: hit.lowerBound) * area.rows / count
        frame.draw("·", row: row, column: bar.column + bar.columns, limit: 1, role: .mark)
      }
    }
    frame.drawThumb(visible: view.scroll.visible, count: count, area: bar)
  }
}
