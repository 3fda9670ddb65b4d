import Reports

/// How the reports of a comparison stand in its rows, among the peers that were chosen: reckoned for the rows that are looked
/// at, and kept until something changes.
struct SheetStandings: Equatable, Sendable {
  /// The columns by peers; nil before there is a comparison.
  private var sets: PeerSets?
  /// Which of each set's columns are in view: what is hidden or filtered away has no part in ranks.
  private var shown: [[Int]] = []
  private var kept: [Question: RowStanding] = [:]

  private struct Question: Hashable {
    let indicator: Int
    let set: Int
  }

  /// Among whom ranks are.
  var peers: PeerGroup { sets?.group ?? .all }

  /// Chooses peers, and forgets what was reckoned; `reports` are those in view.
  mutating func choose(_ peers: PeerGroup, of columns: [SheetColumn], reports: [Int]) {
    sets = PeerSets(peers, of: columns.lazy.map(\.metadata))
    look(at: reports, among: columns)
  }

  /// Takes over which of the columns are in view, and forgets what was reckoned.
  mutating func look(at reports: [Int], among columns: [SheetColumn]) {
    // Who is whose peer hangs on the columns alone, which stay the same.
    let sets = self.sets ?? PeerSets(.all, of: columns.lazy.map(\.metadata))
    var isShown = Array(repeating: false, count: columns.count)
    for report in reports { isShown[report] = true }
    shown = sets.sets.map { $0.filter { isShown[$0] } }
    self.sets = sets
    kept = [:]
  }

  /// Reckons how the peers of a report stand in a row, unless that is known.
  mutating func prepare(_ indicator: Int, _ report: Int, in comparison: Comparison) {
    guard let set = sets?.set(of: report) else { return }
    let question = Question(indicator: indicator, set: set)
    guard kept[question] == nil else { return }
    kept[question] = comparison.standing(inRow: indicator, among: shown[set])
  }

  /// Nil where it was not reckoned, and for a report whose peers are not known.
  func standing(_ indicator: Int, _ report: Int) -> RowStanding? {
    sets?.set(of: report).flatMap { kept[Question(indicator: indicator, set: $0)] }
  }
}

/// What stands beside a cell's number.
enum SheetDisplay: CaseIterable, Hashable, Sendable {
  case numbers
  /// 3/17: the rank, and among how many values.
  case ranks
  /// The quarter of the values, ▂ ▄ ▆ █.
  case bands
  /// A bar as long as the number, the longest the row's greatest.
  case bars
  /// What became of it since the same issuer's report of the year before.
  case changes

  /// Whether it needs to be known how every cell in sight stands.
  var showsStanding: Bool {
    switch self {
    case .ranks, .bands, .bars: true
    case .numbers, .changes: false
    }
  }

  var next: SheetDisplay {
    switch self {
    case .numbers: .ranks
    case .ranks: .bands
    case .bands: .bars
    case .bars, .changes: .numbers
    }
  }
}
