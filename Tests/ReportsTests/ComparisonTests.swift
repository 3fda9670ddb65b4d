import Documents
import Testing

@testable import Reports

@Suite struct ComparisonTests {
  /// One invented report per text, compared by one indicator: the kinds and values of its row.
  private func row(_ indicator: String, _ texts: [String]) throws -> [String] {
    let catalogue = try Catalogue.bundled()
    let reports = texts.map { text in
      let source = SourceText(text)
      let whole = 0..<source.count
      let document = Document(
        name: "t", text: source, encoding: .utf8, paragraphs: [Paragraph(utf8Range: whole)], diagnostics: [])
      let outline = Outline(
        blocks: [Block(kind: .body, utf8Range: whole, section: nil)], sections: [], diagnostics: [])
      let numbers = Numbers(
        document, outline: outline, metadata: Metadata(year: 2023), catalogue: catalogue)
      return Report(
        document: document, metadata: Metadata(year: 2023), blocks: outline.blocks, sections: [],
        quantities: numbers.quantities, observations: numbers.observations, mentions: numbers.mentions,
        diagnostics: numbers.diagnostics)
    }
    let comparison = Comparison(of: reports, catalogue: catalogue)
    let index = try #require(comparison.indicators.firstIndex { $0.id == indicator })
    return comparison.cells[index].map { cell in
      [cell.kind.rawValue, cell.value.map { String(Int($0)) }].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test func `every kind of cell is told apart`() throws {
    #expect(
      try row(
        "aid.case",
        [
          "全年办理法律援助案件337件。", "全年办理法律援助案件0件。", "全年办理法律援助案件300余件。", "前三季度办理法律援助案件200件。",
          "力争办理法律援助案件500件。", "认真办理法律援助案件，维护群众权益。", "开展普法活动60场次。",
        ]) == [
          "value 337", "zero 0", "approximate 300", "partial 200", "planned 500", "text-only", "unmentioned",
        ])
  }

  @Test func `units and powers of ten are one measure`() throws {
    #expect(
      try row("mediation.amount", ["调解纠纷570件，涉案金额3923.97万元。", "调解纠纷5件，涉案金额3.92亿元。"])
        == ["value 39239700", "value 392000000"])
  }

  /// One row of a comparison, cell by cell: a value, nil for none, and the kind where it is another.
  private func jumps(_ values: [Double?], unit: String = "件", kinds: [Int: Comparison.Kind] = [:]) -> [String]
  {
    let indicator = Indicator(
      id: "a", name: Bilingual(zh: "案件", en: "Cases"), unit: unit, group: Bilingual(zh: "组", en: "G"),
      definition: "")
    let cells = values.enumerated().map { column, value in
      Comparison.Cell(
        kind: kinds[column] ?? (value == nil ? .unmentioned : value == 0 ? .zero : .value), value: value,
        observations: [], evidence: nil)
    }
    return Comparison(indicators: [indicator], columnCount: values.count, cells: [cells]).jumps().map {
      "\($0.column): \($0.finding.diagnostic.message.en)"
    }
  }

  @Test func `a count a thousand times its peers' median, or a thousandth, is pointed out with both figures`()
  {
    let more =
      "4: Cases is 171000, 1075 times 159, the median of the 4 other reports; check its unit and digits"
    #expect(jumps([171, 158, 68, 160, 171_000]) == [more])
    let less =
      "0: Cases is 1, one 2000th of 2000, the median of the 5 other reports; check its unit and digits"
    #expect(jumps([1, 1_500, 2_000, 2_500, 1_800, 90_000]) == [less])
    #expect(jumps([1_000, 1, 1, 1, 1]).count == 1)
    #expect(jumps([999, 1, 1, 1, 1]) == [])
  }

  @Test func `too few peers, rates, money, zeros, parts and targets give no jump`() {
    #expect(jumps([171_000, 158, 68, 160]) == [])
    #expect(jumps([171_000, 158, 68, 160, nil]) == [])
    #expect(jumps([171_000, 158, 68, 160, 0]) == [])
    #expect(jumps([0, 5_000, 6_000, 7_000, 8_000]) == [])
    #expect(jumps([171_000, 158, 68, 160, 170], unit: "元") == [])
    #expect(jumps([95_000, 95, 90, 91, 99], unit: "%") == [])
    #expect(jumps([171_000, 158, 68, 160, 170], kinds: [0: .partial]) == [])
    #expect(jumps([171_000, 158, 68, 160, 170], kinds: [1: .planned]) == [])
  }

  @Test func `a cell bears what is doubtful about it, in its report and beside the others`() throws {
    let texts = ["受理行政复议案件68件，审结79件。"] + [60, 70, 80, 90, 75_000].map { "受理行政复议案件\($0)件。" }
    let catalogue = try Catalogue.bundled()
    let reports = try texts.map { try GoldFiles.report(("某局2023年报告\n" + $0).utf8, name: "t") }
    let comparison = Comparison(of: reports, catalogue: catalogue)
    func rules(_ indicator: String) -> [[String]] {
      let row = comparison.indicators.firstIndex { $0.id == indicator } ?? 0
      return comparison.cells[row].map { $0.findings.map(\.diagnostic.rule) }
    }
    #expect(
      rules("reconsideration.accepted") == [["part-exceeds-whole"], [], [], [], [], ["thousandfold-jump"]])
    #expect(rules("reconsideration.closed")[0] == ["part-exceeds-whole"])
  }
}
