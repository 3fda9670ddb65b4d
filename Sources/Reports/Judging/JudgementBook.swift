/// All judgements, and what they come to: a fold of events that may arrive in any order and more than once.
///
/// A judgement is kept under the text it was made of. Where that text was saved anew, `settle` tells which judgements
/// still fit and under which text they are to be found.
public struct JudgementBook: Hashable, Sendable {
  /// Every judgement, by time and then by id.
  public private(set) var judgements: [Judgement] = []
  /// Where judgements stand, those whose text is the one judged left out.
  public private(set) var fits: [Judgement.ID: JudgementFit] = [:]
  private var byID: [Judgement.ID: Judgement] = [:]
  /// What undoings known so far are about that is not known itself.
  private var awaited: Set<Judgement.ID> = []
  private var trails: [Cell: [Judgement]] = [:]
  /// By content hash, then by indicator.
  private var decided: [String: [Indicator.ID: CellJudgement]] = [:]

  private struct Cell: Hashable {
    let contentHash: String
    let indicator: Indicator.ID
  }

  public init(_ judgements: [Judgement] = []) { add(judgements) }

  public var isEmpty: Bool { judgements.isEmpty }

  public subscript(id: Judgement.ID) -> Judgement? { byID[id] }

  /// Takes judgements in; those it has already are passed over. Returns how many were new.
  @discardableResult
  public mutating func add(_ more: [Judgement]) -> Int {
    var new: [Judgement] = []
    for judgement in more where byID[judgement.id] == nil {
      byID[judgement.id] = judgement
      new.append(judgement)
    }
    guard !new.isEmpty else { return 0 }
    let isInOrder =
      new.count == 1 && (judgements.last.map { $0.isEarlier(than: new[0]) } ?? true)
    judgements += new
    if !isInOrder { judgements.sort { $0.isEarlier(than: $1) } }
    // An undoing that came before what it undoes may have waited in another cell.
    let isAwaited = new.contains { awaited.remove($0.id) != nil }
    awaited.formUnion(new.compactMap(\.target).filter { byID[$0] == nil })
    guard !isAwaited else {
      decideAll()
      return new.count
    }
    var changed: [Cell: [Judgement]] = [:]
    for judgement in new { changed[cell(of: judgement), default: []].append(judgement) }
    for (cell, added) in changed {
      trails[cell, default: []] += added
      trails[cell]?.sort { $0.isEarlier(than: $1) }
      decide(cell)
    }
    return new.count
  }

  /// Takes note of where judgements stand whose text is not the one judged; all others stand where they were made.
  public mutating func settle(_ fits: [Judgement.ID: JudgementFit]) {
    guard fits != self.fits else { return }
    self.fits = fits
    decideAll()
  }

  private mutating func decideAll() {
    trails = Dictionary(grouping: judgements, by: cell(of:))
    decided = [:]
    for cell in trails.keys { decide(cell) }
  }

  /// What was decided of the indicators in a text.
  public func decisions(of contentHash: String) -> [Indicator.ID: CellJudgement] {
    decided[contentHash] ?? [:]
  }

  /// The texts something was decided of.
  public var contentHashes: Set<String> { Set(decided.keys) }

  /// Every judgement of a cell in order, with those withdrawn and their withdrawing.
  public func trail(of indicator: Indicator.ID, in contentHash: String) -> [Judgement] {
    trails[Cell(contentHash: contentHash, indicator: indicator)] ?? []
  }

  /// Whether a judgement holds: it was not withdrawn, or reinstated since.
  public func isStanding(_ judgement: Judgement) -> Bool {
    isStanding(judgement, in: trails[cell(of: judgement)] ?? [])
  }

  private func isStanding(_ judgement: Judgement, in trail: [Judgement]) -> Bool {
    guard judgement.target == nil else { return false }
    let last = trail.last { $0.target == judgement.id }
    if case .withdrawn? = last?.verdict { return false }
    return true
  }

  /// An undoing is in the cell of what it undoes.
  private func cell(of judgement: Judgement) -> Cell {
    var made = judgement
    if let target = judgement.target, let known = byID[target] { made = known }
    var contentHash = made.report.contentHash
    if case .moved(let now, _)? = fits[made.id] { contentHash = now }
    return Cell(contentHash: contentHash, indicator: made.indicator)
  }

  private mutating func decide(_ cell: Cell) {
    let trail = trails[cell] ?? []
    let standing = trail.filter { fits[$0.id]?.isLost != true && isStanding($0, in: trail) }
    decided[cell.contentHash, default: [:]][cell.indicator] = CellJudgement(standing)
    if decided[cell.contentHash]?.isEmpty == true { decided[cell.contentHash] = nil }
  }
}

// MARK: - Undoing

extension JudgementBook {
  /// The judgement undoing would take back: the last of some that still stands.
  ///
  /// - Parameter own: the ids of what one person recorded in one session, in that order.
  public func undoTarget(among own: [Judgement.ID]) -> Judgement? {
    stacks(own).done.last.flatMap { byID[$0] }
  }

  /// The judgement redoing would bring back: the last one undone, unless something was judged since.
  public func redoTarget(among own: [Judgement.ID]) -> Judgement? {
    stacks(own).undone.last.flatMap { byID[$0] }
  }

  private func stacks(_ own: [Judgement.ID]) -> (done: [Judgement.ID], undone: [Judgement.ID]) {
    var (done, undone): ([Judgement.ID], [Judgement.ID]) = ([], [])
    for judgement in own.compactMap({ byID[$0] }) {
      switch judgement.verdict {
      case .withdrawn(let id):
        done.removeAll { $0 == id }
        undone.append(id)
      case .reinstated(let id):
        undone.removeAll { $0 == id }
        done.append(id)
      case .confirmed, .rejected, .notApplicable, .corrected, .memo:
        done.append(judgement.id)
        undone = []
      }
    }
    return (done, undone)
  }
}

// MARK: - Several authors

extension JudgementBook {
  /// A cell authors decided differently.
  public struct Disagreement: Hashable, Sendable {
    public let report: ReportKey
    public let indicator: Indicator.ID
    /// The last standing decision of each author, the one that holds last.
    public let judgements: [Judgement]
  }

  /// The cells authors decided differently, in the order of the decisions that hold.
  public var disagreements: [Disagreement] {
    decided.values.flatMap(\.values).compactMap { cell in
      guard let last = cell.disagreement.last else { return nil }
      return Disagreement(report: last.report, indicator: last.indicator, judgements: cell.disagreement)
    }.sorted { $0.judgements[0].isEarlier(than: $1.judgements[0]) }
  }
}
