import Canvas
import Documents
import Reports

extension State {
  func draw(_ numbers: NumbersScreen, in frame: inout Frame) {
    let areas = PreviewAreas(size, headerRows: 1)
    if let header = areas.screen.header {
      drawTitle(
        Mode.numbers.title(language), detail: title(of: numbers.report), in: &frame, area: header)
    }
    let shape = NumberShape(areas.list)
    drawHead(shape, of: numbers, in: &frame, area: areas.head)
    if numbers.rows.isEmpty, numbers.reading != nil {
      let text =
        numbers.showsAll
        ? Bilingual(zh: "这份报告的正文里没有数字", en: "The text has no numbers")
        : Bilingual(
          zh: "没有认出指标；\(keyName(.toggleAllQuantities)) 列出正文中的全部数量",
          en: "No indicators were recognised; \(keyName(.toggleAllQuantities)) lists every number")
      frame.drawNotice([(text(language), .dim)], in: areas.list)
    }
    for (line, index) in numbers.scroll.visible.enumerated() where line < areas.list.rows {
      let row = areas.list.row + line
      draw(numbers.rows[index], of: numbers, shape, in: &frame, row: row)
      if index == numbers.scroll.cursor { frame.drawCursor(row: row, area: areas.list, isFocused: true) }
    }
    if let preview = areas.preview {
      frame.drawSeparator(column: preview.column - 1, rows: preview.row..<preview.row + preview.rows)
      draw(numbers.preview, in: &frame, area: preview)
    }
    frame.drawThumb(visible: numbers.scroll.visible, count: numbers.rows.count, area: areas.list)
    drawChoices(in: &frame, area: areas.list)
  }

  private func drawHead(
    _ shape: NumberShape, of numbers: NumbersScreen, in frame: inout Frame, area: Area
  ) {
    guard area.rows > 0 else { return }
    let row = area.row + area.rows - 1
    func title(_ zh: String, _ en: String, _ column: Int, _ limit: Int) {
      frame.draw(
        Bilingual(zh: zh, en: en)(language), row: row, column: column, limit: limit, role: .tableHeader)
    }
    title("指标", "Indicator", shape.name.lowerBound, shape.name.count)
    frame.drawTrailing(
      Bilingual(zh: "数值", en: "Value")(language), row: row, from: shape.value.lowerBound,
      to: shape.value.upperBound, role: .tableHeader)
    title("单位", "Unit", shape.unit.lowerBound, shape.unit.count)
    title("口径 性质", "Scope", shape.notes.lowerBound, shape.notes.count)
  }

  private func draw(
    _ row: ReportNumber, of numbers: NumbersScreen, _ shape: NumberShape, in frame: inout Frame,
    row y: Int
  ) {
    guard let report = numbers.reading?.report else { return }
    switch row {
    case .observation(let index):
      let observation = report.observations[index]
      let role: Role = observation.standing == .planned ? .planned : .observation
      let name = indicators[observation.indicator]?.name(language) ?? observation.indicator
      draw(name, shape.name, observation.isHeadline ? .text : .dim, y, in: &frame)
      let number =
        observation.qualifier.sign + NumberText(usesMyriads: numbers.usesMyriads).text(observation.value)
      frame.drawTrailing(number, row: y, from: shape.value.lowerBound, to: shape.value.upperBound, role: role)
      draw(
        indicators[observation.indicator]?.unit(of: observation) ?? observation.unit, shape.unit, .dim, y,
        in: &frame)
      draw(notes(on: observation, in: report), shape.notes, .dim, y, in: &frame)
    case .quantity(let index):
      let quantity = report.quantities[index]
      // What it counts is not known; the words after it say the most.
      let around = report.document.text[Self.context(after: quantity, in: report)]
      draw(around, shape.name, .dim, y, in: &frame)
      let upper =
        quantity.upperValue.map { "–" + NumberText(usesMyriads: numbers.usesMyriads).text($0) } ?? ""
      let number =
        quantity.qualifier.sign + NumberText(usesMyriads: numbers.usesMyriads).text(quantity.value) + upper
      frame.drawTrailing(
        number, row: y, from: shape.value.lowerBound, to: shape.value.upperBound, role: .quantity)
      draw(quantity.unit, shape.unit, .dim, y, in: &frame)
    }
  }

  private func draw(_ text: String, _ columns: Range<Int>, _ role: Role, _ row: Int, in frame: inout Frame) {
    frame.draw(
      text, row: row, column: columns.lowerBound, limit: columns.count, role: role, truncation: .ellipsis)
  }

  private func notes(on observation: Observation, in report: Report) -> String {
    var notes: [String] = []
    if report.isAmongProblems(observation) { notes.append(Report.amongProblems(language)) }
    if observation.scope == .part { notes.append(observation.scope.name(language)) }
    if let period = observation.period { notes.append(period) }
    if observation.standing != .achieved { notes.append(observation.standing.name(language)) }
    return notes.joined(separator: " ")
  }

  /// The words around a quantity, from its sentence's mark before it on, up to the next mark after it.
  private static func context(after quantity: Quantity, in report: Report) -> Range<Int> {
    let bytes = report.document.text.bytes
    var start = quantity.utf8Range.lowerBound
    // Back over at most a dozen ideographs, to the last mark of punctuation.
    let first = max(0, start - 36)
    while start > first, !bytes[start - 1].isMark(before: start, in: bytes) { start -= 1 }
    while start < quantity.utf8Range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start..<quantity.utf8Range.lowerBound
  }
}

extension UInt8 {
  /// Whether this byte, which ends at `end`, is or ends a mark of punctuation.
  fileprivate func isMark(before end: Int, in bytes: [UInt8]) -> Bool {
    if self < 0x80 { return self == 0x2C || self == 0x3B || self == 0x2E || self == 0x0A || self == 0x3A }
    guard end >= 3 else { return false }
    switch (bytes[end - 3], bytes[end - 2]) {
    // 、。 and the full-width , ; :
    case (0xE3, 0x80): return self == 0x81 || self == 0x82
    case (0xEF, 0xBC): return self == 0x8C || self == 0x9A || self == 0x9B
    default: return false
    }
  }
}

/// The columns of the list of numbers.
private struct NumberShape {
  let name: Range<Int>
  let value: Range<Int>
  let unit: Range<Int>
  let notes: Range<Int>

  init(_ area: Area) {
    let columns = area.columns
    let notesColumns = columns >= 50 ? min(22, columns / 4) : 0
    let unitColumns = columns >= 30 ? 6 : 0
    let valueColumns = max(4, min(16, columns / 4))
    let nameColumns = max(4, columns - 5 - notesColumns - unitColumns - valueColumns)
    name = area.column + 1..<area.column + 1 + nameColumns
    value = name.upperBound + 1..<name.upperBound + 1 + valueColumns
    unit = value.upperBound + 1..<value.upperBound + 1 + unitColumns
    notes = unit.upperBound + 1..<unit.upperBound + 1 + notesColumns
  }
}
