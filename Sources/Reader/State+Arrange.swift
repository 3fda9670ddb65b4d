import Canvas
import Library

extension State {
  /// Text longer than this is laid out by a worker: half a megabyte takes about as long as a frame may.
  private static let bytesLaidOutHere = 500_000

  /// Brings the top screen in order after an event: windows fit their panes, children follow their parents,
  /// and what is missing is asked for.
  mutating func arrange() -> [Effect] {
    switch screen {
    case .browse(var browse):
      let effects = arrange(&browse)
      screen = .browse(browse)
      return effects
    case .search(var search):
      let areas = SearchAreas(size, view: search.view)
      search.scroll.fit(count: search.hits.count, window: areas.list.rows)
      search.tallyScroll.fit(count: search.tallies.count, window: areas.list.rows)
      if let hit = search.hit { search.preview.show(hit.report, at: hit.utf8Range) }
      let effects = areas.preview.map { prepare(&search.preview, in: $0) } ?? []
      screen = .search(search)
      return effects
    case .numbers(var numbers):
      if let reading = shelf.reading(numbers.report), reading.isOther(than: numbers.reading) {
        numbers.take(reading)
      }
      let areas = PreviewAreas(size, headerRows: 1)
      numbers.scroll.fit(count: numbers.rows.count, window: areas.list.rows)
      numbers.preview.show(numbers.report, at: numbers.passage)
      let effects = prepare(&numbers.preview, in: areas.preview ?? areas.list)
      screen = .numbers(numbers)
      return effects
    case .sheet(var sheet):
      let areas = SheetAreas(size, showsEvidence: sheet.showsEvidence)
      sheet.rowScroll.fit(count: sheet.rows.count, window: areas.cells.rows)
      sheet.columnScroll.fit(count: sheet.columns.count, window: areas.visibleColumns)
      sheet.prepareStandings()
      screen = .sheet(sheet)
      guard sheet.showsEvidence, let report = currentReport, shelf.ask(report) else { return [] }
      return [.open(report)]
    case .explanation(var explanation):
      let window = ListArea.explanation(size).rows.rows
      explanation.scroll.fit(count: explanation.accounts.count, window: window)
      screen = .explanation(explanation)
      return shelf.ask(explanation.report) ? [.open(explanation.report)] : []
    case .pair(var pair):
      let areas = PairAreas(size, focus: pair.focus, count: pair.texts.count)
      var effects: [Effect] = []
      for index in pair.texts.indices { effects += prepare(&pair[index], in: areas.area(of: index)) }
      screen = .pair(pair)
      return effects
    case .problems(var problems):
      problems.show(shelf.failures)
      problems.scroll.fit(count: problems.rows.count, window: ListArea.problems(size).rows.rows)
      screen = .problems(problems)
      return []
    case .chart(var chart):
      let areas = ChartAreas(size, view: chart.view, rowCount: chart.rowCount)
      chart.scroll.fit(count: chart.rowCount, window: areas.rows.rows)
      screen = .chart(chart)
      return []
    case .compliance(var compliance):
      arrange(&compliance)
      screen = .compliance(compliance)
      return []
    case .reuse(var reuse):
      reuse.scroll.fit(count: reuse.found?.pairs.count ?? 0, window: ListArea.reuse(size).rows.rows)
      screen = .reuse(reuse)
      return []
    case .omissions(var omissions):
      omissions.scroll.fit(count: omissions.rows?.count ?? 0, window: ListArea.problems(size).rows.rows)
      screen = .omissions(omissions)
      return []
    case .workList(var list):
      list.scroll.fit(count: list.rows.count, window: ListArea.problems(size).rows.rows)
      screen = .workList(list)
      return []
    case .themes(var themes):
      themes.scroll.fit(count: themes.rows.count, window: ListArea.themes(size).rows.rows)
      screen = .themes(themes)
      return []
    case .help(var help):
      help.scroll.fit(count: help.rows.count, window: ListArea.help(size).rows.rows)
      screen = .help(help)
      return []
    case .palette(var palette):
      palette.scroll.fit(count: palette.commands.count, window: ListArea.palette(size).rows.rows)
      screen = .palette(palette)
      return []
    }
  }

  private mutating func arrange(_ browse: inout BrowseScreen) -> [Effect] {
    let panes = BrowsePanes(size, focus: browse.focus, left: browse.left)
    browse.tree.scroll.fit(count: browse.tree.rows.count, window: panes.contentRows)
    browse.outline.scroll.fit(count: browse.outline.rows.count, window: panes.contentRows)
    let before = browse.text.reading
    let effects = prepare(&browse.text, in: panes.textArea)
    let now = browse.text.reading
    if now?.id != before?.id || now?.report.sections != before?.report.sections {
      browse.outline.show(now?.report)
    }
    browse.outline.scroll.fit(count: browse.outline.rows.count, window: panes.contentRows)
    browse.outline.follow(browse.text.section)
    return effects
  }

  /// Gives a text its report, its size and its layout, or asks for what is not there yet.
  private mutating func prepare(_ view: inout TextView, in area: Area) -> [Effect] {
    var effects: [Effect] = []
    if let wanted = view.wanted {
      if let reading = shelf.reading(wanted) {
        if reading.isOther(than: view.reading) { view.take(reading) }
      } else if view.reading?.id != wanted, shelf.ask(wanted) {
        effects.append(.open(wanted))
      }
    }
    view.fit(rows: max(1, area.rows))
    let form = view.form(TextMeasure(area, ideographs: measure), width)
    guard let reading = view.reading, view.needsLayout(form) else { return effects }
    if let layout = layouts.layout(reading, form) {
      view.take(layout)
    } else if reading.report.document.text.count <= Self.bytesLaidOutHere {
      let layout = TextLayout(of: reading.report, id: reading.id, lines: reading.lines, form: form)
      layouts.keep(layout)
      view.take(layout)
    } else if layoutsAsked.insert(LayoutQuestion(report: reading.id, lines: reading.lines, form: form))
      .inserted
    {
      effects.append(
        .layOut(reading.report, LayoutQuestion(report: reading.id, lines: reading.lines, form: form)))
    }
    return effects
  }
}
