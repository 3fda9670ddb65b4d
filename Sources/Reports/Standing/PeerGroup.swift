import Documents

/// Which columns of a comparison are peers of one another.
public enum PeerGroup: Hashable, Sendable {
  case all
  /// Province, prefecture, county or township.
  case level
  case province
  case year
  case levelAndYear
  /// The reports of a saved query, by their columns; no other column has peers then.
  case chosen(name: String, columns: Set<Int>)

  /// Those that need no choosing.
  public static let general: [PeerGroup] = [.all, .levelAndYear, .level, .province, .year]

  /// What a column shares with its peers, for people.
  public var name: Bilingual {
    switch self {
    case .all: Bilingual(zh: "全部报告", en: "all reports")
    case .level: Bilingual(zh: "同级", en: "same level")
    case .province: Bilingual(zh: "同省", en: "same province")
    case .year: Bilingual(zh: "同年", en: "same year")
    case .levelAndYear: Bilingual(zh: "同级同年", en: "same level and year")
    case .chosen(let name, _): Bilingual(zh: name, en: name)
    }
  }

  /// What two columns must have in common; nil when it is not known of this one.
  fileprivate func trait(of metadata: Metadata, column: Int) -> Trait? {
    let level = metadata.jurisdiction?.level
    return switch self {
    case .all: Trait()
    case .level: level.map { Trait(level: $0) }
    case .province: metadata.jurisdiction?.path.first.map { Trait(province: $0) }
    case .year: metadata.year.map { Trait(year: $0) }
    case .levelAndYear:
      if let level, let year = metadata.year { Trait(level: level, year: year) } else { nil }
    case .chosen(_, let columns): columns.contains(column) ? Trait() : nil
    }
  }

  fileprivate struct Trait: Hashable {
    var level: Jurisdiction.Level?
    var province: String?
    var year: Int?
  }
}

/// The columns of a comparison, sorted into sets of peers once for all its rows.
public struct PeerSets: Hashable, Sendable {
  public let group: PeerGroup
  /// Each set's columns in ascending order, the sets in the order of their first columns.
  public let sets: [[Int]]
  /// For each column the set it is in; nil where what makes peers is not known of it.
  private let setOfColumn: [Int?]

  /// - Parameter columns: the metadata of each column's report.
  public init(_ group: PeerGroup, of columns: some Collection<Metadata>) {
    var sets: [[Int]] = []
    var known: [PeerGroup.Trait: Int] = [:]
    setOfColumn = columns.enumerated().map { column, metadata in
      guard let trait = group.trait(of: metadata, column: column) else { return nil }
      if let set = known[trait] {
        sets[set].append(column)
        return set
      }
      known[trait] = sets.count
      sets.append([column])
      return sets.count - 1
    }
    self.group = group
    self.sets = sets
  }

  /// The place of a column's set in `sets`; nil where what makes peers (its level, its year) is not known.
  public func set(of column: Int) -> Int? {
    setOfColumn.indices.contains(column) ? setOfColumn[column] : nil
  }

  /// A column's peers, itself among them; empty where what makes peers is not known of it.
  public func peers(of column: Int) -> [Int] { set(of: column).map { sets[$0] } ?? [] }
}
