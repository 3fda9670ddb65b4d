import Documents
import Library
import Reports
import Testing

@testable import Reader

/// A derived row in the sheet.
@Suite struct DerivedRowScreenTests {
  private func session() throws -> Session {
    let catalogue = try Catalogue(
      yaml: """
        groups:
          g: {zh: 行政复议, en: Review}
        indicators:
          - {id: reconsideration.accepted, zh: 受理件数, en: Accepted, group: g, unit: 件, definition: 受理, cues: [{head: 案}]}
          - {id: reconsideration.closed, zh: 办结件数, en: Closed, group: g, unit: 件, definition: 办结, cues: [{head: 案}]}
          - {id: rate, zh: 办结率, en: Closing rate, group: g, unit: "%", definition: 办结占受理的比例,
             formula: reconsideration.closed / reconsideration.accepted * 100}
        """, file: "my.yaml")
    var session = Session(rows: 24, columns: 100)
    session.press("c")
    guard case .compare(_, let ticket)? = session.effects.first else { return session }
    session.take(.compared(Comparison(of: session.reports, catalogue: catalogue), ticket))
    return session
  }

  @Test func `the evidence shows the formula, the numbers put in, and where each stands`() throws {
    var session = try session()
    session.press("g", "j", "j")
    #expect(session.picture.contains("80.7"))
    session.press(.enter)
    #expect(session.picture.contains("= 办结件数 ÷ 受理件数 × 100"))
    #expect(session.picture.contains("= 138 ÷ 171 × 100"))
    #expect(session.picture.contains("138 件 办结件数"))
    #expect(session.picture.contains("全年受理行政复议案件171件,办结138件。"))
    session.press(.enter)
    #expect(
      session.browse?.text.goal.map { session.reports[0].document.text[$0] }?.contains("办结138件") == true)
  }

  @Test func `without an operand there is no number, and why is said`() throws {
    var session = try session()
    session.press("g", "j", "j", "l", .enter)
    #expect(session.sheet?.cell?.kind == .unmentioned)
    #expect(session.picture.contains("= ? ÷ 9 × 100  算不出:没有办结件数的数字"))
  }

  @Test func `a computed number is not judged, and follows what is judged of its operands`() throws {
    var session = try session()
    session.press("g", "j", "j", "a")
    #expect(session.kept.isEmpty && session.status.contains("这一行是算出来的"))
    session.press("k", "=")
    session.type("171")
    session.press(.enter, .enter, "j")
    #expect(session.sheet?.cell?.value == 100)
    session.press("W")
    #expect(session.workList?.total.cells == 3 && !session.picture.contains("办结率"))
  }
}
