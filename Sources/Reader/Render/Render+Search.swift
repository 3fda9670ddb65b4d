import Canvas
import Documents
import Library

extension State {
  func draw(_ search: SearchScreen, in frame: inout Frame) {
    let areas = SearchAreas(size, view: search.view)
    if let header = areas.screen.header {
      drawTitle(Mode.search.title(language), detail: summary(of: search), in: &frame, area: header)
    }
    draw(search.prompt, of: search.query, in: &frame, area: areas.head)
    if search.rowCount == 0 {
      frame.drawNotice(notice(of: search), in: areas.list)
    }
    switch search.view {
    case .hits, .concordance: drawHits(of: search, in: &frame, area: areas.list)
    case .reports: drawTallies(of: search, in: &frame, area: areas.list)
    }
    if let preview = areas.preview {
      frame.drawSeparator(column: preview.column - 1, rows: preview.row..<preview.row + preview.rows)
      if search.hit != nil { draw(search.preview, in: &frame, area: preview) }
    }
    frame.drawThumb(visible: search.rows.visible, count: search.rowCount, area: areas.list)
  }

  /// A screen's name, and what is to be said of it.
  func drawTitle(_ title: String, detail: String, in frame: inout Frame, area: Area) {
    let used = frame.draw(
      title, row: area.row, column: area.column + 1, limit: area.columns - 2, role: .borderFocused,
      emphasis: .bold, truncation: .ellipsis)
    frame.draw(
      detail, row: area.row, column: area.column + 3 + used, limit: area.columns - 4 - used, role: .dim,
      truncation: .ellipsis)
  }

  // MARK: The prompt

  /// What is typed, and below it what cannot be understood of it, where it stands.
  private func draw(_ prompt: Prompt, of query: SearchQuery, in frame: inout Frame, area: Area) {
    let sign = area.rows > 0 ? " › " : ""
    frame.draw(prompt, sign: sign, in: area)
    guard area.rows > 1,
      let mistake = query.mistakes.first(where: { $0.range.upperBound >= prompt.cursor })
        ?? query.mistakes.last
    else { return }
    let start = area.column + width.columns(of: sign)
    let before = width.columns(of: String(prompt.text.prefix(mistake.range.lowerBound)))
    let columns = width.columns(
      of: String(prompt.text.dropFirst(mistake.range.lowerBound).prefix(mistake.range.count)))
    let end = area.column + area.columns - 1
    let message = "└ \(mistake.message(language))"
    // A prompt longer than its row shows the part at the cursor: nothing can be pointed at there.
    let isInSight = width.columns(of: prompt.text) < end - start
    if isInSight {
      frame.restyle(
        Area(row: area.row, column: start + before, rows: 1, columns: min(columns, end - start - before)),
        adding: .underline)
    }
    let place = isInSight ? start + before : start
    let column = max(area.column + 1, min(place, end - width.columns(of: message)))
    frame.draw(
      message, row: area.row + 1, column: column, limit: end - column, role: .warning, truncation: .ellipsis)
  }

  private func summary(of search: SearchScreen) -> String {
    guard search.ticket != nil else { return "" }
    let more = search.isSearching ? "…" : ""
    let shown =
      search.hitCount > search.hits.count && !search.isSearching
      ? Bilingual(zh: "，只列前 \(search.hits.count) 处", en: ", the first \(search.hits.count) listed")(language)
      : ""
    let counts = Bilingual(
      zh: "\(search.reportCount) 份报告中 \(search.hitCount) 处\(shown)\(more)",
      en: "\(search.hitCount) hits in \(search.reportCount) reports\(shown)\(more)")(language)
    return ([counts] + arrangement(of: search)).joined(separator: " · ")
  }

  /// What the reports are ordered and the rows sorted by, where that is not as usual.
  private func arrangement(of search: SearchScreen) -> [String] {
    var words: [Bilingual] = []
    let order = search.order ?? search.query.order
    if order != .file { words.append(order.title) }
    switch search.arrangement {
    case .reading: break
    case .left: words.append(Bilingual(zh: "按左边的字", en: "by the words left"))
    case .right: words.append(Bilingual(zh: "按右边的字", en: "by the words right"))
    case .count: words.append(Bilingual(zh: "按命中数", en: "by hits"))
    }
    return words.map { $0(language) }
  }

  private func notice(of search: SearchScreen) -> [(text: String, role: Role)] {
    if let failure = search.failure { return [(failure(language), .problem)] }
    if search.ticket == nil {
      return [
        (
          Bilingual(
            zh: "在全部报告中查找。多个词用空格隔开，须同在一段；\"带空格的词组\"；-不要的词；甲|乙",
            en: "Searches all reports. Words, all in one paragraph; \"a phrase\"; -not this; this|that")(
              language),
          .dim
        ), ("", .dim), (QueryFilter.allCases.map { $0.examples[0] }.joined(separator: "  "), .dim),
      ]
    }
    if search.isSearching { return [] }
    return [
      (
        Bilingual(zh: "没有找到“\(search.prompt.text)”", en: "“\(search.prompt.text)” is nowhere in the reports")(
          language), .dim
      )
    ]
  }

  // MARK: Hits

  private func drawHits(of search: SearchScreen, in frame: inout Frame, area: Area) {
    let shape = search.view == .concordance ? HitShape(concordance: area) : HitShape(area)
    var previous: ReportID?
    for (line, index) in search.scroll.visible.enumerated() where line < area.rows {
      let hit = search.hits[index]
      let row = area.row + line
      draw(hit, isFirstOfReport: hit.report != previous, shape, in: &frame, row: row, area: area)
      previous = hit.report
      if index == search.scroll.cursor { frame.drawCursor(row: row, area: area, isFocused: true) }
    }
  }

  private func draw(
    _ hit: SearchHit, isFirstOfReport: Bool, _ shape: HitShape, in frame: inout Frame, row: Int, area: Area
  ) {
    let label = shelf.summary(hit.report)?.placeAndYear ?? ""
    frame.draw(
      label, row: row, column: area.column + 1, limit: shape.labelColumns,
      role: isFirstOfReport ? .jurisdiction : .dim, truncation: .ellipsis)
    if shape.sectionColumns > 0 {
      frame.draw(
        hit.sectionTitle, row: row, column: area.column + 2 + shape.labelColumns,
        limit: shape.sectionColumns, role: .dim, truncation: .ellipsis)
    }
    let before = hit.before.suffix(fitting: shape.beforeColumns, width)
    var column = shape.matchColumn - width.columns(of: before)
    let end = area.column + area.columns - 1
    column += frame.draw(before, row: row, column: column, role: .text)
    column += frame.draw(hit.match, row: row, column: column, limit: end - column, role: .hit)
    frame.draw(hit.after, row: row, column: column, limit: end - column, role: .text)
  }

  // MARK: Reports

  /// Reports with a bar as long as their hits are many.
  private func drawTallies(of search: SearchScreen, in frame: inout Frame, area: Area) {
    let most = search.tallies.map(\.hitCount).max() ?? 1
    let labelColumns = min(16, area.columns / 4)
    let issuerColumns = area.columns >= 50 ? min(28, area.columns / 4) : 0
    let countColumns = String(most).count
    let barStart =
      area.column + 2 + labelColumns + (issuerColumns == 0 ? 0 : issuerColumns + 1) + countColumns + 1
    let room = max(0, area.column + area.columns - 2 - barStart)
    for (line, index) in search.tallyScroll.visible.enumerated() where line < area.rows {
      let tally = search.tallies[index]
      let row = area.row + line
      let summary = shelf.summary(tally.report)
      frame.draw(
        summary?.placeAndYear ?? "", row: row, column: area.column + 1, limit: labelColumns,
        role: .jurisdiction, truncation: .ellipsis)
      if issuerColumns > 0 {
        frame.draw(
          summary?.shortIssuer ?? summary?.fileName ?? "", row: row, column: area.column + 2 + labelColumns,
          limit: issuerColumns, role: .text, truncation: .ellipsis)
      }
      frame.drawTrailing(
        "\(tally.hitCount)", row: row, from: area.column, to: barStart - 1, role: .value)
      let length = max(1, room * tally.hitCount / max(1, most))
      frame.draw(
        String(repeating: "━", count: length), row: row, column: barStart, limit: room, role: .hit)
      if index == search.tallyScroll.cursor { frame.drawCursor(row: row, area: area, isFocused: true) }
    }
  }
}

extension SearchQuery.Order {
  /// For people, in the interface's languages.
  var title: Bilingual {
    switch self {
    case .file: Bilingual(zh: "按文件", en: "by file")
    case .relevance: Bilingual(zh: "按相关", en: "by relevance")
    case .place: Bilingual(zh: "按地区", en: "by place")
    case .year: Bilingual(zh: "按年份", en: "by year")
    }
  }
}

/// How the columns of a list of hits are shared out: the hits stand below one another, as in a concordance.
private struct HitShape {
  let labelColumns: Int
  let sectionColumns: Int
  let beforeColumns: Int
  let matchColumn: Int

  init(_ area: Area) {
    labelColumns = min(16, area.columns / 4)
    sectionColumns = area.columns >= 50 ? min(24, area.columns / 5) : 0
    let start = 2 + labelColumns + (sectionColumns == 0 ? 0 : sectionColumns + 1)
    beforeColumns = max(0, (area.columns - start) * 2 / 5)
    matchColumn = area.column + start + beforeColumns
  }

  /// The hits in the middle of the area.
  init(concordance area: Area) {
    labelColumns = area.columns >= 60 ? min(16, area.columns / 6) : 0
    sectionColumns = 0
    matchColumn = area.column + area.columns / 2 - 2
    beforeColumns = max(0, matchColumn - area.column - labelColumns - 2)
  }
}
