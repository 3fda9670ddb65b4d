import Documents
import Testing

@testable import Reports

/// Derived rows of a comparison, in cells as the sheet shows them.
@Suite struct DerivedRowTests {
  private func indicator(_ id: String, _ unit: String, _ formula: Formula? = nil) -> Indicator {
    Indicator(
      id: id, name: Bilingual(zh: id, en: id), unit: unit, group: Bilingual(zh: "组", en: "G"), definition: "",
      formula: formula)
  }

  /// Cells as `cell(_:)` reads them.
  private func shown(_ cell: Comparison.Cell) -> String {
    let number = cell.value.map { cell.qualifier.sign + (($0 * 100).rounded() / 100).plain } ?? ""
    return switch cell.kind {
    case .value, .zero, .approximate: number
    case .partial: "◐" + number
    case .planned: "→" + number
    case .textOnly: "文"
    case .unmentioned: "·"
    default: "?"
    }
  }

  /// Part, whole and rate as the report states it, and the rate computed.
  private func comparison(_ part: String, _ whole: String, stated: String = "·") throws -> Comparison {
    let formula = try Formula("part / whole * 100", beside: "stated")
    var rows = [part, whole].map(cells)
    rows.append(stated == "·" ? rows[0].map { _ in cell("·") } : cells(stated))
    return Comparison(
      indicators: [
        indicator("rate", "%", formula), indicator("part", "件"), indicator("whole", "件"),
        indicator("stated", "%"),
      ], columnCount: rows[0].count, cells: [rows[0].map { _ in cell("·") }] + rows
    ).derived()
  }

  @Test(
    arguments: [
      ("138", "171", "80.7"), ("0", "10", "0"), ("10", "8", "125"), ("1", "3", "33.33"),
      // Of a part, and about: carried on.
      ("◐40", "50", "◐80"), ("40", "◐50", "◐80"), ("◐40", "◐50", "◐80"), ("≈40", "50", "≈80"),
      ("≥40", "50", "≥80"), ("40", "≥50", "≤80"), ("≈40", "◐50", "◐≈80"), ("≥40", "≥50", "≈80"),
      // No number is never 0.
      ("·", "50", "·"), ("40", "·", "·"), ("·", "·", "·"), ("文", "·", "·"), ("文", "50", "文"),
      ("40", "文", "文"),
      ("→40", "50", "文"), ("40", "→50", "文"), ("→40", "·", "·"), ("40", "0", "文"), ("0", "0", "文"),
    ] as [(String, String, String)])
  func `a derived cell is as sure as its operands, and without one of them there is no number`(
    part: String, whole: String, expected: String
  ) throws {
    let cell = try comparison(part, whole).cells[0][0]
    #expect(shown(cell) == expected)
    if ["文", "·"].contains(expected) { #expect(cell.value == nil && cell.countedValue == nil) }
  }

  @Test(
    arguments: [
      // Rounded or cut off at the decimals it is written with.
      ("138", "171", "80.7", []), ("138", "171", "80.70", []), ("138", "171", "81", []),
      ("138", "171", "80", []),
      ("933", "946", "98.6", []), ("933", "946", "98.63", []), ("933", "946", "98.62", []),
      ("933", "946", "98.7", ["derived-differs"]), ("933", "946", "98.5", ["derived-differs"]),
      ("138", "171", "82", ["derived-differs"]), ("138", "171", "79", ["derived-differs"]),
      ("10", "10", "100", []), ("0", "10", "0", []), ("1", "10", "0", ["derived-differs"]),
      // Only what is exact and of the whole is held against one another.
      ("≈138", "171", "90", []), ("◐138", "171", "90", []), ("138", "171", "≈90", []),
      ("138", "171", "→90", []),
      ("138", "171", "◐90", []), ("138", "171", "·", []), ("·", "171", "90", []),
    ] as [(String, String, String, [String])])
  func `a stated rate that is not the computed one is pointed out`(
    part: String, whole: String, stated: String, expected: [String]
  ) throws {
    let cell = try comparison(part, whole, stated: stated).cells[0][0]
    #expect(cell.findings.map(\.diagnostic.rule) == expected)
  }

  @Test func `the finding says both figures`() throws {
    let finding = try comparison("12", "124", stated: "15.4").cells[0][0].findings.first
    #expect(finding?.diagnostic.message.zh == "12 ÷ 124 × 100得9.68%,而报告写的stated是15.4%")
    #expect(finding?.indicators == ["rate", "stated"])
  }

  @Test func `what the report's own check has said is not said in other words`() throws {
    let text = "某局2023年报告\n共调解各类矛盾纠纷946件,调解成功933件,调解成功率96.8%。"
    let comparison = Comparison(
      of: [try GoldFiles.report(text.utf8, name: "t")], catalogue: try Catalogue.bundled())
    let row = try #require(comparison.indicators.firstIndex { $0.id == "mediation.success-rate-computed" })
    #expect(comparison.cells[row][0].value.map { ($0 * 10).rounded() / 10 } == 98.6)
    #expect(comparison.cells[row][0].findings.map(\.diagnostic.rule) == ["rate-differs"])
  }

  @Test func `a report's own counts give its rates, and the first operand's sentence is the evidence`() throws
  {
    let text = "某局2023年报告\n全年受理行政复议案件200件,审结行政复议案件150件。全县有人民调解委员会50个。"
    let report = try GoldFiles.report(text.utf8, name: "t")
    let comparison = Comparison(of: [report], catalogue: try Catalogue.bundled())
    func cell(_ id: String) throws -> Comparison.Cell {
      comparison.cells[try #require(comparison.indicators.firstIndex { $0.id == id })][0]
    }
    #expect(try cell("reconsideration.closed-rate").value == 75)
    #expect(try cell("reconsideration.closed-rate").evidence == cell("reconsideration.closed").evidence)
    #expect(try cell("mediation.case-per-committee").kind == .unmentioned)
  }

  @Test func `a derived row may be computed from derived rows, in whatever order they stand`() throws {
    let comparison = Comparison(
      indicators: [
        indicator("open", "%", try Formula("100 - rate")),
        indicator("rate", "%", try Formula("part / whole * 100")),
        indicator("part", "件"), indicator("whole", "件"),
      ], columnCount: 2, cells: [cells("· ·"), cells("· ·"), cells("3 ≥3"), cells("4 4")]
    ).derived()
    #expect(comparison.cells[0].map(shown) == ["25", "≤25"])
  }

  @Test func `computing again follows changed cells, and what is not read changes nothing`() throws {
    let before = try comparison("138 1", "171 2")
    #expect(before.derived() == before)
    var cells = before.cells
    cells[1][0] = cell("171")
    let after = Comparison(indicators: before.indicators, columnCount: 2, cells: cells).derived()
    #expect(after.cells[0].map(shown) == ["100", "50"])
  }

  @Test func `of a judged report the derived cells follow, as if all were computed anew`() throws {
    let table = try comparison("138 1 3", "171 2 4")
    let book = JudgementBook([
      JudgedCells.judgement(
        "1", .corrected(JudgedCells.reading(1), .typed), seen: 2, of: JudgedCells.key("h1"),
        indicator: "whole")
    ])
    let judged = table.judged(by: book, columns: JudgedCells.keys(3))
    #expect(judged.cells[0].map(shown) == ["80.7", "100", "75"])
    #expect(judged == judged.derived())
  }

  @Test func `a formula that comes back to itself, or names no row, gives no number`() throws {
    let comparison = Comparison(
      indicators: [indicator("x", "件", try Formula("y + 1")), indicator("y", "件", try Formula("x + z"))],
      columnCount: 1, cells: [cells("·"), cells("·")]
    ).derived()
    #expect(comparison.cells.flatMap { $0.map(\.kind) } == [.unmentioned, .unmentioned])
  }

  @Test
  func `a derived row follows what readers decide of its operands, and keeps what they decide of itself`()
    throws
  {
    func judged(_ indicator: String, _ verdict: Judgement.Verdict, in column: Int) -> Judgement {
      JudgedCells.judgement(
        "\(column)\(indicator)", verdict, seen: nil, of: JudgedCells.key("h\(column)"), indicator: indicator)
    }
    let book = JudgementBook([
      judged("part", .corrected(JudgedCells.reading(171), .typed), in: 0),
      judged("part", .notApplicable, in: 1), judged("rate", .notApplicable, in: 2),
      judged("rate", .memo("看"), in: 3),
    ])
    let before = try comparison("138 138 138 138 138", "171 171 171 171 171")
    let after = before.judged(by: book, columns: JudgedCells.keys(5))
    #expect(
      after.cells[0].map { $0.value.map { Int($0) } } == [100, nil, nil, 80, 80])
    #expect(
      after.cells[0].map(\.kind) == [.value, .notApplicable, .notApplicable, .value, .value])
    #expect(after.cells[0][3].judgement?.memo == "看")
    #expect(after.cells[0][2].judgement?.state == .notApplicable && after.cells[0][1].judgement == nil)
  }

  // MARK: How it comes about

  @Test(
    arguments: [
      ("138", "171", "138 ÷ 171 × 100", nil), ("≈40", "◐50", "≈40 ÷ 50 × 100", nil),
      ("·", "50", "? ÷ 50 × 100", "算不出:没有part的数字"), ("·", "文", "? ÷ ? × 100", "算不出:没有part、whole的数字"),
      ("→40", "50", "? ÷ 50 × 100", "算不出:part只有计划数"), ("40", "0", "40 ÷ 0 × 100", "算不出:除数为零"),
    ] as [(String, String, String, String?)])
  func `a derivation shows the formula with the numbers put in, or why there is none`(
    part: String, whole: String, numbers: String, reason: String?
  ) throws {
    let derivation = try #require(try comparison(part, whole).derivation(inRow: 0, column: 0))
    #expect(derivation.numbersText(\.plain) == numbers)
    #expect(derivation.reason?.zh == reason)
    #expect(derivation.formulaText(.chinese) == "part ÷ whole × 100")
  }

  @Test func `a row that is read has no derivation`() throws {
    #expect(try comparison("1", "2").derivation(inRow: 1, column: 0) == nil)
  }
}
