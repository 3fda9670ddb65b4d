import Library
import Reports

extension State {
  /// Opens the comparison of the marked reports, or of all.
  mutating func compare() -> [Effect] {
    let reports = marks.isEmpty ? reportsInOrder : marks
    let ticket = nextTicket()
    let names = reports.compactMap { shelf.summary($0)?.placeAndYear }
    push(.sheet(SheetScreen(reports: reports, names: names, ticket: ticket)))
    return [.compare(reports, ticket)]
  }

  mutating func runSheet(_ command: Command) -> [Effect] {
    guard case .sheet(var sheet) = screen else { return [] }
    switch command {
    case .back where sheet.showsEvidence:
      sheet.showsEvidence = false
    case .back:
      pop()
      return []
    case .open:
      if sheet.showsEvidence, let cell = sheet.cell, let passage = passage(of: cell, in: sheet) {
        openText(sheet.reports[sheet.column], at: passage)
        return []
      }
      openEvidence(of: &sheet)
    case .toggleEmptyRows: sheet.toggleEmptyRows()
    case .toggleUnits: sheet.usesMyriads.toggle()
    case .nextFinding, .previousFinding: moveToFinding(command, in: &sheet)
    case .moveLeft: moveColumn(by: -1, in: &sheet)
    case .moveRight: moveColumn(by: 1, in: &sheet)
    case .firstColumn: sheet.columnScroll.move(to: 0)
    case .lastColumn: sheet.columnScroll.move(to: sheet.columnScroll.count - 1)
    default:
      if sheet.apply(command) == false { sayEnd(command) }
    }
    screen = .sheet(sheet)
    return []
  }

  private mutating func openEvidence(of sheet: inout SheetScreen) {
    guard let cell = sheet.cell else {
      say("光标不在单元格上。", "The cursor is on no cell.")
      return
    }
    if sheet.showsEvidence {
      say("没有句子可去：报告没有提到。", "There is no sentence to go to: the report does not mention it.")
    } else {
      if cell.kind == .unmentioned {
        say("这份报告没有提到这一项。", "This report does not mention it.")
      }
      sheet.showsEvidence = true
    }
  }

  private mutating func moveToFinding(_ command: Command, in sheet: inout SheetScreen) {
    let forward = command == .nextFinding
    guard sheet.moveToFinding(forward: forward) else {
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

  /// The number a cell shows, or the sentence when it shows none or the report is not open yet.
  private func passage(of cell: Comparison.Cell, in sheet: SheetScreen) -> Range<Int>? {
    guard let first = cell.observations.first,
      let report = shelf.reading(sheet.reports[sheet.column])?.report,
      report.observations.indices.contains(first)
    else { return cell.evidence }
    return report.observations[first].valueRange
  }

  private mutating func moveColumn(by step: Int, in sheet: inout SheetScreen) {
    if !sheet.columnScroll.move(by: step) {
      say(
        step > 0 ? "已是最后一列。" : "已是第一列。", step > 0 ? "This is the last column." : "This is the first column.")
    }
  }
}
