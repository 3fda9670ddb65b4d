import Documents
import Testing

@testable import Reports

/// What is said of numbers that cannot all be right, by rule.
@Suite struct ConsistencyTests {
  private func rules(_ text: String) throws -> [String] {
    let source = SourceText(text)
    let whole = 0..<source.count
    let document = Document(
      name: "t", text: source, encoding: .utf8, paragraphs: [Paragraph(utf8Range: whole)], diagnostics: [])
    let outline = Outline(
      blocks: [Block(kind: .body, utf8Range: whole, section: nil)], sections: [], diagnostics: [])
    return Numbers(
      document, outline: outline, metadata: Metadata(year: 2023), catalogue: try Catalogue.bundled()
    ).diagnostics.map(\.rule)
  }

  @Test(
    arguments: [
      ("共调解各类矛盾纠纷946件，调解成功933件，调解成功率98.6%。", []),
      ("共调解各类矛盾纠纷946件，调解成功933件，调解成功率96.8%。", ["rate-differs"]),
      ("受理行政复议案件68件，审结79件（其中上年结转16件）。", []),
      ("受理行政复议案件68件，审结79件。", ["part-exceeds-whole"]),
      ("全市有人民调解委员会410家，其中企业调委会19家，村级调委会391家。", []),
      ("全市有人民调解委员会411家，其中企业调委会19家，村级调委会391家。", ["parts-do-not-add-up"]),
      ("全市有人民调解委员会411家，其中企业调委会19家。", []),
      ("行政机关负责人出庭应诉率达120%。", ["rate-above-100"]),
      ("办理法律援助案件300件。承办法律援助案件280件。", ["conflicting-values"]),
      ("办理法律援助案件300件。全年共办理法律援助案件280件。", []),
      ("受理行政复议案件47O件。", ["unreadable-number"]),
    ] as [(String, [String])])
  func `numbers that cannot all be right are pointed out`(text: String, expected: [String]) throws {
    #expect(try rules(text) == expected)
  }
}
