import Canvas
import Documents
import Library
import Reports

extension State {
  func draw(_ omissions: OmissionsScreen, in frame: inout Frame) {
    let area = ListArea.problems(size)
    if let header = area.screen.header {
      drawTitle(Mode.omissions.title(language), detail: detail(of: omissions), in: &frame, area: header)
    }
    guard let rows = omissions.rows, !rows.isEmpty else {
      let text =
        omissions.rows == nil
        ? Bilingual(zh: "正在查看同级报告…", en: "Looking at its peers…")
        : Bilingual(zh: "八成以上同级报告写到的，这份都写到了", en: "It speaks of all that four fifths of its peers speak of")
      frame.drawNotice(
        [((omissions.failure ?? text)(language), omissions.failure == nil ? .dim : .problem)], in: area.rows)
      return
    }
    for (line, index) in omissions.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      draw(rows[index], of: omissions, in: &frame, row: row, columns: area.rows.columns)
      if index == omissions.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let row = omissions.row, let detail = area.detail {
      frame.drawDetail(explanation(of: row, omissions), in: detail)
    }
    frame.drawThumb(visible: omissions.scroll.visible, count: rows.count, area: area.rows)
  }

  private func detail(of omissions: OmissionsScreen) -> String {
    let name = shelf.summary(omissions.report)?.labelWithPlace ?? ""
    let count = omissions.peers.count
    let years =
      omissions.isOneYear ? Bilingual(zh: "同年", en: " of its year") : Bilingual(zh: "各年", en: " of any year")
    return Bilingual(
      zh: "\(name)，与同级\(years.zh) \(count) 份比", en: "\(name), beside \(count) of its level\(years.en)")(
        language)
  }

  private func draw(
    _ row: OmissionsScreen.Row, of omissions: OmissionsScreen, in frame: inout Frame, row y: Int, columns: Int
  ) {
    let (kind, name, count): (Bilingual, Bilingual, Int) =
      switch row {
      case .topic(let item): (Bilingual(zh: "主题", en: "topic"), item.subject.name, item.peerCount)
      case .indicator(let item): (item.subject.group, item.subject.name, item.peerCount)
      }
    let shown = "\(count)/\(omissions.peers.count)"
    let used = frame.drawTrailing(shown, row: y, from: 12, to: columns - 2, role: .value)
    let kindColumns = max(8, min(20, columns / 4))
    frame.draw(
      kind(language), row: y, column: 1, limit: kindColumns - 1, role: .tableGroup, truncation: .ellipsis)
    frame.draw(
      name(language), row: y, column: 1 + kindColumns, limit: max(0, columns - kindColumns - used - 5),
      role: .text,
      truncation: .ellipsis)
  }

  private func explanation(of row: OmissionsScreen.Row, _ omissions: OmissionsScreen) -> String {
    let peers = omissions.peers.count
    switch row {
    case .topic(let item):
      return Bilingual(
        zh: "\(peers) 份中 \(item.peerCount) 份有一节写“\(item.subject.name.zh)”，这份没有。Enter 看它们怎么写。",
        en:
          "\(item.peerCount) of \(peers) have a section about “\(item.subject.name.en)”, this one has none. Enter shows them."
      )(language)
    case .indicator(let item):
      return Bilingual(
        zh:
          "\(peers) 份中 \(item.peerCount) 份写了“\(item.subject.name.zh)”的数，这份没有提到。\(item.subject.definition) Enter 逐项比较。",
        en:
          "\(item.peerCount) of \(peers) give a number for “\(item.subject.name.en)”, which this one does not mention. Enter compares them."
      )(language)
    }
  }
}
