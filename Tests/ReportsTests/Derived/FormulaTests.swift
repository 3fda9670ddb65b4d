import Documents
import Testing

@testable import Reports

@Suite struct FormulaTests {
  @Test(
    arguments: [
      ("a.x / a.y * 100", "a.x ÷ a.y × 100"), ("a.x÷a.y×100", "a.x ÷ a.y × 100"),
      ("(a.x+a.y)/2", "(a.x + a.y) ÷ 2"), ("a.x - (a.y - a.z)", "a.x − (a.y − a.z)"),
      ("a.x - a.y - a.z", "a.x − a.y − a.z"), ("a.x / (a.y * a.z)", "a.x ÷ (a.y × a.z)"),
      ("((a.x))", "a.x"), ("100 － a.rate", "100 − a.rate"), ("（a.x＋a.y）÷ 0.5", "(a.x + a.y) ÷ 0.5"),
      // A hyphen belongs to the id it stands in.
      ("a.legal-guide-1 - 1", "a.legal-guide-1 − 1"), ("件数.受理 * 2", "件数.受理 × 2"),
      ("a.x * (a.y + a.z) - 3", "a.x × (a.y + a.z) − 3"),
    ] as [(String, String)])
  func `a formula is read as it is meant`(text: String, expected: String) throws {
    #expect(try Formula(text).text { $0 } == expected)
  }

  @Test func `what was printed is read as the same formula`() throws {
    for text in ["a.x - (a.y - a.z) * 2 / (a.x + 1)", "a.x / (a.y / a.z) / 3", "(a.x - a.y) * (a.z - 1)"] {
      let formula = try Formula(text)
      #expect(try Formula(formula.text { $0 }) == formula)
    }
  }

  @Test(
    arguments: [
      ("", "too early"), ("a.x /", "too early"), ("a.x a.y", "“a.y”"), ("a.x + * a.y", "“*”"),
      ("(a.x + a.y", "“)” is missing"), ("a.x)", "“)”"), ("a.x % 100", "“%”"), ("1.2.3 * a.x", "“1.2.3”"),
      ("5. * a.x", "“5.”"), ("100 * 2", "names no indicator"), ("a.x ^ 2", "“^”"),
      (String(repeating: "(", count: 40) + "a.x" + String(repeating: ")", count: 40), "too deeply"),
      (String(repeating: "a.x + ", count: 200) + "a.x", "too long"),
    ] as [(String, String)])
  func `what is no formula is said to be none, and where`(text: String, word: String) throws {
    let mistake = try #require(throws: Formula.Mistake.self) { try Formula(text) }
    #expect(mistake.message.en.contains(word), "\(mistake.message.en)")
  }

  @Test func `an operand named twice is one operand`() throws {
    #expect(try Formula("(a.x - a.y) / a.x").operands == ["a.x", "a.y"])
  }

  /// `≥90` is at least 90; the result as it would be shown.
  private func result(_ text: String, _ amounts: [String]) throws -> String? {
    let operands = amounts.map { shown in
      let cell = cell(shown)
      return Formula.Amount(value: cell.value ?? .nan, qualifier: cell.qualifier)
    }
    return try Formula(text).amount(of: operands).map { $0.qualifier.sign + $0.value.plain }
  }

  @Test(
    arguments: [
      ("a / b * 100", ["3", "4"], "75"), ("a / b", ["3", "4"], "0.75"),
      ("a - b - c", ["9", "3", "2"], "4"),
      ("a - (b - c)", ["9", "3", "2"], "8"), ("a / b / c", ["24", "3", "2"], "4"),
      ("a + b * c", ["1", "2", "3"], "7"),
      ("a / b", ["3", "0"], nil), ("a / (b - c)", ["3", "2", "2"], nil), ("0 / a", ["5"], "0"),
      // How exactly the result is known.
      ("a / b", ["≈3", "4"], "≈0.75"), ("a / b", ["≥3", "4"], "≥0.75"), ("a + b", ["≥3", "≥4"], "≥7"),
      ("a - b", ["≥9", "≈4"], "≈5"), ("a - b", ["≥9", "≥4"], "≈5"), ("a * b", ["3", "≥4"], "≥12"),
      ("a / b", ["12", "≥4"], "≤3"), ("a - b", ["9", "≥4"], "≤5"), ("(a - b) * c", ["1", "3", "≥4"], "≈-8"),
    ] as [(String, [String], String?)])
  func `a formula is computed, and how exactly is carried on`(
    text: String, amounts: [String], expected: String?
  ) throws {
    #expect(try result(text, amounts) == expected)
  }

  @Test(
    arguments: [
      ("a / b * 100", ["件", "件"], "%", nil), ("a / b", ["件", "个"], "件/个", nil),
      ("a + b", ["件", "件"], "件", nil),
      ("100 - a", ["%"], "%", nil), ("a * b / 100", ["件", "%"], "件", nil),
      ("(a + b) / 2", ["%", "%"], "%", nil),
      ("a / b", ["元", "件"], "元/件", nil), ("a / b * b", ["件", "个"], "件", nil), ("a - 5", ["件"], "件", nil),
      ("a / b / c", ["元", "件", "人"], "元/件/人", nil),
      ("a + b", ["件", "人"], "件", "件 and 人 cannot"),
      ("a / b", ["件", "个"], "%", "gives 件/个, but the unit is %"),
      ("a / b", ["件", "件"], "件", "gives a ratio"), ("a + b", ["件", "%"], "件", "件 and % cannot"),
      ("a * b", ["件", "件"], "件", "gives 件·件"), ("1 / a", ["件"], "%", "gives 1/件"),
      ("a * 2", ["件"], "人", "gives 件"),
      // A ratio is a hundredth of the percentage, and a percentage a hundred times the ratio.
      ("a / b", ["件", "件"], "%", "multiply by 100"), ("a / b", ["%", "%"], "%", "multiply by 100"),
      ("a / b / 0.01", ["件", "件"], "%", nil), ("100 - 100 * a / b", ["件", "件"], "%", nil),
      ("a * b", ["件", "%"], "件", "divide by 100"), ("b / 100 * a", ["件", "%"], "件", nil),
    ] as [(String, [String], String, String?)])
  func `units that do not go together are a mistake`(
    text: String, units: [String], unit: String, mistake: String?
  ) throws {
    let names = ["a", "b", "c"]
    let operands = zip(names, units).map { name, unit in
      "  - {id: \(name), zh: 甲, en: A, group: g, unit: \"\(unit)\", definition: 乙, cues: [{head: 案}]}\n"
    }.joined()
    let yaml =
      "groups:\n  g: {zh: 组, en: Group}\nindicators:\n" + operands
      + "  - {id: d, zh: 丁, en: D, group: g, unit: \"\(unit)\", definition: 乙, formula: \(text)}\n"
    guard let mistake else {
      #expect(try Catalogue(yaml: yaml, file: "my.yaml")["d"]?.formula?.operands.count == units.count)
      return
    }
    let error = try #require(throws: CatalogueError.self) { try Catalogue(yaml: yaml, file: "my.yaml") }
    #expect(error.message.en.contains(mistake), "\(error.message.en)")
    #expect(error.line == 4 + units.count)
  }
}
