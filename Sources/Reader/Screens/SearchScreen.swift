import Library

/// The search over all reports: what is typed, what was found, and a look at the hit the cursor is on.
struct SearchScreen: Equatable, Sendable {
  var prompt = Prompt()
  /// The search whose pages count; nil before anything was typed.
  private(set) var ticket: Ticket?
  private(set) var hits: [SearchHit] = []
  private(set) var hitCount = 0
  private(set) var reportCount = 0
  private(set) var isSearching = false
  /// Why the search ended before its end.
  private(set) var failure: String?
  var scroll = Scroll()
  var preview = TextView()
  /// Whether the hits on screen are still those of the search before.
  private var isStale = false

  /// Hits asked for at most; who finds more narrows the query.
  static let hitsAtMost = 2_000

  var hit: SearchHit? { hits.isEmpty ? nil : hits[scroll.cursor] }

  /// Begins another search; the hits before stay until the first page is there.
  mutating func begin(_ ticket: Ticket) {
    self.ticket = ticket
    isSearching = true
    isStale = true
    failure = nil
  }

  /// Nothing is looked for any more.
  mutating func clear() {
    ticket = nil
    isSearching = false
    take(hits: [], keepingOld: false)
    (hitCount, reportCount) = (0, 0)
  }

  mutating func take(_ page: SearchPage) {
    take(hits: page.hits, keepingOld: !isStale)
    isStale = false
    hitCount = page.hitCount
    reportCount = page.reportCount
    isSearching = !page.isLast
  }

  mutating func fail(_ message: String) {
    isSearching = false
    failure = message
  }

  private mutating func take(hits new: [SearchHit], keepingOld: Bool) {
    if !keepingOld {
      hits = []
      scroll.move(to: 0)
    }
    hits += new
    scroll.fit(count: hits.count, window: scroll.window)
  }
}
