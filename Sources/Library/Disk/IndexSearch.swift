import Glibc
import Reports

/// One search of an index: it nominates by characters and pairs, the packed text confirms.
///
/// The reports are looked at in steps, a small one first, so that the first page is there at once. The later ones are
/// confirmed on all cores; what is found is given in order.
struct IndexSearch: Sendable {
  private let index: LibraryIndex
  private let matcher: QueryMatcher
  private var query: SearchQuery { matcher.query }

  /// Reports looked at in the first step; each later one looks at eight times as many.
  private let firstStep: Int
  /// Reports confirmed in one look at the database, which is thereby never held for long.
  private let reportsAtOnce: Int

  /// Searches an index, if there is one.
  static func run(
    _ query: SearchQuery, in index: LibraryIndex?, firstStep: Int = 64, reportsAtOnce: Int = 128,
    yield: (SearchPage) -> Void
  ) async throws {
    var pages = SearchPages(limit: query.limit)
    if let index, !query.isEmpty {
      let search = IndexSearch(
        index: index, matcher: QueryMatcher(query), firstStep: firstStep, reportsAtOnce: reportsAtOnce)
      if query.order == .relevance {
        try await search.giveByRelevance(in: &pages, yield: yield)
      } else {
        try await search.forEachPiece(isShown: true) { piece in
          try search.give(piece, in: &pages, yield: yield)
          // Later pages are not waited for: there the cores are better used for confirming.
          return pages.awaitsFirst
        }
      }
    }
    try Task.checkCancellation()
    pages.finish(yield: yield)
  }

  /// A report that holds what was looked for.
  private struct Found: Sendable {
    let id: ReportID
    /// In the folded text.
    let hits: [Range<Int>]
    /// As they are shown, no more than are wanted in all; nil where they were not read yet.
    var shown: [SearchHit]?
    /// Where the query is ordered by it.
    let relevance: Relevance?
  }

  // MARK: Confirming

  /// Calls `body` with what is found, piece by piece, in the order of the reports.
  ///
  /// - Parameters:
  ///   - isShown: the hits are read for being shown where they are confirmed, on all cores.
  ///   - body: whether those of later pieces are to be read so, too.
  private func forEachPiece(isShown: Bool, do body: ([Found]) throws -> Bool) async throws {
    let expression = Nomination.expression(for: matcher)
    var rest = try index.reports(for: query)[...]
    var step = firstStep
    var isShown = isShown
    while !rest.isEmpty {
      try Task.checkCancellation()
      let nominees = try index.nominees(among: rest.prefix(step), expression)
      if step == firstStep {
        // One after the other: the first page is there before all of these are read.
        isShown = try body(confirmed(nominees, isShown: false)) && isShown
      } else {
        isShown = try await confirm(nominees, isShown: isShown, body)
      }
      rest = rest.dropFirst(step)
      step *= 8
    }
  }

  /// Confirms on all cores, in order; what `body` said last.
  private func confirm(
    _ nominees: ArraySlice<ReportID>, isShown: Bool, _ body: ([Found]) throws -> Bool
  ) async throws -> Bool {
    var isShown = isShown
    try await withThrowingTaskGroup(of: (Int, [Found]).self) { group in
      var order = InOrder<[Found]>()
      var started = 0
      func startNext() {
        let ids = nominees.dropFirst(started * reportsAtOnce).prefix(reportsAtOnce)
        guard !ids.isEmpty else { return }
        let piece = started
        started += 1
        group.addTask { [isShown] in (piece, try confirmed(ids, isShown: isShown)) }
      }
      for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) { startNext() }
      while let (piece, found) = try await group.next() {
        try Task.checkCancellation()
        startNext()
        for found in order.release(found, at: piece) { isShown = try body(found) }
      }
    }
    return isShown
  }

  /// Those of some reports that hold what is looked for.
  private func confirmed(_ ids: ArraySlice<ReportID>, isShown: Bool) throws -> [Found] {
    try index.readPacked { reader in
      var found: [Found] = []
      for id in ids {
        if Task.isCancelled { break }
        guard let subject = try subject(id, reader) else { continue }
        let hits = matcher.hits(in: subject)
        guard !hits.isEmpty else { continue }
        let isRanked = query.order == .relevance
        found.append(
          Found(
            id: id, hits: hits, shown: isShown ? try shown(hits, of: id, reader) : nil,
            relevance: isRanked ? Relevance(matcher, subject, hitCount: hits.count) : nil))
      }
      return found
    }
  }

  /// Nil for a report that is not meant.
  private func subject(_ id: ReportID, _ reader: PackedReader) throws -> QueryMatcher.Subject? {
    if query.filter.needsConfirming {
      guard let metadata = try reader.metadata(id), query.filter.accepts(metadata) else { return nil }
    }
    guard matcher.needsTextOnly else { return try reader.report(id, indicators: query.indicators)?.subject }
    return try reader.folded(id).map { folded in
      QueryMatcher.Subject(searchable: SearchableReport(text: SearchText(folded: folded)))
    }
  }

  // MARK: Giving

  /// Hits of a report with the way back to the source, for which the report is read once more; nil when it is gone.
  private func shown(_ hits: [Range<Int>], of id: ReportID, _ reader: PackedReader) throws -> [SearchHit]? {
    try reader.report(id).map { report in hits.prefix(query.limit).map { report.hit($0, id: id) } }
  }

  private func give(_ all: [Found], in pages: inout SearchPages, yield: (SearchPage) -> Void) throws {
    try index.readPacked { reader in
      for found in all {
        if Task.isCancelled { return }
        let shown = pages.isFull ? nil : try found.shown ?? shown(found.hits, of: found.id, reader)
        if let shown {
          pages.take(found.hits.count, of: found.id, hit: { shown[$0] }, yield: yield)
        } else {
          pages.count(found.hits.count, of: found.id, yield: yield)
        }
      }
    }
  }

  /// The whole text has to be read before the first page.
  private func giveByRelevance(in pages: inout SearchPages, yield: (SearchPage) -> Void) async throws {
    var all: [Found] = []
    try await forEachPiece(isShown: false) { piece in
      all += piece
      return false
    }
    let ranked = all.enumerated().sorted { left, right in
      guard let first = left.element.relevance, let second = right.element.relevance, first != second else {
        return left.offset < right.offset
      }
      return first > second
    }
    for piece in stride(from: 0, to: ranked.count, by: reportsAtOnce) {
      try Task.checkCancellation()
      try give(ranked[piece...].prefix(reportsAtOnce).map(\.element), in: &pages, yield: yield)
    }
  }
}
