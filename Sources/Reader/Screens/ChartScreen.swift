import Reports

/// One row of the comparison, drawn: ranks as bars, issuers over the years, or how the values are spread.
struct ChartScreen: Equatable, Sendable {
  /// The comparison as it was arranged when the chart was opened.
  var sheet: SheetScreen
  /// The row, by its place in the comparison.
  let indicator: Int
  private(set) var chart: RowChart
  private(set) var bins: [RowChart.Bin]
  private(set) var view = RowChart.View.ranking
  var scroll = Scroll()
  /// The file's name while it is being typed.
  var export: ChartExport?

  init(sheet: SheetScreen, indicator: Int, chart: RowChart) {
    self.sheet = sheet
    self.indicator = indicator
    self.chart = chart
    bins = chart.bins
    goToChosen()
  }

  /// How many bars, series or stretches there are.
  var rowCount: Int {
    switch view {
    case .ranking: chart.standing.count
    case .years: chart.series.count
    case .distribution: bins.count
    }
  }

  /// The report of the bar, series (its last year) or stretch (its lowest, or the marked one) the cursor is on.
  var column: Int? {
    guard scroll.cursor < rowCount else { return nil }
    switch view {
    case .ranking: return chart.standing.ranking[scroll.cursor].column
    case .years: return chart.series[scroll.cursor].points.last?.column
    case .distribution:
      let columns = bins[scroll.cursor].columns
      return columns.contains(chart.chosen) ? chart.chosen : columns.first
    }
  }

  /// `reconsideration.accepted-ranking.svg`
  var proposedName: String {
    guard let comparison = sheet.comparison else { return "chart.svg" }
    return "\(comparison.indicators[indicator].id)-\(view).svg"
  }

  /// Shows the row as it has become, the cursor where it was, or near it.
  mutating func redraw(_ chart: RowChart) {
    self.chart = chart
    bins = chart.bins
    scroll.fit(count: rowCount, window: scroll.window)
  }

  mutating func turn(forward: Bool) {
    let views = RowChart.View.allCases
    let here = views.firstIndex(of: view) ?? 0
    view = views[(here + (forward ? 1 : views.count - 1)) % views.count]
    goToChosen()
  }

  /// Puts the cursor on the marked report, where it has a value.
  private mutating func goToChosen() {
    scroll.fit(count: rowCount, window: scroll.window)
    let place: Int? =
      switch view {
      case .ranking: chart.standing.ranking.firstIndex { $0.column == chart.chosen }
      case .years: chart.series.firstIndex { $0.points.contains { $0.column == chart.chosen } }
      case .distribution: bins.firstIndex { $0.columns.contains(chart.chosen) }
      }
    scroll.jump(to: place ?? 0)
  }
}
