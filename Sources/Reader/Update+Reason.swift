import Documents

extension State {
  /// Why a command does nothing now; nil when it can be run.
  func reasonDisabled(_ command: Command) -> Bilingual? {
    switch command {
    case .themes where themes.isEmpty:
      return Bilingual(
        zh: "没有找到主题文件；配色用终端自己的。", en: "There are no theme files; the terminal's own colours are used.")
    case .nextTheme where themes.count < 2:
      return Bilingual(zh: "只有一个主题。", en: "There is only one theme.")
    case .compare where shelf.summaries.isEmpty && !isOn(.sheet),
      .compliance where shelf.summaries.isEmpty && !isOn(.compliance),
      .search where shelf.summaries.isEmpty && shelf.isComplete:
      return noReports
    case .reuse where shelf.summaries.count < 2 && !isOn(.reuse):
      return Bilingual(zh: "比对需要两份报告。", en: "This needs two reports.")
    case .sideBySide where shelf.summaries.count < 2 && !isOn(.pair):
      return Bilingual(zh: "对照需要两份报告。", en: "This needs two reports.")
    case .numbers where currentReport == nil && !isOn(.numbers),
      .find where currentReport == nil && mode != .help && mode != .sheet,
      .toggleMark where currentReport == nil, .toggleFurniture where currentReport == nil,
      .nextReport where currentReport == nil, .previousReport where currentReport == nil,
      .openInEditor where currentReport == nil, .openInPager where currentReport == nil,
      .openSource where currentReport == nil:
      return noReports
    case .filterPlaces where shelf.summaries.isEmpty:
      return noReports
    case .deleteQuery where currentQuery == nil:
      return Bilingual(
        zh: "光标不在保存的查询上；搜索时 \(keyName(.saveQuery, in: .search)) 保存查询。",
        en: "This is no saved query; \(keyName(.saveQuery, in: .search)) saves one in the search.")
    case .clearMarks where marks.isEmpty:
      return Bilingual(
        zh: "没有标记；\(keyName(.toggleMark)) 标记一份报告。",
        en: "Nothing is marked; \(keyName(.toggleMark)) marks a report.")
    case .nextHit where findPhrase.isEmpty && !isOn(.pair),
      .previousHit where findPhrase.isEmpty && !isOn(.pair):
      return Bilingual(
        zh: "还没有查找；先按 \(keyName(.find)) 输入要找的词。",
        en: "Nothing is looked for yet; press \(keyName(.find)) first.")
    case .nextFinding, .previousFinding:
      if case .sheet(let sheet) = screen, sheet.comparison != nil, sheet.findingCount == 0 {
        return Bilingual(zh: "没有发现疑点。", en: "Nothing was found doubtful.")
      }
      return nil
    case .export:
      if case .sheet(let sheet) = screen, sheet.comparison == nil, sheet.failure == nil {
        return Bilingual(zh: "比较还在准备，请稍候。", en: "The comparison is still being made; a moment.")
      }
      guard case .sheet(let sheet) = screen,
        sheet.exported.indicators.isEmpty || sheet.exported.reports.isEmpty
      else { return nil }
      return Bilingual(zh: "表中没有可导出的单元格。", en: "There are no cells to export.")
    case .toggleEmptyRows:
      if case .sheet(let sheet) = screen, sheet.comparison != nil, sheet.emptyRowCount == 0 {
        return Bilingual(zh: "每一行都有数值。", en: "Every row has a value.")
      }
      return nil
    default:
      return nil
    }
  }

  private func isOn(_ wanted: Mode) -> Bool { mode == wanted }

  private var noReports: Bilingual {
    shelf.isComplete
      ? Bilingual(zh: "没有报告。", en: "There are no reports.")
      : Bilingual(zh: "报告还在读取。", en: "The reports are still being read.")
  }

  /// The saved query whose folder the tree's cursor is on or in.
  private var currentQuery: String? {
    if case .browse(let browse) = screen { browse.tree.query } else { nil }
  }

  private var findPhrase: String {
    switch screen {
    case .browse(let browse): browse.text.find.phrase
    case .pair(let pair): pair.focused.find.phrase
    default: ""
    }
  }
}
