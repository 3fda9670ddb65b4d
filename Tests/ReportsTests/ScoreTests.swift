import Documents
import Testing

@testable import Reports

/// What counts as found and as right, over two invented reports.
@Suite struct ScoreTests {
  private static let text = """
    清水县司法局2023年度法治政府建设情况报告
    一、主要举措和成效
    (一)化解矛盾纠纷。全年受理行政复议案件 171 件，审结150余件。人民调解成功率98.6%。
    二、下一步打算
    力争办理法律援助案件500件。
    """

  private func score(
    _ files: [String: String], selection: Score.Selection = Score.Selection(), name: String = "a.txt"
  ) throws -> Score {
    let report = try GoldFiles.report(Self.text.utf8, name: name)
    let catalogue = try #require(GoldFiles.catalogue)
    return Score(of: [name: report], against: Gold(files: files), catalogue: catalogue, selection: selection)
  }

  private func indicators(_ rows: String...) -> String {
    (["file\tindicator\tvalue\tunit\tqualifier\tscope\tevidence"] + rows).joined(separator: "\n")
  }

  private func short(_ misses: [Miss]) -> [String] {
    misses.map { "\($0.kind.rawValue) \($0.subject) \($0.value) <- \($0.instead)" }
  }

  @Test(arguments: [
    // Spaces, widths and quotation marks of the evidence do not matter.
    ("reconsideration.accepted\t171\t件\texact\twhole\t受理“行政复议”案件171件,", 1, 1, []),
    ("reconsideration.accepted\t171\t件\t\t\t", 1, 1, []),
    ("reconsideration.accepted\t171\t\texact\twhole\t全年…171件", 1, 1, []),
    ("reconsideration.closed\t150\t件\tapprox\twhole\t审结150余件", 1, 1, []),
    (
      "reconsideration.closed\t150\t件\texact\tpart\t审结150余件", 1, 0,
      ["differs reconsideration.closed 150件 part <- ≈150件"]
    ),
    (
      "reconsideration.accepted\t171\t人\texact\twhole\t171 件", 0, 0,
      ["missed reconsideration.accepted 171人 <- reconsideration.accepted 171件"]
    ),
    (
      "reconsideration.accepted\t172\t件\texact\twhole\t", 0, 0,
      ["missed reconsideration.accepted 172件 <- reconsideration.accepted 171件"]
    ),
    // Read as another indicator's, and only as a target.
    (
      "litigation.case\t171\t件\texact\twhole\t案件171件", 0, 0,
      ["missed litigation.case 171件 <- reconsideration.accepted 171件"]
    ),
    (
      "aid.case\t500\t件\texact\twhole\t援助案件500件", 0, 0,
      ["missed aid.case 500件 <- aid.case 500件 planned"]
    ),
  ])
  func `a number is found with its value and unit, qualified with its qualifier and scope`(
    row: String, found: Int, qualified: Int, misses: [String]
  ) throws {
    let score = try score(["indicators.tsv": indicators("a.txt\t" + row)])
    #expect(score.mistakes == [])
    #expect(score.total.numbers.demanded == 1)
    #expect(score.total.numbers.found == found)
    #expect(score.total.qualified == qualified)
    #expect(short(score.misses.filter { $0.kind != .wrong }) == misses)
  }

  @Test func `what the reader has is right, what is doubtful is not judged, the rest is wrong`() throws {
    let gold = indicators("a.txt\treconsideration.accepted\t171\t件\t\t\t")
    let all = try score(["indicators.tsv": gold])
    #expect(all.total.numbers == Tally(demanded: 1, found: 1, claimed: 3, right: 1))
    #expect(
      short(all.misses) == [
        "wrong reconsideration.closed ≈150件 <- ", "wrong mediation.success-rate 98.6% <- ",
      ])
    let doubtful = indicators("a.txt\treconsideration.closed\t150\t\t\t\t")
    #expect(
      try score(["indicators.tsv": gold, "doubtful.tsv": doubtful]).total.numbers
        == Tally(demanded: 1, found: 1, claimed: 2, right: 1))
  }

  @Test func `claims of reports the reader has no numbers of are not judged`() throws {
    let elsewhere = indicators("b.txt\treconsideration.accepted\t171\t件\t\t\t")
    #expect(try score(["indicators.tsv": elsewhere]).groups == [])
    let traps = "file\tindicator\tvalue\tevidence\na.txt\taid.case\t500\t500件"
    let score = try score(["indicators.tsv": elsewhere, "traps.tsv": traps])
    #expect(score.total.numbers == Tally())
    #expect(score.total.traps == 1)
    #expect(score.total.trapsClaimed == 0)
  }

  @Test(arguments: [
    ("a.txt\treconsideration.accepted\t171\t案件171件", 1), ("a.txt\treconsideration.accepted\t171\t", 1),
    ("a.txt\treconsideration.accepted\t170\t案件171件", 0), ("a.txt\treconsideration.accepted\t171\t98.6%", 0),
  ])
  func `a trap is claimed by what says it where it stands`(row: String, claimed: Int) throws {
    let score = try score(["traps.tsv": "file\tindicator\tvalue\tevidence\n" + row])
    #expect(score.total.trapsClaimed == claimed)
    #expect(score.misses.count == claimed)
  }

  @Test func `indicators outside the reader's catalogue or the selection are left out`() throws {
    let gold = indicators("a.txt\treconsideration.accepted\t171\t件\t\t\t")
    func claimed(_ files: [String: String], _ selection: Score.Selection) throws -> Int {
      try score(files.merging(["indicators.tsv": gold]) { $1 }, selection: selection).total.numbers.claimed
    }
    #expect(try claimed([:], Score.Selection(onlyNamed: true)) == 1)
    #expect(try claimed([:], Score.Selection(indicators: ["mediation.success-rate"])) == 1)
    #expect(
      try claimed(
        ["catalogue.tsv": "id\tgroup\nreconsideration.accepted\t复议\nreconsideration.closed\t复议"],
        Score.Selection()) == 2)
  }

  @Test func `an indicator only the reader's catalogue has is demanded, in the reader's group`() throws {
    let gold = indicators("a.txt\tspring.bees\t171\t件\t\t\t")
    let known = try score(["indicators.tsv": gold, "catalogue.tsv": "id\tgroup\nspring.bees\t养蜂"])
    #expect(known.groups.map(\.name.zh) == ["养蜂"])
    #expect(known.total.numbers.demanded == 1)
    let unknown = try score(["indicators.tsv": gold])
    #expect(unknown.total.numbers.demanded == 0)
    #expect(unknown.mistakes.map(\.message.en) == ["there is no indicator spring.bees"])
    #expect(unknown.mistakes.map(\.line) == [2])
  }

  @Test func `evidence that does not stand in the report is a mistake of the gold set`() throws {
    let score = try score([
      "indicators.tsv": indicators("a.txt\treconsideration.accepted\t171\t件\t\t\t案件172件")
    ])
    #expect(score.mistakes.map(\.file) == ["indicators.tsv"])
    #expect(score.mistakes.map(\.message.en) == ["“案件172件” does not stand in a.txt"])
    #expect(score.total.numbers.found == 1)
  }

  @Test func `headings are right, missing or too many, in their order`() throws {
    let right = "1\t一、\t主要举措和成效\n2\t(一)\t化解矛盾纠纷\n1\t二、\t下一步打算\n"
    let all = try score(["outline/a.tsv": right])
    #expect(all.outline == Tally(demanded: 3, found: 3, claimed: 3, right: 3))
    let other = "level\tnumber\ttitle\r\n1\t一、\t主要举措和成效\r\n1\t(一)\t化解矛盾纠纷\r\n3\t一是\t没有这个\r\n"
    let score = try score(["outline/a.tsv": other], name: "a.html")
    #expect(score.outline == Tally(demanded: 3, found: 1, claimed: 3, right: 1))
    #expect(
      short(score.misses) == [
        "missing-heading (一) 化解矛盾纠纷 <- 2 (一)化解矛盾纠纷", "missing-heading 一是 没有这个 <- ",
        "extra-heading (一) 化解矛盾纠纷 <- 1 (一)化解矛盾纠纷", "extra-heading 二、 下一步打算 <- ",
      ])
  }

  @Test func `metadata is judged field by field, a field left out not at all`() throws {
    let score = try score(["metadata.tsv": "file\tyear\tpublished\tissuer\na.txt\t2024\t\t清水县司法局\n"])
    #expect(score.fields.map(\.field) == [.issuer, .year, .published])
    #expect(
      score.fields.map(\.tally) == [
        Tally(demanded: 1, found: 1, claimed: 1, right: 1),
        Tally(demanded: 1, found: 0, claimed: 1, right: 0),
        Tally(demanded: 1, found: 1, claimed: 0, right: 0),
      ])
    #expect(short(score.misses) == ["metadata year 2024 <- 2023"])
  }

  @Test(
    arguments: [
      (
        "indicators.tsv", "file\tindicator\tvalue\na.txt\taid.case\t1,000", 2,
        "the value “1,000” is no number"
      ),
      ("indicators.tsv", "file\tindicator\tvalue\n\na.txt\taid.case", 3, "value is empty"),
      ("traps.tsv", "file\tvalue\na.txt\t5", 1, "the column indicator is missing"),
      (
        "doubtful.tsv", "file\tindicator\tvalue\tscope\r\na.txt\taid.case\t5\tall\r\n", 2,
        "the scope “all” is none of whole, part"
      ),
      (
        "indicators.tsv", "file\tindicator\tvalue\tqualifier\na.txt\taid.case\t5\tabout", 2,
        "the qualifier “about” is none of exact, approximate, at-least, at-most"
      ),
      (
        "indicators.tsv", "file\tindicator\tvalue\na.txt\taid.case\t5\t件", 2,
        "there are 4 fields where 3 belong"
      ),
      ("outline/a.tsv", "1\t一、\t甲\n一\t一、\t甲", 2, "the level “一” is none of 0 to 4"),
      ("metadata.tsv", "", nil, "the file is empty"),
      ("catalogue.tsv", "\u{FEFF}id\n", nil, nil),
    ] as [(String, String, Int?, String?)])
  func `a mistake is named with its file and line`(
    file: String, text: String, line: Int?, message: String?
  ) {
    let mistakes = Gold(files: [file: text]).mistakes
    #expect(mistakes.map(\.message.en) == (message.map { [$0] } ?? []))
    if message != nil { #expect(mistakes.map(\.line) == [line]) }
    #expect(mistakes.allSatisfy { $0.file == file })
  }
}
