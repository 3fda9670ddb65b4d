import Documents
import Reports

/// A report's identity within one open library; stable while the library is open.
public struct ReportID: Hashable, Comparable, Sendable {
  public let rawValue: Int
  public init(_ rawValue: Int) { self.rawValue = rawValue }
  public static func < (left: ReportID, right: ReportID) -> Bool { left.rawValue < right.rawValue }
}

/// What lists show of a report without reading it again.
public struct ReportSummary: Hashable, Identifiable, Sendable {
  public let id: ReportID
  /// The file's path as the user would write it.
  public let file: String
  public let metadata: Metadata
  /// How grave the gravest of the problems found while reading is, which `ReportLibrary.problems` has; nil for none.
  public let gravest: Diagnostic.Severity?
  /// 32 hexadecimal digits that tell its clean text from every other.
  public let contentHash: String

  public init(
    id: ReportID, file: String, metadata: Metadata, gravest: Diagnostic.Severity?, contentHash: String
  ) {
    self.id = id
    self.file = file
    self.metadata = metadata
    self.gravest = gravest
    self.contentHash = contentHash
  }

  /// What the report is known by wherever it is read.
  public var key: ReportKey { ReportKey(metadata, path: file, contentHash: contentHash) }

  /// The summary of a report that is read.
  public init(of report: Report, id: ReportID, file: String) {
    self.init(
      id: id, file: file, metadata: report.metadata, gravest: report.diagnostics.map(\.severity).max(),
      contentHash: ContentHash(report.cleanBytes).text)
  }
}

/// Many reports, kept. Whoever keeps them (memory now, a disk index later) answers by id, off the
/// caller's thread, and stops when its task is cancelled.
public protocol ReportLibrary: Sendable {
  /// Reads the files and folders it was made for. The last progress has `isComplete` set.
  func open() -> AsyncStream<LibraryProgress>

  /// The report with that id; throws `LibraryError.unknownReport`.
  func report(_ id: ReportID) async throws -> Report

  /// Finds the query in the body of all reports, or of those in `query.reports`, in the query's order. Pages
  /// come as they are found; the last one has `isLast` set.
  func search(_ query: SearchQuery) -> AsyncThrowingStream<SearchPage, any Error>

  /// What is to be known before trusting the reports given so far; at most `limit` problems, the gravest.
  func problems(limit: Int) async throws -> ReportProblems

  /// What the words of a query can name: the library's places, topics and indicators.
  func names() async throws -> QueryNames

  /// Puts reports side by side, columns in the order given; throws `LibraryError.unknownReport`.
  func comparison(of ids: [ReportID]) async throws -> Comparison

  /// Where the reports have their mandated parts, in the order given; throws `LibraryError.unknownReport`.
  func partPlaces(of ids: [ReportID]) async throws -> [PartPlaces]

  /// The long passages reports of different bureaus have in common; its indices are those of `ids`. Stops when its task is
  /// cancelled; throws `LibraryError.unknownReport`.
  func reuse(of ids: [ReportID]) async throws -> TextReuse

  /// What a report is silent on though most of its peers are not; throws `LibraryError.unknownReport`.
  func omissions(of id: ReportID, peers: [ReportID]) async throws -> Omissions

  /// The same at once, from what is kept of the reports' numbers: what is told in words only is not known yet and stands as
  /// not mentioned, and nothing is found doubtful. Nil where `comparison` takes no longer.
  func numbersAlone(of ids: [ReportID]) async throws -> Comparison?

  /// Why a report says of an indicator what it says, or what became of all its numbers for nil; throws
  /// `LibraryError.unknownReport`.
  func explanation(of id: ReportID, indicator: Indicator.ID?) async throws -> Explanation
}

/// What has been read so far.
public struct LibraryProgress: Hashable, Sendable {
  /// Reports read since the last progress, in the order of their ids.
  public let added: [ReportSummary]
  /// Reports given before that are more complete now; whoever shows one asks for it again.
  public let updated: [ReportSummary]
  /// Reports given before that no file holds any more.
  public let removed: [ReportID]
  /// Files that could not be read at all, since the last progress.
  public let failures: [FileFailure]
  public let filesRead: Int
  /// Nil while folders are still being walked.
  public let filesFound: Int?
  /// How fast files are being read; nil when none are.
  public let pace: Pace?
  public let isComplete: Bool

  public struct Pace: Hashable, Sendable {
    public let bytesPerSecond: Int
    /// Nil while nobody can tell.
    public let secondsLeft: Int?

    public init(bytesPerSecond: Int, secondsLeft: Int?) {
      self.bytesPerSecond = bytesPerSecond
      self.secondsLeft = secondsLeft
    }
  }

  public init(
    added: [ReportSummary], updated: [ReportSummary] = [], removed: [ReportID] = [], failures: [FileFailure],
    filesRead: Int, filesFound: Int?, pace: Pace? = nil, isComplete: Bool
  ) {
    self.added = added
    self.updated = updated
    self.removed = removed
    self.pace = pace
    self.failures = failures
    self.filesRead = filesRead
    self.filesFound = filesFound
    self.isComplete = isComplete
  }
}

/// A file that gives no report: which, why, and what to do.
public struct FileFailure: Error, Hashable, Sendable {
  public let file: String
  public let message: Bilingual

  public init(file: String, message: Bilingual) {
    self.file = file
    self.message = message
  }
}

public enum LibraryError: Error, Hashable, Sendable {
  case unknownReport(ReportID)
  /// The file is gone, or is another than the one that was listed.
  case unreadable(FileFailure)
  /// Another process writes the library.
  case busy
}

public struct SearchHit: Hashable, Sendable {
  public let report: ReportID
  /// Index into the report's sections; nil before the first heading.
  public let section: Int?
  /// The section's number and title; empty before the first heading.
  public let sectionTitle: String
  /// The hit in the report's decoded source text, in UTF-8 bytes.
  public let utf8Range: Range<Int>
  /// The words around it, on one line.
  public let before: String
  public let match: String
  public let after: String

  public init(
    report: ReportID, section: Int?, sectionTitle: String, utf8Range: Range<Int>, before: String,
    match: String, after: String
  ) {
    self.report = report
    self.section = section
    self.sectionTitle = sectionTitle
    self.utf8Range = utf8Range
    self.before = before
    self.match = match
    self.after = after
  }
}

public struct SearchPage: Hashable, Sendable {
  public let hits: [SearchHit]
  /// All hits so far, those beyond the limit included.
  public let hitCount: Int
  public let reportCount: Int
  /// How many hits each of the reports has that were found since the last page, those beyond the limit
  /// included; in the order of the hits.
  public let tallies: [SearchTally]
  public let isLast: Bool

  public init(
    hits: [SearchHit], hitCount: Int, reportCount: Int, tallies: [SearchTally] = [], isLast: Bool
  ) {
    self.hits = hits
    self.hitCount = hitCount
    self.reportCount = reportCount
    self.tallies = tallies
    self.isLast = isLast
  }
}

/// A report in which the query was found, and how often.
public struct SearchTally: Hashable, Sendable {
  public let report: ReportID
  public let hitCount: Int

  public init(report: ReportID, hitCount: Int) {
    self.report = report
    self.hitCount = hitCount
  }
}
