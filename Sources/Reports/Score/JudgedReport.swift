import Documents

/// One report whose claims are judged: its achieved observations, and where the gold set's evidence stands.
struct JudgedReport {
  let name: String
  /// What the report is said to have achieved, in reading order.
  let claims: [Observation]
  private let report: Report
  private let catalogue: Catalogue
  private let quotations: Quotations

  init(_ report: Report, name: String, catalogue: Catalogue) {
    self.report = report
    self.name = name
    self.catalogue = catalogue
    claims = report.observations.filter { $0.standing == .achieved }
    quotations = Quotations(report.document.text)
  }

  /// Where a row's evidence stands, in UTF-8 bytes.
  func places(of row: Gold.Row) -> [Range<Int>] { quotations.places(of: row.evidence) }

  /// The claim that says what a row says; nil for none. Where several do, one in the row's evidence goes before
  /// others, then one with the row's qualifier and scope.
  func claim(for row: Gold.Row) -> Observation? {
    let claims = claims.filter { row.says($0) && hasUnit(row, $0) }
    guard claims.count > 1 else { return claims.first }
    let places = places(of: row)
    func title(_ claim: Observation) -> Int {
      (places.contains { $0.overlaps(claim.valueRange) } ? 4 : 0)
        + (places.contains { $0.overlaps(claim.evidence) } ? 2 : 0) + (row.fits(claim) ? 1 : 0)
    }
    return claims.max { title($0) < title($1) }
  }

  /// The claim that falls for a trap: what the trap says, said where it stands, and nowhere else rightly.
  func claim(intoTrap trap: Gold.Row, _ rows: [Gold.Row]) -> Observation? {
    let places = places(of: trap)
    return claims.first { claim in
      guard trap.says(claim) else { return false }
      return places.isEmpty
        ? !rows.contains { $0.says(claim) } : places.contains { $0.overlaps(claim.evidence) }
    }
  }

  private func hasUnit(_ row: Gold.Row, _ claim: Observation) -> Bool {
    guard let unit = row.unit.map([UInt32].init(word:)) else { return true }
    return unit == [UInt32](word: claim.unit)
      || unit == catalogue[claim.indicator].map { [UInt32](word: $0.unit) }
  }

  // MARK: Misses

  func miss(_ kind: Miss.Kind, _ claim: Observation, instead: String) -> Miss {
    Miss(
      kind: kind, report: name, subject: claim.indicator, value: claim.notation(withIndicator: false),
      evidence: report.document.text[claim.evidence], instead: instead)
  }

  /// What the number of a row was taken for, or else what the row's indicator was given.
  func readings(insteadOf row: Gold.Row) -> String {
    let places = places(of: row)
    let here = report.observations.filter { observation in
      observation.value == row.value && places.contains { $0.overlaps(observation.valueRange) }
    }
    let others = here.isEmpty ? report.observations.filter { $0.indicator == row.indicator } : here
    return others.map { $0.notation(withIndicator: true) }.joined(separator: "; ")
  }

  /// What the gold set says of a wrongly claimed number, or else of its indicator.
  func meant(by claim: Observation, among rows: [Gold.Row]) -> String {
    let here = rows.filter { row in
      row.value == claim.value && places(of: row).contains { $0.overlaps(claim.valueRange) }
    }
    let others = here.isEmpty ? rows.filter { $0.indicator == claim.indicator } : here
    return others.map { "\($0.indicator) \($0.notation)" }.joined(separator: "; ")
  }
}

extension Gold.Row {
  /// Whether a claim has the row's indicator and value.
  func says(_ claim: Observation) -> Bool {
    indicator == claim.indicator && abs(value - claim.value) <= 1e-9 * max(1, abs(value))
  }

  /// Whether a claim has the row's qualifier and scope, as far as the row gives them.
  func fits(_ claim: Observation) -> Bool {
    qualifier.map { $0 == claim.qualifier } ?? true && scope.map { $0 == claim.scope } ?? true
  }

  /// The number with its sign, unit and scope: `≈300件 part`.
  var notation: String {
    (qualifier?.sign ?? "") + value.plain + (unit ?? "") + (scope == .part ? " part" : "")
  }
}

extension Observation {
  /// The number with its sign, unit, scope and standing: `aid.case ≈300件 part planned`.
  func notation(withIndicator: Bool) -> String {
    (withIndicator ? indicator + " " : "") + qualifier.sign + value.plain + unit
      + (scope == .part ? " part" : "") + (standing == .achieved ? "" : " \(standing.rawValue)")
  }
}
