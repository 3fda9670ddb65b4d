import Documents
import Glibc
import Reports
import Synchronization

/// A library whose reports are known from an index on disk.
///
/// Opened, it first gives what the index has, which takes as long for a hundred thousand reports as for five, then looks
/// at the files and brings the index up to date. The files are the truth: a report is read from its file when it is
/// opened, and where the index cannot be used or written, everything is read into memory instead, and that is said.
/// One process writes an index; another one on the same folder shows what is there.
public final class DiskLibrary: ReportLibrary {
  public let place: LibraryPlace
  let paths: [String]
  let names: PathNames
  let source: ReferenceSource
  let references: ReferenceKeeper
  let contents = Mutex(Contents())

  struct Contents {
    var index: LibraryIndex?
    /// Held while this process writes.
    var lock: LibraryLock?
    /// Stands in when the index cannot be used.
    var memory: MemoryLibrary?
    var recent = RecentReports(capacity: 16)
    /// Reports given without their numbers, because the indicators were still being read.
    var uncounted: Set<ReportID> = []
    /// Reports given so far.
    var given: Set<ReportID> = []
  }

  /// Where a question goes.
  enum Answerer {
    case index(LibraryIndex)
    case memory(MemoryLibrary)
  }

  /// - Parameters:
  ///   - paths: files and folders; none for all an index has, which is then left as it is.
  ///   - place: where the index is or will be.
  ///   - reference: asked off the caller's thread, when the library is opened.
  public init(paths: [String], place: LibraryPlace, reference: ReferenceSource) {
    self.paths = paths
    self.place = place
    names = PathNames(paths)
    source = reference
    references = ReferenceKeeper(reference)
  }

  func answerer(for id: ReportID) throws(LibraryError) -> Answerer {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return .memory(memory) }
    if let index { return .index(index) }
    throw .unknownReport(id)
  }

  public func report(_ id: ReportID) async throws -> Report {
    switch try answerer(for: id) {
    case .memory(let memory): return try await memory.report(id)
    case .index(let index):
      if let recent = contents.withLock({ $0.recent.report(id) }) { return recent }
      let isCounted = references.isCatalogueRead
      let report = try await read(id, from: index, isCounted: isCounted)
      contents.withLock { contents in
        if isCounted { contents.recent.keep(report, id) } else { contents.uncounted.insert(id) }
      }
      return report
    }
  }

  public func comparison(of ids: [ReportID]) async throws -> Comparison {
    if let memory = contents.withLock({ $0.memory }) { return try await memory.comparison(of: ids) }
    let catalogue = try await references.catalogue()
    let columns = try await onAllCores(ids) {
      Comparison.Column(try await self.counted($0), catalogue: catalogue)
    }
    return Comparison(columns: columns, catalogue: catalogue)
  }

  public func numbersAlone(of ids: [ReportID]) async throws -> Comparison? {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    guard memory == nil, let index else { return nil }
    let catalogue = try await references.catalogue()
    let columns = try zip(ids, index.observations(of: ids)).map { id, numbers in
      guard let numbers else { throw LibraryError.unknownReport(id) }
      return Comparison.Column(numbers: numbers, catalogue: catalogue)
    }
    return Comparison(columns: columns, catalogue: catalogue)
  }

  /// What is made of each report, in the order given.
  private func onAllCores<Result: Sendable>(
    _ ids: [ReportID], make: @escaping @Sendable (ReportID) async throws -> Result
  ) async throws -> [Result] {
    let count = max(1, min(ids.count, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for worker in 0..<count {
        group.addTask {
          var results: [(Int, Result)] = []
          for place in stride(from: worker, to: ids.count, by: count) {
            try Task.checkCancellation()
            results.append((place, try await make(ids[place])))
          }
          return results
        }
      }
      var all = [Result?](repeating: nil, count: ids.count)
      for try await results in group { for (place, result) in results { all[place] = result } }
      return all.compactMap(\.self)
    }
  }

  public func partPlaces(of ids: [ReportID]) async throws -> [PartPlaces] {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return try await memory.partPlaces(of: ids) }
    guard let index else {
      if let id = ids.first { throw LibraryError.unknownReport(id) }
      return []
    }
    return try zip(ids, index.partPlaces(of: ids)).map { id, places in
      guard let places else { throw LibraryError.unknownReport(id) }
      return places
    }
  }

  public func reuse(of ids: [ReportID]) async throws -> TextReuse {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return try await memory.reuse(of: ids) }
    guard let index else {
      if let id = ids.first { throw LibraryError.unknownReport(id) }
      return TextReuse(pairs: [], textCount: 0, givenCount: 0, cutCount: 0)
    }
    return try index.reuse(of: ids)
  }

  public func omissions(of id: ReportID, peers: [ReportID]) async throws -> Omissions {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return try await memory.omissions(of: id, peers: peers) }
    guard let index else { throw LibraryError.unknownReport(id) }
    // The index does not keep what is mentioned without a number.
    let own = try await counted(id).subjects
    return Omissions(
      of: own, peers: try index.subjects(of: peers), catalogue: try await references.catalogue())
  }

  public func explanation(of id: ReportID, indicator: Indicator.ID?) async throws -> Explanation {
    if let memory = contents.withLock({ $0.memory }) {
      return try await memory.explanation(of: id, indicator: indicator)
    }
    return try await counted(id).explanation(of: indicator, catalogue: try await references.catalogue())
  }

  public func problems(limit: Int) async throws -> ReportProblems {
    let (index, memory, given) = contents.withLock { ($0.index, $0.memory, $0.given) }
    if let memory { return try await memory.problems(limit: limit) }
    guard let index else { return ReportProblems(gravest: [], count: 0) }
    let problems = try index.problems(of: index.idsByPlace().lazy.filter(given.contains), limit: limit)
    return ReportProblems(
      gravest: problems.gravest.map {
        ReportProblem(report: $0.report, file: names.shown($0.file), diagnostic: $0.diagnostic)
      }, count: problems.count)
  }

  public func names() async throws -> QueryNames {
    QueryNames(
      gazetteer: try await references.gazetteer(), catalogue: await references.reading().catalogue ?? .empty)
  }

  /// The report with its numbers.
  private func counted(_ id: ReportID) async throws -> Report {
    guard case .index(let index) = try answerer(for: id) else { return try await report(id) }
    if let recent = contents.withLock({ $0.recent.report(id) }) { return recent }
    return try await read(id, from: index, isCounted: true)
  }

  /// Reads a report's file again, or, where that is gone, another the same text stands in.
  private func read(_ id: ReportID, from index: LibraryIndex, isCounted: Bool) async throws -> Report {
    guard let (files, hash) = try index.files(of: id) else { throw LibraryError.unknownReport(id) }
    let gazetteer = try await references.gazetteer()
    let catalogue = isCounted ? try await references.catalogue() : nil
    var failure: FileFailure?
    for path in files {
      do throws(DocumentError) {
        let document = try Document.read(path: names.shown(path))
        let structure = Report(structureOf: document, gazetteer: gazetteer)
        guard ContentHash(structure.cleanBytes).bytes == hash else {
          failure = failure ?? .changedSinceListed(document.name)
          continue
        }
        return catalogue.map { structure.counted(with: $0) } ?? structure
      } catch {
        failure = failure ?? FileFailure(error)
      }
    }
    throw failure.map(LibraryError.unreadable) ?? LibraryError.unknownReport(id)
  }
}

extension FileFailure {
  fileprivate static func changedSinceListed(_ file: String) -> FileFailure {
    FileFailure(
      file: file,
      message: Bilingual(
        zh: "文件在列出之后被改动;请重新打开 fazhi 以读取新的内容",
        en: "the file has been changed since it was listed; open fazhi again to read what it says now"))
  }
}
