import Documents

// The long form with ranks: beside each cell how it stands in its row, and what became of it since the year before. Both
// look at the table's own reports alone, so that the command that names them gives the same.

extension ComparisonTable {
  /// How a row's reports stand, for each set of peers.
  struct RowRanks {
    fileprivate let standings: [RowStanding]

    init(_ row: Int, of table: ComparisonTable) {
      standings = table.peerSets.sets.map { table.comparison.standing(inRow: row, among: $0) }
    }
  }

  /// What the long form says more of a cell: its rank among how many values, whether others share it, its quarter (1
  /// lowest, 4 highest), and the change since the same issuer's report of the year before.
  func rankFields(_ row: Int, _ column: Int, _ ranks: RowRanks) -> [Value.Field] {
    let standing = standing(column, ranks)
    let place = standing?[column]
    let sinceBefore = comparison.yearOnYear(inRow: row, column: column, succession)
    let change = sinceBefore.change
    let fields: KeyValuePairs<String, Value> = [
      "peers": .text(peerSets.group.word),
      "rank": .integer(place?.rank),
      "ranked": .integer(standing?.count),
      "shared": place.flatMap { standing?.isShared($0) }.map(Value.boolean) ?? .null,
      "quarter": .integer(place?.band),
      "before": .number(change?.before),
      "difference": .number(change?.difference),
      "percent": .number(change?.percent),
      "break": sinceBefore.isKnown ? .boolean(sinceBefore.isBreak) : .null,
    ]
    return fields.map { Value.Field(key: $0.key, value: $0.value) }
  }

  static let rankColumns: [Table.Column] = [
    .init("rank", Bilingual(zh: "名次", en: "Rank"), alignment: .trailing),
    .init("quarter", Bilingual(zh: "四分位档", en: "Quarter"), alignment: .trailing),
    .init("change", Bilingual(zh: "比上年", en: "Since last year"), alignment: .trailing),
  ]

  /// The same as people read it: `3/17`, the quarter, `+12.5%`.
  func rankCells(_ row: Int, _ column: Int, _ ranks: RowRanks) -> [Table.Cell] {
    let standing = standing(column, ranks)
    let place = standing?[column]
    let rank = place.map { "\($0.rank)/\(standing?.count ?? 0)" }
    let change = comparison.yearOnYear(inRow: row, column: column, succession).shortText {
      numberText($0) ?? ""
    }
    return [.init(.text(rank)), .init(.integer(place?.band)), .init(.text(change))]
  }

  private func standing(_ column: Int, _ ranks: RowRanks) -> RowStanding? {
    peerSets.set(of: column).map { ranks.standings[$0] }
  }
}

extension YearOnYear {
  fileprivate var change: Change? { if case .change(let change) = self { change } else { nil } }

  /// Whether there was anything to compare with.
  fileprivate var isKnown: Bool { change != nil || isBreak }
}

extension PeerGroup {
  /// The word of the command line and of tables; nil for what only the program can choose.
  package var word: String? {
    switch self {
    case .all: "all"
    case .level: "level"
    case .province: "province"
    case .year: "year"
    case .levelAndYear: "level-year"
    case .chosen: nil
    }
  }

  /// The group of a word; nil for a word that is none.
  package init?(word: String) {
    guard let group = Self.general.first(where: { $0.word == word }) else { return nil }
    self = group
  }
}
