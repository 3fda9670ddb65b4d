import Canvas
import Documents
import Library

extension State {
  /// Where one is, what was said or which keys matter, and how far one is.
  func drawStatus(in frame: inout Frame, area: Area) {
    frame.fill(area, role: .status)
    if let pending, pending.mode == mode, pending.isWaiting {
      drawPending(pending, in: &frame, area: area)
      return
    }
    var end = area.column + area.columns
    let position = positionText
    if !position.isEmpty {
      let used = frame.drawTrailing(
        position, row: area.row, from: area.column, to: end - 1, role: .status)
      end -= used == 0 ? 0 : used + 2
    }
    if let (sign, prompt) = statusPrompt {
      frame.draw(
        prompt, sign: sign, in: Area(row: area.row, column: area.column, rows: 1, columns: end - area.column))
      return
    }
    var column = area.column + 1
    let said = message?.text(language) ?? ""
    // A message is more important than the place, which comes back with the next key.
    let messageColumns = width.columns(of: said)
    let placeLimit = min(end - column, max(16, (end - column) / 2))
    if said.isEmpty || messageColumns + placeLimit + 2 <= end - column {
      let used = frame.draw(
        placeText, row: area.row, column: column, limit: placeLimit, role: .status, emphasis: .bold,
        truncation: .ellipsis)
      column += used == 0 ? 0 : used + 2
    }
    if let message {
      frame.draw(
        said, row: area.row, column: column, limit: end - column, role: message.role, truncation: .ellipsis)
    } else {
      drawHints(in: &frame, row: area.row, from: column, to: end)
    }
  }

  /// The keys that matter here, as many as there is room for; help always, and last.
  private func drawHints(in frame: inout Frame, row: Int, from start: Int, to end: Int) {
    let help = mode == .help ? nil : hint(.help)
    let helpColumns = help.map { width.columns(of: $0.key + $0.title) + 1 } ?? 0
    var column = start
    func draw(_ hint: (key: String, title: String), limit: Int) -> Bool {
      let columns = width.columns(of: hint.key + hint.title) + 1
      guard column + columns <= limit else { return false }
      column += frame.draw(hint.key, row: row, column: column, role: .statusKey)
      column += 1 + frame.draw(hint.title, row: row, column: column + 1, role: .status)
      column += 2
      return true
    }
    for command in Self.hints(mode) where reasonDisabled(command) == nil {
      guard let hint = hint(command), draw(hint, limit: end - helpColumns - 2) else { break }
    }
    if let help { _ = draw(help, limit: end) }
  }

  private func hint(_ command: Command) -> (key: String, title: String)? {
    guard let keys = keyTable.keys(for: command, in: mode).first else { return nil }
    return (keys.name, CommandTable.entry(command).title(language))
  }

  /// The commands worth a place in the status row of a mode, the most useful first.
  static func hints(_ mode: Mode) -> [Command] {
    switch mode {
    case .tree:
      [.open, .filterPlaces, .toggleMark, .search, .compare, .sideBySide, .numbers, .nextPane, .problems]
    case .outline: [.open, .find, .numbers, .search, .compare, .toggleFolds, .nextPane]
    case .text: [.find, .numbers, .search, .compare, .toggleMark, .nextSection, .toggleFurniture]
    case .find, .placeFilter, .filter, .sheetFilter, .naming, .judging: [.open, .back]
    case .exporting: [.open, .nextForm, .back]
    case .search: [.open, .nextView, .sortRows, .nextOrder, .saveQuery, .back]
    case .numbers: [.open, .explain, .toggleAllQuantities, .toggleUnits, .back]
    case .explanation: [.open, .back]
    case .sheet:
      [.open, .find, .sortByRow, .explain, .nextFinding, .back, .transpose, .hideColumn, .toggleUnits]
    case .pair: [.nextPane, .nextSection, .nextHit, .toggleDifferences, .linkSections, .find, .back]
    case .problems: [.open, .back]
    case .compliance: [.open, .nextView, .back]
    case .omissions: [.open, .back]
    case .reuse: [.open, .moveRight, .back]
    case .workList: [.open, .undo, .back]
    case .chart: [.nextChart, .open, .back]
    case .themes: [.open, .back]
    case .help: [.find, .open, .back]
    case .palette: [.open, .complete, .back]
    }
  }

  private var statusPrompt: (String, Prompt)? {
    if let prompt = judgingPrompt { return prompt }
    return switch screen {
    case .browse(let browse):
      browse.prompt.map { ("/", $0) } ?? browse.placeFilter.map { (placeSign, $0.prompt) }
    case .pair(let pair): pair.prompt.map { ("/", $0) }
    case .help(let help): help.isFiltering ? ("/", help.filter) : nil
    case .chart(let chart): chart.export.map { ($0.sign(language), $0.prompt) }
    case .sheet(let sheet) where sheet.export.isOpen: (sheet.export.sign(language), sheet.export.prompt)
    case .sheet(let sheet): sheet.filterPrompt.map { ("/", $0) } ?? sheet.naming.map { (namingSign, $0) }
    case .search(let search):
      search.naming.map { (namingSign, $0) }
    default: nil
    }
  }

  private var placeSign: String { Bilingual(zh: " 地区 › ", en: " Place › ")(language) }

  private var namingSign: String { Bilingual(zh: " 名称 › ", en: " Name › ")(language) }

  /// 云南 › 大理市 › 2023 › 一(四).
  private var placeText: String {
    switch screen {
    case .browse(let browse):
      if browse.focus == .tree, let node = browse.tree.node, node.report == nil {
        if case .place(let path) = node.id { return path.joined(separator: " › ") }
        if case .query(let name) = node.id {
          let query = folders.first { $0.query.name == name }?.query
          return query.map { $0.reports.isEmpty ? $0.query : name } ?? name
        }
        return Bilingual(zh: "未知地区", en: "Unknown place")(language)
      }
      return trail(of: browse.text)
    case .pair(let pair): return trail(of: pair.focused)
    case .numbers(let numbers): return trail(of: numbers.preview)
    case .sheet(let sheet):
      guard let report = currentReport, let summary = shelf.summary(report) else {
        return mode.title(language)
      }
      let name = sheet.indicator.flatMap { sheet.comparison?.indicators[$0].name(language) } ?? ""
      return "\(summary.placeAndYear) › \(name)"
    case .explanation(let explanation):
      let trail = shelf.summary(explanation.report)?.trail ?? []
      return (trail + [name(of: explanation)]).joined(separator: " › ")
    case .search(let search):
      guard let report = search.report, let summary = shelf.summary(report) else {
        return mode.title(language)
      }
      return (summary.trail + [search.view == .reports ? "" : search.hit?.sectionTitle ?? ""]).filter {
        !$0.isEmpty
      }.joined(separator: " › ")
    case .chart(let chart):
      return chart.column.map(chart.chart.label) ?? mode.title(language)
    case .compliance(let compliance):
      if compliance.view == .years, let place = compliance.place?.jurisdiction.name,
        let year = compliance.year
      {
        return "\(place) › \(year)"
      }
      return compliance.report.flatMap(shelf.summary)?.labelWithPlace ?? mode.title(language)
    case .omissions(let omissions):
      return shelf.summary(omissions.report)?.labelWithPlace ?? mode.title(language)
    case .reuse(let reuse):
      return reuse.report.flatMap(shelf.summary)?.labelWithPlace ?? mode.title(language)
    case .problems, .workList, .themes, .help, .palette: return mode.title(language)
    }
  }

  private func trail(of view: TextView) -> String {
    guard let wanted = view.wanted, let summary = shelf.summary(wanted) else { return "" }
    var trail = summary.trail
    if let reading = view.reading, reading.id == wanted {
      let numbers = reading.report.sectionNumbers(view.section)
      if !numbers.isEmpty { trail.append(numbers) }
    }
    return trail.joined(separator: " › ")
  }

  /// How far one is: a hit's number, rows, or percent; while files are read, how many.
  private var positionText: String {
    let loading = shelf.isComplete ? "" : loadingText + "  "
    return unkeptText + loading + position
  }

  private var position: String {
    func row(_ scroll: Scroll) -> String { scroll.count == 0 ? "" : "\(scroll.cursor + 1)/\(scroll.count)" }
    switch screen {
    case .browse(let browse):
      switch browse.prompt == nil ? browse.focus : .text {
      case .tree: return row(browse.tree.scroll)
      case .outline, .text: return position(of: browse.text)
      }
    case .pair(let pair):
      let difference = pair.difference.map { "≠\($0 + 1)/\(pair.differences(pair.focus).count)  " } ?? ""
      return difference + position(of: pair.focused)
    case .search(let search):
      guard search.hitCount > 0 else { return "" }
      return "\(search.rows.cursor + 1)/\(search.view == .reports ? search.reportCount : search.hitCount)"
    case .numbers(let numbers): return row(numbers.scroll)
    case .sheet(let sheet):
      guard sheet.columnScroll.count > 0 else { return "" }
      return "\(sheet.columnScroll.cursor + 1)/\(sheet.columnScroll.count) · \(row(sheet.rowScroll))"
    case .explanation(let explanation): return row(explanation.scroll)
    case .problems(let problems): return row(problems.scroll)
    case .compliance(let compliance): return row(compliance.rows)
    case .omissions(let omissions): return row(omissions.scroll)
    case .reuse(let reuse): return row(reuse.scroll)
    case .workList(let list): return row(list.scroll)
    case .chart(let chart): return row(chart.scroll)
    case .themes(let themes): return row(themes.scroll)
    case .help(let help): return row(help.scroll)
    case .palette(let palette): return row(palette.scroll)
    }
  }

  private func position(of view: TextView) -> String {
    guard view.layout != nil, !view.find.phrase.isEmpty || view.reading != nil else { return "" }
    let hits = view.find.position.map { $0 + "  " } ?? ""
    return "\(hits)\(view.scroll.percent)%"
  }
}
