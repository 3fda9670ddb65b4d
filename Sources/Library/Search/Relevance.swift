import Reports

/// How much a report has to do with a query, by what anyone can check in it.
///
/// The sum of three numbers, each from 0 to 10:
///
/// - how often: hits per thousand characters of the report, ten at most, so that a long report that
///   mentions a matter in passing stands behind a short one about it;
/// - how prominently: the share of the terms that stand in a heading, times ten;
/// - how close: ten where all terms stand side by side somewhere, five where the shortest stretch that holds
///   them all has ten characters between them, less and less beyond (10 ÷ (1 + characters ÷ 10)); ten for a single
///   term.
///
/// Reports with the same number keep the library's order.
struct Relevance: Comparable {
  let score: Double

  static func < (left: Relevance, right: Relevance) -> Bool { left.score < right.score }

  /// `hitCount` is how much the query finds in the report.
  init(_ matcher: QueryMatcher, _ subject: QueryMatcher.Subject, hitCount: Int) {
    let text = subject.searchable.text
    let span = text.bytes.span
    // Most characters are ideographs, of three bytes.
    let thousands = max(1, Double(text.bytes.count) / 3_000)
    var score = min(10, Double(hitCount) / thousands)
    guard !matcher.terms.isEmpty else {
      self.score = score
      return
    }
    let headings = subject.sections.map { text.foldedRange(of: $0.headingRange) }
    let prominent = matcher.terms.count { words in
      headings.contains { heading in words.contains { $0.stands(in: span, within: heading) } }
    }
    score += 10 * Double(prominent) / Double(matcher.terms.count)
    score += Self.closeness(matcher, subject)
    self.score = score
  }

  private static func closeness(_ matcher: QueryMatcher, _ subject: QueryMatcher.Subject) -> Double {
    guard matcher.terms.count > 1 else { return 10 }
    let span = subject.searchable.text.bytes.span
    var places: [(range: Range<Int>, term: Int)] = []
    for (term, words) in matcher.terms.enumerated() {
      var ranges: [Range<Int>] = []
      for block in subject.searchable.blocks {
        for word in words { word.appendRanges(in: span, within: block, to: &ranges) }
      }
      places += ranges.map { ($0, term) }
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    // The last place of each term seen so far: the stretch from the first of them to the present one holds all.
    var last: [Range<Int>?] = Array(repeating: nil, count: matcher.terms.count)
    var least = Int.max
    for place in places {
      last[place.term] = place.range
      let ranges = last.compactMap(\.self)
      guard ranges.count == last.count, let start = ranges.map(\.lowerBound).min() else { continue }
      let length = (ranges.map(\.upperBound).max() ?? start) - start
      least = min(least, max(0, length - ranges.reduce(0) { $0 + $1.count }))
    }
    return least == .max ? 0 : 10 / (1 + Double(least) / 30)
  }
}
