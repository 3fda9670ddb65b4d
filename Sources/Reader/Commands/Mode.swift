import Documents

/// Where keys go: the pane or screen that has the focus, or the prompt being typed into.
package enum Mode: String, CaseIterable, Hashable, Sendable {
  case tree, outline, text
  /// Typing what `/` looks for.
  case find
  /// Typing what narrows the places.
  case placeFilter
  case search
  /// Typing the name a query is saved under.
  case naming
  case numbers, explanation, sheet, pair, problems
  case compliance, omissions, reuse
  case workList
  case chart
  case themes
  case help
  /// Typing what help is filtered by.
  case filter
  /// Typing what the comparison is narrowed by.
  case sheetFilter
  /// Typing what a judgement asks for: a value, a memo, a reason, an indicator.
  case judging
  /// Typing the name of the file the comparison is written to.
  case exporting
  case palette

  /// Whether characters typed are text, not commands.
  package var isPrompt: Bool { Self.prompts.contains(self) }

  package var title: Bilingual {
    switch self {
    case .tree: Bilingual(zh: "地区", en: "Places")
    case .outline: Bilingual(zh: "提纲", en: "Outline")
    case .text: Bilingual(zh: "正文", en: "Text")
    case .find: Bilingual(zh: "查找", en: "Find")
    case .placeFilter: Bilingual(zh: "筛选地区", en: "Filter places")
    case .search: Bilingual(zh: "搜索", en: "Search")
    case .naming: Bilingual(zh: "起名", en: "Name")
    case .numbers: Bilingual(zh: "数字", en: "Numbers")
    case .explanation: Bilingual(zh: "缘由", en: "Explanation")
    case .sheet: Bilingual(zh: "比较", en: "Comparison")
    case .pair: Bilingual(zh: "对照", en: "Side by side")
    case .problems: Bilingual(zh: "问题", en: "Problems")
    case .compliance: Bilingual(zh: "合规", en: "Compliance")
    case .omissions: Bilingual(zh: "同级所写", en: "What peers write")
    case .reuse: Bilingual(zh: "雷同", en: "Reuse")
    case .workList: Bilingual(zh: "待办", en: "Work list")
    case .judging: Bilingual(zh: "判断", en: "Judgement")
    case .chart: Bilingual(zh: "图表", en: "Chart")
    case .themes: Bilingual(zh: "主题", en: "Themes")
    case .help: Bilingual(zh: "帮助", en: "Help")
    case .filter: Bilingual(zh: "筛选帮助", en: "Filter help")
    case .sheetFilter: Bilingual(zh: "筛选比较", en: "Filter comparison")
    case .exporting: Bilingual(zh: "导出", en: "Export")
    case .palette: Bilingual(zh: "命令", en: "Commands")
    }
  }

  static let panes: Set<Mode> = [.tree, .outline, .text]
  /// The modes one works in; help, themes and prompts come and go over them.
  static let working: Set<Mode> = [
    .tree, .outline, .text, .numbers, .explanation, .sheet, .pair, .problems, .compliance, .omissions, .reuse,
    .workList, .chart,
  ]
  static let commanding: Set<Mode> = working.union([.help, .themes])
  static let prompts: Set<Mode> = [
    .find, .placeFilter, .search, .naming, .filter, .sheetFilter, .judging, .exporting, .palette,
  ]
  /// Prompts with a list below that arrows walk.
  static let listPrompts: Set<Mode> = [.placeFilter, .search, .filter, .sheetFilter, .judging, .palette]
}
