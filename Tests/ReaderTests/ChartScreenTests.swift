import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var chart: ChartScreen? { if case .chart(let chart) = state.screen { chart } else { nil } }
}

@Suite struct ChartScreenTests {
  /// Two cities over three years, and two more in one; one says nothing of the matter.
  private static let reports: [Report] = {
    let rows: [(String, Int, String)] = [
      ("甲市", 2021, "120"), ("甲市", 2022, "90"), ("甲市", 2023, "171"), ("乙市", 2021, "40"), ("乙市", 2022, "38"),
      ("乙市", 2023, "0"), ("丙市", 2023, "171"), ("丁市", 2023, ""), ("戊市", 2023, "15"),
    ]
    let codes = ["甲市": "330100", "乙市": "330200", "丙市": "330300", "丁市": "330400", "戊市": "330500"]
    return rows.map { row in
      var report = Invented("\(row.0)司法局", ["浙江省", row.0], code: codes[row.0] ?? "", year: row.1)
      report.paragraph(row.2.isEmpty ? "没有数字。" : "受理\(row.2)件。")
      if let value = Double(row.2) { report.number("\(row.2)件", value, "reconsideration.accepted") }
      return report.report(file: "\(row.0)\(row.1).txt")
    }
  }()

  private func session(rows: Int = 24, columns: Int = 80, language: Language = .chinese) -> Session {
    var session = Session(Self.reports, rows: rows, columns: columns, language: language)
    session.press("c", "l", "l", "v")
    return session
  }

  @Test func `v draws the row, the cursor on the report it stood on`() {
    let session = session()
    #expect(session.chart?.view == .ranking)
    #expect(session.chart?.column == session.chart?.chart.chosen)
    #expect(session.picture.contains("8 个值；未计：没有提到 1"))
    #expect(session.picture.contains("█"))
  }

  @Test func `Tab turns from ranks to years to the spread and round again`() {
    var session = session()
    session.press(.tab)
    #expect(session.chart?.view == .years)
    #expect(session.picture.contains("2021 120 · 2022 90 · 2023 171"))
    session.press(.tab)
    #expect(session.chart?.view == .distribution)
    #expect(session.picture.contains("P50"))
    session.press(.tab)
    #expect(session.chart?.view == .ranking)
    session.press(.backTab)
    #expect(session.chart?.view == .distribution)
  }

  @Test func `Enter goes back to the cell of the bar, its evidence open; Esc to where one was`() {
    var session = session()
    session.press("G")
    let column = session.chart?.column
    session.press(.enter)
    #expect(session.sheet?.column == column && session.sheet?.showsEvidence == true)
    #expect(session.sheet?.cell?.value == 0)
    session.press(.escape)
    let before = session.state.screen
    session.press("v", "j", .escape)
    #expect(session.state.screen == before)
  }

  @Test func `what a report says is rounded in no chart, and in no spread of the values`() {
    let reports = ["99.998", "100", "99.5"].enumerated().map { index, rate in
      var report = Invented("甲\(index)局", ["某省", "甲\(index)市"], code: "33010\(index)")
      report.paragraph("占\(rate)%。")
      report.number("\(rate)%", Double(rate) ?? 0, "reconsideration.accepted")
      return report.report(file: "\(index).txt")
    }
    var session = Session(Array(reports.prefix(1)) + reports.dropFirst(2), columns: 120)
    session.press("c")
    #expect(session.picture.contains("最大 99.998"))
    session = Session(reports, columns: 120)
    session.press("c", "v")
    #expect(session.picture.contains(" 99.998"))
    session.press(.tab, .tab)
    #expect(session.picture.contains("P50 99.998"))
  }

  @Test func `of a number too long for its place no part is shown`() {
    let reports = [10_000_000_000, 9_876_543_210, 30_000_000].enumerated().map { index, amount in
      var report = Invented("甲\(index)局", ["某省", "甲\(index)市"], code: "33010\(index)")
      report.paragraph("约\(amount)元。")
      report.number("\(amount)元", Double(amount), "reconsideration.accepted")
      return report.report(file: "\(index).txt")
    }
    for columns in 40...90 {
      var session = Session(reports, columns: columns)
      session.press("c", "v")
      let bars = session.picture
      #expect(bars.contains(" 10,000,000,000"), "\(bars)")
      session.press(.tab)
      #expect(session.picture.contains("100亿 │"), "\(session.picture)")
      session.press(.tab)
      let bins = session.picture
      #expect(bins.contains("50亿 – 100亿") || bins.contains("5,000,000,000 – 10,000,000,000"), "\(bins)")
      #expect(bins.matches(of: /P(25|50|75) [0-9.,]*…/).isEmpty, "\(bins)")
    }
  }

  @Test func `a chart is written to a file named .svg, and to no other`() {
    var session = Session(Self.reports, rows: 24, columns: 100)
    session.press("c", "v", "E", .control("u"))
    session.type("chart.csv")
    session.press(.enter)
    #expect(session.texts.isEmpty && session.status.contains("文件名须以 .svg 结尾"))
    session.press(.control("u"))
    session.type("图.SVG")
    session.press(.enter)
    #expect(session.texts.count == 1 && session.status.contains("图.SVG"))
  }

  @Test func `what is filtered away is in no chart`() {
    var session = Session(Self.reports)
    session.press("c", "/")
    session.type("甲市")
    session.press(.enter, "v", .tab)
    #expect(session.chart?.chart.standing.count == 3 && session.chart?.chart.series.count == 1)
  }

  @Test func `the years say among how many values they are, whoever the peers are`() {
    var session = Session(Self.reports, rows: 24, columns: 80)
    session.press("c", "l", "l", "p", "p", "p", "p", "v")
    #expect(session.picture.contains("同年：2 个值 ") || session.picture.contains("同年：2 个值\n"))
    session.press(.tab)
    #expect(session.picture.contains("所列报告：8 个值；未计：没有提到 1"))
  }

  @Test func `while words are looked for nothing is called silent, and a chart follows what is found`() {
    var session = Session(Self.reports, rows: 24, columns: 80)
    session.press("c")
    guard let sheet = session.sheet, let whole = sheet.comparison else { return #expect(Bool(false)) }
    session.take(.comparedNumbers(whole, sheet.ticket))
    session.press("v")
    #expect(session.picture.contains("未计：没有数值 1") && !session.picture.contains("没有提到"))
    #expect(session.chart?.chart.svg(.ranking, .chinese).contains("没有提到") == false)
    session.take(.compared(whole, sheet.ticket))
    #expect(session.picture.contains("未计：没有提到 1"))
  }

  @Test func `a chart follows a judgement that is undone over it`() {
    var session = Session(Self.reports, rows: 24, columns: 80)
    session.press("c", "=")
    session.type("9999")
    session.press(.enter, .enter, "v")
    #expect(session.picture.contains("9,999"))
    session.press("i", "u", .escape)
    #expect(session.chart != nil && !session.picture.contains("9,999"))
  }

  @Test func `a row without a value, and a group's, are no chart`() {
    var session = Session([Invented.three[2]])
    session.press("c", "v")
    #expect(session.chart == nil && session.status.contains("没有可画的数值"))
  }

  @Test(arguments: [(24, 80), (40, 120)]) func `charts are as their pictures show`(rows: Int, columns: Int)
    throws
  {
    var session = session(rows: rows, columns: columns)
    for view in ["ranking", "years", "distribution"] {
      try expectPicture(session.picture, "chart-\(view)-\(columns)x\(rows)")
      session.press(.tab)
    }
  }

  @Test func `English charts are as their picture shows`() throws {
    try expectPicture(session(language: .english).picture, "english-chart-80x24")
  }

  @Test func `a chart of any size is sound`() {
    for columns in stride(from: 4, through: 130, by: 3) {
      for rows in stride(from: 1, through: 30, by: 2) {
        var session = session(rows: rows, columns: columns)
        for view in 0..<3 {
          expectSound(session, "chart \(view) at \(columns)x\(rows)")
          session.press(.tab)
        }
      }
    }
  }
}
