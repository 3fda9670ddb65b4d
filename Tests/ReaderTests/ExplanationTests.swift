import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var explanation: ExplanationScreen? {
    if case .explanation(let explanation) = state.screen { explanation } else { nil }
  }
}

@Suite struct ExplanationScreenTests {
  @Test func `x on a number says why it was taken, Enter goes to it, Esc comes back`() {
    var session = Session(rows: 24, columns: 100)
    session.press("i", "j", "x")
    #expect(session.explanation?.indicator == "reconsideration.closed")
    #expect(session.explanation?.account?.outcome == .headline)
    #expect(session.picture.contains("行政复议办结件数"))
    #expect(session.picture.contains("有“受理”佐证"))
    #expect(session.picture.contains("全年受理行政复议案件171件,办结138件。"))
    let before = session.state.screen
    session.press(.enter)
    #expect(session.browse?.text.goal.map { session.reports[0].document.text[$0] } == "138件")
    session.press(.escape)
    #expect(session.state.screen == before)
    session.press("x")
    guard case .numbers = session.state.screen else { return #expect(Bool(false)) }
  }

  @Test func `x on a number of no indicator tells of all numbers, from that one`() {
    var session = Session()
    session.press("i", "a")
    let index = session.reports[0].observations.count
    session.press("x")
    #expect(session.explanation?.explanation != nil)
    session.press(.escape, "G", "x")
    let place = session.explanation?.account?.utf8Range
    #expect(place != nil && (session.explanation?.accounts.count ?? 0) >= index)
  }

  @Test func `x in the comparison explains the cell, also an empty one`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "j", "x")
    #expect(session.explanation?.report == ReportID(0))
    #expect(session.explanation?.indicator == "reconsideration.closed")
    session.press(.escape, "e", "G", "l", "x")
    #expect(session.explanation?.indicator == "aid.cases")
    #expect(session.explanation?.report == ReportID(1))
    #expect(session.picture.contains("正文从未说到这件事"))
    session.press(.enter)
    #expect(session.status.contains("没有可去的数字"))
    session.press(.escape)
    #expect(session.sheet != nil)
  }

  @Test func `x in the evidence explains its cell and comes back to it`() {
    var session = Session(rows: 24, columns: 100)
    session.press("c", "j", .enter, "x", .escape)
    #expect(session.sheet?.showsEvidence == true)
  }

  @Test func `an answer to an earlier question is dropped`() {
    var session = Session()
    session.press("c", "j", "x")
    guard case .explain(_, _, let old)? = session.effects.first else { return #expect(Bool(false)) }
    session.press(.escape, "x")
    let before = session.state
    session.take(
      .explained(Explanation(indicator: nil, accounts: [], summary: Bilingual(zh: "", en: "")), old))
    #expect(session.state == before)
  }

  @Test func `a question that fails says why`() {
    var session = Session()
    session.press("c", "j", "x")
    guard case .explain(_, _, let ticket)? = session.effects.first else { return #expect(Bool(false)) }
    var waiting = Session()
    waiting.press("c", "j", "x")
    waiting.take(.explanationFailed(Bilingual(zh: "gone", en: "gone"), ticket))
    #expect(waiting.explanation?.failure?.zh == "gone")
  }
}
