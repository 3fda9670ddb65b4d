import Documents
import Reports

extension DiskLibrary {
  /// A screenful at once; after that, larger batches cost less.
  private static let firstBatch = 120
  private static let laterBatch = 2_000
  /// Files are read behind what the person at the screen does.
  private static let nicenessBehindScreen: Int32 = 5

  public func open() -> AsyncStream<LibraryProgress> {
    .fromTask { stream in await Opening(library: self, give: { stream.yield($0) }).run() }
  }

  /// Brings the index up to date without giving its reports, as `fazhi import` does.
  ///
  /// - Throws: `FileFailure` when the index cannot be written, `CancellationError` when its task is cancelled.
  public func importAll(report: @escaping @Sendable (LibraryProgress) -> Void) async throws -> ImportSummary {
    let opening = Opening(library: self, give: report)
    do {
      do {
        return try await opening.bringUpToDate(niceness: 0)
      } catch let problem as IndexProblem where problem.isCuredByRebuilding && place.isCache {
        close()
        place.remove()
        return try await opening.bringUpToDate(niceness: 0)
      }
    } catch {
      throw failure(error)
    }
  }

  /// What stopped an import, as lists show it.
  private func failure(_ error: any Error) -> any Error {
    switch error {
    case is CancellationError, is FileFailure: error
    case LibraryError.busy: FileFailure.busy(place)
    default: IndexProblem(place: place, error).failure(insteadZh: "没有导入", en: "nothing was imported")
    }
  }

  /// How many reports the index has, and how many bytes it takes on the disk; nil when there is no index.
  public func size() -> (reports: Int, bytes: Int)? {
    guard let index = contents.withLock({ $0.index }), let counts = try? index.counts() else { return nil }
    return (counts.reports, place.bytesOnDisk)
  }

  /// Lets go of the index, so that another process may write it.
  public func close() {
    contents.withLock { contents in
      contents.index?.close()
      contents = Contents()
    }
  }

  /// One opening of a library.
  private struct Opening {
    let library: DiskLibrary
    let give: @Sendable (LibraryProgress) -> Void

    func run() async {
      give(LibraryProgress(filesRead: 0, filesFound: nil))
      library.references.start()
      do {
        try await openAndImport()
      } catch is CancellationError {
        return
      } catch let problem as IndexProblem where problem.isCuredByRebuilding && library.place.isCache {
        await rebuild(after: problem)
      } catch {
        await readIntoMemory(because: error)
      }
    }

    /// Gives what the index has, then what has changed.
    private func openAndImport() async throws {
      if let index = try LibraryIndex(library.place, mayCreate: false) {
        library.contents.withLock { $0.index = index }
        try await giveSummaries(of: index)
        let failures = try index.failures().map(shown)
        if !failures.isEmpty { give(LibraryProgress(failures: failures, filesRead: 0, filesFound: nil)) }
      }
      if library.paths.isEmpty {
        await giveNumbers()
        give(LibraryProgress(added: [], failures: [], filesRead: 0, filesFound: 0, isComplete: true))
        return
      }
      let numbers = Task { await giveNumbers() }
      do {
        let summary = try await bringUpToDate(niceness: DiskLibrary.nicenessBehindScreen)
        await numbers.value
        let files = summary.filesFound
        give(LibraryProgress(added: [], failures: [], filesRead: files, filesFound: files, isComplete: true))
      } catch LibraryError.busy {
        await numbers.value
        give(
          LibraryProgress(
            added: [], failures: [.busy(library.place)], filesRead: 0, filesFound: 0, isComplete: true))
      }
    }

    /// Gives all reports, pausing between batches, so that the first can be opened meanwhile.
    private func giveSummaries(of index: LibraryIndex) async throws {
      let first = try index.idsByPlace(limit: DiskLibrary.firstBatch)
      give(LibraryProgress(added: keep(try index.summaries(first)), filesRead: 0, filesFound: nil))
      guard first.count == DiskLibrary.firstBatch else { return }
      var rest = try index.idsByPlace().dropFirst(first.count)
      while !rest.isEmpty {
        await Task.yield()
        try Task.checkCancellation()
        let batch = rest.prefix(DiskLibrary.laterBatch)
        give(LibraryProgress(added: keep(try index.summaries(batch)), filesRead: 0, filesFound: nil))
        rest = rest.dropFirst(batch.count)
      }
    }

    /// Imports what is new and changed.
    func bringUpToDate(niceness: Int32) async throws -> ImportSummary {
      let place = library.place
      try place.makeFolder()
      guard let lock = try LibraryLock.take(place) else { throw LibraryError.busy }
      let known = library.contents.withLock { $0.index }
      guard let index = try known ?? LibraryIndex(place, mayCreate: true) else {
        throw IndexProblem(place: place, .damaged)
      }
      library.contents.withLock { contents in
        contents.index = index
        contents.lock = lock
      }
      // Words are folded another way now: the index is no longer to be trusted with them.
      guard try index.value("folding") == String(SearchText.foldingMark()) else {
        throw IndexProblem(place: place, .damaged)
      }
      let importer = Importer(
        index: index, paths: library.paths, mark: library.source.mark(), niceness: niceness)
      let references = library.references
      return try await importer.run(
        reference: { () throws(FileFailure) in try await references.reference() },
        report: { give(progress($0)) })
    }

    private func progress(_ step: Importer.Progress) -> LibraryProgress {
      let changes = step.changes
      library.contents.withLock { contents in
        contents.recent.forget(changes.updated.map(\.id) + changes.removed)
        contents.given.subtract(changes.removed)
      }
      return LibraryProgress(
        added: keep(changes.added), updated: changes.updated.map(shown), removed: changes.removed,
        failures: changes.failures.map(shown), filesRead: step.filesDone, filesFound: step.filesFound,
        pace: step.filesDone < step.filesFound ? step.pace : nil, isComplete: false)
    }

    /// Notes which reports are given.
    private func keep(_ summaries: [ReportSummary]) -> [ReportSummary] {
      let names = library.names
      let wanted = library.paths.isEmpty ? summaries : summaries.filter { names.contains($0.file) }
      library.contents.withLock { $0.given.formUnion(wanted.map(\.id)) }
      return wanted.map(shown)
    }

    /// Under the name the user would write.
    private func shown(_ summary: ReportSummary) -> ReportSummary {
      ReportSummary(
        id: summary.id, file: library.names.shown(summary.file), metadata: summary.metadata,
        gravest: summary.gravest, contentHash: summary.contentHash)
    }

    private func shown(_ failure: FileFailure) -> FileFailure {
      FileFailure(file: library.names.shown(failure.file), message: failure.message)
    }

    /// Reports opened before the indicators were read are given again, now that they have numbers.
    private func giveNumbers() async {
      let reading = await library.references.reading()
      let uncounted = library.contents.withLock { contents in
        defer { contents.uncounted = [] }
        return contents.uncounted.sorted()
      }
      let index = library.contents.withLock { $0.index }
      let updated = (try? index?.summaries(uncounted)) ?? []
      guard !updated.isEmpty || reading.failure != nil else { return }
      give(
        LibraryProgress(
          updated: updated.map(shown), failures: [reading.failure].compactMap { $0 }, filesRead: 0,
          filesFound: nil))
    }

    /// Throws the index away and makes it anew, once.
    private func rebuild(after problem: IndexProblem) async {
      do {
        guard try LibraryLock.take(library.place) != nil || library.contents.withLock({ $0.lock }) != nil
        else {
          return await readIntoMemory(because: problem)
        }
        forgetGiven(
          failures: [
            FileFailure(
              file: problem.file,
              message: Bilingual(
                zh: "索引已损坏或过时,正在重新建立", en: "the index was damaged or out of date and is being made anew"))
          ])
        library.close()
        library.place.remove()
        try await openAndImport()
      } catch is CancellationError {
        return
      } catch {
        await readIntoMemory(because: error)
      }
    }

    /// Reads all files into memory, as if there were no index.
    private func readIntoMemory(because error: any Error) async {
      let reason: FileFailure
      switch error {
      case let failure as FileFailure: reason = failure
      default:
        reason = IndexProblem(place: library.place, error)
          .failure(insteadZh: "改为全部读入内存", en: "everything is read into memory instead")
      }
      let firstID = (library.contents.withLock { $0.given.max() }?.rawValue ?? 0) + 1
      forgetGiven(failures: [reason])
      let memory = MemoryLibrary(
        paths: library.paths, reference: library.source, earlyReports: 8, firstID: firstID)
      library.close()
      library.contents.withLock { $0.memory = memory }
      for await progress in memory.open() { give(progress) }
    }

    private func forgetGiven(failures: [FileFailure]) {
      let removed = library.contents.withLock { contents in
        defer { contents.given = [] }
        return contents.given.sorted()
      }
      give(LibraryProgress(removed: removed, failures: failures, filesRead: 0, filesFound: nil))
    }
  }
}

extension LibraryProgress {
  fileprivate init(
    added: [ReportSummary] = [], updated: [ReportSummary] = [], removed: [ReportID] = [],
    failures: [FileFailure] = [], filesRead: Int, filesFound: Int?
  ) {
    self.init(
      added: added, updated: updated, removed: removed, failures: failures, filesRead: filesRead,
      filesFound: filesFound, isComplete: false)
  }
}

extension FileFailure {
  fileprivate static func busy(_ place: LibraryPlace) -> FileFailure {
    FileFailure(
      file: place.index,
      message: Bilingual(
        zh: "另一个 fazhi 正在写这个索引;这里只显示其中已有的报告,新文件请稍后重新打开",
        en: "another fazhi is writing this index; what it has is shown here, open again later for new files"))
  }
}
