import Documents
import Library

extension State {
  mutating func runBrowse(_ command: Command) -> [Effect] {
    guard case .browse(var browse) = screen else { return [] }
    if browse.prompt != nil {
      runFind(command, on: &browse)
    } else if browse.placeFilter != nil {
      runPlaceFilter(command, on: &browse)
    } else if command == .filterPlaces {
      return filterPlaces(in: browse)
    } else if command == .back {
      guard isOutermost, !browse.text.find.phrase.isEmpty else {
        goBack()
        return []
      }
      browse.text.find = Find()
    } else if command == .deleteQuery {
      return deleteQuery(in: browse)
    } else if command == .copyCitation {
      return cite()
    } else if command == .nextNumber || command == .previousNumber {
      let effects = goToNumber(by: command == .nextNumber ? 1 : -1, in: &browse.text)
      screen = .browse(browse)
      return effects
    } else {
      run(command, on: &browse)
    }
    screen = .browse(browse)
    return []
  }

  private mutating func run(_ command: Command, on browse: inout BrowseScreen) {
    switch command {
    case .nextPane: browse.focus = nextPane(after: browse.focus, by: 1)
    case .previousPane: browse.focus = nextPane(after: browse.focus, by: -1)
    case .toggleMark: toggleMarks(of: browse)
    case .clearMarks:
      say("已取消 \(marks.count) 个标记。", "\(marks.count) marks taken away.")
      marks = []
    case .nextReport: showReport(by: 1, in: &browse)
    case .previousReport: showReport(by: -1, in: &browse)
    case .nextSection: goToSection(by: 1, in: &browse.text)
    case .previousSection: goToSection(by: -1, in: &browse.text)
    case .toggleFurniture: toggleFurniture(in: &browse.text)
    case .find: startFind(in: &browse)
    case .nextHit: goToHit(by: 1, in: &browse.text)
    case .previousHit: goToHit(by: -1, in: &browse.text)
    default:
      switch browse.focus {
      case .tree: runTree(command, on: &browse)
      case .outline: runOutline(command, on: &browse)
      case .text: runText(command, on: &browse)
      }
    }
  }

  private func nextPane(after pane: BrowseScreen.Pane, by step: Int) -> BrowseScreen.Pane {
    let panes = BrowseScreen.Pane.allCases
    return panes[(pane.rawValue + step + panes.count) % panes.count]
  }

  /// Marks the report shown, or in the tree all reports of the place; takes the marks away if all have one.
  private mutating func toggleMarks(of browse: BrowseScreen) {
    let reports = browse.focus == .tree ? browse.tree.reports : browse.text.wanted.map { [$0] } ?? []
    guard !reports.isEmpty else { return }
    if reports.allSatisfy(marks.contains) {
      let gone = Set(reports)
      marks.removeAll { gone.contains($0) }
    } else {
      marks += reports.filter { !marks.contains($0) }
    }
    let count = marks.count
    switch count {
    case 0: say("没有标记的报告。", "No report is marked.")
    case 1: say("标记了 1 份；再标记一份可以对照、比较。", "1 report marked; mark another to compare.")
    default:
      say(
        "标记了 \(count) 份；\(keyName(.compare)) 比较，\(keyName(.sideBySide)) 对照。",
        "\(count) reports marked; \(keyName(.compare)) compares, \(keyName(.sideBySide)) side by side.")
    }
  }

  private mutating func showReport(by step: Int, in browse: inout BrowseScreen) {
    // Whoever is in the folder of a saved query walks that.
    let folder = browse.tree.query
    let reports = folder.map { browse.tree.tree.reports(of: $0) } ?? reportsInOrder
    guard let current = browse.text.wanted, let index = reports.firstIndex(of: current) else { return }
    guard reports.indices.contains(index + step) else {
      say(
        step > 0 ? "已是最后一份。" : "已是第一份。", step > 0 ? "This is the last report." : "This is the first report.")
      return
    }
    let next = reports[index + step]
    browse.tree.reveal(folder.map { .match($0, next) } ?? .report(next))
    browse.text.show(reports[index + step])
  }

  mutating func goToSection(by step: Int, in text: inout TextView) {
    guard let sections = text.reading?.report.sections else { return }
    // Before the first heading is place -1, the report itself.
    let next = (text.section ?? -1) + step
    guard next < sections.count, next >= -1 else {
      say(step > 0 ? "已是最后一部分。" : "已在开头。", step > 0 ? "This is the last section." : "This is the start.")
      return
    }
    text.go(toSection: next < 0 ? nil : next)
  }

  mutating func toggleFurniture(in text: inout TextView) {
    text.showsFurniture.toggle()
    let isThere = text.reading?.report.blocks.contains { !$0.kind.isClean } ?? false
    if !isThere {
      say("这份文件没有网页杂项。", "This file has no page furniture.")
    } else if text.showsFurniture {
      say("显示全部文字，网页杂项为暗色。", "Everything in the file is shown, page furniture dim.")
    } else {
      say("只显示报告正文。", "Only the report itself is shown.")
    }
  }

  /// Says that a list or text ends here.
  mutating func sayEnd(_ command: Command) {
    switch command {
    case .moveToFirst where count != nil, .moveToLast where count != nil:
      say("已在这一行。", "This is that row.")
    case .moveDown, .pageDown, .halfPageDown, .moveToLast: say("已到末尾。", "This is the end.")
    default: say("已到开头。", "This is the start.")
    }
  }
}
