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
        try await search.forEachPiece { try search.give($0, in: &pages, yield: yield) }
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
    /// Where the query is ordered by it.
    let relevance: Relevance?
  }

  // MARK: Confirming

  /// Calls `body` with what is found, piece by piece, in the order of the reports.
  private func forEachPiece(do body: ([Found]) throws -> Void) async throws {
    let expression = Nomination.expression(for: matcher)
    var rest = try index.reports(for: query)[...]
    var step = firstStep
    while !rest.isEmpty {
      try Task.checkCancellation()
      let nominees = try index.nominees(among: rest.prefix(step), expression)
      if step == firstStep { try body(confirmed(nominees)) } else { try await confirm(nominees, body) }
      rest = rest.dropFirst(step)
      step *= 8
    }
  }

  /// Confirms on all cores, in order.
  private func confirm(_ nominees: ArraySlice<ReportID>, _ body: ([Found]) throws -> Void) async throws {
    try await withThrowingTaskGroup(of: (Int, [Found]).self) { group in
      var order = InOrder<[Found]>()
      var started = 0
      func startNext() {
        let ids = nominees.dropFirst(started * reportsAtOnce).prefix(reportsAtOnce)
        guard !ids.isEmpty else { return }
        let piece = started
        started += 1
        group.addTask { (piece, try confirmed(ids)) }
      }
      for _ in 0..<max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) { startNext() }
      while let (piece, found) = try await group.next() {
        try Task.checkCancellation()
        startNext()
        for found in order.release(found, at: piece) { try body(found) }
      }
    }
  }

  /// Those of some reports that hold what is looked for.
  private func confirmed(_ ids: ArraySlice<ReportID>) throws -> [Found] {
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
            id: id, hits: hits,
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

  /// Those hits that are shown are read once more, with the way back to the source.
  private func give(_ all: [Found], in pages: inout SearchPages, yield: (SearchPage) -> Void) throws {
    try index.readPacked { reader in
      for found in all {
        if Task.isCancelled { return }
        let report = pages.isFull ? nil : try reader.report(found.id)
        guard let report else {
          pages.count(found.hits.count, of: found.id, yield: yield)
          continue
        }
        pages.take(found.hits, of: found.id, hit: { report.hit($0, id: found.id) }, yield: yield)
      }
    }
  }

  /// The whole text has to be read before the first page.
  private func giveByRelevance(in pages: inout SearchPages, yield: (SearchPage) -> Void) async throws {
    var all: [Found] = []
    try await forEachPiece { all += $0 }
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
