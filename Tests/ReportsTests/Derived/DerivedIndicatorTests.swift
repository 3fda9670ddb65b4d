import Documents
import Testing

@testable import Reports

/// Derived indicators in catalogue files.
@Suite struct DerivedIndicatorTests {
  @Test func `the derived indicators that come with the program are of those that are read`() throws {
    let catalogue = try Catalogue.bundled()
    let derived = catalogue.indicators.filter { $0.formula != nil }
    #expect(derived.count >= 15)
    for id in [
      "reconsideration.closed-rate", "reconsideration.correction-rate-computed",
      "mediation.success-rate-computed", "mediation.case-per-committee", "mediation.case-per-mediator",
    ] {
      #expect(catalogue[id]?.formula != nil, "\(id)")
    }
    for indicator in derived where indicator.unit == "%" {
      #expect(indicator.formula?.text { _ in "x" }.hasSuffix("× 100") == true, "\(indicator.id)")
    }
  }

  @Test func `an own file adds a derived row behind its group, also of a derived one`() throws {
    let own = """
      indicators:
        - {id: my.rate, zh: 未结率, en: Open, group: reconsideration, unit: "%", definition: 未结,
           formula: 100 - reconsideration.closed-rate}
      """
    let catalogue = try Catalogue.bundled(with: (yaml: own, file: "my.yaml"))
    let place = try #require(catalogue.indicators.firstIndex { $0.id == "my.rate" })
    #expect(catalogue.indicators[place - 1].group.zh == "行政复议")
    #expect(catalogue["my.rate"]?.formula?.operands == ["reconsideration.closed-rate"])
  }

  private let head = "indicators:\n  - {id: a.b, zh: 甲, en: A, group: mediation, definition: 乙, unit: 件"

  @Test(arguments: [
    (", formula: mediation.cases}", 2, "“mediation.cases”"),
    (", formula: mediation.case + mediation.mediator}", 2, "件 and 人"),
    (", formula: mediation.case +}", 2, "too early"),
    (", formula: mediation.case, cues: [{head: 案}]}", 2, "cannot have cues"),
    (", formula: mediation.case, topic: mediation}", 2, "cannot have topic"),
    (", formula: a.b + 1}", 2, "a.b → a.b"),
    (
      ", formula: a.c}\n  - {id: a.c, zh: 丙, en: C, group: mediation, definition: 乙, unit: 件, formula: a.b}",
      2,
      "a.b → a.c → a.b"
    ),
    (", cues: [{head: 案}], beside: mediation.case}", 2, "beside"),
    (",\n     formula: mediation.case, beside: mediation.cases}", 3, "“mediation.cases”"),
    (",\n     formula: mediation.case, beside: mediation.rate}", 3, "have the unit 件"),
    (", formula: mediation.case}\nchecks:\n  - {part: a.b, whole: mediation.case}", 4, "computed"),
    ("}\n  - {id: mediation.success, formula: mediation.case}", 3, "cannot have"),
  ])
  func `a mistake in a formula is said with the file's line`(rest: String, line: Int, word: String) throws {
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue.bundled(with: (yaml: head + rest + "\n", file: "my.yaml"))
    }
    #expect(error.file == "my.yaml")
    #expect(error.line == line)
    #expect(error.message.en.contains(word), "\(error.message.en)")
  }

  @Test func `numbers are read the same with derived indicators and without`() throws {
    let text = "某局2023年报告\n受理行政复议案件171件,审结138件,纠错12件,行政复议纠错率8.7%。审结率80.7%。"
    let report = try GoldFiles.report(text.utf8, name: "t")
    #expect(report.observations.map(\.indicator).allSatisfy { !$0.hasSuffix("-computed") })
    #expect(report.observations.contains { $0.indicator == "reconsideration.accepted" && $0.value == 171 })
    let catalogue = try Catalogue.bundled()
    let explanation = report.explanation(of: "reconsideration.closed-rate", catalogue: catalogue)
    #expect(explanation.accounts.isEmpty)
    #expect(explanation.summary.zh.contains("行政复议审结件数 ÷ 行政复议受理件数 × 100"))
  }
}
