/// Which places have a report for which year: jurisdictions × years, and where the holes are.
///
/// The columns are the years from the first to the last any report is for. A place with a report for one of them and
/// none for another has a hole there; a place without any report is not known to the library and in no row.
public struct Coverage: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let jurisdiction: Jurisdiction
    /// One for every year.
    public let cells: [Cell]
  }

  /// The reports of a place and year, as indices into those given.
  public enum Cell: Hashable, Sendable {
    /// At least one is a rule-of-law report; these stand first.
    case reports([Int])
    /// Only summaries of work and the like.
    case otherKinds([Int])
    case hole

    public var reports: [Int] {
      switch self {
      case .reports(let reports), .otherKinds(let reports): reports
      case .hole: []
      }
    }

    /// The word programs get.
    public var word: String {
      switch self {
      case .reports: "report"
      case .otherKinds: "other-kind"
      case .hole: "none"
      }
    }
  }

  public let years: [Int]
  /// By division code, townships below their county.
  public let rows: [Row]
  /// Reports whose place or year is not known; they are in no cell.
  public let unplacedCount: Int

  public var holeCount: Int { rows.reduce(0) { $0 + $1.cells.count { $0 == .hole } } }

  public init(of reports: [Metadata]) {
    var found: [Jurisdiction: [Int: [Int]]] = [:]
    var unplaced = 0
    var span: ClosedRange<Int>?
    for (index, report) in reports.enumerated() {
      guard let place = report.jurisdiction, let year = report.year else {
        unplaced += 1
        continue
      }
      found[place, default: [:]][year, default: []].append(index)
      span = min(year, span?.lowerBound ?? year)...max(year, span?.upperBound ?? year)
    }
    let years = span.map(Array.init) ?? []
    func isOwn(_ index: Int) -> Bool { reports[index].kind == .ruleOfLawReport }
    rows = found.map { place, reports in
      Row(
        jurisdiction: place,
        cells: years.map { year in
          guard let indices = reports[year] else { return .hole }
          let own = indices.filter(isOwn)
          return own.isEmpty ? .otherKinds(indices) : .reports(own + indices.filter { !isOwn($0) })
        })
    }.sorted {
      ($0.jurisdiction.code, $0.jurisdiction.path.count, $0.jurisdiction.name)
        < ($1.jurisdiction.code, $1.jurisdiction.path.count, $1.jurisdiction.name)
    }
    self.years = years
    unplacedCount = unplaced
  }
}
