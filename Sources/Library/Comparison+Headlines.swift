import Reports

extension Comparison {
  /// The headlines of the reports, indicator by indicator.
  init(of reports: [Report], catalogue: Catalogue) {
    let cells = catalogue.indicators.map { indicator in
      reports.map { report in
        let observations = report.observations.indices.filter {
          report.observations[$0].indicator == indicator.id
        }
        guard let index = observations.first(where: { report.observations[$0].isHeadline }) else {
          return Cell(kind: .unmentioned, value: nil, observations: [], evidence: nil)
        }
        let headline = report.observations[index]
        let kind: Kind =
          switch headline {
          case _ where headline.standing == .planned: .planned
          case _ where headline.scope == .part: .partial
          case _ where headline.value == 0: .zero
          case _ where headline.qualifier != .exact: .approximate
          default: .value
          }
        return Cell(
          kind: kind, value: headline.value, observations: [index] + observations.filter { $0 != index },
          evidence: headline.evidence)
      }
    }
    self.init(indicators: catalogue.indicators, columnCount: reports.count, cells: cells)
  }
}
