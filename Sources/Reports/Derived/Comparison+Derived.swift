import Documents

extension Comparison {
  /// The comparison with its derived rows computed, or computed anew, from the cells of the others. To be asked
  /// whenever cells have been changed.
  ///
  /// A derived cell has a number only if every operand has one that was achieved, and nothing is divided by 0.
  /// It is exact and of the whole if all operands are; of a part if one is, else approximate if one is. What is
  /// missing is never taken for 0: without all its operands a cell is `unmentioned`, or `textOnly` where the
  /// report speaks of every one of them, and `notApplicable` where one cannot be asked of the issuer. What a
  /// reader decided of a derived cell itself stays.
  ///
  /// - Parameter columns: those whose cells were changed; all when nil.
  public func derived(in columns: [Int]? = nil) -> Comparison {
    guard columns?.isEmpty != true, indicators.contains(where: { $0.formula != nil }) else { return self }
    let rows = rowsByIndicator
    var cells = cells
    for row in rowsInOrderOfComputing(rows) {
      guard let formula = indicators[row].formula else { continue }
      let operandRows = formula.operands.map { rows[$0] }
      let besideRow = formula.beside.flatMap { rows[$0] }
      for column in columns ?? Array(0..<columnCount) {
        let before = cells[row][column]
        if let judgement = before.judgement, judgement.state != .noted { continue }
        let operands = operandRows.map { $0.map { cells[$0][column] } }
        cells[row][column] = derivedCell(
          row, formula, operands, stated: besideRow.map { cells[$0][column] }, statedRow: besideRow,
          judgement: before.judgement)
      }
    }
    return Comparison(indicators: indicators, columnCount: columnCount, cells: cells)
  }

  /// How a cell of a derived row comes about; nil for a row that is read.
  public func derivation(inRow row: Int, column: Int) -> Derivation? {
    guard let formula = indicators[row].formula else { return nil }
    let rows = rowsByIndicator
    return Derivation(
      formula: formula,
      operands: formula.operands.map { id in
        let row = rows[id]
        return Derivation.Operand(
          indicator: id, name: row.map { indicators[$0].name } ?? Bilingual(zh: id, en: id),
          unit: row.map { indicators[$0].unit } ?? "", cell: row.map { cells[$0][column] } ?? .nothing)
      })
  }

  private var rowsByIndicator: [Indicator.ID: Int] {
    Dictionary(indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The derived rows, each behind those it is computed from.
  private func rowsInOrderOfComputing(_ rows: [Indicator.ID: Int]) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    func visit(_ row: Int) {
      guard let formula = indicators[row].formula, seen.insert(row).inserted else { return }
      for operand in formula.operands { if let row = rows[operand] { visit(row) } }
      order.append(row)
    }
    indicators.indices.forEach(visit)
    return order
  }

  private func derivedCell(
    _ row: Int, _ formula: Formula, _ operands: [Cell?], stated: Cell?, statedRow: Int?,
    judgement: Cell.Judged?
  ) -> Cell {
    let evidence = operands.lazy.compactMap { $0?.evidence }.first
    let amounts = operands.compactMap { $0?.achieved }
    guard amounts.count == operands.count, let amount = formula.amount(of: amounts) else {
      let isSpokenOf = operands.allSatisfy { $0.map { $0.kind != .unmentioned } ?? false }
      let isAskable = !operands.contains { $0?.kind == .notApplicable }
      let kind: Kind = !isAskable ? .notApplicable : isSpokenOf ? .textOnly : .unmentioned
      return Cell(
        kind: kind, value: nil, observations: [], evidence: kind == .textOnly ? evidence : nil,
        judgement: judgement)
    }
    let isPart = operands.contains { $0?.kind == .partial }
    let kind: Kind =
      isPart ? .partial : amount.qualifier != .exact ? .approximate : amount.value == 0 ? .zero : .value
    func cell(_ findings: [Finding]) -> Cell {
      Cell(
        kind: kind, value: amount.value, qualifier: amount.qualifier, observations: [], evidence: evidence,
        findings: findings, judgement: judgement)
    }
    guard let stated, let statedRow,
      let finding = difference(of: cell([]), row, formula, amounts, from: stated, statedRow)
    else { return cell([]) }
    return cell([finding])
  }

  /// What is to be said where the report states another value of the same matter than its counts give.
  private func difference(
    of cell: Cell, _ row: Int, _ formula: Formula, _ amounts: [Formula.Amount], from stated: Cell,
    _ statedRow: Int
  ) -> Finding? {
    guard let value = cell.exactOfWhole, let written = stated.exactOfWhole else { return nil }
    let (derived, beside) = (indicators[row], indicators[statedRow])
    // The report's own numbers were held against each other already: that finding is about this cell too.
    let about = Set(formula.operands + [beside.id])
    if let known = stated.findings.first(where: { about.isSubset(of: $0.indicators) }) { return known }
    guard !written.isRounded(from: value) else { return nil }
    let numbers = formula.text { id in
      formula.operands.firstIndex(of: id).map { amounts[$0].value.plain } ?? id
    }
    let rounded = ((value * 100).rounded() / 100).plain
    return Finding(
      about: [derived.id, beside.id],
      Diagnostic(
        .warning, rule: "derived-differs",
        Bilingual(
          zh: "\(numbers)得\(rounded)\(derived.unit),而报告写的\(beside.name.zh)是\(written.plain)\(beside.unit)",
          en:
            "\(numbers) is \(rounded) \(derived.unit), but the report gives \(beside.name.en) as \(written.plain) \(beside.unit)"
        ), at: stated.evidence))
  }
}

extension Comparison.Cell {
  /// What is said of an indicator a report does not mention.
  static let nothing = Comparison.Cell(kind: .unmentioned, value: nil, observations: [], evidence: nil)

  /// The number if it was achieved, of the whole or of a part; nil for a target and for none.
  var achieved: Formula.Amount? {
    switch kind {
    case .value, .zero, .approximate, .partial:
      value.flatMap { $0.isFinite ? Formula.Amount(value: $0, qualifier: qualifier) : nil }
    default: nil
    }
  }

  /// The number if it is exact and of the whole.
  fileprivate var exactOfWhole: Double? {
    switch kind {
    case .value, .zero: qualifier == .exact ? value : nil
    default: nil
    }
  }
}

extension Double {
  /// Whether this number may be another one rounded, or cut off, at as many decimals as it is written with:
  /// 96.8 for 96.79 and for 96.89, but not for 96.9.
  func isRounded(from exact: Double) -> Bool {
    let decimals = plain.split(separator: ".").dropFirst().first.map(\.utf8.count) ?? 0
    var unit = 1.0
    for _ in 0..<min(decimals, 15) { unit /= 10 }
    // Binary fractions are a little off what is printed.
    let slack = unit * 1e-6
    let difference = exact - self
    return abs(difference) <= unit / 2 + slack || (exact >= 0 && difference >= 0 && difference < unit - slack)
  }
}
