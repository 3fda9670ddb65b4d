import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

@Suite struct PairDifferenceTests {
  /// One bureau's reports of three years.
  static let years: [Report] = [2021, 2022, 2023].map { year in
    var report = Invented("大通区司法局", ["安徽省", "淮南市", "大通区"], code: "340402", year: year)
    report.title("大通区司法局\(year)年度报告")
    report.section(1, "一、", "行政复议工作")
    report.paragraph("坚持以人民为中心，依法公正办理每一起案件。全年受理行政复议案件\(year - 1900)件，办结88件。")
    if year > 2021 { report.paragraph("设立行政复议基层服务点，方便群众就近申请。") }
    report.section(1, "二、", "普法宣传工作")
    report.paragraph(year == 2023 ? "组织旁听庭审，效果良好。" : "开展宪法宣传周活动，营造良好氛围。")
    return report.report(file: "reports/\(year).txt")
  }

  private func session(rows: Int = 24, columns: Int = 100) -> Session {
    Session(Self.years, rows: rows, columns: columns)
  }

  private func text(_ difference: PairScreen.Difference?, _ index: Int, _ session: Session) -> String? {
    guard let difference, let report = session.pair?.texts[index].reading?.report else { return nil }
    return report.document.text[difference.utf8Range]
  }

  @Test func `the title says how much is shared, and no more than there is`() throws {
    var session = session()
    session.press("|")
    let pair = try #require(session.pair)
    let share = try #require(pair.side(0)?.share)
    #expect(share > 0.5 && share < 1)
    #expect(session.picture.contains("同右 \(Int((share * 100).rounded()))%"))
    #expect(session.picture.contains("同左 "))
  }

  @Test func `n goes from difference to difference, and the other text goes with it`() throws {
    var session = session(rows: 6)
    session.press("|")
    let all = try #require(session.pair?.differences(0))
    let words = all.map { text($0, 0, session) }
    // The newest year stands first in the tree.
    #expect(words.contains("123") && words.contains { $0?.contains("庭审") ?? false })
    for (index, difference) in all.enumerated() {
      session.press("n")
      #expect(session.pair?.difference == index)
      let view = try #require(session.pair?.texts[0])
      let row = try #require(view.layout?.row(at: difference.utf8Range.lowerBound))
      #expect(view.scroll.visible.contains(row))
      if let other = difference.other {
        let partner = try #require(session.pair?.texts[1])
        let place = try #require(partner.layout?.row(at: other.lowerBound))
        #expect(partner.scroll.visible.contains(place), "\(index)")
      }
    }
    session.press("n")
    #expect(session.pair?.difference == 0 && session.status.contains("已从头找起"))
    session.press("N")
    #expect(
      session.pair?.difference == all.count - 1 && session.status.contains("≠\(all.count)/\(all.count)"))
    session.press("k")
    #expect(session.pair?.difference == nil)
  }

  @Test func `while something is looked for n goes to its hits`() {
    var session = session()
    session.press("|", "/", "复", "议", .enter, "n")
    #expect(session.pair?.difference == nil && session.pair?.focused.find.current == 1)
    session.press(.escape, "n")
    #expect(session.pair?.difference != nil)
  }

  @Test func `what is the same is dimmed and what differs marked, until d shows the texts as they are`()
    throws
  {
    var session = session()
    session.press("|")
    let roles = session.frame.rolePicture
    session.press("d")
    #expect(session.pair?.texts[0].differences == nil)
    #expect(session.frame.rolePicture != roles)
    session.press("d")
    let marks = try #require(session.pair?.texts[0].differences)
    #expect(Set(marks.map(\.role)) == [.dim, .changed, .onlyHere])
    for (mark, next) in zip(marks, marks.dropFirst()) {
      #expect(mark.utf8Range.upperBound <= next.utf8Range.lowerBound)
    }
  }

  @Test func `three marked reports stand side by side where there is room`() throws {
    var session = session(columns: 120)
    session.press(" ", "J", " ", "J", " ", "|")
    #expect(session.effects.count { if case .compareTexts = $0 { true } else { false } } == 2)
    #expect(session.pair?.texts.count == 3)
    for year in ["2021", "2022", "2023"] { #expect(session.picture.contains("大通区 \(year)")) }
    session.press(.tab, .tab)
    #expect(session.pair?.focus == 2 && session.pair?.partner == 1)
    session.press("l")
    #expect(session.status.contains("已在这一边"))
    session.resize(rows: 24, columns: 100)
    #expect(PairAreas(Size(rows: 24, columns: 100), focus: 2, count: 3).shown == 1..<3)
    #expect(PairAreas(Size(rows: 24, columns: 50), focus: 2, count: 3).shown == 2..<3)
    session.press(.tab)
    #expect(session.pair?.focus == 0)
  }

  @Test func `linked texts all follow`() {
    var session = session(rows: 8, columns: 120)
    session.press(" ", "J", " ", "J", " ", "|", "]", "]")
    #expect(session.pair?.texts.map(\.section) == [1, 1, 1])
    session.press("=", "[")
    #expect(session.pair?.texts.map(\.section) == [0, 1, 1])
  }

  @Test func `before the answer and without one it is said`() throws {
    var session = session()
    session.answersTextComparisons = false
    session.press("|", "n")
    #expect(session.status.contains("还在比较") && session.picture.contains("比较中…"))
    guard case .asked(let ticket)? = session.pair?.comparisons.first else { return #expect(Bool(false)) }
    session.take(.comparingTextsFailed(Bilingual(zh: "文件不在了", en: "文件不在了"), ticket))
    session.press("n")
    #expect(session.status.contains("文件不在了"))
  }

  @Test func `an answer to another question changes nothing`() throws {
    var session = session()
    session.answersTextComparisons = false
    session.press("|")
    guard case .asked(let old)? = session.pair?.comparisons.first else { return #expect(Bool(false)) }
    session.press(.escape, "|")
    let before = session.state
    session.take(.textsCompared(TextComparison(of: Self.years[0], and: Self.years[0]), old))
    #expect(session.state == before)
  }

  @Test func `the same report twice has no difference`() {
    let reports = [Self.years[0], Self.years[0]]
    var session = Session(reports)
    session.press("|", "n")
    #expect(session.status.contains("没有差异") && session.picture.contains("同右 100%"))
  }
}
