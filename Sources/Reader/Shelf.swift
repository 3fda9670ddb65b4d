import Library
import Reports

/// What the library has given so far: the summaries of all reports, and the few that are open.
struct Shelf: Equatable, Sendable {
  private(set) var summaries: [ReportSummary] = []
  private(set) var failures: [FileFailure] = []
  private(set) var filesRead = 0
  private(set) var filesFound: Int?
  /// How fast files are being read; nil when none are.
  private(set) var pace: LibraryProgress.Pace?
  private(set) var isComplete = false

  private var indices: [ReportID: Int] = [:]
  private var readings: [ReportID: Reading] = [:]
  /// Open reports, the least recently used first.
  private var recent: [ReportID] = []
  /// Reports asked for and not answered yet.
  private(set) var asked: Set<ReportID> = []

  /// How many times a report was opened.
  private var openings = 0

  /// Open reports kept at most.
  private static let readingsAtMost = 48

  /// A report's summary; nil for an id the library has not given.
  func summary(_ id: ReportID) -> ReportSummary? { indices[id].map { summaries[$0] } }

  /// The report, if it is open.
  func reading(_ id: ReportID) -> Reading? { readings[id] }

  mutating func take(_ progress: LibraryProgress) {
    remove(Set(progress.removed))
    for summary in progress.added {
      indices[summary.id] = summaries.count
      summaries.append(summary)
    }
    for summary in progress.updated {
      if let index = indices[summary.id] { summaries[index] = summary }
    }
    failures += progress.failures
    filesRead = progress.filesRead
    filesFound = progress.filesFound
    pace = progress.pace
    isComplete = progress.isComplete
  }

  /// What is open stays open: somebody may be reading it.
  private mutating func remove(_ gone: Set<ReportID>) {
    guard !gone.isEmpty else { return }
    summaries.removeAll { gone.contains($0.id) }
    indices = Dictionary(uniqueKeysWithValues: summaries.enumerated().map { ($1.id, $0) })
    asked.subtract(gone)
  }

  /// What is wrong with a theme is found again each time it is shown, and told once.
  mutating func add(_ failure: FileFailure) {
    if !failures.contains(failure) { failures.append(failure) }
  }

  /// Notes that a report is being fetched; returns false when it is open or was asked for before.
  mutating func ask(_ id: ReportID) -> Bool {
    guard readings[id] == nil, indices[id] != nil else { return false }
    return asked.insert(id).inserted
  }

  /// Notes that an open report, or one on its way, is fetched anew; returns false for any other. What is
  /// open stays until then.
  mutating func askAgain(_ id: ReportID) -> Bool {
    guard readings[id] != nil || asked.contains(id) else { return false }
    asked.insert(id)
    return true
  }

  mutating func take(_ report: Report, _ id: ReportID) {
    asked.remove(id)
    openings += 1
    readings[id] = Reading(id: id, report: report, revision: openings, replacing: readings[id])
    recent.removeAll { $0 == id }
    recent.append(id)
    if recent.count > Self.readingsAtMost { readings[recent.removeFirst()] = nil }
  }

  /// A report that could not be fetched is not asked for again: `asked` keeps it.
  mutating func fail(_ id: ReportID, _ failure: FileFailure) { failures.append(failure) }
}
