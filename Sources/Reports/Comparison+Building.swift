extension Comparison {
  /// Puts reports side by side, one column each in the order given, one row per indicator of the catalogue;
  /// derived ones are computed.
  public init(of reports: [Report], catalogue: Catalogue) {
    self.init(columns: reports.map { Column($0, catalogue: catalogue) }, catalogue: catalogue)
  }

  /// Puts columns side by side that were made apart from one another, by one catalogue.
  public init(columns: [Column], catalogue: Catalogue) {
    let cells = catalogue.indicators.indices.map { row in columns.map { $0.cells[row] } }
    self = Comparison(indicators: catalogue.indicators, columnCount: columns.count, cells: cells).withJumps()
      .derived()
  }

  /// What one report says of every indicator of a catalogue; the report need not be kept for it.
  public struct Column: Hashable, Sendable {
    /// In the catalogue's order, derived indicators left open.
    let cells: [Cell]

    public init(_ report: Report, catalogue: Catalogue) {
      self.init(
        observations: report.observations, mentions: report.mentions, findings: report.findings,
        catalogue: catalogue)
    }

    /// A column of numbers alone: what is told in words only counts as not mentioned, and nothing is found doubtful.
    public init(numbers: [Observation], catalogue: Catalogue) {
      self.init(observations: numbers, mentions: [], findings: [], catalogue: catalogue)
    }

    private init(
      observations: [Observation], mentions: [Mention], findings: [Finding], catalogue: Catalogue
    ) {
      let column = ByIndicator(observations, mentions, findings)
      cells = catalogue.indicators.map { column.cell(for: $0.id) }
    }
  }
}

/// One report's observations by indicator.
private struct ByIndicator {
  private let all: [Observation]
  private var observations: [Indicator.ID: [Int]] = [:]
  private var mentions: [Indicator.ID: Range<Int>] = [:]
  private var findings: [Indicator.ID: [Finding]] = [:]

  init(_ all: [Observation], _ mentions: [Mention], _ findings: [Finding]) {
    self.all = all
    for (index, observation) in all.enumerated()
    where observation.standing == .achieved || observation.standing == .planned {
      if observation.isHeadline {
        observations[observation.indicator, default: []].insert(index, at: 0)
      } else {
        observations[observation.indicator, default: []].append(index)
      }
    }
    for mention in mentions where self.mentions[mention.indicator] == nil {
      self.mentions[mention.indicator] = mention.evidence
    }
    for finding in findings {
      for indicator in Set(finding.indicators) { self.findings[indicator, default: []].append(finding) }
    }
  }

  func cell(for indicator: Indicator.ID) -> Comparison.Cell {
    guard let indices = observations[indicator], let first = indices.first else {
      let evidence = mentions[indicator]
      return Comparison.Cell(
        kind: evidence == nil ? .unmentioned : .textOnly, value: nil, observations: [], evidence: evidence)
    }
    let readings = indices.map { Comparison.Reading(all[$0]) }
    return Comparison.Cell(
      kind: readings[0].kind, value: all[first].value, qualifier: all[first].qualifier,
      observations: indices, readings: readings, evidence: all[first].evidence,
      findings: findings[indicator] ?? [])
  }
}
