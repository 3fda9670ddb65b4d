/// Which columns of a comparison are one issuer's reports, year after year.
///
/// Reports belong together when place and issuer are the same, the names of the place left out of the issuer's:
/// 大理市司法局 and 云南省大理市司法局 are one. A report that names no issuer belongs to its place's only issuer, if
/// there is but one. What has neither place nor issuer stands alone, and so does a report without a year.
public struct Succession: Hashable, Sendable {
  /// The columns of each issuer in the order of their years; every column that has a year is in one line.
  public let lines: [[Int]]
  private let years: [Int?]
  private let kinds: [Metadata.Kind]
  private let lineOfColumn: [Int?]

  /// What stands before a column.
  public enum Before: Hashable, Sendable {
    case column(Int)
    /// No report of the year before is among the columns.
    case absent
    /// Several reports of one issuer for the year before.
    case several([Int])
    /// The report's own year is not known.
    case yearUnknown
  }

  private struct Identity: Hashable {
    let code: String?
    let path: [String]
    var issuer: String?

    init?(_ metadata: Metadata) {
      code = metadata.jurisdiction?.code
      path = metadata.jurisdiction?.path ?? []
      issuer = metadata.issuer.map { Self.bare($0, of: metadata.jurisdiction?.path ?? []) }
      if code == nil, issuer == nil { return nil }
    }

    /// The issuer's name without those of its place in front; a government's own is 人民政府.
    private static func bare(_ issuer: String, of path: [String]) -> String {
      var name = Substring(issuer.filter { !$0.isWhitespace })
      for place in path where name.hasPrefix(place) && name != place { name = name.dropFirst(place.count) }
      return String(name)
    }
  }

  /// - Parameter columns: the metadata of each column's report.
  public init(of columns: [Metadata]) {
    years = columns.map(\.year)
    kinds = columns.map(\.kind)
    let identities = columns.map(Identity.init)
    var issuers: [Identity: Set<String>] = [:]
    for case let identity? in identities {
      guard let issuer = identity.issuer else { continue }
      var place = identity
      place.issuer = nil
      issuers[place, default: []].insert(issuer)
    }
    var lines: [[Int]] = []
    var known: [Identity: Int] = [:]
    var lineOfColumn: [Int?] = []
    for (column, identity) in identities.enumerated() {
      guard columns[column].year != nil else {
        lineOfColumn.append(nil)
        continue
      }
      var identity = identity
      if let place = identity, place.issuer == nil, issuers[place]?.count == 1 {
        identity?.issuer = issuers[place]?.first
      }
      if let identity, let line = known[identity] {
        lines[line].append(column)
        lineOfColumn.append(line)
      } else {
        if let identity { known[identity] = lines.count }
        lineOfColumn.append(lines.count)
        lines.append([column])
      }
    }
    self.lines = lines.map { line in
      line.sorted { (columns[$0].year ?? 0, $0) < (columns[$1].year ?? 0, $1) }
    }
    self.lineOfColumn = lineOfColumn
  }

  /// The issuer's columns in the order of their years, this one among them; it alone where its year is not known.
  public func line(of column: Int) -> [Int] {
    lineOfColumn.indices.contains(column) ? lineOfColumn[column].map { lines[$0] } ?? [column] : []
  }

  /// The same issuer's column of one year before; of several the one of the same kind, if only one is.
  public func before(_ column: Int) -> Before {
    guard years.indices.contains(column), let year = years[column] else { return .yearUnknown }
    let earlier = line(of: column).filter { years[$0] == year - 1 }
    let alike = earlier.count > 1 ? earlier.filter { kinds[$0] == kinds[column] } : earlier
    if alike.count == 1 { return .column(alike[0]) }
    return earlier.isEmpty ? .absent : .several(earlier)
  }
}
