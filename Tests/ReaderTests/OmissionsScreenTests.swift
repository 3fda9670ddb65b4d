import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var omissions: OmissionsScreen? {
    if case .omissions(let omissions) = state.screen { omissions } else { nil }
  }
}

@Suite struct OmissionsScreenTests {
  /// Seven counties; the first says nothing of reviews, which the others count.
  static let counties: [Report] = (0..<7).map { number in
    var report = Invented("县\(number)司法局", ["某省", "某市", "县\(number)"], code: "34042\(number)")
    report.title("县\(number)报告")
    report.section(1, "一、", "主要工作")
    report.paragraph(number == 0 ? "做了许多工作。" : "受理行政复议案件1\(number)件。")
    if number > 0 { report.number("1\(number)件", Double(10 + number), "reconsideration.accepted") }
    return report.report(file: "reports/\(number).txt")
  }

  @Test func `the last column of a report opens what its peers speak of and it does not`() throws {
    var session = Session(Self.counties, columns: 100)
    session.press("C", "$")
    #expect(session.compliance?.column == .peers)
    let before = session.state.screen
    session.press(.enter)
    let omissions = try #require(session.omissions)
    #expect(omissions.report == ReportID(0) && omissions.peers.count == 6 && omissions.isOneYear)
    #expect(omissions.rows?.count == 1)
    #expect(session.picture.contains("6/6") && session.picture.contains("县0"))
    session.press(.escape)
    #expect(session.state.screen == before)
    session.press("j", .enter)
    #expect(session.omissions?.rows == [] && session.picture.contains("这份都写到了"))
  }

  @Test func `Enter compares the report with its peers`() {
    var session = Session(Self.counties, columns: 100)
    session.press("C", "$", .enter, .enter)
    #expect(session.sheet?.reports.first == ReportID(0) && session.sheet?.reports.count == 7)
  }

  @Test func `the comparison opens at what the report is silent on`() {
    let counties = Self.counties.enumerated().map { number, _ in
      var report = Invented("县\(number)司法局", ["某省", "某市", "县\(number)"], code: "34042\(number)")
      report.section(1, "一、", "主要工作")
      report.paragraph("受理行政复议案件1\(number)件。" + (number == 0 ? "" : "办结2\(number)件。"))
      report.number("1\(number)件", Double(10 + number), "reconsideration.accepted")
      if number > 0 { report.number("2\(number)件", Double(20 + number), "reconsideration.closed") }
      return report.report(file: "reports/\(number).txt")
    }
    var session = Session(counties, columns: 100)
    session.press("C", "$", .enter, .enter)
    let indicator = session.sheet?.indicator.map { Session.indicators[$0].id }
    #expect(indicator == "reconsideration.closed" && session.sheet?.column == 0)
  }

  @Test func `with fewer than five peers it says so`() {
    var session = Session(columns: 120)
    session.press("C", "$", .enter)
    #expect(session.omissions == nil && session.status.contains("不足 5 份"))
  }

  @Test func `an answer to another question is dropped`() throws {
    var session = Session(Self.counties, columns: 100)
    session.press("C", "$", .enter)
    guard case .findOmissions(_, _, let old)? = session.effects.first else { return #expect(Bool(false)) }
    session.press(.escape, .enter)
    let before = session.state
    session.take(.findingOmissionsFailed(Bilingual(zh: "旧的", en: "旧的"), old))
    #expect(session.state == before)
  }

  @Test func `the list is as its picture shows`() throws {
    for (rows, columns) in [(24, 80), (40, 120)] {
      var session = Session(Self.counties, rows: rows, columns: columns)
      session.press("C", "$", .enter)
      try expectPicture(session.picture, "omissions-\(columns)x\(rows)")
    }
  }
}
