import Documents
import Glibc
import Reports

/// Brings an index up to what stands in the folders: reads what is new or changed, forgets what is gone.
///
/// A file whose path, size, time and reader are those the index knows is not opened; one that only has another time is
/// hashed, and read when the hash is another. Files are read on all cores, with a bounded number and a bounded amount
/// of bytes under way; one batch is written while the next is read. Each batch is one transaction, so that an import
/// that is cancelled, or killed, has done what it has done, and the next goes on from there.
struct Importer: Sendable {
  let index: LibraryIndex
  let paths: [String]
  /// Of the program and the indicators in use.
  let mark: Int
  /// How far reading stands back behind other threads, 0 to 19.
  let niceness: Int32

  /// What has been done so far, and what the last step changed.
  struct Progress: Sendable {
    var changes = IndexChanges()
    var filesDone = 0
    var filesFound = 0
    var pace: LibraryProgress.Pace?
  }

  /// Imports; `report` hears of every batch. Stops between two batches when its task is cancelled.
  ///
  /// - Parameter reference: asked only when there is a file to read.
  func run(
    reference: @Sendable () async throws(FileFailure) -> Reference, report: (Progress) -> Void
  ) async throws -> ImportSummary {
    let walk = FileWalk(paths)
    let names = PathNames(paths)
    let files = walk.found
    let unreadable = PathNames(walk.unreadable)
    let survey = try index.survey(files, names: names, mark: mark) {
      names.contains($0) && !unreadable.contains($0)
    }
    var summary = ImportSummary(filesFound: files.count, filesForgotten: survey.gone.count)

    var progress = Progress(
      changes: survey.gone.isEmpty ? IndexChanges() : try index.forget(sources: survey.gone),
      filesDone: files.count - survey.changed.count, filesFound: files.count)
    progress.changes.failures += walk.failures
    report(progress)

    var changed = survey.changed
    if !survey.gone.isEmpty { changed += try outdated(of: files, names).filter { !changed.contains($0) } }
    while !changed.isEmpty {
      try Task.checkCancellation()
      let reading = BatchReading(
        index: index, files: changed, mark: mark, reference: try await reference(), filesFound: files.count,
        niceness: niceness)
      summary.add(try await reading.run(report: report))
      let again = try outdated(of: files, names)
      guard again != changed else { break }
      changed = again
    }
    index.checkpoint()
    return summary
  }

  /// Files to be read though they have not changed: second sources of reports whose first is gone or says something else
  /// now.
  private func outdated(
    of files: [FileWalk.File], _ names: PathNames
  ) throws(IndexProblem) -> [ChangedFile] {
    let outdated = try index.outdatedPaths()
    if outdated.isEmpty { return [] }
    return files.map { ChangedFile(file: $0, path: names.whole($0.path), knownHash: nil) }
      .filter { outdated.contains($0.path) }
  }
}

/// What an import did.
public struct ImportSummary: Hashable, Sendable {
  public internal(set) var filesFound = 0
  /// New and changed files that were opened.
  public internal(set) var filesRead = 0
  public internal(set) var bytesRead = 0
  public internal(set) var filesFailed = 0
  public internal(set) var filesForgotten = 0
  public internal(set) var reportsAdded = 0
  public internal(set) var reportsUpdated = 0

  mutating func add(_ other: ImportSummary) {
    filesRead += other.filesRead
    bytesRead += other.bytesRead
    filesFailed += other.filesFailed
    reportsAdded += other.reportsAdded
    reportsUpdated += other.reportsUpdated
  }
}
