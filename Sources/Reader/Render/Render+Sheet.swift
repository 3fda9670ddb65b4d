import Canvas
import Documents
import Library
import Reports

extension State {
  func draw(_ sheet: SheetScreen, in frame: inout Frame) {
    let areas = SheetAreas(size, showsEvidence: sheet.showsEvidence)
    if let header = areas.screen.header {
      drawTitle(Mode.sheet.title(language), detail: detail(of: sheet), in: &frame, area: header)
    }
    guard let comparison = sheet.comparison, !sheet.rows.isEmpty, !sheet.columns.isEmpty else {
      frame.drawNotice([notice(of: sheet)], in: areas.cells)
      return
    }
    drawHeads(of: sheet, comparison, areas, in: &frame)
    for (line, index) in sheet.rowScroll.visible.enumerated() where line < areas.cells.rows {
      let row = areas.cells.row + line
      drawHead(of: sheet.rows[index], of: sheet, comparison, areas, in: &frame, row: row)
      drawCells(of: sheet.rows[index], of: sheet, comparison, areas, in: &frame, row: row)
      if index == sheet.rowScroll.cursor { drawCellCursor(of: sheet, areas, in: &frame, row: row) }
    }
    let rows = areas.head.row..<areas.cells.row + areas.cells.rows
    frame.drawSeparator(column: areas.nameColumns, rows: rows)
    let frozen = sheet.columnScroll.visibleFrozen
    if frozen > 0 { frame.drawSeparator(column: areas.cellStart(frozen) - 1, rows: rows) }
    if let area = areas.standing { drawStanding(of: sheet, comparison, in: &frame, area: area) }
    if let legend = areas.legend { drawLegend(in: &frame, area: legend) }
    if let evidence = areas.evidence { drawEvidence(of: sheet, in: &frame, area: evidence) }
    var bar = areas.cells
    bar.columns -= 1
    frame.drawThumb(visible: sheet.rowScroll.visible, count: sheet.rows.count, area: bar)
  }

  private func notice(of sheet: SheetScreen) -> (String, Role) {
    if let failure = sheet.failure { return (failure(language), .problem) }
    guard let comparison = sheet.comparison else {
      return (Bilingual(zh: "正在比较…", en: "Comparing…")(language), .dim)
    }
    if comparison.columnCount == 0 {
      return (Bilingual(zh: "没有可比较的报告。", en: "There are no reports to compare.")(language), .dim)
    }
    return (
      Bilingual(
        zh: "筛选后没有剩下的行或列；\(keyName(.find)) 改筛选，Esc 清除。",
        en: "The filter leaves nothing; \(keyName(.find)) changes it, then Esc clears it.")(
          language), .dim
    )
  }

  /// How much is shown and why not all, the number of doubtful cells first.
  private func detail(of sheet: SheetScreen) -> String {
    guard let comparison = sheet.comparison, let arrangement = sheet.arrangement else { return "" }
    let reports = arrangement.reports.count
    let indicators = arrangement.indicators.count
    var parts = [
      Bilingual(zh: "\(reports) 份报告 × \(indicators) 项指标", en: "\(reports) reports × \(indicators) indicators")
    ]
    if sheet.findingCount > 0 {
      parts.append(Bilingual(zh: "\(sheet.findingCount) 处存疑", en: "\(sheet.findingCount) doubtful"))
    }
    if !sheet.isWhole {
      parts.append(
        sheet.failure == nil
          ? Bilingual(zh: "仅文字的还在查", en: "still looking for words")
          : Bilingual(zh: "仅文字的没查成", en: "words could not be looked for"))
    }
    for word in arrangement.words { parts.append(word.name) }
    let options = sheet.options
    if let sorting = options.reportsBy {
      let sign = sorting.isDescending ? "↓" : "↑"
      let name = comparison.indicators[sorting.by].name
      parts.append(Bilingual(zh: "\(sign)\(name.zh)", en: "\(sign)\(name.en)"))
    } else if options.order != .given {
      parts.append(options.order.name)
    }
    let hidden = comparison.indicators.count - indicators
    if hidden > 0 {
      let least = max(1, options.fewestValues)
      parts.append(
        least > 1
          ? Bilingual(
            zh: "至少 \(least) 个数值，\(hidden) 项未列", en: "at least \(least) values, \(hidden) not shown")
          : Bilingual(zh: "\(hidden) 项未列", en: "\(hidden) not shown"))
    }
    if comparison.columnCount > reports {
      let count = comparison.columnCount - reports
      parts.append(Bilingual(zh: "\(count) 份未列", en: "\(count) reports not shown"))
    }
    return parts.map { $0(language) }.joined(separator: Bilingual(zh: "，", en: ", ")(language))
  }

  // MARK: Heads

  private func drawHeads(
    of sheet: SheetScreen, _ comparison: Comparison, _ areas: SheetAreas, in frame: inout Frame
  ) {
    guard areas.head.rows > 0 else { return }
    for (line, position) in sheet.columnScroll.visible.enumerated() {
      let start = areas.cellStart(line)
      let limit = min(start + areas.cellColumns - 1, areas.cells.columns) - start
      guard limit > 0 else { break }
      let heads = columnHeads(of: sheet.columns[position], in: sheet, comparison, columns: limit)
      let rows = areas.head.rows == 1 ? [heads.joined(separator: " ")] : heads
      let emphasis: Emphasis = position == sheet.columnScroll.cursor ? .bold : []
      for (row, text) in rows.enumerated() {
        if width.columns(of: text) <= limit {
          frame.drawTrailing(
            text, row: areas.head.row + row, from: start, to: start + limit, role: .tableHeader,
            emphasis: emphasis)
        } else {
          frame.draw(
            text, row: areas.head.row + row, column: start, limit: limit, role: .tableHeader,
            emphasis: emphasis, truncation: .ellipsis)
        }
      }
    }
    let title =
      sheet.options.isTransposed ? Bilingual(zh: "报告", en: "Report") : Bilingual(zh: "指标", en: "Indicator")
    frame.draw(
      title(language), row: areas.head.row + areas.head.rows - 1, column: 1, limit: areas.nameColumns - 1,
      role: .tableHeader)
  }

  /// The two rows above a column: a report's place, then year, with the issuer where another column has the same place and
  /// year; an indicator's name, as much as there is room for.
  private func columnHeads(
    of column: Int, in sheet: SheetScreen, _ comparison: Comparison, columns: Int
  ) -> [String] {
    if sheet.options.isTransposed {
      let name = comparison.indicators[column].name(language)
      let bytes = Array(name.utf8)
      let first = LineBreaker(columns: max(1, columns), width: width).lines(of: bytes, in: 0..<bytes.count)
        .first
      guard let end = first?.utf8Range.upperBound, end < bytes.count else { return ["", name] }
      return [String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self)]
    }
    guard let summary = shelf.summary(sheet.reports[column]) else { return ["", ""] }
    let year = summary.metadata.year.map { "\($0)" } ?? "----"
    let isUnique = sheet.isUnique(summary.placeAndYear)
    return [summary.placeName, isUnique ? year : "\(year) \(summary.shortIssuer ?? summary.fileName)"]
  }

  private func drawHead(
    of row: SheetScreen.Row, of sheet: SheetScreen, _ comparison: Comparison, _ areas: SheetAreas,
    in frame: inout Frame, row y: Int
  ) {
    switch row {
    case .group(let group):
      var name = group(language)
      if sheet.isFolded(group) {
        let count = sheet.arrangement?.indicators.count { comparison.indicators[$0].group == group } ?? 0
        name = "▸ \(name) (\(count))"
      }
      frame.draw(
        name, row: y, column: 1, limit: areas.nameColumns - 1, role: .tableGroup, truncation: .ellipsis)
    case .indicator(let index):
      let indicator = comparison.indicators[index]
      // On a narrow screen the name needs the room.
      let unit =
        areas.nameColumns < 24
        ? 0
        : frame.drawTrailing(indicator.unit, row: y, from: 12, to: areas.nameColumns - 1, role: .dim)
      frame.draw(
        indicator.name(language), row: y, column: 3,
        limit: areas.nameColumns - 4 - (unit == 0 ? 0 : unit + 1), role: .text, truncation: .ellipsis)
    case .report(let index):
      guard let summary = shelf.summary(sheet.reports[index]) else { return }
      let name =
        sheet.isUnique(summary.placeAndYear) ? summary.placeAndYear : summary.labelWithPlace
      frame.draw(
        name, row: y, column: 1, limit: areas.nameColumns - 1, role: .text, truncation: .ellipsis)
    }
  }

  // MARK: Cells

  private func drawCells(
    of row: SheetScreen.Row, of sheet: SheetScreen, _ comparison: Comparison, _ areas: SheetAreas,
    in frame: inout Frame, row y: Int
  ) {
    for (line, position) in sheet.columnScroll.visible.enumerated() {
      guard let place = sheet.place(row, sheet.columns[position]) else { return }
      let start = areas.cellStart(line)
      let end = min(start + areas.cellColumns - 1, areas.cells.columns)
      guard start < end else { return }
      let cell = comparison.cells[place.indicator][place.report]
      draw(
        cell, sheet.standings.standing(place.indicator, place.report), place.indicator, place.report,
        of: sheet,
        in: &frame, row: y, from: start, to: end)
    }
  }

  /// A cell's number at its end, what is doubtful before it, and what the display adds where there is room.
  private func draw(
    _ cell: Comparison.Cell, _ standing: RowStanding?, _ indicator: Int, _ report: Int, of sheet: SheetScreen,
    in frame: inout Frame, row: Int, from start: Int, to end: Int
  ) {
    let shown = text(of: cell, in: sheet, indicator)
    var start = start
    var end = end
    let place = standing?[report]
    switch sheet.display {
    case .numbers: break
    case .ranks:
      guard let place, let standing else { break }
      let rank = " \(place.rank)/\(standing.count)"
      // Where there is no room for both, the rank is what was asked for.
      guard width.columns(of: shown.text + rank) <= end - start else {
        frame.drawTrailing(rank, row: row, from: start, to: end, role: shown.role)
        return
      }
      end -= frame.drawTrailing(rank, row: row, from: start, to: end, role: .dim)
    case .bands:
      let band = place?.band.map { ["▂", "▄", "▆", "█"][$0 - 1] } ?? " "
      frame.draw(" " + band, row: row, column: end - 2, limit: 2, role: shown.role)
      end -= 2
    case .changes:
      let change = sheet.change(indicator, report).map { ChangeText($0).short } ?? ""
      guard width.columns(of: shown.text) + 1 + width.columns(of: change) <= end - start else { break }
      end -= frame.drawTrailing(
        " " + change, row: row, from: start, to: end, role: change.hasSuffix("‼") ? .warning : .dim)
    case .bars:
      let room = end - start - width.columns(of: shown.text) - 2
      if let place, let most = standing?.maximum, most > 0, room > 0 {
        frame.draw(
          HorizontalBar(place.value / most, columns: room).text, row: row, column: start, limit: room,
          role: shown.role)
      }
    }
    let signs = signs(of: cell)
    // Right before what the cell shows, or at its start where that fills it.
    if !signs.isEmpty { start = max(start, end - width.columns(of: shown.text) - signs.count) }
    for sign in signs where start < end {
      frame.draw(sign.text, row: row, column: start, limit: 1, role: sign.role)
      start += 1
    }
    if width.columns(of: shown.text) <= end - start {
      frame.drawTrailing(shown.text, row: row, from: start, to: end, role: shown.role)
    } else {
      frame.draw(
        shown.text, row: row, column: start, limit: end - start, role: shown.role, truncation: .ellipsis)
    }
  }

  /// What a cell shows: its number with a sign for its kind, never a 0 for what is missing.
  ///
  /// - Parameter indicator: the cell's row, where it has one. What is computed is rounded; what a report says never is.
  func text(
    of cell: Comparison.Cell, in sheet: SheetScreen, _ indicator: Int? = nil
  ) -> (text: String, role: Role) {
    let row = indicator.flatMap { sheet.comparison?.indicators[$0] }
    let number =
      cell.value.map { value in
        NumberText(usesMyriads: sheet.usesMyriads).text(row?.forReading(value) ?? value)
      } ?? ""
    let sign = cell.qualifier.sign
    return switch cell.kind {
    case .value: (sign + number, .value)
    case .zero: ("0", .zero)
    case .approximate: ((sign.isEmpty ? "≈" : sign) + number, .approximate)
    case .partial: ("◐" + sign + number, .partial)
    case .planned: ("→" + sign + number, .planned)
    case .textOnly: ("文", .textOnly)
    case .unmentioned: (sheet.isWhole ? "·" : "…", .unmentioned)
    case .notApplicable: ("∅", .unmentioned)
    }
  }

  private func drawCellCursor(of sheet: SheetScreen, _ areas: SheetAreas, in frame: inout Frame, row: Int) {
    frame.restyle(
      Area(row: row, column: 0, rows: 1, columns: areas.cells.columns - 1), adding: .current)
    guard sheet.indicator != nil,
      let line = sheet.columnScroll.visible.firstIndex(of: sheet.columnScroll.cursor)
    else { return }
    frame.restyle(
      Area(row: row, column: areas.cellStart(line) - 1, rows: 1, columns: areas.cellColumns + 1),
      adding: .selected)
  }

  private func drawLegend(in frame: inout Frame, area: Area) {
    let entries: [(sign: String, role: Role, name: Bilingual)] =
      [
        ("12", .value, Bilingual(zh: "数值", en: "value")), ("0", .zero, Bilingual(zh: "为零", en: "zero")),
        ("≈", .approximate, Qualifier.approximate.name), ("≥", .approximate, Qualifier.atLeast.name),
        ("◐", .partial, Bilingual(zh: "部分", en: "part")), ("→", .planned, Bilingual(zh: "计划", en: "target")),
        ("!", .warning, Bilingual(zh: "存疑", en: "doubtful")),
        ("文", .textOnly, Bilingual(zh: "仅文字", en: "words")),
        ("·", .unmentioned, Bilingual(zh: "未提及", en: "not mentioned")),
      ] + judgingLegend
    var column = area.column + 1
    for entry in entries {
      let name = entry.name(language)
      let columns = width.columns(of: entry.sign + name) + 1
      guard column + columns <= area.column + area.columns else { break }
      column += frame.draw(entry.sign, row: area.row, column: column, role: entry.role) + 1
      column += frame.draw(name, row: area.row, column: column, role: .dim) + 2
    }
  }
}

extension SheetArrangement.Word {
  /// What the word narrows, for the title.
  fileprivate var name: Bilingual {
    switch narrows {
    case .indicators: Bilingual(zh: "指标含“\(text)”", en: "indicators with “\(text)”")
    case .reports: Bilingual(zh: "报告含“\(text)”", en: "reports with “\(text)”")
    case .nothing: Bilingual(zh: "没有“\(text)”", en: "nothing with “\(text)”")
    }
  }
}
