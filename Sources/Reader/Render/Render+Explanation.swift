import Canvas
import Documents
import Library
import Reports

extension State {
  /// What an explanation is about, for people.
  func name(of explanation: ExplanationScreen) -> String {
    explanation.indicator.map { indicators[$0]?.name(language) ?? $0 }
      ?? Bilingual(zh: "全部数字", en: "all numbers")(language)
  }

  func draw(_ explanation: ExplanationScreen, in frame: inout Frame) {
    let area = ListArea.explanation(size)
    if let header = area.screen.header {
      drawTitle(
        Mode.explanation.title(language), detail: title(of: explanation.report), in: &frame, area: header)
    }
    drawHead(of: explanation, in: &frame, area: area.head)
    if explanation.explanation == nil {
      let text = (explanation.failure ?? Bilingual(zh: "正在查看…", en: "Looking…"))(language)
      frame.drawNotice([(text, explanation.failure == nil ? .dim : .problem)], in: area.rows)
    } else if explanation.accounts.isEmpty {
      let text = Bilingual(
        zh: "正文里没有一个数字与它有关", en: "No number of the text has to do with it")
      frame.drawNotice([(text(language), .dim)], in: area.rows)
    }
    let report = shelf.reading(explanation.report)?.report
    for (line, index) in explanation.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      draw(explanation.accounts[index], of: report, in: &frame, row: row, columns: area.rows.columns)
      if index == explanation.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let account = explanation.account, let detail = area.detail {
      draw(account, of: report, inDetail: detail, in: &frame)
    }
    frame.drawThumb(
      visible: explanation.scroll.visible, count: explanation.accounts.count, area: area.rows)
  }

  /// The indicator with its definition, and the whole in one sentence.
  private func drawHead(of explanation: ExplanationScreen, in frame: inout Frame, area: Area) {
    let indicator = explanation.indicator.flatMap { indicators[$0] }
    let summary = explanation.explanation?.summary(language) ?? ""
    if area.rows > 0 {
      let name = name(of: explanation)
      let used = frame.draw(name, row: area.row, column: 1, limit: area.columns - 2, role: .tableHeader)
      frame.draw(
        summary, row: area.row, column: used + 3, limit: area.columns - used - 4, role: .text,
        truncation: .ellipsis)
    }
    if area.rows > 1, let indicator {
      frame.draw(
        "\(indicator.unit)  \(indicator.definition)", row: area.row + 1, column: 1, limit: area.columns - 2,
        role: .dim, truncation: .ellipsis)
    }
  }

  /// One number on its row: what became of it, how it is written, why.
  private func draw(_ account: Account, of report: Report?, in frame: inout Frame, row: Int, columns: Int) {
    let outcomeColumns = language == .chinese ? 8 : 11
    frame.draw(
      account.outcome.name(language), row: row, column: 1, limit: outcomeColumns, role: account.outcome.role)
    let numberColumns = max(4, min(14, columns / 5))
    let start = 1 + outcomeColumns + 1
    if let report, account.outcome != .mentioned {
      let number = String(report.document.text[account.utf8Range].filter { !$0.isWhitespace })
      let used = frame.drawTrailing(
        number, row: row, from: start, to: start + numberColumns, role: account.outcome.role)
      if used == 0 {
        frame.draw(
          number, row: row, column: start, limit: numberColumns, role: account.outcome.role,
          truncation: .ellipsis)
      }
    }
    let column = start + numberColumns + 2
    frame.draw(
      reasons(of: account), row: row, column: column, limit: columns - column - 1,
      role: account.outcome.isTaken ? .text : .dim, truncation: .ellipsis)
  }

  /// All reasons, the sentence with the number marked, and where it stands.
  private func draw(_ account: Account, of report: Report?, inDetail area: Area, in frame: inout Frame) {
    for column in area.column..<area.column + area.columns {
      frame.draw("─", row: area.row, column: column, limit: 1, role: .border)
    }
    let inner = Area(row: area.row, column: 2, rows: area.rows, columns: area.columns - 4)
    var pen = EvidencePen(row: area.row + 1, area: inner)
    let name = account.indicator.flatMap { indicators[$0]?.name(language) } ?? ""
    let head = account.outcome.name(language) + (account.outcome.isTaken && !name.isEmpty ? " · \(name)" : "")
    pen.line([(head, account.outcome.role)], in: &frame)
    let text = reasons(of: account)
    pen.text(text, keepingRows: 3, role: .text, frame: &frame)
    guard let report else { return }
    let mark = TextMark(utf8Range: account.utf8Range, role: .hitCurrent)
    pen.sentence(
      account.evidence, marks: account.outcome == .mentioned ? [] : [mark], in: report, keepingRows: 1,
      frame: &frame)
    pen.line([(report.sectionPath(report.section(at: account.utf8Range.lowerBound)), .dim)], in: &frame)
  }

  private func reasons(of account: Account) -> String {
    account.reasons.map { $0(language) }.joined(separator: language == .chinese ? "；" : "; ")
  }
}

extension Account.Outcome {
  fileprivate var role: Role {
    switch self {
    case .headline: .value
    case .alternate, .part: .partial
    case .planned: .planned
    case .change: .approximate
    case .corrupt: .warning
    case .mentioned: .textOnly
    case .other, .refused, .uncounted, .outside: .dim
    }
  }
}
