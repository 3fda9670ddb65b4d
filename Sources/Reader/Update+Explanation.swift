import Library
import Reports

extension State {
  /// Opens the explanation of the number or cell the cursor is on.
  mutating func explain() -> [Effect] {
    switch screen {
    case .numbers, .browse:
      guard let number = chosenNumber else {
        say("光标不在数字上；正文中按 . 到下一个数字。", "The cursor is on no number; in the text . goes to the next.")
        return []
      }
      return explain(number.id, number.observation?.indicator, at: number.range)
    case .sheet(let sheet):
      guard sheet.cell != nil, let indicator = sheet.indicator, let comparison = sheet.comparison else {
        say("光标不在单元格上。", "The cursor is on no cell.")
        return []
      }
      return explain(sheet.reports[sheet.column], comparison.indicators[indicator].id, at: nil)
    default: return []
    }
  }

  private mutating func explain(
    _ report: ReportID, _ indicator: Indicator.ID?, at place: Range<Int>?
  ) -> [Effect] {
    let ticket = nextTicket()
    push(
      .explanation(ExplanationScreen(report: report, indicator: indicator, at: place, ticket: ticket)))
    // A name for the indicator comes with the catalogue's rows.
    return [.explain(report, indicator, ticket)] + (indicators.isEmpty ? [.listIndicators] : [])
  }

  mutating func runExplanation(_ command: Command) -> [Effect] {
    guard case .explanation(var explanation) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open:
      guard let account = explanation.account else {
        say("没有可去的数字。", "There is no number to go to.")
        return []
      }
      openText(explanation.report, at: account.utf8Range)
      return []
    default:
      if explanation.scroll.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .explanation(explanation)
    return []
  }
}
