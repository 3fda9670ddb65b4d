import Documents

@testable import Reports

/// A comparison of one indicator, 件, and judgements of it, as short as can be written.
enum JudgedCells {
  static let indicator = Indicator(
    id: "a", name: Bilingual(zh: "案件", en: "Cases"), unit: "件", group: Bilingual(zh: "组", en: "G"),
    definition: "")

  /// A cell with these numbers, the headline first; every number has a place of its own.
  static func cell(_ values: [Double], scope: Observation.Scope = .whole) -> Comparison.Cell {
    let readings = values.enumerated().map { index, value in
      Comparison.Reading(
        value: value, unit: "件", qualifier: .exact, scope: scope, standing: .achieved, period: nil,
        valueRange: index * 100..<index * 100 + 3, evidence: index * 100..<index * 100 + 30)
    }
    return Comparison.Cell(
      kind: readings.first?.kind ?? .unmentioned, value: values.first, observations: Array(values.indices),
      readings: readings, evidence: readings.first?.evidence)
  }

  static func comparison(_ cells: [Comparison.Cell]) -> Comparison {
    Comparison(indicators: [indicator], columnCount: cells.count, cells: [cells])
  }

  /// The keys of a row of reports: `h0`, `h1` …
  static func keys(_ count: Int) -> [ReportKey] { (0..<count).map { key("h\($0)") } }

  static func key(
    _ contentHash: String, issuer: String? = "甲市司法局", code: String? = "330100", year: Int? = 2023,
    file: String = "a.txt"
  ) -> ReportKey {
    ReportKey(issuer: issuer, code: code, year: year, file: file, contentHash: contentHash)
  }

  static func reading(
    _ value: Double, unit: String = "件", scope: Observation.Scope = .whole, quote: String? = nil
  ) -> Judgement.Reading {
    Judgement.Reading(value: value, unit: unit, scope: scope, quote: quote)
  }

  /// A judgement of the first report, made in that second.
  static func judgement(
    _ id: String, _ verdict: Judgement.Verdict, seen: Double? = 171, by author: String = "li",
    at second: Int = 0,
    of report: ReportKey = key("h0"), indicator: String = "a", quote: String? = nil
  ) -> Judgement {
    Judgement(
      id: id, time: "2026-11-22T00:40:\(second < 10 ? "0" : "")\(second).000Z", author: author,
      report: report,
      indicator: indicator, verdict: verdict, seen: seen.map { reading($0, quote: quote) })
  }

  /// What the first cell shows with the judgements laid over it.
  static func shown(_ values: [Double], _ judgements: [Judgement]) -> Comparison.Cell {
    comparison([cell(values)]).judged(by: JudgementBook(judgements), columns: keys(1)).cells[0][0]
  }
}
