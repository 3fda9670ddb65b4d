extension Comparison {
  /// Puts reports side by side, one column each in the order given, one row per indicator of the catalogue;
  /// derived ones are computed.
  public init(of reports: [Report], catalogue: Catalogue) {
    let columns = reports.map(Column.init)
    let cells = catalogue.indicators.map { indicator in columns.map { $0.cell(for: indicator.id) } }
    self = Comparison(indicators: catalogue.indicators, columnCount: reports.count, cells: cells).withJumps()
      .derived()
  }
}

/// One report's observations by indicator.
private struct Column {
  private let report: Report
  private var observations: [Indicator.ID: [Int]] = [:]
  private var mentions: [Indicator.ID: Range<Int>] = [:]
  private var findings: [Indicator.ID: [Finding]] = [:]

  init(_ report: Report) {
    self.report = report
    for (index, observation) in report.observations.enumerated()
    where observation.standing == .achieved || observation.standing == .planned {
      if observation.isHeadline {
        observations[observation.indicator, default: []].insert(index, at: 0)
      } else {
        observations[observation.indicator, default: []].append(index)
      }
    }
    for mention in report.mentions where mentions[mention.indicator] == nil {
      mentions[mention.indicator] = mention.evidence
    }
    for finding in report.findings {
      for indicator in Set(finding.indicators) { findings[indicator, default: []].append(finding) }
    }
  }

  func cell(for indicator: Indicator.ID) -> Comparison.Cell {
    guard let indices = observations[indicator], let first = indices.first else {
      let evidence = mentions[indicator]
      return Comparison.Cell(
        kind: evidence == nil ? .unmentioned : .textOnly, value: nil, observations: [], evidence: evidence)
    }
    let observation = report.observations[first]
    let readings = indices.map { Comparison.Reading(report.observations[$0]) }
    return Comparison.Cell(
      kind: readings[0].kind, value: observation.value, qualifier: observation.qualifier,
      observations: indices, readings: readings, evidence: observation.evidence,
      findings: findings[indicator] ?? [])
  }
}
