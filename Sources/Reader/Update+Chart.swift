import Documents
import Library
import Reports

extension State {
  /// Draws the row of the comparison the cursor is on.
  mutating func openChart() {
    guard case .sheet(let sheet) = screen, let row = sheet.indicator, let comparison = sheet.comparison else {
      say("光标不在指标上。", "The cursor is on no indicator.")
      return
    }
    guard let standing = sheet.standing, standing.count > 0 else {
      say("这一行没有可画的数值。", "There is no value to draw in this row.")
      return
    }
    let summaries = sheet.reports.map { shelf.summary($0) }
    let shown = Set(sheet.exported.reports)
    let lines = Succession(of: sheet.facts.map(\.metadata)).lines.map { $0.filter(shown.contains) }
    let chart = RowChart(
      comparison.indicators[row], cells: comparison.cells[row], standing: standing, chosen: sheet.column,
      labels: zip(sheet.facts, summaries).map { facts, summary in
        sheet.isUnique(facts.name) ? facts.name : summary?.labelWithPlace ?? facts.name
      },
      issuers: summaries.map { summary in
        guard let summary else { return "" }
        let issuer = summary.shortIssuer.flatMap { $0 == summary.placeName ? nil : $0 }
        return ([summary.placeName] + (issuer.map { [$0] } ?? [])).joined(separator: " ")
      }, lines: lines, years: sheet.facts.map(\.year))
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
      if chart.scroll.apply(command) == false { sayEnd(command) }
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
