import Documents
import Glibc
import Reports
import Synchronization

/// A library that keeps every report in memory: read when it is opened, forgotten when it is let go.
///
/// Ids count up in the order of the paths. Opening it again reads the files anew and gives new ids; those
/// of the earlier reading are then unknown.
public final class MemoryLibrary: ReportLibrary {
  private let paths: [String]
  private let reference: ReferenceSource
  private let earlyReports: Int
  private let contents = Mutex(Contents())

  private struct Contents {
    /// Which opening the entries come from; a reading that was overtaken by another adds nothing.
    var opening = 0
    var firstID = 0
    var entries: [Entry] = []
    var catalogue = Catalogue.empty
    /// Read when they are first asked for.
    var names: QueryNames?
    /// Done when the reports shown early have their numbers.
    var counting: Task<Void, Never>?

    func entry(_ id: ReportID) throws -> Entry {
      let index = id.rawValue - firstID
      guard entries.indices.contains(index) else { throw LibraryError.unknownReport(id) }
      return entries[index]
    }
  }

  private struct Entry: Sendable {
    let id: ReportID
    var report: Report
    let searchable: SearchableReport

    var subject: QueryMatcher.Subject {
      QueryMatcher.Subject(
        searchable: searchable, sections: report.sections, observations: report.observations)
    }
  }

  /// A library of the files and folders at `paths`. Nothing is read before it is opened, `reference`
  /// included, which is then asked off the caller's thread.
  ///
  /// - Parameter earlyReports: how many reports to give before their numbers are read, so that a screen has
  ///   something to show while the indicators are still being read; they are given again when they are
  ///   whole, as `LibraryProgress.updated`.
  public convenience init(paths: [String], reference: ReferenceSource, earlyReports: Int = 0) {
    self.init(paths: paths, reference: reference, earlyReports: earlyReports, firstID: 0)
  }

  /// - Parameter firstID: the first report's number, above those another library has given.
  init(paths: [String], reference: ReferenceSource, earlyReports: Int, firstID: Int) {
    contents.withLock { $0.firstID = firstID }
    self.paths = paths
    self.reference = reference
    self.earlyReports = earlyReports
  }

  public func report(_ id: ReportID) async throws -> Report {
    try contents.withLock { try $0.entry(id).report }
  }

  public func comparison(of ids: [ReportID]) async throws -> Comparison {
    await contents.withLock { $0.counting }?.value
    let (reports, catalogue) = try contents.withLock { contents in
      (try ids.map { try contents.entry($0).report }, contents.catalogue)
    }
    return Comparison(of: reports, catalogue: catalogue)
  }

  /// Everything is in memory: nothing is faster.
  public func numbersAlone(of ids: [ReportID]) async throws -> Comparison? { nil }

  public func partPlaces(of ids: [ReportID]) async throws -> [PartPlaces] {
    try contents.withLock { contents in try ids.map { try contents.entry($0).report } }.map(\.partPlaces)
  }

  public func reuse(of ids: [ReportID]) async throws -> TextReuse {
    let entries = try contents.withLock { contents in try ids.map { try contents.entry($0) } }
    var owners = ReuseOwners()
    let numbers = entries.map { owners.number(of: $0.report.metadata) }
    return try TextReuse(
      textCount: entries.count,
      // Behind the last block is a separator, too.
      text: {
        TextReuse.Text(bytes: entries[$0].searchable.text.bytes.dropLast(), owner: numbers[$0])
      },
      check: { try Task.checkCancellation() }
    ).mapped { entries[$0].searchable.text.sourceRange($1) }
  }

  public func omissions(of id: ReportID, peers: [ReportID]) async throws -> Omissions {
    await contents.withLock { $0.counting }?.value
    let (own, others, catalogue) = try contents.withLock { contents in
      (try contents.entry(id).report, try peers.map { try contents.entry($0).report }, contents.catalogue)
    }
    return Omissions(of: own.subjects, peers: others.map(\.subjects), catalogue: catalogue)
  }

  public func explanation(of id: ReportID, indicator: Indicator.ID?) async throws -> Explanation {
    await contents.withLock { $0.counting }?.value
    let (report, catalogue) = try contents.withLock { (try $0.entry(id).report, $0.catalogue) }
    return report.explanation(of: indicator, catalogue: catalogue)
  }

  public func problems(limit: Int) async throws -> ReportProblems {
    let entries = contents.withLock { $0.entries }
    return ReportProblems(
      entries.lazy.flatMap { entry in
        entry.report.diagnostics.lazy.map {
          ReportProblem(report: entry.id, file: entry.report.document.name, diagnostic: $0)
        }
      }, limit: limit)
  }

  public func names() async throws -> QueryNames {
    if let names = contents.withLock({ $0.names }) { return names }
    let names = QueryNames(
      gazetteer: try reference.gazetteer(), catalogue: reference.readCatalogue().catalogue ?? .empty)
    contents.withLock { $0.names = names }
    return names
  }
}

// MARK: - Reading

extension MemoryLibrary {
  public func open() -> AsyncStream<LibraryProgress> {
    .fromTask { await self.readAll(into: $0) }
  }

  private func readAll(into continuation: AsyncStream<LibraryProgress>.Continuation) async {
    let opening = contents.withLock { contents in
      contents = Contents(
        opening: contents.opening + 1, firstID: contents.firstID + contents.entries.count)
      return contents.opening
    }
    continuation.yield(LibraryProgress(filesRead: 0, filesFound: nil))
    let source = reference
    let catalogueTask = Task { source.readCatalogue() }
    let gazetteer: Gazetteer
    do {
      gazetteer = try source.gazetteer()
    } catch {
      continuation.yield(LibraryProgress(failures: [error], filesRead: 0, filesFound: 0))
      return
    }
    let walk = FileWalk(paths)
    let files = walk.files
    continuation.yield(LibraryProgress(failures: walk.failures, filesRead: 0, filesFound: files.count))

    let earlyFiles = min(earlyReports, files.count)
    let early = files.prefix(earlyFiles).flatMap { Read.structures(of: $0, gazetteer: gazetteer) }
    guard let (added, failures) = keep(early, of: opening) else { return }
    let counting = Task { await count(added.map(\.id), with: catalogueTask, of: opening) }
    contents.withLock { if $0.opening == opening { $0.counting = Task { _ = await counting.value } } }
    if !early.isEmpty {
      continuation.yield(
        LibraryProgress(added: added, failures: failures, filesRead: 0, filesFound: files.count))
    }
    let reading = await catalogueTask.value
    if let failure = reading.failure {
      continuation.yield(LibraryProgress(failures: [failure], filesRead: 0, filesFound: files.count))
    }
    guard let catalogue = reading.catalogue else { return }
    let reference = Reference(gazetteer: gazetteer, catalogue: catalogue)
    let updated = await counting.value
    if !updated.isEmpty {
      continuation.yield(
        LibraryProgress(updated: updated, filesRead: earlyFiles, filesFound: files.count))
    }

    await withTaskGroup(of: (Int, [Result<Read, FileFailure>]).self) { group in
      var order = InOrder<[Result<Read, FileFailure>]>()
      var started = earlyFiles
      func startNext() {
        guard started < files.count, !Task.isCancelled else { return }
        let index = started
        started += 1
        group.addTask { (index, Read.results(of: files[index], with: reference)) }
      }
      // One reading more than there are cores keeps them busy while a file comes from the disk.
      for _ in 0...max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) { startNext() }
      while let (index, outcome) = await group.next() {
        startNext()
        let ready = order.release(outcome, at: index - earlyFiles)
        guard !ready.isEmpty, !Task.isCancelled else { continue }
        guard let (added, failures) = keep(ready.flatMap(\.self), of: opening) else {
          return group.cancelAll()
        }
        continuation.yield(
          LibraryProgress(
            added: added, failures: failures, filesRead: earlyFiles + order.releasedCount,
            filesFound: files.count))
      }
    }
  }

  /// Reads the numbers of reports that were given without them; their summaries as they are now.
  private func count(
    _ ids: [ReportID], with catalogue: Task<(catalogue: Catalogue?, failure: FileFailure?), Never>,
    of opening: Int
  ) async -> [ReportSummary] {
    guard let catalogue = await catalogue.value.catalogue else { return [] }
    contents.withLock { if $0.opening == opening { $0.catalogue = catalogue } }
    return await withTaskGroup(of: (ReportID, Report)?.self) { group in
      for id in ids {
        group.addTask {
          guard let report = try? self.contents.withLock({ try $0.entry(id).report }) else { return nil }
          return (id, report.counted(with: catalogue))
        }
      }
      var updated: [ReportSummary] = []
      for await case (let id, let report)? in group {
        self.contents.withLock { contents in
          guard contents.opening == opening else { return }
          contents.entries[id.rawValue - contents.firstID].report = report
        }
        updated.append(ReportSummary(of: report, id: id, file: report.document.name))
      }
      return updated.sorted { $0.id < $1.id }
    }
  }

  /// A file read and laid out for search.
  private struct Read: Sendable {
    let report: Report
    let searchable: SearchableReport

    /// The reports of a file; an archive has many.
    static func results(of file: String, with reference: Reference) -> [Result<Read, FileFailure>] {
      reference.reports(path: file).map { $0.map { Read(report: $0, searchable: SearchableReport($0)) } }
    }

    /// Without the numbers.
    static func structures(of file: String, gazetteer: Gazetteer) -> [Result<Read, FileFailure>] {
      Document.documents(path: file).map { document in
        document.map {
          let report = Report(structureOf: $0, gazetteer: gazetteer)
          return Read(report: report, searchable: SearchableReport(report))
        }.mapError { FileFailure($0) }
      }
    }
  }

  /// Gives ids to what was read next in order; nil when another opening has taken over.
  private func keep(
    _ outcomes: [Result<Read, FileFailure>], of opening: Int
  ) -> (added: [ReportSummary], failures: [FileFailure])? {
    var added: [ReportSummary] = []
    var failures: [FileFailure] = []
    let isCurrent = contents.withLock { contents in
      guard contents.opening == opening else { return false }
      for outcome in outcomes {
        switch outcome {
        case .failure(let failure): failures.append(failure)
        case .success(let read):
          let id = ReportID(contents.firstID + contents.entries.count)
          contents.entries.append(Entry(id: id, report: read.report, searchable: read.searchable))
          added.append(ReportSummary(of: read.report, id: id, file: read.report.document.name))
        }
      }
      return true
    }
    return isCurrent ? (added, failures) : nil
  }
}

extension LibraryProgress {
  /// Complete when every file found has been read.
  fileprivate init(
    added: [ReportSummary] = [], updated: [ReportSummary] = [], failures: [FileFailure] = [], filesRead: Int,
    filesFound: Int?
  ) {
    self.init(
      added: added, updated: updated, failures: failures, filesRead: filesRead, filesFound: filesFound,
      isComplete: filesRead == filesFound)
  }
}

// MARK: - Searching

extension MemoryLibrary {
  public func search(_ query: SearchQuery) -> AsyncThrowingStream<SearchPage, any Error> {
    let entries = contents.withLock { $0.entries }
    return .fromTask { stream in
      try Self.search(entries, for: query) { page in
        try Task.checkCancellation()
        stream.yield(page)
      }
    }
  }

  private static func search(
    _ entries: [Entry], for query: SearchQuery, yield: (SearchPage) throws -> Void
  ) throws {
    let matcher = QueryMatcher(query)
    let wanted = query.reports.map(Set.init)
    let accepted = entries.filter { entry in
      (wanted?.contains(entry.id) ?? true) && query.filter.accepts(entry.report.metadata)
    }
    var pages = SearchPages(limit: query.limit)
    func hits(in entry: Entry) throws -> [Range<Int>] {
      try Task.checkCancellation()
      return matcher.hits(in: entry.subject)
    }
    func take(_ hits: [Range<Int>], of entry: Entry) throws {
      try pages.take(
        hits.count, of: entry.id,
        hit: { place in
          SearchHit(
            entry.searchable.occurrence(hits[place]), in: entry.report.document.text,
            sections: entry.report.sections, id: entry.id)
        }, yield: yield)
    }
    if query.order == .relevance {
      let found = try accepted.compactMap { entry in
        let hits = try hits(in: entry)
        return hits.isEmpty ? nil : (entry, hits, Relevance(matcher, entry.subject, hitCount: hits.count))
      }
      for (entry, hits, _) in found.sorted(by: { ($1.2, $0.0.id) < ($0.2, $1.0.id) }) {
        try take(hits, of: entry)
      }
    } else {
      for entry in accepted.sorted(by: query.order, \.report.metadata) {
        try take(hits(in: entry), of: entry)
      }
    }
    try pages.finish(yield: yield)
  }
}
