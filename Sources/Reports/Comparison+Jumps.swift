import Documents

extension Comparison {
  /// A cell whose value is a thousand times what others report, or a thousandth of it.
  public struct Jump: Hashable, Sendable {
    public let row: Int
    public let column: Int
    public let finding: Finding
  }

  /// The counts that are at least a thousand times the median of the same indicator in at least four other
  /// reports, or at most a thousandth of it, row by row.
  ///
  /// Such a number mostly has a slipped unit or digit: 171万件 for 171件. Rates and amounts of money are left
  /// out, and so are parts, targets and zeros, on either side, and derived rows, whose operands have their own.
  public func jumps() -> [Jump] {
    indicators.indices.flatMap { row in
      Self.isCount(indicators[row]) ? jumps(inRow: row) : []
    }
  }

  private static let factor = 1_000.0
  private static let fewestPeers = 4

  private static func isCount(_ indicator: Indicator) -> Bool {
    indicator.unit != "%" && indicator.unit != "元" && indicator.formula == nil
  }

  private func jumps(inRow row: Int) -> [Jump] {
    let sorted = cells[row].enumerated()
      .compactMap { column, cell in cell.count.map { (column: column, value: $0) } }
      .sorted { $0.value < $1.value }
    let peers = sorted.count - 1
    guard peers >= Self.fewestPeers else { return [] }
    return sorted.indices.compactMap { own in
      // Without its own value the places behind it move up by one.
      func peer(_ place: Int) -> Double { sorted[place < own ? place : place + 1].value }
      let median = peers % 2 == 1 ? peer(peers / 2) : (peer(peers / 2 - 1) + peer(peers / 2)) / 2
      let value = sorted[own].value
      guard value >= median * Self.factor || value * Self.factor <= median else { return nil }
      let column = sorted[own].column
      let diagnostic = jump(
        of: value, from: median, peers, indicators[row].name, at: cells[row][column].evidence)
      return Jump(row: row, column: column, finding: Finding(about: [indicators[row].id], diagnostic))
    }.sorted { $0.column < $1.column }
  }

  private func jump(
    of value: Double, from median: Double, _ peers: Int, _ name: Bilingual, at evidence: Range<Int>?
  ) -> Diagnostic {
    let isMore = value > median
    let times = (isMore ? value / median : median / value).rounded().plain
    let share = isMore ? ("\(times)倍", "\(times) times") : ("\(times)分之一", "one \(times)th of")
    return Diagnostic(
      .warning, rule: "thousandfold-jump",
      Bilingual(
        zh: "\(name.zh)为\(value.plain),是其余\(peers)份报告中位数\(median.plain)的\(share.0),请核对单位和数字",
        en:
          "\(name.en) is \(value.plain), \(share.1) \(median.plain), the median of the \(peers) other reports; check its unit and digits"
      ), at: evidence)
  }

  /// The comparison with what `jumps` finds added to its cells.
  func withJumps() -> Comparison {
    let jumps = jumps()
    guard !jumps.isEmpty else { return self }
    var cells = cells
    for jump in jumps { cells[jump.row][jump.column] = cells[jump.row][jump.column].adding(jump.finding) }
    return Comparison(indicators: indicators, columnCount: columnCount, cells: cells)
  }
}

extension Comparison.Cell {
  /// The value if it can stand beside those of others: the whole's, achieved, and not 0.
  fileprivate var count: Double? {
    switch kind {
    case .value, .approximate: value.flatMap { $0 > 0 ? $0 : nil }
    case .zero, .partial, .planned, .textOnly, .unmentioned, .notApplicable: nil
    }
  }

  fileprivate func adding(_ finding: Finding) -> Comparison.Cell {
    Comparison.Cell(
      kind: kind, value: value, qualifier: qualifier, observations: observations, readings: readings,
      evidence: evidence, findings: findings + [finding], judgement: judgement)
  }
}
