import Canvas
import Documents
import Library
import Reports

/// Where a chart stands: its name above, bars or rows in the middle, the axis and what was left out below.
struct ChartAreas: Hashable, Sendable {
  let screen: ScreenRows
  let head: Area
  /// The dots of the years' view; nil in the others, and where there is no room.
  let plot: Area?
  let rows: Area
  let axis: Area?
  let remark: Area?

  init(_ size: Size, view: RowChart.View, rowCount: Int) {
    screen = ScreenRows(size)
    let content = screen.content
    let headRows = content.rows >= 4 ? 1 : 0
    let axisRows = content.rows >= 6 && view != .years ? 1 : 0
    let remarkRows = content.rows >= 5 ? 1 : 0
    func area(_ row: Int, _ rows: Int) -> Area {
      Area(row: content.row + row, column: 0, rows: rows, columns: content.columns)
    }
    let middle = content.rows - headRows - axisRows - remarkRows
    let listRows = view == .years && middle >= 8 ? max(1, min(rowCount, middle / 3)) : middle
    head = area(0, headRows)
    plot = listRows < middle ? area(headRows, middle - listRows) : nil
    rows = area(headRows + middle - listRows, listRows)
    axis = axisRows == 0 ? nil : area(headRows + middle, 1)
    remark = remarkRows == 0 ? nil : area(content.rows - 1, 1)
  }
}

extension State {
  func draw(_ screen: ChartScreen, in frame: inout Frame) {
    let areas = ChartAreas(size, view: screen.view, rowCount: screen.rowCount)
    let indicator = screen.chart.indicator
    if let header = areas.screen.header {
      drawTitle(
        Mode.chart.title(language), detail: "\(indicator.name(language)) (\(indicator.unit))", in: &frame,
        area: header)
    }
    drawViews(of: screen, in: &frame, area: areas.head)
    switch screen.view {
    case .ranking: drawBars(of: screen, areas, in: &frame)
    case .years: drawYears(of: screen, areas, in: &frame)
    case .distribution: drawBins(of: screen, areas, in: &frame)
    }
    let cursor = areas.rows.row + screen.scroll.cursor - screen.scroll.offset
    if screen.rowCount > 0, cursor < areas.rows.row + areas.rows.rows {
      frame.drawCursor(row: cursor, area: areas.rows, isFocused: true)
    }
    frame.drawThumb(visible: screen.scroll.visible, count: screen.rowCount, area: areas.rows)
    if let remark = areas.remark {
      frame.draw(
        "◆ \(screen.chart.label(screen.chart.chosen))   \(screen.chart.remark(screen.view)(language))",
        row: remark.row, column: 1, limit: remark.columns - 2, role: .dim, truncation: .ellipsis)
    }
  }

  /// The three views, the present one between brackets.
  private func drawViews(of screen: ChartScreen, in frame: inout Frame, area: Area) {
    guard area.rows > 0 else { return }
    var column = area.column + 1
    for view in RowChart.View.allCases {
      let isHere = view == screen.view
      let name = isHere ? "[\(view.name(language))]" : " \(view.name(language)) "
      column +=
        frame.draw(
          name, row: area.row, column: column, limit: area.columns - column,
          role: isHere ? .tableHeader : .dim,
          emphasis: isHere ? .bold : []) + 1
    }
  }

  // MARK: Ranks

  private func drawBars(of screen: ChartScreen, _ areas: ChartAreas, in frame: inout Frame) {
    let chart = screen.chart
    let numbers = ChartNumbers(screen, width)
    let longest =
      [chart.standing.minimum, chart.standing.maximum].compactMap { $0 }
      .map { width.columns(of: numbers.value($0, .approximate)) }.max() ?? 0
    let measure = BarMeasure(columns: areas.rows.columns, number: longest)
    let scale = chart.barScale
    for (line, index) in screen.scroll.visible.enumerated() where line < areas.rows.rows {
      let place = chart.standing.ranking[index]
      let row = areas.rows.row + line
      let isChosen = place.column == chart.chosen
      frame.drawTrailing("\(place.rank)", row: row, from: 0, to: 5, role: .dim)
      if isChosen { frame.draw("◆", row: row, column: 6, limit: 1, role: .mark) }
      frame.draw(
        chart.label(place.column), row: row, column: 8, limit: measure.label, role: .text,
        emphasis: isChosen ? .bold : [], truncation: .ellipsis)
      let qualifier = chart.qualifier(place.column)
      let end = frame.drawBar(
        from: scale.share(of: 0), to: scale.share(of: place.value), row: row, column: measure.start,
        columns: measure.bar, role: qualifier == .exact ? .value : .approximate)
      let room = areas.rows.columns - end - 2
      frame.draw(
        numbers.value(place.value, qualifier, columns: room), row: row, column: end + 1, limit: room,
        role: .text)
    }
    guard let axis = areas.axis else { return }
    // A tick's number stands right of its place; where the one before reaches so far, it is left out.
    var free = 0
    for tick in scale.ticks {
      let column = measure.start + Int((Double(measure.bar) * scale.share(of: tick)).rounded(.down))
      let text = "│" + numbers.tick(tick)
      guard column >= free, column + width.columns(of: text) < axis.columns else { continue }
      free = column + frame.draw(text, row: axis.row, column: column, role: .dim) + 1
    }
  }

  // MARK: Spread

  private func drawBins(of screen: ChartScreen, _ areas: ChartAreas, in frame: inout Frame) {
    let chart = screen.chart
    let measure = BarMeasure(columns: areas.rows.columns, number: 0)
    let numbers = ChartNumbers(screen, width)
    let most = Double(screen.bins.map(\.columns.count).max() ?? 1)
    for (line, index) in screen.scroll.visible.enumerated() where line < areas.rows.rows {
      let bin = screen.bins[index]
      let row = areas.rows.row + line
      let isLast = index == screen.bins.count - 1
      let range = numbers.stretch(bin, isLast: isLast, columns: measure.label + 6)
      frame.draw(range, row: row, column: 2, limit: measure.label + 6, role: .text)
      let end = frame.drawBar(
        from: 0, to: Double(bin.columns.count) / most, row: row, column: measure.start, columns: measure.bar,
        role: .value)
      let mark = bin.columns.contains(chart.chosen) ? "  ◆" : ""
      frame.draw(
        "\(bin.columns.count)\(mark)", row: row, column: end + 1, limit: areas.rows.columns - end - 2,
        role: .text)
    }
    guard let axis = areas.axis, let quartiles = chart.standing.quartiles,
      let least = chart.standing.minimum, let most = chart.standing.maximum
    else { return }
    let five = [
      (Bilingual(zh: "最小", en: "min")(language), least), ("P25", quartiles.p25), ("P50", quartiles.p50),
      ("P75", quartiles.p75), (Bilingual(zh: "最大", en: "max")(language), most),
    ]
    let room = axis.columns - 3
    let parts = five.map { "\($0.0) \(numbers.value($0.1))" }
    frame.draw(
      numbers.joined(parts, columns: room), row: axis.row, column: 2, limit: room, role: .text)
  }

  // MARK: Years

  private func drawYears(of screen: ChartScreen, _ areas: ChartAreas, in frame: inout Frame) {
    if let plot = areas.plot { drawPlot(of: screen, in: &frame, area: plot) }
    let (chart, numbers) = (screen.chart, ChartNumbers(screen, width))
    for (line, index) in screen.scroll.visible.enumerated() where line < areas.rows.rows {
      let series = chart.series[index]
      let row = areas.rows.row + line
      let isChosen = series.points.contains { $0.column == chart.chosen }
      if isChosen { frame.draw("◆", row: row, column: 1, limit: 1, role: .mark) }
      let label = max(8, areas.rows.columns / 4)
      frame.draw(series.label, row: row, column: 3, limit: label, role: .text, truncation: .ellipsis)
      let values = series.points.map { point in
        "\(point.year) \(numbers.value(point.value, chart.qualifier(point.column)))"
      }
      let room = areas.rows.columns - label - 7
      frame.draw(
        numbers.joined(values, columns: room), row: row, column: label + 5, limit: room, role: .text)
    }
  }

  /// The issuer the cursor is on as a line with ● for its years, the others as dots.
  private func drawPlot(of screen: ChartScreen, in frame: inout Frame, area: Area) {
    let chart = screen.chart
    let numbers = ChartNumbers(screen, width)
    guard let years = chart.years, area.rows >= 3, area.columns >= 24 else { return }
    let scale = chart.lineScale
    let left = 12
    let (columns, rows) = (area.columns - left - 3, area.rows - 1)
    var (line, others) = (
      BrailleGrid(columns: columns, rows: rows), BrailleGrid(columns: columns, rows: rows)
    )
    func place(_ point: RowChart.Series.Point) -> (x: Int, y: Int) {
      let span = Double(years.count - 1)
      let across = years.count == 1 ? 0.5 : Double(point.year - years.lowerBound) / span
      return (
        Int((Double(line.width - 1) * across).rounded()),
        Int((Double(line.height - 1) * (1 - scale.share(of: point.value))).rounded())
      )
    }
    var stops: [(row: Int, column: Int)] = []
    for (index, series) in chart.series.enumerated() {
      let places = series.points.map(place)
      guard index == screen.scroll.cursor else {
        for place in places { others.set(place.x, place.y) }
        continue
      }
      for (number, pair) in zip(places, places.dropFirst()).enumerated()
      where series.points[number + 1].year == series.points[number].year + 1 {
        line.line(from: pair.0, to: pair.1)
      }
      stops = places.map { ($0.y / 4, $0.x / 2) }
    }
    for tick in scale.ticks {
      let row = Int((Double(line.height - 1) * (1 - scale.share(of: tick))).rounded()) / 4
      frame.drawTrailing(
        numbers.tick(tick, columns: left - 2), row: area.row + row, from: 0, to: left - 2, role: .dim
      )
    }
    for row in 0..<rows {
      frame.draw("│", row: area.row + row, column: left - 1, limit: 1, role: .border)
      for column in 0..<columns {
        if let dots = line.character(row: row, column: column) {
          frame.draw(dots, row: area.row + row, column: left + column, limit: 1, role: .value)
        } else if let dots = others.character(row: row, column: column) {
          frame.draw(dots, row: area.row + row, column: left + column, limit: 1, role: .dim)
        }
      }
    }
    for stop in stops {
      frame.draw("●", row: area.row + stop.row, column: left + stop.column, limit: 1, role: .value)
    }
    drawYearNames(years, in: &frame, row: area.row + rows, column: left, columns: columns)
  }

  private func drawYearNames(
    _ years: ClosedRange<Int>, in frame: inout Frame, row: Int, column: Int, columns: Int
  ) {
    var free = 0
    for year in years {
      let share = years.count == 1 ? 0.5 : Double(year - years.lowerBound) / Double(years.count - 1)
      let start = column + max(0, min(Int(Double(columns - 1) * share) - 2, columns - 4))
      guard start >= free else { continue }
      free = start + frame.draw("\(year)", row: row, column: start, limit: columns, role: .dim) + 1
    }
  }
}

/// Columns of a row with a bar: rank, mark and label left of it, the number behind it.
private struct BarMeasure {
  let label: Int
  let start: Int
  let bar: Int

  /// - Parameter number: columns of the longest number behind a bar.
  init(columns: Int, number: Int) {
    label = max(4, min(28, columns / 4))
    start = 8 + label + 1
    bar = max(1, columns - start - max(15, number + 2))
  }
}

extension Frame {
  /// Draws a bar between two shares of its columns and returns the column behind it.
  fileprivate mutating func drawBar(
    from zero: Double, to end: Double, row: Int, column: Int, columns: Int, role: Role
  ) -> Int {
    if end >= zero, zero == 0 {
      let bar = HorizontalBar(end, columns: columns)
      return column + draw(bar.text, row: row, column: column, limit: columns, role: role)
    }
    // Below zero bars grow to the left, in whole columns.
    let start = Int((Double(columns) * min(zero, end)).rounded())
    let stop = Int((Double(columns) * max(zero, end)).rounded())
    let text = String(repeating: "█", count: max(end == zero ? 0 : 1, stop - start))
    return column + start + draw(text, row: row, column: column + start, limit: columns - start, role: role)
  }
}
