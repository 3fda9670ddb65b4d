import Canvas
import Documents

extension State {
  func draw(_ browse: BrowseScreen, in frame: inout Frame) {
    let panes = BrowsePanes(size, focus: browse.focus, left: browse.left)
    let content = panes.rows.content
    if let tree = panes.tree {
      draw(browse.tree, in: &frame, area: tree, isFocused: browse.focus == .tree)
      drawHead(panes, tree, .tree, treeTitle, browse.focus, in: &frame)
    }
    if let outline = panes.outline {
      draw(browse.outline, in: &frame, area: outline, isFocused: browse.focus == .outline)
      drawHead(panes, outline, .outline, Mode.outline.title(language), browse.focus, in: &frame)
    }
    if let text = panes.text {
      if shelf.summaries.isEmpty {
        drawWelcome(in: &frame, area: text)
      } else {
        draw(browse.text, in: &frame, area: text)
      }
      let title = browse.text.wanted.map(title(of:)) ?? Mode.text.title(language)
      drawHead(panes, text, .text, title, browse.focus, in: &frame)
      if browse.focus == .text { drawChoices(in: &frame, area: text) }
    }
    for area in [panes.tree, panes.outline].compactMap({ $0 })
    where area.column + area.columns < size.columns {
      let top = panes.rows.header?.row ?? content.row
      frame.drawSeparator(column: area.column + area.columns, rows: top..<content.row + content.rows)
    }
    if let area = panes.tree {
      frame.drawThumb(visible: browse.tree.scroll.visible, count: browse.tree.rows.count, area: area)
    }
    if let area = panes.outline {
      frame.drawThumb(visible: browse.outline.scroll.visible, count: browse.outline.rows.count, area: area)
    }
  }

  private var treeTitle: String {
    let count = shelf.summaries.count
    let marked = marks.isEmpty ? "" : "  ●\(marks.count)"
    return "\(Mode.tree.title(language)) \(count)\(marked)"
  }

  private func drawHead(
    _ panes: BrowsePanes, _ area: Area, _ pane: BrowseScreen.Pane, _ title: String,
    _ focus: BrowseScreen.Pane, in frame: inout Frame
  ) {
    guard let header = panes.rows.header else { return }
    let isFocused = focus == pane
    frame.draw(
      title, row: header.row, column: area.column + 1, limit: area.columns - 2,
      role: isFocused ? .borderFocused : .border, emphasis: isFocused ? .bold : [], truncation: .ellipsis)
  }

  /// What stands where the text would, while there are no reports.
  private func drawWelcome(in frame: inout Frame, area: Area) {
    guard shelf.isComplete else {
      frame.drawNotice([(loadingText, .dim)], in: area)
      return
    }
    var lines: [(text: String, role: Role)] = [
      (Bilingual(zh: "没有可读的报告", en: "No reports to read")(language), .title), ("", .text),
    ]
    for failure in shelf.failures.prefix(max(1, area.rows - 8)) {
      lines.append(("\(failure.file)  \(failure.message(language))", .problem))
    }
    lines.append(("", .text))
    lines.append(
      (
        Bilingual(
          zh: "fazhi 文件或文件夹…  打开自己的报告；不写则打开样本。\(keyName(.leave)) 退出。",
          en: "fazhi PATH… opens files and folders, without one the samples. \(keyName(.leave)) quits.")(
            language), .dim
      ))
    frame.drawNotice(lines, in: area)
  }

  /// How far reading has come, how fast it goes and how long it will take.
  var loadingText: String {
    let found = shelf.filesFound.map { "/\($0)" } ?? ""
    let files = Bilingual(zh: "正在读取 \(shelf.filesRead)\(found)", en: "Reading \(shelf.filesRead)\(found)")
    guard let pace = shelf.pace else { return files(language) }
    let rate = "\(max(1, pace.bytesPerSecond / 1_000_000)) MB/s"
    guard let seconds = pace.secondsLeft else { return "\(files(language)) \(rate)" }
    let left = Bilingual(zh: "还需 \(seconds) 秒", en: "\(seconds) s left")
    return "\(files(language)) \(rate) \(left(language))"
  }
}
