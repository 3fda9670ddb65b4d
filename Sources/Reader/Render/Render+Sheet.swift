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
    guard let comparison = sheet.comparison, comparison.columnCount > 0, !sheet.rows.isEmpty else {
      let text = sheet.failure ?? Bilingual(zh: "正在比较…", en: "Comparing…")(language)
      frame.drawNotice([(text, sheet.failure == nil ? .dim : .problem)], in: areas.cells)
      return
    }
    drawHeads(of: sheet, areas, in: &frame)
    for (line, index) in sheet.rowScroll.visible.enumerated() where line < areas.cells.rows {
      draw(sheet.rows[index], of: sheet, comparison, areas, in: &frame, row: areas.cells.row + line)
      if index == sheet.rowScroll.cursor {
        drawCellCursor(of: sheet, areas, in: &frame, row: areas.cells.row + line)
      }
    }
    frame.drawSeparator(
      column: areas.nameColumns, rows: areas.head.row..<areas.cells.row + areas.cells.rows)
    if let legend = areas.legend { drawLegend(in: &frame, area: legend) }
    if let evidence = areas.evidence { drawEvidence(of: sheet, in: &frame, area: evidence) }
    var bar = areas.cells
    bar.columns -= 1
    frame.drawThumb(visible: sheet.rowScroll.visible, count: sheet.rows.count, area: bar)
  }

  private func detail(of sheet: SheetScreen) -> String {
    guard let comparison = sheet.comparison else { return "" }
    let count = sheet.rows.count {
      if case .indicator = $0 { true } else { false }
    }
    let hidden = comparison.indicators.count - count
    let rest =
      hidden == 0
      ? "" : Bilingual(zh: "，\(hidden) 项没有数值未列", en: ", \(hidden) without a value hidden")(language)
    let doubts =
      sheet.findingCount == 0
      ? "" : Bilingual(zh: "，\(sheet.findingCount) 处存疑", en: ", \(sheet.findingCount) doubtful")(language)
    return Bilingual(
      zh: "\(comparison.columnCount) 份报告 × \(count) 项指标\(rest)\(doubts)",
      en: "\(comparison.columnCount) reports × \(count) indicators\(rest)\(doubts)")(language)
  }

  private func drawHeads(of sheet: SheetScreen, _ areas: SheetAreas, in frame: inout Frame) {
    guard areas.head.rows > 0 else { return }
    for (line, column) in sheet.columnScroll.visible.enumerated() {
      guard let summary = shelf.summary(sheet.reports[column]) else { continue }
      let start = areas.cellStart(line)
      let end = start + areas.cellColumns - 1
      let heads = columnHeads(of: summary, in: sheet)
      let rows = areas.head.rows == 1 ? [heads.joined(separator: " ")] : heads
      for (row, text) in rows.enumerated() {
        let emphasis: Emphasis = column == sheet.column ? .bold : []
        let limit = min(end, areas.cells.columns) - start
        let short = Width.columns(of: text) <= limit
        if short {
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
    let title = Bilingual(zh: "指标", en: "Indicator")(language)
    frame.draw(
      title, row: areas.head.row + areas.head.rows - 1, column: 1, limit: areas.nameColumns - 1,
      role: .tableHeader)
  }

  /// Place, then year; with the issuer where another column has the same place and year.
  private func columnHeads(of summary: ReportSummary, in sheet: SheetScreen) -> [String] {
    let year = summary.metadata.year.map { "\($0)" } ?? "----"
    let isUnique = sheet.isUnique(summary.placeAndYear)
    return [summary.placeName, isUnique ? year : "\(year) \(summary.shortIssuer ?? summary.fileName)"]
  }

  private func draw(
    _ row: SheetScreen.Row, of sheet: SheetScreen, _ comparison: Comparison, _ areas: SheetAreas,
    in frame: inout Frame, row y: Int
  ) {
    switch row {
    case .group(let group):
      frame.draw(
        group(language), row: y, column: 1, limit: areas.nameColumns - 1, role: .tableGroup,
        truncation: .ellipsis)
    case .indicator(let index):
      let indicator = comparison.indicators[index]
      // On a narrow screen the name needs the room.
      let unit =
        areas.nameColumns < 24
        ? 0
        : frame.drawTrailing(indicator.unit, row: y, from: 12, to: areas.nameColumns - 1, role: .dim)
      frame.draw(
        indicator.name(language), row: y, column: 3,
        limit: areas.nameColumns - 4 - (unit == 0 ? 0 : unit + 1),
        role: .text, truncation: .ellipsis)
      for (line, column) in sheet.columnScroll.visible.enumerated() {
        let cell = comparison.cells[index][column]
        let shown = text(of: cell, in: sheet)
        var start = areas.cellStart(line)
        let end = min(start + areas.cellColumns - 1, areas.cells.columns)
        if !cell.findings.isEmpty {
          // Right before what the cell shows, or at its start where that fills it.
          let sign = max(start, end - Width.columns(of: shown.text) - 1)
          frame.draw("!", row: y, column: sign, limit: 1, role: .warning)
          start = sign + 1
        }
        if Width.columns(of: shown.text) <= end - start {
          frame.drawTrailing(shown.text, row: y, from: start, to: end, role: shown.role)
        } else {
          frame.draw(
            shown.text, row: y, column: start, limit: end - start, role: shown.role, truncation: .ellipsis)
        }
      }
    }
  }

  /// What a cell shows: its number with a sign for its kind, never a 0 for what is missing.
  func text(of cell: Comparison.Cell, in sheet: SheetScreen) -> (text: String, role: Role) {
    let number = cell.value.map { NumberText(usesMyriads: sheet.usesMyriads).text($0) } ?? ""
    let sign = cell.qualifier.sign
    return switch cell.kind {
    case .value: (sign + number, .value)
    case .zero: ("0", .zero)
    case .approximate: ((sign.isEmpty ? "≈" : sign) + number, .approximate)
    case .partial: ("◐" + sign + number, .partial)
    case .planned: ("→" + sign + number, .planned)
    case .textOnly: ("文", .textOnly)
    case .unmentioned: ("·", .unmentioned)
    case .notApplicable: ("∅", .unmentioned)
    }
  }

  private func drawCellCursor(of sheet: SheetScreen, _ areas: SheetAreas, in frame: inout Frame, row: Int) {
    frame.restyle(
      Area(row: row, column: 0, rows: 1, columns: areas.cells.columns - 1), adding: .current)
    guard sheet.indicator != nil else { return }
    let start = areas.cellStart(sheet.column - sheet.columnScroll.offset)
    frame.restyle(
      Area(row: row, column: start - 1, rows: 1, columns: areas.cellColumns + 1), adding: .selected)
  }

  private func drawLegend(in frame: inout Frame, area: Area) {
    let entries: [(sign: String, role: Role, name: Bilingual)] = [
      ("12", .value, Bilingual(zh: "数值", en: "value")), ("0", .zero, Bilingual(zh: "为零", en: "zero")),
      ("≈", .approximate, Qualifier.approximate.name), ("≥", .approximate, Qualifier.atLeast.name),
      ("◐", .partial, Bilingual(zh: "部分", en: "part")), ("→", .planned, Bilingual(zh: "计划", en: "target")),
      ("!", .warning, Bilingual(zh: "存疑", en: "doubtful")),
      ("文", .textOnly, Bilingual(zh: "仅文字", en: "words")),
      ("·", .unmentioned, Bilingual(zh: "未提及", en: "not mentioned")),
    ]
    var column = area.column + 1
    for entry in entries {
      let name = entry.name(language)
      let columns = Width.columns(of: entry.sign + name) + 1
      guard column + columns <= area.column + area.columns else { break }
      column += frame.draw(entry.sign, row: area.row, column: column, role: entry.role) + 1
      column += frame.draw(name, row: area.row, column: column, role: .dim) + 2
    }
  }
}
