import Reports

extension DiskLibrary {
  public func search(_ query: SearchQuery) -> AsyncThrowingStream<SearchPage, any Error> {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return memory.search(query) }
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: SearchPage.self)
    let task = Task {
      do {
        var search = IndexSearch(query)
        try search.run(in: index) { continuation.yield($0) }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { reason in
      if case .cancelled = reason { task.cancel() }
    }
    return stream
  }
}

/// One search of an index: it nominates by characters and pairs, the packed text confirms.
private struct IndexSearch {
  /// Reports confirmed in one look at the database, which is thereby never held for long.
  private static let reportsAtOnce = 64

  private let matcher: QueryMatcher
  private var pages: SearchPages
  private var query: SearchQuery { matcher.query }

  init(_ query: SearchQuery) {
    matcher = QueryMatcher(query)
    pages = SearchPages(limit: query.limit)
  }

  mutating func run(in index: LibraryIndex?, yield: (SearchPage) -> Void) throws {
    if let index, !query.isEmpty {
      let ids = try nominees(of: index)
      if query.order == .relevance {
        try giveByRelevance(ids, of: index, yield: yield)
      } else {
        try forEachMatch(ids, of: index) { pages.take($0, yield: yield) }
      }
    }
    try Task.checkCancellation()
    pages.finish(yield: yield)
  }

  private func nominees(of index: LibraryIndex) throws -> [ReportID] {
    let isOrdered = query.order == .place || query.order == .year
    var nominees = try index.nominees(
      Nomination.expression(for: matcher), withMetadata: isOrdered || !query.filter.isEmpty)
    if !query.filter.isEmpty { nominees.removeAll { !query.filter.accepts($0.metadata) } }
    if let wanted = query.reports.map(Set.init) { nominees.removeAll { !wanted.contains($0.id) } }
    return nominees.sorted(by: query.order, \.metadata).map(\.id)
  }

  private func forEachMatch(_ ids: [ReportID], of index: LibraryIndex, do body: (Match) -> Void) throws {
    var rest = ids[...]
    while !rest.isEmpty {
      try Task.checkCancellation()
      try index.forEachPackedReport(rest.prefix(Self.reportsAtOnce), indicators: query.indicators) {
        id, packed in
        guard !Task.isCancelled else { return false }
        let subject = packed.subject
        let occurrences = matcher.occurrences(in: subject)
        if !occurrences.isEmpty {
          body(Match(id: id, packed: packed, subject: subject, occurrences: occurrences))
        }
        return true
      }
      rest = rest.dropFirst(Self.reportsAtOnce)
    }
  }

  /// The whole text has to be read before the first page; the reports that are shown are then read once more.
  private mutating func giveByRelevance(
    _ ids: [ReportID], of index: LibraryIndex, yield: (SearchPage) -> Void
  ) throws {
    var found: [(id: ReportID, relevance: Relevance, occurrences: [SearchableReport.Occurrence])] = []
    try forEachMatch(ids, of: index) { match in
      found.append((match.id, Relevance(matcher, match.subject, match.occurrences), match.occurrences))
    }
    let place = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    found.sort { left, right in
      left.relevance == right.relevance
        ? (place[left.id] ?? 0) < (place[right.id] ?? 0) : left.relevance > right.relevance
    }
    for match in found {
      try Task.checkCancellation()
      guard !pages.isFull else {
        pages.count(match.occurrences.count, of: match.id, yield: yield)
        continue
      }
      try index.forEachPackedReport([match.id]) { id, packed in
        pages.take(
          Match(id: id, packed: packed, subject: packed.subject, occurrences: match.occurrences), yield: yield
        )
        return true
      }
    }
  }
}

/// A report that holds what was looked for.
private struct Match {
  let id: ReportID
  let packed: PackedReport
  let subject: QueryMatcher.Subject
  let occurrences: [SearchableReport.Occurrence]
}

extension SearchPages {
  fileprivate mutating func take(_ match: Match, yield: (SearchPage) -> Void) {
    take(
      match.occurrences, id: match.id,
      hit: { occurrence in
        let hit = SearchHit(occurrence, in: match.packed.report, id: match.id)
        return SearchHit(
          report: hit.report, section: hit.section, sectionTitle: hit.sectionTitle,
          utf8Range: match.packed.sourceRange(occurrence.utf8Range), before: hit.before, match: hit.match,
          after: hit.after)
      }, yield: yield)
  }
}
