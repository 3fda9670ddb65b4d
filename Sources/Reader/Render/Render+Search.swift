import Canvas
import Documents
import Library

extension State {
  func draw(_ search: SearchScreen, in frame: inout Frame) {
    let areas = PreviewAreas(size, headerRows: 2)
    if let header = areas.screen.header {
      drawTitle(Mode.search.title(language), detail: summary(of: search), in: &frame, area: header)
    }
    frame.draw(search.prompt, sign: areas.head.rows > 0 ? " › " : "", in: areas.head)
    if search.hits.isEmpty {
      frame.drawNotice(notice(of: search), in: areas.list)
    }
    let shape = HitShape(areas.list)
    var previous: ReportID?
    for (line, index) in search.scroll.visible.enumerated() where line < areas.list.rows {
      let hit = search.hits[index]
      let row = areas.list.row + line
      draw(hit, isFirstOfReport: hit.report != previous, shape, in: &frame, row: row, area: areas.list)
      previous = hit.report
      if index == search.scroll.cursor { frame.drawCursor(row: row, area: areas.list, isFocused: true) }
    }
    if let preview = areas.preview {
      frame.drawSeparator(column: preview.column - 1, rows: preview.row..<preview.row + preview.rows)
      if !search.hits.isEmpty { draw(search.preview, in: &frame, area: preview) }
    }
    frame.drawThumb(visible: search.scroll.visible, count: search.hits.count, area: areas.list)
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

  private func summary(of search: SearchScreen) -> String {
    guard search.ticket != nil else { return "" }
    let more = search.isSearching ? "…" : ""
    let shown =
      search.hitCount > search.hits.count && !search.isSearching
      ? Bilingual(zh: "，只列前 \(search.hits.count) 处", en: ", the first \(search.hits.count) listed")(language)
      : ""
    return Bilingual(
      zh: "\(search.reportCount) 份报告中 \(search.hitCount) 处\(shown)\(more)",
      en: "\(search.hitCount) hits in \(search.reportCount) reports\(shown)\(more)")(language)
  }

  private func notice(of search: SearchScreen) -> [(text: String, role: Role)] {
    if let failure = search.failure { return [(failure, .problem)] }
    if search.ticket == nil {
      return [
        (
          Bilingual(
            zh: "在全部报告中查找。多个词用空格隔开，须同在一段；\"带空格的词组\"；-不要的词",
            en: "Searches all reports. Words, all in one paragraph; \"a phrase\"; -not this")(language), .dim
        )
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
    let before = hit.before.suffix(fitting: shape.beforeColumns)
    var column = shape.matchColumn - Width.columns(of: before)
    let end = area.column + area.columns - 1
    column += frame.draw(before, row: row, column: column, role: .text)
    column += frame.draw(hit.match, row: row, column: column, limit: end - column, role: .hit)
    frame.draw(hit.after, row: row, column: column, limit: end - column, role: .text)
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
}
