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

  /// Takes what was found in the next report; full pages are given to `yield`.
  mutating func take(
    _ occurrences: [SearchableReport.Occurrence], of report: Report, id: ReportID,
    yield: (SearchPage) throws -> Void
  ) rethrows {
    try take(occurrences, id: id, hit: { SearchHit($0, in: report, id: id) }, yield: yield)
  }

  /// The same, where a report is not at hand: `hit` is asked for those hits alone that are given.
  mutating func take(
    _ occurrences: [SearchableReport.Occurrence], id: ReportID,
    hit: (SearchableReport.Occurrence) throws -> SearchHit, yield: (SearchPage) throws -> Void
  ) rethrows {
    guard !occurrences.isEmpty else { return }
    reportCount += 1
    tallies.append(SearchTally(report: id, hitCount: occurrences.count))
    for occurrence in occurrences {
      hitCount += 1
      guard hitCount <= limit else { continue }
      hits.append(try hit(occurrence))
      if hits.count == capacity { try give(isLast: false, to: yield) }
    }
    if tallies.count == Self.talliesAtMost { try give(isLast: false, to: yield) }
  }

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
  init(_ occurrence: SearchableReport.Occurrence, in report: Report, id: ReportID) {
    let excerpt = Excerpt(report.document.text, hit: occurrence.utf8Range, bounds: occurrence.block)
    let section = report.section(at: occurrence.utf8Range.lowerBound)
    self.init(
      report: id, section: section,
      sectionTitle: section.map { report.sections[$0].number + report.sections[$0].title } ?? "",
      utf8Range: occurrence.utf8Range, before: excerpt.before, match: excerpt.match,
      after: excerpt.after)
  }
}
