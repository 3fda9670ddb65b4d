import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var compliance: ComplianceScreen? {
    if case .compliance(let compliance) = state.screen { compliance } else { nil }
  }
}

@Suite struct ComplianceScreenTests {
  @Test func `all reports are asked for, or those marked, and an older answer is dropped`() {
    var session = Session()
    session.press("C")
    guard case .findParts(let all, let old)? = session.effects.first else { return #expect(Bool(false)) }
    #expect(all == [ReportID(0), ReportID(1), ReportID(2)])
    session.press("C", " ", "C")
    #expect(session.compliance?.reports == [ReportID(0)])
    let before = session.state
    session.take(.partsFound([], old))
    #expect(session.state == before)
  }

  @Test func `Enter opens the part in the text, and Esc comes back to the same cell`() {
    var session = Session()
    session.press("C", "l")
    #expect(session.compliance?.column == .part(.problems))
    let before = session.state.screen
    session.press(.enter)
    #expect(session.browse?.text.goal.map { session.reports[0].document.text[$0] } == "二、存在的问题")
    session.press(.escape)
    #expect(session.state.screen == before)
  }

  @Test func `Enter on a part that is missing says what is missing`() {
    var session = Session(columns: 120)
    session.press("C", "j", "l", .enter)
    #expect(session.compliance != nil)
    #expect(session.status.contains("缺“存在的不足和原因”"))
  }

  @Test func `without headings nothing is called missing`() {
    var session = Session()
    session.press("C", "G", .enter)
    #expect(session.status.contains("正文没有标题"))
    #expect(session.compliance?.entry?.missingParts == [])
  }

  @Test func `keys walk from gap to gap, and say when there are no more`() {
    var session = Session()
    session.press("C", "}")
    #expect(session.compliance?.rows.cursor == 0 && session.compliance?.column == .part(.leadership))
    session.press("}", "}")
    #expect(session.compliance?.rows.cursor == 1 && session.compliance?.column == .part(.problems))
    session.press("{")
    #expect(session.compliance?.rows.cursor == 0 && session.compliance?.column == .part(.other))
    session.press("{", "{")
    #expect(session.status.contains("前面没有缺漏了"))
  }

  @Test func `Tab shows places and years, where a hole is said and a report opens`() {
    var session = Session()
    session.press("C", .tab)
    #expect(session.compliance?.coverage?.years == [2022, 2023, 2024])
    session.press(.enter)
    #expect(session.status.contains("大通区 2022 年度没有报告"))
    session.press("l", .enter)
    #expect(session.browse?.text.wanted == ReportID(0))
    session.press(.escape, .tab)
    #expect(session.compliance?.view == .parts)
  }

  @Test func `what could not be found out is said`() {
    var session = Session()
    session.answersParts = false
    session.press("C")
    #expect(session.picture.contains("正在查看各部分…"))
    guard case .findParts(_, let ticket)? = session.effects.first else { return #expect(Bool(false)) }
    session.take(.findingPartsFailed(Bilingual(zh: "磁盘坏了", en: "磁盘坏了"), ticket))
    #expect(session.picture.contains("磁盘坏了"))
  }

  /// The days a report is late, as the grid shows them.
  private func lateness(_ published: CalendarDate?, columns: Int, _ language: Language = .chinese) -> String?
  {
    var report = Invented("大通区司法局", ["安徽省", "淮南市", "大通区"], code: "340402")
    report.title("大通区司法局2023年度报告")
    report.section(1, "一、", "主要工作")
    report.metadata.published = published
    var session = Session([report.report(file: "a.txt")], columns: columns, language: language)
    session.press("C", "$")
    let row = session.picture.split(separator: "\n").first { $0.contains("大通区") }
    return row?.split(whereSeparator: { "│·◐✓› ".contains($0) }).map(String.init).last { $0.contains("!") }
  }

  @Test func `the days a report is late are never cut to fewer`() {
    let endOfYear = CalendarDate(year: 2024, month: 12, day: 31)
    for columns in [60, 80, 120] {
      for (published, days) in [
        (CalendarDate(year: 2024, month: 4, day: 13), "12"), (endOfYear, "274"),
        (CalendarDate(year: 2027, month: 4, day: 2), "1096"),
      ] {
        let shown = lateness(published, columns: columns)
        #expect(shown?.filter(\.isNumber) == days && shown?.contains("…") == false, "\(shown ?? "")")
      }
    }
    #expect(lateness(endOfYear, columns: 120) == "!迟274天")
    #expect(lateness(endOfYear, columns: 80) == "!274天")
    #expect(lateness(endOfYear, columns: 80, .english) == "!+274d")
  }

  @Test func `the same report twice has two rows`() {
    var reports = Invented.three
    reports.append(reports[0])
    var session = Session(reports)
    session.press("C")
    #expect(session.compliance?.entries?.count == 4)
    session.press(.tab, "l")
    #expect(session.compliance?.cell == .reports([0, 3]) || session.compliance?.cell == .reports([0, 1]))
    #expect(session.picture.contains("✓2"))
  }
}
