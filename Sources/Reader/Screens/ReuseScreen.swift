import Documents
import Library
import Reports

/// Pairs of reports of different bureaus that share long passages.
struct ReuseScreen: Equatable, Sendable {
  let reports: [ReportID]
  let ticket: Ticket
  /// Nil until the library has answered.
  private(set) var found: TextReuse?
  private(set) var failure: Bilingual?
  var scroll = Scroll()
  /// Which of the pair's passages is shown.
  private(set) var passageIndex = 0

  init(reports: [ReportID], ticket: Ticket) {
    self.reports = reports
    self.ticket = ticket
  }

  var pair: TextReuse.Pair? {
    guard let found, found.pairs.indices.contains(scroll.cursor) else { return nil }
    return found.pairs[scroll.cursor]
  }

  var passage: TextReuse.Passage? {
    guard let pair, pair.passages.indices.contains(passageIndex) else { return nil }
    return pair.passages[passageIndex]
  }

  /// The first report of the cursor's pair.
  var report: ReportID? { pair.map { reports[$0.left] } }

  mutating func take(_ found: TextReuse) {
    self.found = found
    scroll.fit(count: found.pairs.count, window: scroll.window)
  }

  mutating func fail(_ message: Bilingual) { failure = message }

  /// Moves by pairs; returns whether the cursor moved, nil for other commands.
  mutating func apply(_ command: Command, count: Int?) -> Bool? {
    guard let moved = scroll.apply(command, count: count) else { return nil }
    if moved { passageIndex = 0 }
    return moved
  }

  /// Shows the pair's next passage, or with -1 the one before; returns whether there is one.
  mutating func movePassage(by step: Int) -> Bool {
    guard let pair, pair.passages.indices.contains(passageIndex + step) else { return false }
    passageIndex += step
    return true
  }
}
