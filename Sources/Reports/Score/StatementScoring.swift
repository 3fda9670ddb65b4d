import Documents

/// Counts, report by report, which numbers of a gold set were found and which claims are right.
struct StatementScoring {
  var misses: [Miss] = []
  private(set) var mistakes: [GoldMistake] = []
  private let catalogue: Catalogue
  private let gold: Gold
  private let selection: Score.Selection
  private let named: Set<Indicator.ID>
  private var scores: [Bilingual: Score.Group] = [:]

  init(gold: Gold, catalogue: Catalogue, selection: Score.Selection) {
    self.gold = gold
    self.catalogue = catalogue
    self.selection = selection
    named = Set(gold.statements.map(\.indicator))
  }

  /// In the order of the catalogue, then those only the gold set knows, by name.
  var groups: [Score.Group] {
    var order: [Bilingual] = []
    for indicator in catalogue.indicators
    where order.last != indicator.group && !order.contains(indicator.group) {
      order.append(indicator.group)
    }
    let others = scores.keys.filter { !order.contains($0) }.sorted { $0.zh < $1.zh }
    return (order + others).compactMap { scores[$0] }
  }

  mutating func add(_ report: Report, name: String) {
    let rows = demanded(gold.statements, of: name)
    let traps = demanded(gold.traps, of: name)
    let doubtful = gold.doubtful.filter { Gold.stem($0.report) == Gold.stem(name) }
    let hasStatements = gold.statements.contains { Gold.stem($0.report) == Gold.stem(name) }
    guard hasStatements || !traps.isEmpty else { return }
    let reading = JudgedReport(report, name: name, catalogue: catalogue)
    mistakes += (rows + traps).filter { !$0.evidence.isEmpty && reading.places(of: $0).isEmpty }.map { row in
      GoldMistake(
        file: row.file, line: row.line,
        message: Bilingual(
          zh: "\(row.report) 里没有“\(row.evidence)”", en: "“\(row.evidence)” does not stand in \(row.report)"))
    }
    for row in rows { add(row, reading) }
    let claimedTraps = traps.map { ($0, reading.claim(intoTrap: $0, rows)) }
    for (trap, claim) in claimedTraps {
      score(trap.indicator) { group in
        group.traps += 1
        if claim != nil { group.trapsClaimed += 1 }
      }
      if let claim { misses.append(reading.miss(.trap, claim, instead: "")) }
    }
    guard hasStatements else { return }
    let inTraps = Set(claimedTraps.compactMap(\.1))
    for claim in reading.claims where isJudged(claim.indicator) {
      let isRight = rows.contains { $0.says(claim) }
      guard isRight || !doubtful.contains(where: { $0.says(claim) }) else { continue }
      score(claim.indicator) { group in
        group.numbers.claimed += 1
        if isRight { group.numbers.right += 1 }
      }
      if !isRight, !inTraps.contains(claim) {
        misses.append(reading.miss(.wrong, claim, instead: reading.meant(by: claim, among: rows)))
      }
    }
  }

  private mutating func add(_ row: Gold.Row, _ reading: JudgedReport) {
    let claim = reading.claim(for: row)
    let fits = claim.map { row.fits($0) } ?? false
    score(row.indicator) { group in
      group.numbers.demanded += 1
      if claim != nil { group.numbers.found += 1 }
      if fits { group.qualified += 1 }
    }
    if fits { return }
    misses.append(
      Miss(
        kind: claim == nil ? .missed : .differs, report: reading.name, subject: row.indicator,
        value: row.notation, evidence: row.evidence,
        instead: claim.map { $0.notation(withIndicator: false) } ?? reading.readings(insteadOf: row)))
  }

  private mutating func score(_ indicator: Indicator.ID, _ change: (inout Score.Group) -> Void) {
    let name =
      catalogue[indicator]?.group ?? (gold.groups?[indicator]).map { Bilingual(zh: $0, en: $0) }
      ?? Bilingual(zh: "?", en: "?")
    change(&scores[name, default: Score.Group(name: name)])
  }

  // MARK: Which

  /// The rows of one report that are scored; an indicator nobody knows is a mistake of the gold set.
  private mutating func demanded(_ rows: [Gold.Row], of name: String) -> [Gold.Row] {
    let rows = rows.filter {
      Gold.stem($0.report) == Gold.stem(name) && selection.indicators?.contains($0.indicator) ?? true
    }
    let unknown = rows.filter { catalogue[$0.indicator] == nil && gold.groups?[$0.indicator] == nil }
    mistakes += unknown.map { row in
      GoldMistake(
        file: row.file, line: row.line,
        message: Bilingual(
          zh: "没有指标 \(row.indicator)", en: "there is no indicator \(row.indicator)"))
    }
    return unknown.isEmpty ? rows : rows.filter { row in !unknown.contains(row) }
  }

  private func isJudged(_ indicator: Indicator.ID) -> Bool {
    selection.indicators?.contains(indicator) ?? true
      && gold.groups.map { $0[indicator] != nil } ?? true
      && (!selection.onlyNamed || named.contains(indicator))
  }
}
