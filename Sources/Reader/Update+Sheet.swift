import Canvas
import Documents
import Library
import Reports

extension State {
  /// Opens the comparison of the marked reports, of the folder the cursor is on, or of all.
  mutating func compare() -> [Effect] {
    let folder = folderUnderCursor?.reports ?? []
    return compare(!marks.isEmpty ? marks : folder.isEmpty ? reportsInOrder : folder)
  }

  /// Opens the comparison of some reports, at a cell if one is given.
  mutating func compare(_ reports: [ReportID], at goal: SheetScreen.Goal? = nil) -> [Effect] {
    let ticket = nextTicket()
    let summaries = reports.compactMap { shelf.summary($0) }
    let reports = summaries.map(\.id)
    var sheet = SheetScreen(reports: reports, facts: summaries.map { SheetColumn($0, names) }, ticket: ticket)
    sheet.goal = goal ?? cellOfNumber
    push(.sheet(sheet))
    return [.compare(reports, ticket)] + (names == nil ? [.listNames] : [])
  }

  /// The cell the number the cursor is on feeds, in the list of numbers or in the text.
  private var cellOfNumber: SheetScreen.Goal? {
    guard let number = chosenNumber, let observation = number.observation else { return nil }
    return SheetScreen.Goal(indicator: observation.indicator, report: number.id)
  }

  mutating func runSheet(_ command: Command) -> [Effect] {
    guard case .sheet(var sheet) = screen else { return [] }
    if sheet.export.isOpen {
      let effects = runExport(command, on: &sheet)
      screen = .sheet(sheet)
      return effects
    } else if command == .copyCitation {
      return cite()
    }
    if sheet.naming != nil {
      let effects = runNaming(command, on: &sheet)
      screen = .sheet(sheet)
      return effects
    }
    if sheet.filterPrompt != nil {
      runFilter(command, on: &sheet)
    } else if command == .back, !sheet.showsEvidence {
      pop()
      return []
    } else if command == .open, sheet.showsEvidence, let cell = sheet.cell,
      let passage = passage(of: cell, in: sheet)
    {
      openText(sheet.reports[sheet.column], at: passage)
      return []
    } else if !change(command, in: &sheet) {
      run(command, on: &sheet)
    }
    screen = .sheet(sheet)
    return []
  }

  private mutating func run(_ command: Command, on sheet: inout SheetScreen) {
    switch command {
    case .back: sheet.showsEvidence = false
    case .open: openEvidence(of: &sheet)
    case .export: sheet.export.isOpen = true
    case .saveColumns: sheet.naming = Prompt()
    case .find: sheet.filterPrompt = Prompt(sheet.options.filter)
    case .toggleUnits: sheet.usesMyriads.toggle()
    case .nextFinding, .previousFinding: moveToFinding(command, in: &sheet)
    case .nextChange, .previousChange: moveToChange(command, in: &sheet)
    case .nextGap, .previousGap: moveToGap(command, in: &sheet)
    case .moveLeft: moveColumn(by: -1, in: &sheet)
    case .moveRight: moveColumn(by: 1, in: &sheet)
    case .firstColumn: sheet.columnScroll.move(to: 0)
    case .lastColumn: sheet.columnScroll.move(to: sheet.columnScroll.count - 1)
    case .freezeColumns: freezeColumns(of: &sheet)
    default:
      if sheet.apply(command, count: count) == false { sayEnd(command) }
    }
  }

  // MARK: The cell

  private mutating func openEvidence(of sheet: inout SheetScreen) {
    if sheet.indicator == nil, let group = sheet.group, sheet.isFolded(group) {
      sheet.change { $0.foldedGroups.remove(group) }
      return
    }
    guard let cell = sheet.cell else {
      say("光标不在单元格上。", "The cursor is on no cell.")
      return
    }
    if sheet.showsEvidence {
      let silence = sheet.silence(of: cell)
      say("没有句子可去。\(silence.zh)", "There is no sentence to go to. \(silence.en)")
    } else {
      if cell.kind == .unmentioned, sheet.isWhole {
        say("这份报告没有提到这一项。", "This report does not mention it.")
      }
      sheet.showsEvidence = true
    }
  }

  /// The number a cell shows, or the sentence when it shows none.
  private func passage(of cell: Comparison.Cell, in sheet: SheetScreen) -> Range<Int>? {
    cell.readings.first?.valueRange ?? cell.evidence
  }

  // MARK: Jumps

  private mutating func moveToFinding(_ command: Command, in sheet: inout SheetScreen) {
    let forward = command == .nextFinding
    guard sheet.move(forward: forward, to: { !$2.findings.isEmpty }) else {
      say(
        forward ? "后面没有疑点了。" : "前面没有疑点了。",
        forward ? "There are no further findings." : "There are no findings before this.")
      return
    }
    // The evidence, when it is open, says it below.
    if !sheet.showsEvidence, let finding = sheet.cell?.findings.first {
      message = Message(finding.diagnostic.message, role: .warning)
    }
  }

  private mutating func moveToGap(_ command: Command, in sheet: inout SheetScreen) {
    let forward = command == .nextGap
    if !sheet.move(forward: forward, to: { $2.kind == .unmentioned || $2.kind == .textOnly }) {
      say(
        forward ? "后面没有空缺了。" : "前面没有空缺了。",
        forward ? "There are no further gaps." : "There are no gaps before this.")
    }
  }

  private mutating func moveToChange(_ command: Command, in sheet: inout SheetScreen) {
    let forward = command == .nextChange
    let table = sheet
    // Most reports of a large table have none of the year before beside them.
    let hasBefore = sheet.reports.indices.map { column in
      if case .column = table.succession.before(column) { true } else { false }
    }
    let isFound = sheet.move(forward: forward) { indicator, report, _ in
      guard hasBefore[report], let change = table.change(indicator, report) else { return false }
      if case .change(let change) = change { return change.difference != 0 }
      return change.isBreak
    }
    if !isFound {
      say(
        forward ? "后面没有与上年不同的数值了。" : "前面没有与上年不同的数值了。",
        forward
          ? "There are no further values that changed." : "There are no values before this that changed.")
    }
  }

  private mutating func moveColumn(by step: Int, in sheet: inout SheetScreen) {
    if !sheet.columnScroll.move(by: step) {
      say(
        step > 0 ? "已是最后一列。" : "已是第一列。", step > 0 ? "This is the last column." : "This is the first column.")
    }
  }

  private mutating func freezeColumns(of sheet: inout SheetScreen) {
    sheet.columnScroll.toggleFreeze()
    let count = sheet.columnScroll.frozen
    if count == 0 {
      say("各列都滚动。", "All columns scroll.")
    } else {
      say("左边 \(count) 列不动，其余滚动。", "The first \(count) columns stay, the others scroll.")
    }
  }
}
