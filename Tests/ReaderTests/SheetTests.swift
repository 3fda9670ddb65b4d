import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var sheet: SheetScreen? { if case .sheet(let sheet) = state.screen { sheet } else { nil } }
  var pair: PairScreen? { if case .pair(let pair) = state.screen { pair } else { nil } }
}

@Suite struct SheetTests {
  @Test func `all reports are compared, or those marked`() {
    var session = Session()
    session.press("c")
    #expect(session.sheet?.reports == [ReportID(0), ReportID(1), ReportID(2)])
    session.press(.escape, " ", "j", "j", " ", "c")
    #expect(session.sheet?.reports == [ReportID(0), ReportID(1)])
  }

  @Test func `from a number the comparison opens at the cell it feeds`() {
    var session = Session()
    session.press("j", "j", "i", "c")
    #expect(session.sheet?.column == 1 && session.sheet?.cell?.value == 9)
    session.press(.escape, .escape, "g", "i", "j", "c")
    #expect(session.sheet?.column == 0 && session.sheet?.cell?.value == 138)
  }

  @Test func `an answer to an earlier comparison is dropped`() {
    var session = Session()
    session.press("c")
    guard case .compare(_, let old)? = session.effects.first else { return #expect(Bool(false)) }
    session.press(.escape, "c")
    let before = session.state
    session.take(.compared(Comparison(indicators: [], columnCount: 0, cells: []), old))
    #expect(session.state == before)
  }

  @Test func `numbers come first; what is told in words is looked for while one reads`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "j")
    guard let sheet = session.sheet, let whole = sheet.comparison else { return #expect(Bool(false)) }
    session.take(.comparedNumbers(whole, sheet.ticket))
    #expect(session.picture.contains("…") && session.picture.contains("仅文字的还在查"))
    let cell = session.sheet?.cell
    session.press("$", .enter)
    #expect(session.picture.contains("是否提到还在查") && !session.picture.contains("没有提到"))
    session.press(.escape, "0")
    #expect(session.sheet?.cell == cell)
    session.take(.compared(whole, sheet.ticket))
    #expect(!session.picture.contains("仅文字的还在查") && session.picture.contains(" ·"))
    #expect(session.sheet?.cell == cell)
  }

  @Test func `where the words cannot be looked for the numbers stay, and that is said`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "j")
    guard let sheet = session.sheet, let whole = sheet.comparison else { return #expect(Bool(false)) }
    session.take(.comparedNumbers(whole, sheet.ticket))
    session.take(
      .comparisonFailed(Bilingual(zh: "reports/datong.txt 读不出", en: "reports/datong.txt 读不出"), sheet.ticket))
    #expect(session.status.contains("reports/datong.txt 读不出"))
    #expect(session.picture.contains("仅文字的没查成") && !session.picture.contains("还在查"))
    #expect(session.picture.contains("138"))
    session.press("$", .enter)
    #expect(session.picture.contains("是否提到没查成") && !session.picture.contains("还在查"))
    session.press(.enter)
    #expect(session.status.contains("没有句子可去") && !session.picture.contains("还在查"))
  }

  @Test func `Enter shows the sentence, again goes to it, Esc comes back to the same cell`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "j")
    #expect(session.sheet?.cell?.value == 138)
    session.press(.enter)
    #expect(session.picture.contains("全年受理行政复议案件171件,办结138件。"))
    #expect(session.picture.contains("本年办结的行政复议案件"))
    #expect(session.picture.contains("一、主要举措和成效 › (一)加强行政复议。"))
    let before = session.state.screen
    session.press(.enter)
    #expect(session.browse?.text.goal.map { session.reports[0].document.text[$0] } == "138件")
    #expect(session.status.contains("一(一)"))
    session.press(.escape)
    #expect(session.state.screen == before)
    session.press(.escape)
    #expect(session.sheet?.showsEvidence == false && session.sheet?.cell?.value == 138)
    session.press(.escape)
    #expect(session.browse != nil)
  }

  @Test func `missing is never drawn as 0, and the alternates are said`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "l", "l", "j", .enter)
    #expect(session.sheet?.cell?.kind == .unmentioned)
    #expect(session.picture.contains("报告中没有提到") && !session.picture.contains(" 0 件"))
    session.press("h", "h", "j")
    #expect(session.picture.contains("另有 200(计划 · 与所采用的冲突)"))
  }

  @Test func `of a number a reader gave it is not said that the report does not mention it`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "l", "l", "=")
    session.type("7")
    session.press(.enter, .enter)
    #expect(session.sheet?.cell?.value == 7 && session.sheet?.cell?.evidence == nil)
    session.press(.enter)
    #expect(session.picture.contains("没有句子为据。") && !session.picture.contains("没有提到。"))
    session.press(.enter)
    #expect(session.status.contains("没有句子可去") && !session.picture.contains("没有提到。"))
  }

  @Test func `a doubtful value bears a sign, and the evidence says what is doubtful`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c")
    #expect(session.picture.contains("!12,345"))
    #expect(session.picture.contains("1 处存疑"))
    session.press("G", .enter)
    #expect(session.picture.contains("! 普法活动场次有两个值:12345和200,请核对"))
  }

  @Test func `keys walk from one doubtful value to the next and back`() {
    var session = Session(Self.doubtful, rows: 24, columns: 100)
    session.press("c", "}")
    #expect(session.sheet?.indicator == 0 && session.sheet?.column == 1)
    #expect(session.status.contains("请核对9件"))
    session.press("}")
    #expect(session.sheet?.indicator == 1 && session.sheet?.column == 0)
    session.press("}")
    #expect(session.sheet?.indicator == 1 && session.sheet?.column == 0)
    #expect(session.status.contains("后面没有疑点了"))
    session.press("{")
    #expect(session.sheet?.indicator == 0 && session.sheet?.column == 1)
    session.press("{")
    #expect(session.status.contains("前面没有疑点了"))
  }

  @Test func `with nothing doubtful the keys say so`() {
    var session = Session(Array(Invented.three.dropFirst()))
    session.press("c", "}")
    #expect(session.status.contains("没有发现疑点"))
  }

  /// Two reports with one doubtful value each.
  private static let doubtful: [Report] = ["甲市", "乙市"].enumerated().map { index, place in
    var report = Invented("\(place)司法局", ["浙江省", place], code: "33010\(index)")
    report.paragraph("受理9件,办结8件。")
    report.number("9件", 9, "reconsideration.accepted")
    report.number("8件", 8, "reconsideration.closed")
    let (words, indicator) =
      index == 1 ? ("9件", "reconsideration.accepted") : ("8件", "reconsideration.closed")
    report.doubts.append((words, indicator, Bilingual(zh: "请核对\(words)", en: "check it")))
    return report.report(file: "\(place).txt")
  }

  @Test func `rows without any value are shown by a key`() {
    var session = Session()
    session.press("c")
    #expect(!session.picture.contains("法律援助件数"))
    session.press("e")
    #expect(session.picture.contains("法律援助件数"))
  }

  @Test func `large numbers are grouped, or in 万`() {
    var session = Session()
    session.press("c")
    #expect(session.picture.contains("12,345"))
    session.press("w")
    #expect(session.picture.contains("1.2345万"))
  }

  @Test func `every kind of cell looks different`() {
    let sheet = SheetScreen(reports: [], facts: [], ticket: Ticket(number: 0))
    let state = State(size: Size(rows: 5, columns: 80), language: .chinese)
    let shown = Comparison.Kind.allCases.map { kind in
      let value: Double? = kind == .zero ? 0 : kind == .textOnly || kind == .unmentioned ? nil : 7
      return state.text(
        of: Comparison.Cell(kind: kind, value: value, observations: [], evidence: nil), in: sheet)
    }
    #expect(Set(shown.map(\.text)).count == Comparison.Kind.allCases.count)
    // What does not apply is as missing as what is not mentioned; its sign tells them apart.
    #expect(Set(shown.map(\.role)).count == Comparison.Kind.allCases.count - 1)
    let atLeast = Comparison.Cell(
      kind: .approximate, value: 95, qualifier: .atLeast, observations: [], evidence: nil)
    #expect(state.text(of: atLeast, in: sheet).text == "≥95")
  }

  @Test func `the head and the first column stay while two thousand reports scroll`() {
    var reports: [Report] = []
    for number in 0..<2_000 {
      var invented = Invented("局", ["省\(number / 100)", "市\(number)"], code: "\(100_000 + number)")
      invented.paragraph("受理\(number)件")
      invented.number("\(number)件", Double(number), "reconsideration.accepted")
      reports.append(invented.report(file: "\(number).txt"))
    }
    var session = Session(reports, rows: 20, columns: 100)
    session.press("c", "$")
    #expect(session.picture.contains("行政复议受理件数"))
    #expect(session.picture.contains("市1999") && session.picture.contains("1,999"))
    session.press("0")
    #expect(session.picture.contains("市0") && !session.picture.contains("市1999"))
    session.press("$", "h", .enter, .enter)
    #expect(session.picture.contains("受理1998件"))
  }

  @Test func `numbers are written as people read them`() {
    let plain = NumberText(usesMyriads: false)
    let myriads = NumberText(usesMyriads: true)
    let cases: [(Double, String, String)] = [
      (0, "0", "0"), (7, "7", "7"), (10.65, "10.65", "10.65"), (1234, "1,234", "1,234"),
      (39_239_700, "39,239,700", "3,923.97万"), (100_000_000, "100,000,000", "1亿"),
      (-12_000, "-12,000", "-1.2万"),
      (0.1 + 0.2, "0.3", "0.3"), (1e15, "1,000,000,000,000,000", "1,000万亿"),
    ]
    for (value, long, short) in cases {
      #expect(plain.text(value) == long)
      if value < 1e15 { #expect(myriads.text(value) == short) }
    }
    #expect(plain.text(.infinity) == "inf")
  }
}

@Suite struct PairTests {
  @Test func `the marked two, or this one and the next`() {
    var session = Session()
    session.press("|")
    #expect(session.pair?.texts[0].wanted == ReportID(0) && session.pair?.texts[1].wanted == ReportID(1))
    session.press(.escape, "j", "j", "j", "j", "j", " ", "g", "|")
    #expect(session.pair?.texts[0].wanted == ReportID(0) && session.pair?.texts[1].wanted == ReportID(2))
  }

  @Test func `linked texts go to the section most alike`() {
    var session = Session(rows: 6, columns: 100)
    session.press("|", "]", "]")
    #expect(session.pair?.texts[0].section == 1 && session.pair?.texts[1].section == 0)
    session.press("]")
    #expect(session.pair?.texts[0].section == 2 && session.pair?.texts[1].section == 1)
    session.press("=", "[")
    #expect(session.pair?.texts[0].section == 1 && session.pair?.texts[1].section == 1)
    session.press(.tab, "[")
    #expect(session.pair?.texts[1].section == 0 && session.pair?.texts[0].section == 1)
  }

  @Test func `a title is matched by its rare words, plans by their purpose`() {
    func section(_ title: String, _ purpose: Section.Purpose = .achievements) -> Section {
      Section(
        level: 1, number: "", title: title, headingRange: 0..<1, utf8Range: 0..<1, parent: nil,
        purpose: purpose)
    }
    let own = [section("推进法治政府建设"), section("加强行政复议应诉"), section("明年打算", .plans), section("谋新抓手")]
    let others = [section("法治政府建设的普法工作"), section("扎实推进行政复议工作"), section("下一步", .plans)]
    #expect(SectionMatch(of: own[1], among: own, in: others)?.index == 1)
    #expect(SectionMatch(of: own[2], among: own, in: others)?.index == 2)
    #expect(SectionMatch(of: own[3], among: own, in: others) == nil)
  }
}
