import Canvas
import Documents

extension State {
  func draw(_ problems: ProblemsScreen, in frame: inout Frame) {
    let area = ListArea.problems(size)
    if let header = area.screen.header {
      drawTitle(Mode.problems.title(language), detail: detail(of: problems), in: &frame, area: header)
    }
    if problems.rows.isEmpty {
      let text =
        problems.isListed
        ? Bilingual(zh: "没有发现问题", en: "No problems were found") : Bilingual(zh: "正在列出…", en: "Listing…")
      frame.drawNotice([(text(language), .dim)], in: area.rows)
    }
    let fileColumns = min(40, area.rows.columns / 3)
    for (line, index) in problems.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      let problem = problems.rows[index]
      let sign = problem.severity == .note ? "·" : "!"
      let role: Role =
        switch problem.severity {
        case .error: .problem
        case .warning: .warning
        case .note: .dim
        }
      frame.draw(sign, row: row, column: 1, limit: 1, role: role)
      // The end of a path says more than its beginning.
      frame.draw(
        problem.file.suffix(fitting: fileColumns, width), row: row, column: 3, limit: fileColumns,
        role: problem.report == nil ? .dim : .text)
      frame.draw(
        problem.message(language), row: row, column: 5 + fileColumns,
        limit: area.rows.columns - fileColumns - 6, role: role == .dim ? .text : role, truncation: .ellipsis)
      if index == problems.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let problem = problems.row, let detail = area.detail {
      let text = "\(problem.file)  \(problem.message(language))"
      frame.drawDetail(text, in: detail)
    }
    frame.drawThumb(visible: problems.scroll.visible, count: problems.rows.count, area: area.rows)
  }

  /// How many problems there are, and where they all are when the list ends before.
  private func detail(of problems: ProblemsScreen) -> String {
    guard problems.isListed else { return "…" }
    let (shown, count) = (problems.rows.count, problems.count)
    guard shown < count else { return "\(count)" }
    return Bilingual(
      zh: "最前 \(shown) 个,共 \(count) 个;fazhi check 全部列出",
      en: "the first \(shown) of \(count); fazhi check lists them all")(language)
  }

  func draw(_ help: HelpScreen, in frame: inout Frame) {
    let area = ListArea.help(size)
    if let header = area.screen.header {
      let filter = help.filter.text.isEmpty ? "" : "/\(help.filter.text)"
      drawTitle(Mode.help.title(language), detail: filter, in: &frame, area: header)
    }
    if help.rows.isEmpty {
      frame.drawNotice([(Bilingual(zh: "没有这样的按键", en: "No such keys")(language), .dim)], in: area.rows)
    }
    for (line, index) in help.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      switch help.rows[index] {
      case .heading(let title):
        frame.draw(
          title(language), row: row, column: 1, limit: area.rows.columns - 2, role: .tableGroup)
      case .command(let command, let mode):
        draw(command, in: mode, reason: nil, frame: &frame, row: row, columns: area.rows.columns)
      }
      if index == help.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let detail = area.detail, !help.rows.isEmpty,
      case .command(let command, _) = help.rows[help.scroll.cursor]
    {
      frame.drawDetail(CommandTable.entry(command).description(language), in: detail)
    }
    frame.drawThumb(visible: help.scroll.visible, count: help.rows.count, area: area.rows)
  }

  func draw(_ palette: PaletteScreen, in frame: inout Frame) {
    let area = ListArea.palette(size)
    if let header = area.screen.header {
      let detail =
        palette.recentCount == 0 ? Bilingual(zh: "", en: "") : Bilingual(zh: "* 最近执行过", en: "* run lately")
      drawTitle(Mode.palette.title(language), detail: detail(language), in: &frame, area: header)
    }
    frame.draw(palette.prompt, sign: " : ", in: area.head)
    if palette.commands.isEmpty {
      frame.drawNotice([(Bilingual(zh: "没有这样的命令", en: "No such command")(language), .dim)], in: area.rows)
    }
    for (line, index) in palette.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      let command = palette.commands[index]
      let reason = below.reasonDisabled(command)
      draw(command, in: palette.mode, reason: reason, frame: &frame, row: row, columns: area.rows.columns)
      if index < palette.recentCount { frame.draw("*", row: row, column: 0, limit: 1, role: .mark) }
      if index == palette.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let detail = area.detail, let command = palette.command {
      let text = below.reasonDisabled(command) ?? CommandTable.entry(command).description
      frame.drawDetail(text(language), in: detail)
    }
    frame.drawThumb(visible: palette.scroll.visible, count: palette.commands.count, area: area.rows)
  }

  /// A command's row: keys, title, and what it does or why it does nothing now.
  private func draw(
    _ command: Command, in mode: Mode, reason: Bilingual?, frame: inout Frame, row: Int, columns: Int
  ) {
    let entry = CommandTable.entry(command)
    let keys = keyTable.keys(for: command, in: mode).names
    let keyColumns = max(8, min(16, columns / 4))
    let titleColumns = max(8, min(16, columns / 5))
    frame.draw(keys, row: row, column: 2, limit: keyColumns - 1, role: .statusKey, truncation: .ellipsis)
    frame.draw(
      entry.title(language), row: row, column: 2 + keyColumns, limit: titleColumns - 1,
      role: reason == nil ? .text : .dim, truncation: .ellipsis)
    frame.draw(
      (reason ?? entry.description)(language), row: row, column: 2 + keyColumns + titleColumns,
      limit: columns - 3 - keyColumns - titleColumns, role: .dim, truncation: .ellipsis)
  }
}
