import Documents

extension Comparison.Cell {
  /// What readers decided of a cell, beside what it shows because of that.
  public struct Judged: Hashable, Sendable {
    public let state: State
    /// The judgement that holds, or the remark where nothing was decided.
    public let judgement: Judgement
    public let memo: String?
    /// Why it should be looked at again.
    public let conflicts: [Conflict]
    /// Whether the judgement was made of another text of the report.
    public let hasMoved: Bool
    /// Whether the program's own number was right; nil where that was not decided.
    public let isProgramRight: Bool?

    public enum State: Hashable, Sendable {
      case confirmed
      case corrected(Judgement.Origin)
      /// Every number rejected, or an alternate shown that nobody has confirmed.
      case rejected
      case notApplicable
      /// Only a remark.
      case noted
    }

    public enum Conflict: Hashable, Sendable {
      /// The program now reads another number than when it was judged, nil for none.
      case readsOtherwise(Comparison.Reading?)
      /// Authors decided differently; the last decision of each.
      case authorsDisagree([Judgement])
      /// The corrected value is in another unit than the indicator, and is not shown.
      case otherUnit(String)
    }
  }
}

extension Comparison {
  /// The comparison with what readers decided laid over it. Cells nobody judged are as they were,
  /// but for derived ones, which follow what they are computed from.
  ///
  /// - Parameter columns: what each column's report is known by; the same report in two columns is judged in both.
  public func judged(by book: JudgementBook, columns: [ReportKey]) -> Comparison {
    judged(by: book, texts: columns.map(\.contentHash))
  }

  /// - Parameter texts: the content hash of each column's report.
  public func judged(by book: JudgementBook, texts: [String]) -> Comparison {
    guard !book.isEmpty else { return self }
    let rows = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var cells = cells
    var judged: [Int] = []
    for (column, text) in texts.prefix(columnCount).enumerated() {
      let decisions = book.decisions(of: text)
      if !decisions.isEmpty { judged.append(column) }
      for (indicator, decided) in decisions {
        guard let row = rows[indicator] else { continue }
        cells[row][column] = cells[row][column].judged(decided, unit: indicators[row].unit, book.fits)
      }
    }
    return Comparison(indicators: indicators, columnCount: columnCount, cells: cells).derived(in: judged)
  }
}

extension Comparison.Cell {
  fileprivate func judged(
    _ decided: CellJudgement, unit: String, _ fits: [Judgement.ID: JudgementFit]
  ) -> Comparison.Cell {
    var memo: String?
    if case .memo(let text)? = decided.memo?.verdict { memo = text }
    // An emptied memo says nothing.
    guard let judgement = decided.decision ?? (memo?.isEmpty == false ? decided.memo : nil) else {
      return self
    }
    var shown = self
    var state = Judged.State.noted
    var conflicts: [Judged.Conflict] = []
    switch judgement.verdict {
    case .confirmed(let reading):
      state = .confirmed
      shown = showing(reading, unit: unit, fits[judgement.id], &conflicts)
    case .corrected(let reading, let origin):
      state = .corrected(origin)
      shown = showing(reading, unit: unit, fits[judgement.id], &conflicts)
    case .rejected:
      state = .rejected
      shown = without(decided.rejected)
    case .notApplicable:
      state = .notApplicable
      shown = Comparison.Cell(kind: .notApplicable, value: nil, observations: [], evidence: evidence)
    case .memo, .withdrawn, .reinstated: break
    }
    // A number that came into the place of a rejected one is shown, though nobody has seen it.
    if decided.decision != nil, isReadOtherwise(than: judgement.seen),
      shown.readings.first != readings.first || (state == .rejected && shown.value != nil)
    {
      conflicts.append(.readsOtherwise(readings.first))
    }
    if !decided.disagreement.isEmpty { conflicts.append(.authorsDisagree(decided.disagreement)) }
    var hasMoved = false
    if case .moved? = fits[judgement.id] { hasMoved = true }
    return shown.bearing(
      Judged(
        state: state, judgement: judgement, memo: memo, conflicts: conflicts, hasMoved: hasMoved,
        isProgramRight: decided.isProgramRight))
  }

  /// Whether the program's number is not the one it was when the cell was judged.
  private func isReadOtherwise(than seen: Judgement.Reading?) -> Bool {
    guard let seen, let now = readings.first else { return (seen == nil) != readings.isEmpty }
    return !seen.agrees(with: now)
  }

  /// With a number a reader settled on: one of the report's own, or another laid over them.
  private func showing(
    _ reading: Judgement.Reading, unit: String, _ fit: JudgementFit?, _ conflicts: inout [Judged.Conflict]
  ) -> Comparison.Cell {
    guard reading.unit == unit else {
      conflicts.append(.otherUnit(reading.unit))
      return self
    }
    // The same number may stand in two sentences; the one that was judged is meant.
    let same = readings.indices.filter { reading.agrees(with: readings[$0]) }
    let place = same.first { readings[$0].valueRange == reading.utf8Range } ?? same.first
    guard let place else {
      // Of a part of the year it still is of that part.
      let part = reading.scope == .part ? reading.utf8Range : nil
      let period = part.flatMap { part in readings.first { $0.valueRange == part }?.period }
      return beginning(with: Comparison.Reading(reading, fit, period: period), replacing: nil)
    }
    return beginning(with: readings[place], replacing: place)
  }

  /// Without the numbers that were rejected: the next alternate, or nothing, which is never a zero.
  private func without(_ rejected: [Judgement.Reading]) -> Comparison.Cell {
    let kept = readings.indices.filter { index in !rejected.contains { $0.agrees(with: readings[index]) } }
    guard let first = kept.first else {
      return Comparison.Cell(kind: .unmentioned, value: nil, observations: [], evidence: evidence)
    }
    return first == 0 ? self : beginning(with: readings[first], replacing: first)
  }

  private func beginning(with reading: Comparison.Reading, replacing place: Int?) -> Comparison.Cell {
    var (readings, observations) = (readings, observations)
    if let place {
      readings.remove(at: place)
      if observations.indices.contains(place) { observations.insert(observations.remove(at: place), at: 0) }
    } else {
      // What is doubtful about the program's numbers is not doubtful about this one, which is none of them.
      observations = []
    }
    let isSame = self.readings.first == reading
    return Comparison.Cell(
      kind: reading.kind, value: reading.value, qualifier: reading.qualifier, observations: observations,
      readings: [reading] + readings, evidence: sentence(of: reading),
      findings: isSame ? findings : [])
  }

  /// The sentence a number stands in. That of another number is none of its own, though it is all there is for a number
  /// that stands nowhere in the report.
  private func sentence(of reading: Comparison.Reading) -> Range<Int>? {
    guard let place = reading.valueRange else { return reading.evidence ?? evidence }
    return reading.evidence ?? readings.first { $0.valueRange == place }?.evidence ?? place
  }

  private func bearing(_ judged: Judged) -> Comparison.Cell {
    Comparison.Cell(
      kind: kind, value: value, qualifier: qualifier, observations: observations, readings: readings,
      evidence: evidence, findings: findings, judgement: judged)
  }
}

extension Comparison.Reading {
  /// A number a reader gave; its place is where the sentence stands in the report at hand.
  init(_ reading: Judgement.Reading, _ fit: JudgementFit?, period: String?) {
    var (range, evidence) = (reading.utf8Range, reading.sentence)
    if case .moved(_, let sentence)? = fit { (range, evidence) = (sentence, sentence) }
    self.init(
      value: reading.value, unit: reading.unit, qualifier: reading.qualifier, scope: reading.scope,
      standing: reading.standing, period: period, valueRange: range, evidence: evidence)
  }
}
