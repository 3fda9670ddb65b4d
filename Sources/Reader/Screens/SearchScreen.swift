import Documents
import Library

/// The search over all reports: what is typed, what was found in one of three views, and a look at the hit the
/// cursor is on.
struct SearchScreen: Equatable, Sendable {
  var prompt = Prompt()
  /// What was understood of the prompt when it last changed.
  private(set) var query = SearchQuery(words: [])
  /// The search whose pages count; nil before anything was typed.
  private(set) var ticket: Ticket?
  /// In the order they are shown.
  private(set) var hits: [SearchHit] = []
  /// How many hits each report has, in the order they are shown.
  private(set) var tallies: [SearchTally] = []
  private(set) var hitCount = 0
  private(set) var reportCount = 0
  private(set) var isSearching = false
  /// Why the search ended before its end.
  private(set) var failure: Bilingual?
  private(set) var view = View.hits
  private(set) var arrangement = Arrangement.reading
  /// The order of reports chosen by key; nil for the query's own.
  var order: SearchQuery.Order?
  /// The name the query is to be saved under, while it is being typed.
  var naming: Prompt?
  var scroll = Scroll()
  var tallyScroll = Scroll()
  var preview = TextView()
  /// Whether the hits on screen are still those of the search before.
  private var isStale = false
  /// What was found, in the order it came.
  private var found = Found()

  private struct Found: Equatable {
    var hits: [SearchHit] = []
    var tallies: [SearchTally] = []
  }

  /// Hits asked for at most; who finds more narrows the query.
  static let hitsAtMost = 2_000

  /// How what was found is listed.
  enum View: CaseIterable, Hashable, Sendable {
    /// Hits with their section, and a look at the text.
    case hits
    /// Hits in the middle of the whole width, with as many words around as there is room for (KWIC).
    case concordance
    /// Reports, and how many hits each has.
    case reports
  }

  /// What the rows of the present view are sorted by.
  enum Arrangement: CaseIterable, Hashable, Sendable {
    /// As the library gave them.
    case reading
    /// By the characters left of the hit, the nearest first.
    case left
    /// By the characters right of the hit.
    case right
    /// Reports, by their hits, most first.
    case count

    static func all(in view: View) -> [Arrangement] {
      switch view {
      case .hits: [.reading]
      case .concordance: [.reading, .left, .right]
      case .reports: [.reading, .count]
      }
    }
  }

  /// The hit the cursor is on; on a report, its first.
  var hit: SearchHit? {
    if view == .reports { return tally.flatMap { tally in found.hits.first { $0.report == tally.report } } }
    return hits.isEmpty ? nil : hits[scroll.cursor]
  }

  var tally: SearchTally? { tallies.isEmpty ? nil : tallies[tallyScroll.cursor] }

  /// The report the cursor is on.
  var report: ReportID? { view == .reports ? tally?.report : hit?.report }

  /// Rows the present view has.
  var rowCount: Int { view == .reports ? tallies.count : hits.count }

  /// The scroll of the present view.
  var rows: Scroll {
    get { view == .reports ? tallyScroll : scroll }
    set { if view == .reports { tallyScroll = newValue } else { scroll = newValue } }
  }

  // MARK: Searching

  /// Takes over what was understood of the prompt.
  mutating func take(_ query: SearchQuery) { self.query = query }

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
    forget()
    arrange()
    (hitCount, reportCount) = (0, 0)
  }

  mutating func take(_ page: SearchPage) {
    if isStale { forget() }
    isStale = false
    found.hits += page.hits
    found.tallies += page.tallies
    hitCount = page.hitCount
    reportCount = page.reportCount
    isSearching = !page.isLast
    arrange()
  }

  mutating func fail(_ message: Bilingual) {
    isSearching = false
    failure = message
  }

  private mutating func forget() {
    found = Found()
    scroll.move(to: 0)
    tallyScroll.move(to: 0)
  }

  // MARK: Arranging

  /// Shows the next view; the cursor stays on its hit.
  mutating func showNextView() {
    let hit = self.hit
    let index = View.allCases.firstIndex(of: view) ?? 0
    view = View.allCases[(index + 1) % View.allCases.count]
    arrangement = .reading
    arrange()
    go(to: hit)
  }

  /// Sorts the view by what comes next; returns false for a view with one order only.
  mutating func arrangeNext() -> Bool {
    let all = Arrangement.all(in: view)
    guard all.count > 1 else { return false }
    let hit = self.hit
    arrangement = all[((all.firstIndex(of: arrangement) ?? 0) + 1) % all.count]
    arrange()
    go(to: hit)
    return true
  }

  private mutating func go(to hit: SearchHit?) {
    guard let hit else { return }
    if let index = hits.firstIndex(of: hit) { scroll.move(to: index) }
    if let index = tallies.firstIndex(where: { $0.report == hit.report }) { tallyScroll.move(to: index) }
  }

  private mutating func arrange() {
    switch arrangement {
    case .reading, .count: hits = found.hits
    case .left: hits = found.hits.sorted { $0.before.reversed() }
    case .right: hits = found.hits.sorted { Array($0.after) }
    }
    tallies = arrangement == .count ? found.tallies.mostFirst() : found.tallies
    scroll.fit(count: hits.count, window: scroll.window)
    tallyScroll.fit(count: tallies.count, window: tallyScroll.window)
  }
}

extension [SearchHit] {
  /// The hits by a side of them; those alike stay in their order. Punctuation and spaces at the hit do not count.
  fileprivate func sorted(by side: (SearchHit) -> [Character]) -> [SearchHit] {
    func key(_ hit: SearchHit) -> String { String(side(hit).drop { !$0.isLetter && !$0.isNumber }) }
    return enumerated().map { (key: key($0.element), place: $0.offset, hit: $0.element) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.hit)
  }
}

extension [SearchTally] {
  fileprivate func mostFirst() -> [SearchTally] {
    enumerated().sorted { (-$0.element.hitCount, $0.offset) < (-$1.element.hitCount, $1.offset) }
      .map(\.element)
  }
}
