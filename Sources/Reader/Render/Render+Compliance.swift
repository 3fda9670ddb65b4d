import Canvas
import Documents
import Library
import Reports

/// Where the compliance grid stands: names on the left, column heads above, the cell in words below.
struct ComplianceAreas: Hashable, Sendable {
  let screen: ScreenRows
  let head: Area
  let rows: Area
  let legend: Area?
  let detail: Area?
  let nameColumns: Int
  let cellColumns: Int

  /// How many columns of the grid are seen at once, at least 1.
  var visibleColumns: Int { max(1, (rows.columns - nameColumns - 1) / cellColumns) }

  /// The first screen column of the grid's column at a place, 0 for the leftmost.
  func cellStart(_ place: Int) -> Int { nameColumns + 1 + place * cellColumns }

  init(_ size: Size, view: ComplianceScreen.View, language: Language) {
    let list = ListArea(size, headerRows: 1, detailRows: 4)
    screen = list.screen
    head = list.head
    detail = list.detail
    let legendRows = list.rows.rows >= 8 ? 1 : 0
    var area = list.rows
    area.rows -= legendRows
    rows = area
    legend =
      legendRows == 0
      ? nil : Area(row: area.row + area.rows, column: 0, rows: 1, columns: area.columns)
    let wanted = view == .years ? 7 : size.columns < 100 ? 7 : 10
    nameColumns = max(min(10, size.columns / 2), min(40, size.columns * 3 / 10))
    cellColumns = max(2, min(wanted, size.columns - nameColumns - 2))
  }
}

extension State {
  func draw(_ compliance: ComplianceScreen, in frame: inout Frame) {
    let areas = ComplianceAreas(size, view: compliance.view, language: language)
    if let header = areas.screen.header {
      drawTitle(Mode.compliance.title(language), detail: detail(of: compliance), in: &frame, area: header)
    }
    guard compliance.entries != nil, compliance.rows.count > 0 else {
      let waiting = Bilingual(zh: "正在查看各部分…", en: "Looking for the parts…")
      let none = Bilingual(zh: "没有一份报告写明地区和年度", en: "No report says its place and year")
      let text = (compliance.failure ?? (compliance.entries == nil ? waiting : none))(language)
      frame.drawNotice([(text, compliance.failure == nil ? .dim : .problem)], in: areas.rows)
      return
    }
    drawHeads(of: compliance, areas, in: &frame)
    for (line, index) in compliance.rows.visible.enumerated() where line < areas.rows.rows {
      let row = areas.rows.row + line
      draw(index, of: compliance, areas, in: &frame, row: row)
      guard index == compliance.rows.cursor else { continue }
      frame.restyle(
        Area(row: row, column: 0, rows: 1, columns: max(0, areas.rows.columns - 1)), adding: .current)
      let start = areas.cellStart(compliance.columns.cursor - compliance.columns.offset)
      frame.restyle(
        Area(row: row, column: start - 1, rows: 1, columns: areas.cellColumns + 1), adding: .selected)
    }
    frame.drawSeparator(column: areas.nameColumns, rows: areas.head.row..<areas.rows.row + areas.rows.rows)
    if let legend = areas.legend { drawLegend(of: compliance.view, in: &frame, area: legend) }
    if let area = areas.detail, let text = explanation(of: compliance) {
      let report = compliance.report.flatMap(shelf.summary)
      let name = report.map { "  \($0.metadata.title ?? $0.fileName)  \($0.file)" } ?? ""
      frame.drawDetail(text(language) + name, in: area)
    }
    var bar = areas.rows
    bar.columns -= 1
    frame.drawThumb(visible: compliance.rows.visible, count: compliance.rows.count, area: bar)
  }

  private func detail(of compliance: ComplianceScreen) -> String {
    guard compliance.entries != nil, let coverage = compliance.coverage else { return "" }
    switch compliance.view {
    case .parts:
      return Bilingual(
        zh:
          "\(compliance.reports.count) 份报告，缺 \(compliance.missingCount) 部分，\(compliance.lateCount) 份迟发；\(keyName(.nextView)) 看年度",
        en:
          "\(compliance.reports.count) reports, \(compliance.missingCount) parts missing, \(compliance.lateCount) late; \(keyName(.nextView)) for years"
      )(language)
    case .years:
      let rest = coverage.unplacedCount
      let zh = rest == 0 ? "" : "，\(rest) 份地区或年度不明未列"
      let en = rest == 0 ? "" : ", \(rest) of unknown place or year left out"
      return Bilingual(
        zh: "\(coverage.rows.count) 个地区 × \(coverage.years.count) 个年度，缺 \(coverage.holeCount)\(zh)",
        en:
          "\(coverage.rows.count) places × \(coverage.years.count) years, \(coverage.holeCount) missing\(en)"
      )(language)
    }
  }

  private func drawHeads(of compliance: ComplianceScreen, _ areas: ComplianceAreas, in frame: inout Frame) {
    guard areas.head.rows > 0 else { return }
    let title =
      compliance.view == .parts
      ? Bilingual(zh: "报告", en: "Report") : Bilingual(zh: "地区", en: "Place")
    frame.draw(
      title(language), row: areas.head.row, column: 1, limit: areas.nameColumns - 1, role: .tableHeader)
    for (line, column) in compliance.columns.visible.enumerated() {
      let text =
        switch compliance.view {
        case .parts: ComplianceScreen.Column.all[column].title(language)
        case .years: compliance.coverage.map { "\($0.years[column])" } ?? ""
        }
      let start = areas.cellStart(line)
      frame.draw(
        text, row: areas.head.row, column: start,
        limit: min(areas.cellColumns - 1, areas.rows.columns - start),
        role: .tableHeader, emphasis: column == compliance.columns.cursor ? .bold : [], truncation: .ellipsis)
    }
  }

  private func draw(
    _ index: Int, of compliance: ComplianceScreen, _ areas: ComplianceAreas, in frame: inout Frame, row: Int
  ) {
    let name =
      switch compliance.view {
      case .parts: shelf.summary(compliance.reports[index])?.labelWithPlace ?? ""
      case .years: compliance.coverage?.rows[index].jurisdiction.name ?? ""
      }
    frame.draw(
      name, row: row, column: 1, limit: areas.nameColumns - 2, role: .text, truncation: .ellipsis)
    for (line, column) in compliance.columns.visible.enumerated() {
      let start = areas.cellStart(line)
      let limit = min(areas.cellColumns - 1, areas.rows.columns - start)
      guard let cell = cell(index, column, of: compliance, columns: limit) else { continue }
      frame.draw(
        cell.text, row: row, column: start, limit: limit, role: cell.role, truncation: .ellipsis)
    }
  }

  private func cell(
    _ row: Int, _ column: Int, of compliance: ComplianceScreen, columns: Int
  ) -> (text: String, role: Role)? {
    switch compliance.view {
    case .parts:
      guard let entry = compliance.entries?[row] else { return nil }
      switch ComplianceScreen.Column.all[column] {
      case .part(let part):
        let standing = entry.standing(of: part)
        return (standing.sign, standing.role)
      case .publication:
        return (entry.publication.shortText(language, columns: columns), entry.publication.role)
      case .peers: return ("›", .dim)
      }
    case .years:
      guard let cell = compliance.coverage?.rows[row].cells[column] else { return nil }
      return (cell.sign, cell.role)
    }
  }

  private func drawLegend(of view: ComplianceScreen.View, in frame: inout Frame, area: Area) {
    typealias Standing = Compliance.PartStanding
    let parts: [Standing] = [.heading(0..<0), .within(0..<0), .missing, .notOwed, .notKnown]
    let entries: [(sign: String, role: Role, name: Bilingual)] =
      switch view {
      case .parts:
        parts.map { ($0.sign, $0.role, $0.name) } + [
          ("!", .warning, Bilingual(zh: "迟于4月1日", en: "after 1 April"))
        ]
      case .years:
        [
          ("✓", .value, Bilingual(zh: "有报告", en: "report")),
          ("◐", .partial, Bilingual(zh: "只有其他材料", en: "other kinds only")),
          ("·", .warning, Bilingual(zh: "没有", en: "none")),
        ]
      }
    var column = area.column + 1
    for entry in entries {
      let name = entry.name(language)
      guard column + width.columns(of: entry.sign + name) + 1 <= area.column + area.columns else { break }
      column += frame.draw(entry.sign, row: area.row, column: column, role: entry.role) + 1
      column += frame.draw(name, row: area.row, column: column, role: .dim) + 2
    }
  }
}

extension ComplianceScreen.Column {
  fileprivate var title: Bilingual {
    switch self {
    case .part(let part): part.shortName
    case .publication: Bilingual(zh: "发布", en: "Date")
    case .peers: Bilingual(zh: "同级", en: "Peers")
    }
  }
}

extension Compliance.PartStanding {
  fileprivate var role: Role {
    switch self {
    case .heading: .value
    case .within: .partial
    case .missing: .warning
    case .notOwed, .notKnown: .dim
    }
  }
}

extension Compliance.Publication {
  fileprivate var role: Role {
    switch self {
    case .inTime: .value
    case .late: .warning
    case .notOwed, .notKnown: .dim
    }
  }

  /// A day without its year, which is the one after the report's, or how late it was; as much of it as there is room for,
  /// but no half of a number, which would be another.
  fileprivate func shortText(_ language: Language, columns: Int) -> String {
    let texts =
      switch self {
      case .inTime(let date): [String("\(date)".dropFirst(5)), "✓"]
      case .late(_, let days):
        [
          Bilingual(zh: "!迟\(days)天", en: "!+\(days) d")(language),
          Bilingual(zh: "!\(days)天", en: "!+\(days)d")(language), "!\(days)", "!",
        ]
      case .notOwed: ["–"]
      case .notKnown: ["?"]
      }
    return texts.first { Width.columns(of: $0) <= columns } ?? texts[texts.count - 1]
  }
}

extension Coverage.Cell {
  fileprivate var role: Role {
    switch self {
    case .reports: .value
    case .otherKinds: .partial
    case .hole: .warning
    }
  }
}
