import Documents
import Reports

extension State {
  /// Changes what a comparison shows; returns false for a command that does not.
  mutating func change(_ command: Command, in sheet: inout SheetScreen) -> Bool {
    switch command {
    case .transpose:
      sheet.columnScroll.letGo()
      sheet.change { $0.isTransposed.toggle() }
    case .foldGroup: foldGroup(of: &sheet)
    case .toggleFolds: foldAll(of: &sheet)
    case .toggleEmptyRows: sheet.change { $0.fewestValues = $0.fewestValues == 0 ? 1 : 0 }
    case .moreValues: wantValues(more: true, in: &sheet)
    case .fewerValues: wantValues(more: false, in: &sheet)
    case .sortByRow: sort(by: .row, in: &sheet)
    case .sortByColumn: sort(by: .column, in: &sheet)
    case .orderColumns: orderReports(of: &sheet)
    case .hideColumn, .hideRow: hide(command, in: &sheet)
    case .showHidden:
      sheet.change {
        $0.hiddenReports = []
        $0.hiddenIndicators = []
      }
    case .nextDisplay:
      sheet.display = sheet.display.next
      say("单元格：\(sheet.display.name.zh)。", "Cells: \(sheet.display.name.en).")
    case .yearOnYear: toggleChanges(in: &sheet)
    case .nextPeers: choosePeers(in: &sheet)
    default: return false
    }
    return true
  }

  // MARK: Standing

  private mutating func toggleChanges(in sheet: inout SheetScreen) {
    sheet.display = sheet.display == .changes ? .numbers : .changes
    guard sheet.display == .changes else { return }
    let isComparable = sheet.facts.indices.contains { column in
      if case .column = sheet.succession.before(column) { true } else { false }
    }
    if isComparable {
      say(
        "比上年：百分比，率为百分点；‼ 三倍以上或口径变了。",
        "Since the year before, in percent, rates in points; ‼ threefold or another scope.")
    } else {
      say("没有一份报告的上一年也在其中。", "Of no report is the year before among these.")
    }
  }

  /// The next set of peers: those by what reports have in common, then the reports of each saved query.
  private mutating func choosePeers(in sheet: inout SheetScreen) {
    let places = Dictionary(
      sheet.reports.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let queries = folders.compactMap { folder -> PeerGroup? in
      let columns = Set((folder.reports ?? []).compactMap { places[$0] })
      return columns.isEmpty ? nil : .chosen(name: folder.query.name, columns: columns)
    }
    let groups = PeerGroup.general + queries
    let index = groups.firstIndex(of: sheet.standings.peers) ?? -1
    let next = groups[(index + 1) % groups.count]
    sheet.choose(next)
    say("同类：\(next.name.zh)。名次只在同类之中。", "Peers: \(next.name.en); ranks are among them.")
  }

  /// A command while the filter is typed.
  mutating func runFilter(_ command: Command, on sheet: inout SheetScreen) {
    switch command {
    case .open: sheet.filterPrompt = nil
    case .back:
      sheet.filterPrompt = nil
      sheet.change { $0.filter = "" }
    default:
      if sheet.filterPrompt?.apply(command) == true {
        let text = sheet.filterPrompt?.text ?? ""
        sheet.change { $0.filter = text }
      } else {
        _ = sheet.apply(command, count: nil)
      }
    }
  }

  // MARK: Folding

  private mutating func foldGroup(of sheet: inout SheetScreen) {
    guard !sheet.options.isTransposed, let group = sheet.group else {
      say(
        "指标作列时不折叠；\(keyName(.transpose)) 转回。",
        "Indicators that are columns do not fold; \(keyName(.transpose)) turns the table back.")
      return
    }
    sheet.change { options in
      if options.foldedGroups.remove(group) == nil { options.foldedGroups.insert(group) }
    }
  }

  private mutating func foldAll(of sheet: inout SheetScreen) {
    guard !sheet.options.isTransposed else { return foldGroup(of: &sheet) }
    let groups = Set(sheet.comparison?.indicators.map(\.group) ?? [])
    sheet.change { $0.foldedGroups = $0.foldedGroups.isEmpty ? groups : [] }
  }

  // MARK: Sorting

  private enum Axis { case row, column }

  /// Sorts the columns by the cursor's row, or the rows by its column; which of them are reports the table's turn says.
  private mutating func sort(by axis: Axis, in sheet: inout SheetScreen) {
    guard let indicator = sheet.indicator, let comparison = sheet.comparison else {
      say("光标不在单元格上。", "The cursor is on no cell.")
      return
    }
    let report = sheet.column
    if (axis == .row) != sheet.options.isTransposed {
      let sorting = SheetOptions.Sorting.next(after: sheet.options.reportsBy, by: indicator)
      sheet.change { $0.reportsBy = sorting }
      let name = comparison.indicators[indicator].name
      say(sorting, zh: "各报告按“\(name.zh)”", en: "Reports by “\(name.en)”")
    } else {
      let sorting = SheetOptions.Sorting.next(after: sheet.options.indicatorsBy, by: report)
      sheet.change { $0.indicatorsBy = sorting }
      let name = sheet.facts[report].name
      say(sorting, zh: "各组指标按 \(name) 的数值", en: "Each group's indicators by the values of \(name)")
    }
  }

  private mutating func say(_ sorting: SheetOptions.Sorting?, zh: String, en: String) {
    guard let sorting else { return say("恢复原来的次序。", "Back in their own order.") }
    let direction =
      sorting.isDescending
      ? Bilingual(zh: "从大到小", en: "the greatest first") : Bilingual(zh: "从小到大", en: "the least first")
    say("\(zh)\(direction.zh)，没有数值的在后。", "\(en), \(direction.en), those without a value last.")
  }

  private mutating func orderReports(of sheet: inout SheetScreen) {
    let order = sheet.options.order.next
    if order == .pinyin, names == nil {
      say("地名还在读取，稍后即按拼音排列。", "The names of places are still being read; then pinyin orders.")
    } else {
      say("报告次序：\(order.name.zh)。", "Order of the reports: \(order.name.en).")
    }
    sheet.change {
      $0.order = order
      $0.reportsBy = nil
    }
  }

  // MARK: Hiding

  private mutating func wantValues(more: Bool, in sheet: inout SheetScreen) {
    let steps = SheetOptions.steps(upTo: sheet.reports.count)
    let now = sheet.options.fewestValues
    guard let next = more ? steps.first(where: { $0 > now }) : steps.last(where: { $0 < now }) else {
      say(
        more ? "已要求每份报告都有数值。" : "没有数值的指标也已列出。",
        more ? "Every report must have a value already." : "Rows without any value are shown already.")
      return
    }
    sheet.change { $0.fewestValues = next }
    if sheet.arrangement?.indicators.isEmpty == true {
      sheet.change { $0.fewestValues = now }
      say("没有指标有 \(next) 个数值。", "No indicator has \(next) values.")
    } else if next == 0 {
      say("没有数值的指标也列出。", "Rows without any value are shown.")
    } else {
      say("只列至少 \(next) 份报告有数值的指标。", "Only indicators at least \(next) reports have a value of.")
    }
  }

  private mutating func hide(_ command: Command, in sheet: inout SheetScreen) {
    guard let indicator = sheet.indicator, let arrangement = sheet.arrangement else {
      say("光标不在单元格上。", "The cursor is on no cell.")
      return
    }
    let report = sheet.column
    let isReport = (command == .hideColumn) != sheet.options.isTransposed
    guard (isReport ? arrangement.reports : arrangement.indicators).count > 1 else {
      say("最后一个不能隐藏。", "The last one cannot be hidden.")
      return
    }
    let (row, column) = (sheet.rowScroll.cursor, sheet.columnScroll.cursor)
    sheet.change { options in
      if isReport { options.hiddenReports.insert(report) } else { options.hiddenIndicators.insert(indicator) }
    }
    sheet.settle(row: row, column: column)
    say("已隐藏；\(keyName(.showHidden)) 重新显示。", "Hidden; \(keyName(.showHidden)) shows it again.")
  }
}

extension SheetOptions.Order {
  var name: Bilingual {
    switch self {
    case .given: Bilingual(zh: "标记或地区的次序", en: "as marked, or by place")
    case .code: Bilingual(zh: "区划代码", en: "division code")
    case .pinyin: Bilingual(zh: "地名拼音", en: "pinyin of the place")
    case .year: Bilingual(zh: "年份，新的在前", en: "year, the latest first")
    }
  }
}
