import Documents
import Reports

/// Gathers what is found into pages: a screenful as soon as it is there; after that, larger pages cost less.
struct SearchPages {
  private static let firstPageHits = 50
  private static let laterPageHits = 500
  /// Reports a page tells the hits of at most, when they are beyond the limit of hits.
  private static let talliesAtMost = 2_000

  private let limit: Int
  private var hits: [SearchHit] = []
  private var tallies: [SearchTally] = []
  private var hitCount = 0
  private var reportCount = 0
  private var capacity = firstPageHits

  /// `limit` is how many hits are given at most; the others are counted.
  init(limit: Int) { self.limit = limit }

  /// Takes what was found in the next report; full pages are given to `yield`. `hit` is asked for those hits alone that
  /// are given, by their place among those of the report.
  mutating func take(
    _ count: Int, of id: ReportID, hit: (Int) throws -> SearchHit,
    yield: (SearchPage) throws -> Void
  ) rethrows {
    guard count > 0 else { return }
    reportCount += 1
    tallies.append(SearchTally(report: id, hitCount: count))
    for place in 0..<count {
      hitCount += 1
      guard hitCount <= limit else { continue }
      hits.append(try hit(place))
      if hits.count == capacity { try give(isLast: false, to: yield) }
    }
    if tallies.count == Self.talliesAtMost { try give(isLast: false, to: yield) }
  }

  /// Whether no page was given yet.
  var awaitsFirst: Bool { capacity == Self.firstPageHits }

  /// Whether as many hits were given as are wanted.
  var isFull: Bool { hitCount >= limit }

  /// Counts the hits of a report that are beyond the limit.
  mutating func count(_ hits: Int, of id: ReportID, yield: (SearchPage) throws -> Void) rethrows {
    reportCount += 1
    hitCount += hits
    tallies.append(SearchTally(report: id, hitCount: hits))
    if tallies.count == Self.talliesAtMost { try give(isLast: false, to: yield) }
  }

  /// Gives the last page.
  mutating func finish(yield: (SearchPage) throws -> Void) rethrows { try give(isLast: true, to: yield) }

  private mutating func give(isLast: Bool, to yield: (SearchPage) throws -> Void) rethrows {
    try yield(
      SearchPage(
        hits: hits, hitCount: hitCount, reportCount: reportCount, tallies: tallies, isLast: isLast))
    hits = []
    tallies = []
    capacity = Self.laterPageHits
  }
}

extension SearchHit {
  /// A hit in a text that begins at `start` of the source.
  init(
    _ occurrence: SearchableReport.Occurrence, in text: SourceText, from start: Int = 0, sections: [Section],
    id: ReportID
  ) {
    func place(_ range: Range<Int>) -> Range<Int> { range.lowerBound - start..<range.upperBound - start }
    let excerpt = Excerpt(text, hit: place(occurrence.utf8Range), bounds: place(occurrence.block))
    let section = sections.innermost(at: occurrence.utf8Range.lowerBound)
    self.init(
      report: id, section: section,
      sectionTitle: section.map { sections[$0].number + sections[$0].title } ?? "",
      utf8Range: occurrence.utf8Range, before: excerpt.before, match: excerpt.match, after: excerpt.after)
  }
}
