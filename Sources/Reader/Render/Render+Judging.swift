import Canvas
import Documents
import Library
import Reports

// What judging draws on the screens it happens on.

/// The list of indicators a number can be counted as, over the lower rows of the list of numbers.
struct JudgingChoices {
  static let rowsAtMost = 8
}

extension State {
  // MARK: The sheet

  /// The signs before a cell's value: what was decided, and whether it is doubtful or in conflict; one column each.
  func signs(of cell: Comparison.Cell) -> [(text: String, role: Role)] {
    var signs: [(text: String, role: Role)] = []
    if let judged = cell.judgement, !judged.sign.isEmpty { signs.append((judged.sign, .mark)) }
    if !cell.findings.isEmpty || cell.judgement?.conflicts.isEmpty == false { signs.append(("!", .warning)) }
    return signs
  }

  /// What the signs mean, while anything is judged.
  var judgingLegend: [(sign: String, role: Role, name: Bilingual)] {
    guard !judging.book.isEmpty else { return [] }
    return [
      ("✓", .mark, Bilingual(zh: "已确认", en: "confirmed")), ("✎", .mark, Bilingual(zh: "更正", en: "corrected")),
      ("✗", .mark, Bilingual(zh: "否定", en: "rejected")),
      ("∅", .unmentioned, Bilingual(zh: "不适用", en: "n/a")), ("†", .mark, Bilingual(zh: "备注", en: "memo")),
    ]
  }

  /// Who decided what of the cell, why, what is to be looked at again, and the trail.
  func drawJudgement(
    of cell: Comparison.Cell, in sheet: SheetScreen, _ pen: inout EvidencePen, _ frame: inout Frame
  ) {
    guard let place = sheet.indicator.flatMap({ sheet.comparison?.indicators[$0] }) else { return }
    let key = shelf.key(sheet.reports[sheet.column])
    let trail = judging.book.trail(of: place.id, in: key.contentHash)
    guard !trail.isEmpty else { return }
    if let judged = cell.judgement {
      let judgement = judged.judgement
      var words = [judgement.summary(language), judgement.author, judgement.day]
      if let reason = judgement.reason {
        words.append(Bilingual(zh: "理由：", en: "reason: ")(language) + reason)
      }
      if judged.hasMoved {
        words.append(Bilingual(zh: "报告重新保存过", en: "the report was saved anew")(language))
      }
      let sign = judged.state == .notApplicable ? "∅" : judged.sign
      pen.line([(sign + " ", .mark), (words.joined(separator: " · "), .text)], in: &frame)
      if let memo = judged.memo, !memo.isEmpty, judged.state != .noted {
        pen.line([("† ", .mark), (memo, .text)], in: &frame)
      }
      for conflict in judged.conflicts {
        pen.line([("! " + conflict.message(unit: place.unit)(language), .warning)], in: &frame)
      }
    }
    guard trail.count > 1 || cell.judgement == nil else { return }
    let steps = trail.map { judgement in
      let undone = judgement.target == nil && !judging.book.isStanding(judgement)
      let text = "\(judgement.day) \(judgement.author) \(judgement.summary(language))"
      return undone ? "(\(text))" : text
    }
    pen.line(
      [(Bilingual(zh: "经过：", en: "Trail: ")(language) + steps.reversed().joined(separator: " ← "), .dim)],
      in: &frame)
  }

  // MARK: Asking

  /// The prompt of what is asked for, in the status row.
  var judgingPrompt: (String, Prompt)? {
    guard let asking = judging.asking else { return nil }
    let sign: Bilingual
    switch asking.question {
    case .value(let place):
      sign = Bilingual(zh: " 更正为（\(place.indicator.unit)）› ", en: " Correct to (\(place.indicator.unit)) › ")
    case .memo: sign = Bilingual(zh: " 备注 › ", en: " Memo › ")
    case .reason(let draft, _):
      switch draft.decision {
      case .rejected: sign = Bilingual(zh: " 否定的理由（可空）› ", en: " Why rejected (may be empty) › ")
      case .notApplicable: sign = Bilingual(zh: " 不适用的理由（可空）› ", en: " Why not applicable (may be empty) › ")
      default: sign = Bilingual(zh: " 更正的理由（可空）› ", en: " Why corrected (may be empty) › ")
      }
    case .indicator: sign = Bilingual(zh: " 计入指标 › ", en: " Count as › ")
    }
    return (sign(language), asking.prompt)
  }

  /// The indicators to choose from, over the lower rows of a list.
  func drawChoices(in frame: inout Frame, area: Area) {
    guard let asking = judging.asking, case .indicator = asking.question, area.rows > 2 else { return }
    let rows = min(JudgingChoices.rowsAtMost, area.rows - 1)
    let top = area.row + area.rows - rows
    for column in area.column..<area.column + area.columns {
      frame.draw("─", row: top - 1, column: column, limit: 1, role: .border)
    }
    for row in top..<top + rows {
      frame.fill(Area(row: row, column: area.column, rows: 1, columns: area.columns), role: .text)
    }
    if asking.choices.isEmpty {
      let text = Bilingual(zh: "没有以这个单位计、名称相符的指标", en: "No indicator of that unit has such a name")
      frame.draw(
        text(language), row: top, column: area.column + 2, limit: max(0, area.columns - 3), role: .dim,
        truncation: .ellipsis)
    }
    // The cursor in sight, whatever room there is.
    let first = max(0, min(asking.scroll.cursor - rows / 2, asking.choices.count - rows))
    for (line, indicator) in asking.choices.dropFirst(first).prefix(rows).enumerated() {
      let text = "\(indicator.name(language))  \(indicator.unit)  \(indicator.group(language))"
      frame.draw(
        text, row: top + line, column: area.column + 2, limit: max(0, area.columns - 3), role: .text,
        truncation: .ellipsis)
      if first + line == asking.scroll.cursor {
        frame.drawCursor(row: top + line, area: area, isFocused: true)
      }
    }
  }

  /// In the status row while judgements are in memory only.
  var unkeptText: String {
    guard let unkept = judging.unkept else { return "" }
    return Bilingual(
      zh: unkept.count == 0 ? "判断不能保存  " : "\(unkept.count) 条判断未保存  ",
      en: unkept.count == 0 ? "judgements not kept  " : "\(unkept.count) judgements not kept  ")(language)
  }

  // MARK: The work list

  func draw(_ list: WorkListScreen, in frame: inout Frame) {
    let area = ListArea.problems(size)
    if let header = area.screen.header {
      drawTitle(Mode.workList.title(language), detail: detail(of: list), in: &frame, area: header)
    }
    guard let comparison = list.comparison, !list.rows.isEmpty else {
      let text =
        list.comparison == nil
        ? Bilingual(zh: "正在比较…", en: "Comparing…")
        : Bilingual(zh: "没有要判断的了", en: "There is nothing left to judge")
      frame.drawNotice(
        [((list.failure ?? text)(language), list.failure == nil ? .dim : .problem)], in: area.rows)
      return
    }
    for (line, index) in list.scroll.visible.enumerated() where line < area.rows.rows {
      let y = area.rows.row + line
      draw(list.rows[index], of: list, comparison, in: &frame, row: y, columns: area.rows.columns)
      if index == list.scroll.cursor { frame.drawCursor(row: y, area: area.rows, isFocused: true) }
    }
    if let row = list.row, let detail = area.detail {
      frame.drawDetail(text(of: row, of: list, comparison), in: detail)
    }
    frame.drawThumb(visible: list.scroll.visible, count: list.rows.count, area: area.rows)
  }

  private func detail(of list: WorkListScreen) -> String {
    guard list.comparison != nil else { return "" }
    let hidden =
      list.hiddenCount == 0
      ? "" : Bilingual(zh: "，另有 \(list.hiddenCount) 行未列", en: ", \(list.hiddenCount) more rows")(language)
    return text(of: list.total) + hidden
  }

  /// 已判断 3/12，准确率 67%(2/3).
  func text(of progress: JudgingProgress) -> String {
    var text = Bilingual(
      zh: "已判断 \(progress.judged)/\(progress.cells)", en: "\(progress.judged) of \(progress.cells) judged")(
        language)
    if let precision = progress.precision {
      // One mistake among a thousand is not 100 %.
      let percent = progress.wrong == 0 ? 100 : min(99, Int((precision * 100).rounded()))
      let share = "\(percent)%(\(progress.right)/\(progress.right + progress.wrong))"
      text += Bilingual(zh: "，程序读对 \(share)", en: ", \(share) read right")(language)
    }
    return text
  }

  private func draw(
    _ row: WorkListScreen.Row, of list: WorkListScreen, _ comparison: Comparison, in frame: inout Frame,
    row y: Int, columns: Int
  ) {
    switch row {
    case .heading(let heading, let count):
      frame.draw(
        text(of: heading, count: count, of: list, comparison), row: y, column: 1, limit: max(0, columns - 2),
        role: .tableGroup, truncation: .ellipsis)
    case .cell(let cell, let matter):
      let shown = comparison.cells[cell.indicator][cell.report]
      let placeColumns = min(24, columns / 4)
      let valueColumns = 14
      let name = shelf.summary(list.reports[cell.report])?.placeAndYear ?? ""
      let signs = signs(of: shown).map(\.text).joined()
      frame.draw(
        name, row: y, column: 3, limit: max(0, placeColumns), role: .text, truncation: .ellipsis)
      let value = value(of: shown)
      frame.drawTrailing(
        signs + value.text, row: y, from: 4 + placeColumns, to: 4 + placeColumns + valueColumns,
        role: value.role)
      let role: Role = matter == .unjudged ? .dim : .warning
      let start = 6 + placeColumns + valueColumns
      frame.draw(
        words(of: matter, cell, comparison), row: y, column: start, limit: max(0, columns - start - 1),
        role: role,
        truncation: .ellipsis)
    case .lost(let judgement, let reason):
      let name = [judgement.report.issuer ?? judgement.report.file, judgement.report.year.map { "\($0)" }]
        .compactMap { $0 }.joined(separator: " ")
      frame.draw(
        "\(name)  \(judgement.summary(language))  \(reason.name(language))", row: y, column: 3,
        limit: max(0, columns - 4), role: .warning, truncation: .ellipsis)
    }
  }

  private func value(of cell: Comparison.Cell) -> (text: String, role: Role) {
    guard let value = cell.value else { return (cell.kind == .notApplicable ? "∅" : "·", .unmentioned) }
    let kind = cell.kind == .partial ? "◐" : cell.kind == .planned ? "→" : ""
    return (kind + cell.qualifier.sign + NumberText(usesMyriads: false).text(value), .value)
  }

  private func text(
    of heading: WorkListScreen.Heading, count: Int, of list: WorkListScreen, _ comparison: Comparison
  ) -> String {
    switch heading {
    case .conflicts: Bilingual(zh: "判断有冲突：\(count)", en: "Judgements in conflict: \(count)")(language)
    case .doubts: Bilingual(zh: "核对未通过：\(count)", en: "Checks that failed: \(count)")(language)
    case .lost: Bilingual(zh: "与报告不再相符：\(count)", en: "Judgements that fit no more: \(count)")(language)
    case .unjudged(let indicator):
      comparison.indicators[indicator].name(language) + (language == .chinese ? "：" : ": ")
        + text(of: list.progress[indicator])
    }
  }

  private func words(
    of matter: WorkListScreen.Matter, _ cell: WorkListScreen.Cell, _ comparison: Comparison
  ) -> String {
    let indicator = comparison.indicators[cell.indicator]
    return switch matter {
    case .conflict(let conflict):
      "\(indicator.name(language))  \(conflict.message(unit: indicator.unit)(language))"
    case .doubt(let finding): finding.diagnostic.message(language)
    case .unjudged: indicator.unit
    }
  }

  /// All of a row, below the list.
  private func text(of row: WorkListScreen.Row, of list: WorkListScreen, _ comparison: Comparison) -> String {
    switch row {
    case .heading(let heading, let count): return text(of: heading, count: count, of: list, comparison)
    case .cell(let cell, let matter):
      let indicator = comparison.indicators[cell.indicator]
      let name = shelf.summary(list.reports[cell.report])?.labelWithPlace ?? ""
      let shown = comparison.cells[cell.indicator][cell.report]
      let about = matter == .unjudged ? indicator.definition : words(of: matter, cell, comparison)
      return "\(name)  \(indicator.name(language)) \(value(of: shown).text)\(indicator.unit)  \(about)"
    case .lost(let judgement, let reason):
      let quote = (judgement.reading?.quote ?? judgement.seen?.quote).map { "“\($0)”" } ?? ""
      return
        "\(judgement.report.file)  \(judgement.indicator)  \(judgement.author) \(judgement.day)  \(judgement.summary(language))  \(reason.name(language))  \(quote)"
    }
  }
}

extension Judgement {
  /// Day and minute, in UTC.
  var day: String { String(time.prefix(16)).replacing("T", with: " ") }
}
