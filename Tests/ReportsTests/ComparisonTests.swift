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
}
