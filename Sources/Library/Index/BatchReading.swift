import Documents
import Glibc
import Reports

/// Reads files on all cores and writes them in batches, in the order given.
struct BatchReading: Sendable {
  let index: LibraryIndex
  let files: [ChangedFile]
  let mark: Int
  let reference: Reference
  /// All files of the import, those that need no reading included.
  let filesFound: Int
  /// How far reading stands back behind what a person waits for; see `ReadingThreads`.
  let niceness: Int32

  /// A batch is written when it has this much, or is this old: small enough to be seen soon and kept in memory, large
  /// enough that there is little to merge afterwards.
  private static let batchBytes = 8_000_000
  private static let batchFiles = 480
  private static let batchAge = Duration.milliseconds(1500)
  private static let firstBatchAge = Duration.milliseconds(100)
  /// Files and bytes read, waiting, or being read, at most; always one file.
  private static let bytesUnderWay = 40_000_000
  private static let filesUnderWay = 1_920

  private enum Step: Sendable {
    case read(ReadFile, at: Int)
    case written(Result<IndexChanges, IndexProblem>, files: Int)
  }

  /// The state of one run: files are started, released in order, handed to the writer, done.
  private struct Flow {
    var order = InOrder<ReadFile>()
    var started = 0
    var batch: [ReadFile] = []
    var batchBytes = 0
    var bytesUnderWay = 0
    /// Files that were handed to the writer.
    var handed = 0
    var isWriting = false
    var hasWritten = false
    var lastWriting: ContinuousClock.Instant
    var bytesDone = 0
    var filesDone = 0
    var problem: IndexProblem?
    /// Archives left for the end.
    var large: [ChangedFile] = []
  }

  /// Runs to the end, or until its task is cancelled, which throws; what was read by then is written.
  func run(report: (Importer.Progress) -> Void) async throws -> ImportSummary {
    let clock = ContinuousClock()
    let start = clock.now
    let bytesInAll = files.reduce(0) { $0 + $1.file.size }
    var summary = ImportSummary()
    var flow = Flow(lastWriting: start)
    let threads = ReadingThreads(count: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), niceness: niceness)
    // Writing must not wait behind the files that are to be read, nor hold up a search.
    let writer = ReadingThreads(count: 1, niceness: niceness)
    defer {
      threads.stop()
      writer.stop()
    }

    await withTaskGroup(of: Step.self) { group in
      func startReading() {
        while flow.started < files.count, flow.problem == nil, !Task.isCancelled {
          let file = files[flow.started]
          let isIdle = flow.started == flow.handed
          guard
            isIdle
              || flow.started - flow.handed < Self.filesUnderWay
                && flow.bytesUnderWay + file.file.size <= Self.bytesUnderWay
          else { return }
          let place = flow.started
          flow.started += 1
          flow.bytesUnderWay += file.file.size
          group.addTask(executorPreference: threads) { .read(self.read(file), at: place) }
        }
      }
      func startWriting() {
        guard !flow.isWriting, flow.problem == nil, !flow.batch.isEmpty else { return }
        let age = flow.lastWriting.duration(to: clock.now)
        let isDue =
          flow.batchBytes >= Self.batchBytes || flow.batch.count >= Self.batchFiles
          || age >= (flow.hasWritten ? Self.batchAge : Self.firstBatchAge)
          || flow.order.releasedCount == flow.started
        guard isDue else { return }
        let batch = flow.batch
        flow.handed += batch.count
        flow.bytesUnderWay -= flow.batchBytes
        flow.batch = []
        flow.batchBytes = 0
        flow.isWriting = true
        flow.lastWriting = clock.now
        group.addTask(executorPreference: writer) { [index] in
          do throws(IndexProblem) {
            return .written(.success(try index.write(batch)), files: batch.count)
          } catch {
            return .written(.failure(error), files: batch.count)
          }
        }
      }

      startReading()
      while let step = await group.next() {
        switch step {
        case .read(let file, let place):
          for ready in flow.order.release(file, at: place) {
            if case .large = ready.outcome { flow.large.append(files[flow.handed + flow.batch.count]) }
            flow.batch.append(ready)
            flow.batchBytes += ready.source.size
            flow.bytesDone += ready.source.size
          }
        case .written(.failure(let problem), _):
          flow.problem = problem
          group.cancelAll()
        case .written(.success(let changes), let count):
          flow.isWriting = false
          flow.hasWritten = true
          flow.filesDone += count
          summary.filesRead += count
          summary.filesFailed += changes.failures.count
          summary.reportsAdded += changes.added.count
          summary.reportsUpdated += changes.updated.count
          report(
            Importer.Progress(
              changes: changes, filesDone: filesFound - files.count + flow.filesDone, filesFound: filesFound,
              pace: pace(flow.bytesDone, of: bytesInAll, in: start.duration(to: clock.now))))
        }
        startWriting()
        startReading()
      }
    }
    summary.bytesRead = flow.bytesDone
    if let problem = flow.problem { throw problem }
    try Task.checkCancellation()
    for archive in flow.large {
      try readLarge(archive) { changes in
        summary.filesFailed += changes.failures.count
        summary.reportsAdded += changes.added.count
        summary.reportsUpdated += changes.updated.count
        report(Importer.Progress(changes: changes, filesDone: filesFound, filesFound: filesFound))
      }
    }
    return summary
  }

  private func pace(_ bytes: Int, of all: Int, in time: Duration) -> LibraryProgress.Pace? {
    let seconds = time / .seconds(1)
    guard seconds > 0.2, bytes > 0 else { return nil }
    let rate = Double(bytes) / seconds
    return LibraryProgress.Pace(
      bytesPerSecond: Int(rate), secondsLeft: Int((Double(max(0, all - bytes)) / rate).rounded(.up)))
  }

  private func read(_ file: ChangedFile) -> ReadFile {
    // The hash is taken before the text: a file that changes in between has another time, too, and is read again.
    let hash = file.file.size <= Document.fileLimit ? fileHash(path: file.file.path) : nil
    if let hash, hash == file.knownHash {
      return ReadFile(source: source(file, hash: hash), outcome: .unchanged)
    }
    var documents: [ReadDocument] = []
    var bytes = 0
    var isLarge = false
    var isPassing = false
    Document.forEach(in: file.file.path) { result in
      isLarge = documents.count == Self.documentsAtOnce || bytes > Self.bytesAtOnce
      if isLarge { return false }
      // What the system refuses today it may allow tomorrow without a trace on the file.
      if case .failure(let error) = result, case .system = error.reason { isPassing = true }
      if case .success(let document) = result { bytes += document.text.count }
      documents.append(read(result, of: file))
      return true
    }
    let state = source(file, hash: hash, isPassing: isPassing)
    return ReadFile(source: state, outcome: isLarge ? .large : .documents(documents))
  }

  private func source(_ file: ChangedFile, hash: Int?, isPassing: Bool = false) -> SourceState {
    SourceState(
      path: file.path, size: file.file.size, modified: isPassing ? nil : file.file.modified, reader: mark,
      fileHash: hash)
  }

  private func read(_ result: Result<Document, DocumentError>, of file: ChangedFile) -> ReadDocument {
    switch result {
    case .success(let document):
      // What is only mentioned is no part of the index: a report that is opened is read again.
      let report = Report(
        reading: document, gazetteer: reference.gazetteer, catalogue: reference.catalogue,
        keepsMentions: false)
      return ReadDocument(path: file.wholePath(document.name), outcome: .success(ReadReport(report)))
    case .failure(let error):
      let path = file.wholePath(error.file)
      return ReadDocument(path: path, outcome: .failure(FileFailure(file: path, message: error.explanation)))
    }
  }

  /// Documents of one archive kept at a time, and the bytes of their text.
  private static let documentsAtOnce = 200
  private static let bytesAtOnce = 8_000_000

  /// Reads an archive of many documents one after the other and writes them in pieces; `report` hears of each.
  func readLarge(_ file: ChangedFile, report: (IndexChanges) -> Void) throws {
    var state = source(file, hash: fileHash(path: file.file.path))
    var documents: [ReadDocument] = []
    var before: Set<String> = []
    var bytes = 0
    var problem: IndexProblem?
    Document.forEach(in: file.file.path) { result in
      if Task.isCancelled { return false }
      if case .failure(let error) = result, case .system = error.reason {
        state = source(file, hash: nil, isPassing: true)
      }
      if case .success(let document) = result { bytes += document.text.count }
      documents.append(read(result, of: file))
      guard documents.count == Self.documentsAtOnce || bytes > Self.bytesAtOnce else { return true }
      do throws(IndexProblem) {
        report(try index.write([ReadFile(source: state, outcome: .piece(documents))]))
      } catch {
        problem = error
        return false
      }
      before.formUnion(documents.map(\.path))
      documents = []
      bytes = 0
      return true
    }
    if let problem { throw problem }
    try Task.checkCancellation()
    report(try index.write([ReadFile(source: state, outcome: .lastPiece(documents, before: before))]))
  }
}

extension ChangedFile {
  /// The whole path of what is named from the path the file was found at: itself, or a member.
  fileprivate func wholePath(_ name: String) -> String {
    name.utf8.starts(with: file.path.utf8) ? path + name.dropFirst(file.path.count) : path
  }
}
