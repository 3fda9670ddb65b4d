import Documents

/// What is to be known before trusting a report.
public struct ReportProblem: Hashable, Sendable {
  public let report: ReportID
  /// The file's path as the user would write it.
  public let file: String
  public let diagnostic: Diagnostic

  public init(report: ReportID, file: String, diagnostic: Diagnostic) {
    self.report = report
    self.file = file
    self.diagnostic = diagnostic
  }
}

/// The gravest problems of a library's reports.
///
/// A hundred thousand reports may have several hundred thousand problems, most with numbers of their own in what they
/// say: more than all else that is known of the reports. So nobody keeps them; they are collected when they are asked
/// for, and no more of them than a person could look through.
public struct ReportProblems: Hashable, Sendable {
  /// The gravest first, those of one severity in the order of the reports.
  public let gravest: [ReportProblem]
  /// How many there are, with those that are not given.
  public let count: Int

  public init(gravest: [ReportProblem], count: Int) {
    self.gravest = gravest
    self.count = count
  }

  /// Of these problems at most `limit`.
  public init(_ problems: some Sequence<ReportProblem>, limit: Int) {
    var collected = Collection(limit: limit)
    for problem in problems { collected.take(problem.diagnostic.severity) { problem } }
    self = collected.problems
  }

  /// Problems as they come, of which those that will not be among the gravest are counted only.
  struct Collection {
    let limit: Int
    private var kept: [Diagnostic.Severity: [ReportProblem]] = [:]
    private var count = 0

    init(limit: Int) { self.limit = limit }

    mutating func take(_ severity: Diagnostic.Severity, make: () -> ReportProblem) {
      count += 1
      if kept[severity, default: []].count < limit { kept[severity, default: []].append(make()) }
    }

    var problems: ReportProblems {
      let sorted = kept.sorted { $0.key > $1.key }.flatMap(\.value)
      return ReportProblems(gravest: Array(sorted.prefix(limit)), count: count)
    }
  }
}
