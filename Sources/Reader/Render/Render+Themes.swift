import Canvas
import Documents

extension State {
  func draw(_ list: ThemesScreen, in frame: inout Frame) {
    let area = ListArea.themes(size)
    if let header = area.screen.header {
      drawTitle(Mode.themes.title(language), detail: "\(list.rows.count - 1)", in: &frame, area: header)
    }
    for (line, index) in list.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      draw(list.rows[index], of: list, row: row, columns: area.rows.columns, in: &frame)
      if index == list.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let detail = area.detail {
      // Two rows of words at most stand between the line and the sample.
      let start = detail.row + 3
      frame.drawDetail(
        description(of: list), in: Area(row: detail.row, column: 0, rows: 3, columns: detail.columns))
      ThemeSample(language: language).draw(
        in: &frame,
        area: Area(
          row: start, column: detail.column, rows: detail.row + detail.rows - start, columns: detail.columns))
    }
    frame.drawThumb(visible: list.scroll.visible, count: list.rows.count, area: area.rows)
  }

  /// A theme's row: whether it is the one kept, its name, what it is called, light or dark, author, and whose it is.
  private func draw(
    _ name: String, of list: ThemesScreen, row: Int, columns: Int, in frame: inout Frame
  ) {
    if name == list.before.name { frame.draw("●", row: row, column: 1, limit: 2, role: .mark) }
    let nameColumns = max(10, min(22, columns / 4))
    frame.draw(name, row: row, column: 3, limit: nameColumns - 1, role: .text, truncation: .ellipsis)
    var column = 3 + nameColumns
    let cells: [(text: String, columns: Int, role: Role)]
    if name == ThemeChoice.auto {
      let text = Bilingual(
        zh: "随终端底色：浅色用 \(theme.light)，深色用 \(theme.dark)",
        en: "by the terminal's background: \(theme.light) on light, \(theme.dark) on dark")
      cells = [(text(language), columns - column - 1, .dim)]
    } else if let summary = list.summaries[name] {
      let titleColumns = max(12, min(34, columns / 3))
      cells = [
        (summary.title, titleColumns, summary.problem == nil ? .text : .problem),
        (summary.appearance.map { $0.title(language) } ?? "!", 6, .dim),
        (summary.origin.title(language), 8, .dim),
        (summary.author, columns - column - titleColumns - 15, .dim),
      ]
    } else {
      cells = []
    }
    for cell in cells where column < columns {
      frame.draw(
        cell.text, row: row, column: column, limit: max(0, min(cell.columns, columns - column) - 1),
        role: cell.role, truncation: .ellipsis)
      column += cell.columns
    }
  }

  /// What is said of the theme under the cursor: what is wrong with it, or whom it serves.
  private func description(of list: ThemesScreen) -> String {
    guard let summary = list.summaries[list.name] else { return "" }
    if let problem = summary.problem { return Bilingual(zh: problem.zh, en: problem.en)(language) }
    var parts: [String] = []
    if summary.contrast > Theme.readableContrast {
      let least = "\(Int(summary.contrast))"
      parts.append(Bilingual(zh: "对比度 \(least) 以上", en: "a contrast of \(least) or more")(language))
    }
    if !summary.safeFor.isEmpty {
      parts.append(
        summary.safeFor.map { $0.title(language) }.joined(separator: language == .chinese ? "、" : ", "))
    }
    return parts.joined(separator: language == .chinese ? "；" : "; ")
  }
}

extension Theme.Appearance {
  package var title: Bilingual {
    switch self {
    case .light: Bilingual(zh: "浅色", en: "light")
    case .dark: Bilingual(zh: "深色", en: "dark")
    }
  }
}

extension ThemeShelf.Origin {
  package var title: Bilingual {
    switch self {
    case .own: Bilingual(zh: "自备", en: "own")
    case .shipped: Bilingual(zh: "自带", en: "shipped")
    }
  }
}

extension ColourVision {
  package var title: Bilingual {
    switch self {
    case .protanopia: Bilingual(zh: "红色盲可辨", en: "for protanopia")
    case .deuteranopia: Bilingual(zh: "绿色盲可辨", en: "for deuteranopia")
    case .tritanopia: Bilingual(zh: "蓝色盲可辨", en: "for tritanopia")
    }
  }
}
