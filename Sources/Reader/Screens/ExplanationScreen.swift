import Documents
import Library
import Reports

/// Why a report says of an indicator what it says, number by number; without an indicator, of all its numbers.
struct ExplanationScreen: Equatable, Sendable {
  let report: ReportID
  /// Nil for all numbers.
  let indicator: Indicator.ID?
  let ticket: Ticket
  /// The number the question was asked at, in UTF-8 bytes of the text.
  private let place: Range<Int>?
  private(set) var explanation: Explanation?
  private(set) var failure: Bilingual?
  var scroll = Scroll()

  init(report: ReportID, indicator: Indicator.ID?, at place: Range<Int>?, ticket: Ticket) {
    self.report = report
    self.indicator = indicator
    self.place = place
    self.ticket = ticket
  }

  var accounts: [Account] { explanation?.accounts ?? [] }
  var account: Account? { accounts.isEmpty ? nil : accounts[scroll.cursor] }

  /// The cursor goes to the number the question was asked at, or else to the one that is shown.
  mutating func take(_ explanation: Explanation) {
    self.explanation = explanation
    scroll.fit(count: accounts.count, window: scroll.window)
    let asked = place.flatMap { place in accounts.firstIndex { $0.utf8Range == place } }
    let taken = accounts.firstIndex { $0.outcome == .headline } ?? accounts.firstIndex { $0.outcome.isTaken }
    scroll.move(to: asked ?? (indicator == nil ? 0 : taken ?? 0))
  }

  mutating func fail(_ message: Bilingual) { failure = message }
}
