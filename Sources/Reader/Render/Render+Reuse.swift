import Canvas
import Documents
import Library
import Reports

extension State {
  func draw(_ reuse: ReuseScreen, in frame: inout Frame) {
    let area = ListArea.reuse(size)
    if let header = area.screen.header {
      drawTitle(Mode.reuse.title(language), detail: detail(of: reuse), in: &frame, area: header)
    }
    guard let found = reuse.found, !found.pairs.isEmpty else {
      let text =
        reuse.found == nil
        ? Bilingual(zh: "正在比对各报告的文字…", en: "Comparing the reports' texts…")
        : Bilingual(
          zh: "不同机关的报告没有 \(TextReuse.leastCharacters) 字以上相同的段落",
          en: "No reports of different bureaus share \(TextReuse.leastCharacters) characters or more")
      frame.drawNotice(
        [((reuse.failure ?? text)(language), reuse.failure == nil ? .dim : .problem)], in: area.rows)
      return
    }
    drawReuseHead(in: &frame, area: area.head)
    for (line, index) in reuse.scroll.visible.enumerated() where line < area.rows.rows {
      let row = area.rows.row + line
      draw(found.pairs[index], of: reuse, in: &frame, area: area.rows, row: row)
      if index == reuse.scroll.cursor { frame.drawCursor(row: row, area: area.rows, isFocused: true) }
    }
    if let pair = reuse.pair, let passage = reuse.passage, let detail = area.detail {
      frame.drawDetail(text(of: passage, reuse.passageIndex, pair), in: detail)
    }
    frame.drawThumb(visible: reuse.scroll.visible, count: found.pairs.count, area: area.rows)
  }

  /// How many reports were looked at, and what was not.
  private func detail(of reuse: ReuseScreen) -> String {
    guard let found = reuse.found else { return "" }
    let rest = found.givenCount - found.textCount
    let unseen = Bilingual(
      zh: rest > 0 ? "，其余 \(rest) 份没有看" : "", en: rest > 0 ? ", \(rest) others were not" : "")(language)
    let cut = Bilingual(
      zh: found.cutCount > 0 ? "，\(found.cutCount) 份只看了前部" : "",
      en: found.cutCount > 0 ? ", \(found.cutCount) of them in part" : "")(language)
    let most = found.pairs.count == TextReuse.pairsAtMost
    return Bilingual(
      zh: "看了 \(found.textCount) 份\(unseen)\(cut)；\(most ? "最多的 " : "")\(found.pairs.count) 对有相同段落",
      en:
        "\(found.textCount) reports looked at\(unseen)\(cut); \(most ? "the heaviest " : "")\(found.pairs.count) pairs share passages"
    )(language)
  }

  private func drawReuseHead(in frame: inout Frame, area: Area) {
    guard area.rows > 0 else { return }
    let text = Bilingual(
      zh: "  左占    右占  最长  段数  报告", en: "  Left   Right  Most  Runs  Reports")(language)
    frame.draw(text, row: area.row, column: 0, limit: area.columns, role: .tableHeader)
  }

  private func draw(
    _ pair: TextReuse.Pair, of reuse: ReuseScreen, in frame: inout Frame, area: Area, row: Int
  ) {
    func name(_ index: Int) -> String { shelf.summary(reuse.reports[index])?.labelWithPlace ?? "" }
    var end = 0
    let longest = pair.passages.first?.characterCount ?? 0
    for (text, columns) in [
      (percent(pair.leftShare), 6), (percent(pair.rightShare), 8), ("\(longest)", 6),
      ("\(pair.passageCount)", 6),
    ] {
      frame.drawTrailing(text, row: row, from: end, to: end + columns, role: .value)
      end += columns
    }
    let room = max(0, area.columns - end - 4)
    let half = max(0, (room - 3) / 2)
    let start = end + 2
    let used = frame.draw(
      name(pair.left), row: row, column: start, limit: min(half, room), role: .text, truncation: .ellipsis)
    let sign = frame.draw(" ≈ ", row: row, column: start + used, limit: max(0, room - used), role: .dim)
    frame.draw(
      name(pair.right), row: row, column: start + used + sign, limit: max(0, room - used - sign), role: .text,
      truncation: .ellipsis)
  }

  private func percent(_ share: Double) -> String {
    // What there is must not read as nothing, nor most as all.
    let percent = share == 1 ? 100 : min(99, Int((share * 100).rounded()))
    return percent == 0 ? "<1%" : "\(percent)%"
  }

  private func text(of passage: TextReuse.Passage, _ index: Int, _ pair: TextReuse.Pair) -> String {
    let others = passage.holderCount - 2
    let zh = others > 0 ? "，另有 \(others) 个机关也这样写" : "，只有这两个机关这样写"
    let en = others > 0 ? ", as in \(others) other bureaus'" : ", in these two bureaus' alone"
    let head = Bilingual(
      zh: "第 \(index + 1)/\(pair.passageCount) 段，\(passage.characterCount) 字\(zh)：",
      en: "Passage \(index + 1) of \(pair.passageCount), \(passage.characterCount) characters\(en): ")(
        language)
    return head + passage.excerpt.replacing("\n", with: " ")
  }
}
