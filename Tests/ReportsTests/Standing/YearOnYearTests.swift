import Documents
import Testing

@testable import Reports

@Suite struct YearOnYearTests {
  private func report(
    _ place: String?, _ year: Int?, issuer: String? = nil, code: String = "532901"
  ) -> Metadata {
    Metadata(
      issuer: issuer,
      jurisdiction: place.map {
        Jurisdiction(code: code, path: ["云南省", "大理白族自治州", $0], level: .county)
      }, year: year)
  }

  // MARK: Who follows whom

  @Test func `the same issuer's report of the year before stands before`() {
    let succession = Succession(of: [
      report("大理市", 2023, issuer: "大理市司法局"), report("大理市", 2022, issuer: "云南省大理白族自治州大理市司法局"),
      report("大理市", 2022, issuer: "大理市人民政府"), report("祥云县", 2022, issuer: "祥云县司法局", code: "532923"),
      report("大理市", 2021, issuer: "大理市司法局"), report("大理市", 2020, issuer: "大理市人民政府"),
    ])
    #expect(succession.before(0) == .column(1))
    #expect(succession.before(1) == .column(4))
    #expect(succession.before(2) == .absent)
    #expect(succession.before(3) == .absent)
    #expect(succession.line(of: 0) == [4, 1, 0])
    #expect(succession.lines == [[4, 1, 0], [5, 2], [3]])
  }

  @Test func `a report that names no issuer belongs to its place's only one`() {
    let one = Succession(of: [report("大理市", 2023), report("大理市", 2022, issuer: "大理市司法局")])
    #expect(one.before(0) == .column(1))
    let two = Succession(of: [
      report("大理市", 2023), report("大理市", 2022, issuer: "大理市司法局"), report("大理市", 2022, issuer: "大理市人民政府"),
    ])
    #expect(two.before(0) == .absent)
    let none = Succession(of: [report("大理市", 2023), report("大理市", 2022)])
    #expect(none.before(0) == .column(1))
  }

  @Test func `of two reports of the year before the one of the same kind stands before`() {
    func both(_ year: Int) -> [Metadata] {
      [Metadata.Kind.ruleOfLawReport, .workSummary].map { kind in
        var report = report("大理市", year, issuer: "大理市司法局")
        report.kind = kind
        return report
      }
    }
    let succession = Succession(of: both(2023) + both(2022) + [report("大理市", 2024, issuer: "大理市司法局")])
    #expect(succession.before(0) == .column(2) && succession.before(1) == .column(3))
    #expect(succession.before(4) == .several([0, 1]))
  }

  @Test func `two reports of the year before, an unknown year and no place are said`() {
    let succession = Succession(of: [
      report("大理市", 2023), report("大理市", 2022), report("大理市", 2022), report("大理市", nil), report(nil, 2023),
      report(nil, 2022),
    ])
    #expect(succession.before(0) == .several([1, 2]))
    #expect(succession.before(3) == .yearUnknown && succession.line(of: 3) == [3])
    #expect(succession.before(4) == .absent && succession.line(of: 4) == [4])
    #expect(succession.before(99) == .yearUnknown && succession.line(of: 99).isEmpty)
  }

  // MARK: What became of it

  private func text(_ change: YearOnYear) -> String {
    switch change {
    case .incomparable(let reason): return reason.text.zh
    case .change(let change):
      let percent = change.percent.map { " \(($0 * 10).rounded() / 10)%" } ?? ""
      let factor = change.breakFactor.map { " ×\(($0 * 10).rounded() / 10)" } ?? ""
      return ((change.difference * 100).rounded() / 100).plain + percent + factor
        + (change.isApproximate ? " ≈" : "")
    }
  }

  @Test(
    arguments: [
      ("100", "120", "件", "20 20.0%"), ("100", "80", "件", "-20 -20.0%"), ("171", "171", "件", "0 0.0%"),
      ("95.5", "97.25", "%", "1.75"), ("0", "0", "件", "0"), ("≈100", "120", "件", "20 20.0% ≈"),
      ("100", "≥120", "件", "20 20.0% ≈"),
      // Three times as much or a third of it is a break, and so is 0 on one side.
      ("100", "300", "件", "200 200.0% ×3.0"), ("100", "299", "件", "199 199.0%"),
      ("300", "100", "件", "-200 -66.7% ×3.0"),
      ("0", "5", "件", "5 ×inf"), ("5", "0", "件", "-5 -100.0% ×inf"), ("10", "95", "%", "85 ×9.5"),
      // What cannot be compared says why.
      ("·", "5", "件", "上年没有实绩数字"), ("5", "文", "件", "今年没有实绩数字"), ("·", "→5", "件", "两年都没有实绩数字"),
      ("→4", "5", "件", "上年没有实绩数字"), ("◐4", "5", "件", "口径变了:上年为部分,今年为全部"),
      ("4", "◐5", "件", "口径变了:上年为全部,今年为部分"), ("◐4", "◐5", "件", "两年都只是部分,未必是同一部分"),
    ] as [(String, String, String, String)])
  func `a change is given where both may be compared`(
    before: String, after: String, unit: String, expected: String
  ) {
    let change = YearOnYear(from: cell(before), to: cell(after), unit: unit)
    #expect(text(change) == expected)
    #expect(change.isBreak == (expected.contains("×") || expected.contains("口径变了")))
  }

  @Test func `parts are compared where both are of the same stretch of the year`() {
    func part(_ value: Double, _ period: String?) -> Comparison.Cell {
      Comparison.Cell(
        kind: .partial, value: value, observations: [],
        readings: [
          Comparison.Reading(
            value: value, unit: "件", qualifier: .exact, scope: .part, standing: .achieved, period: period,
            valueRange: nil, evidence: nil)
        ], evidence: nil)
    }
    #expect(text(YearOnYear(from: part(4, "前三季度"), to: part(5, "前三季度"), unit: "件")) == "1 25.0%")
    for (before, after) in [("前三季度", "上半年"), ("前三季度", nil), (nil, nil)] as [(String?, String?)] {
      #expect(YearOnYear(from: part(4, before), to: part(5, after), unit: "件") == .incomparable(.parts))
    }
  }

  @Test func `a row's cell finds the column of the year before`() {
    let comparison = Comparison(
      indicators: [JudgedCells.indicator], columnCount: 3, cells: [cells("120 100 7")])
    let succession = Succession(of: [report("大理市", 2023), report("大理市", 2022), report(nil, nil)])
    #expect(text(comparison.yearOnYear(inRow: 0, column: 0, succession)) == "20 20.0%")
    #expect(text(comparison.yearOnYear(inRow: 0, column: 1, succession)) == "没有上一年的报告")
    #expect(text(comparison.yearOnYear(inRow: 0, column: 2, succession)) == "报告年份不明")
  }
}
