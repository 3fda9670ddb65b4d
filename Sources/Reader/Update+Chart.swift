import Documents
import Library
import Reports

extension State {
  /// Draws the row of the comparison the cursor is on.
  mutating func openChart() {
    guard case .sheet(let sheet) = screen, let row = sheet.indicator else {
      say("光标不在指标上。", "The cursor is on no indicator.")
      return
    }
    guard let chart = RowChart(row, of: sheet, shelf), chart.standing.count > 0 else {
      say("这一行没有可画的数值。", "There is no value to draw in this row.")
      return
    }
    push(.chart(ChartScreen(sheet: sheet, indicator: row, chart: chart)))
  }

  mutating func runChart(_ command: Command) -> [Effect] {
    guard case .chart(var chart) = screen else { return [] }
    if chart.export != nil {
      let effects = runExport(command, on: &chart)
      screen = .chart(chart)
      return effects
    }
    switch command {
    case .export: chart.export = ChartExport(chart.proposedName)
    case .back:
      pop()
      return []
    case .open:
      showCell(of: chart)
      return []
    case .nextChart: chart.turn(forward: true)
    case .previousChart: chart.turn(forward: false)
    default:
      if chart.scroll.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .chart(chart)
    return []
  }

  /// Back to the comparison, the cursor on the cell of the bar, its evidence open.
  private mutating func showCell(of chart: ChartScreen) {
    guard let column = chart.column else {
      say("这一段没有报告。", "There is no report in this stretch.")
      return
    }
    pop()
    guard case .sheet(var sheet) = screen else { return }
    sheet.show(indicator: chart.indicator, report: column)
    sheet.showsEvidence = true
    screen = .sheet(sheet)
  }
}

extension ChartScreen {
  /// Takes a comparison with what was decided laid over it, and draws the same row anew.
  mutating func take(_ comparison: Comparison, _ book: JudgementBook, _ shelf: Shelf, isWhole: Bool? = nil) {
    sheet.take(comparison, book, shelf, isWhole: isWhole)
    redraw(shelf)
  }

  /// Lays what is decided by now over the comparison, and draws the same row anew.
  mutating func judge(by book: JudgementBook, _ shelf: Shelf) {
    sheet.judge(by: book, shelf)
    redraw(shelf)
  }

  private mutating func redraw(_ shelf: Shelf) {
    sheet.prepareStandings()
    guard sheet.indicator == indicator, sheet.column == chart.chosen else { return }
    if let chart = RowChart(indicator, of: sheet, shelf) { redraw(chart) }
  }
}

extension RowChart {
  /// The row the cursor is on with the reports in view; nil where the peers are not known.
  fileprivate init?(_ row: Int, of sheet: SheetScreen, _ shelf: Shelf) {
    guard let comparison = sheet.comparison, let standing = sheet.standing else { return nil }
    let summaries = sheet.reports.map { shelf.summary($0) }
    let shown = Set(sheet.exported.reports)
    let undated = sheet.exported.reports.filter { sheet.facts[$0].year == nil }.map { [$0] }
    self.init(
      comparison.indicators[row], cells: comparison.cells[row], standing: standing, chosen: sheet.column,
      labels: zip(sheet.facts, summaries).map { facts, summary in
        sheet.isUnique(facts.name) ? facts.name : summary?.labelWithPlace ?? facts.name
      },
      issuers: summaries.map { summary in
        guard let summary else { return "" }
        let issuer = summary.shortIssuer.flatMap { $0 == summary.placeName ? nil : $0 }
        return ([summary.placeName] + (issuer.map { [$0] } ?? [])).joined(separator: " ")
      }, lines: sheet.succession.lines.map { $0.filter(shown.contains) } + undated,
      years: sheet.facts.map(\.year), peers: sheet.standings.peers.name, isWhole: sheet.isWhole)
  }
}
