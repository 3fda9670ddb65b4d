import Documents
import Library
import Testing

@testable import Reader

@Suite struct ProblemsTests {
  private func problem(_ report: Int, _ severity: Diagnostic.Severity, _ words: String) -> ReportProblem {
    ReportProblem(
      report: ReportID(report), file: "\(report).txt",
      diagnostic: Diagnostic(severity, rule: "r", Bilingual(zh: words, en: words), at: 0..<3))
  }

  private func isDone(_ session: inout Session) {
    session.take(
      .progressed(LibraryProgress(added: [], failures: [], filesRead: 3, filesFound: 3, isComplete: true)))
  }

  @Test func `problems are asked for when their list is opened, and nobody says there are none before`()
    throws
  {
    var session = Session()
    session.answersProblems = false
    session.press("!")
    guard case .listProblems(let limit, let ticket)? = session.effects.last else {
      return #expect(Bool(false))
    }
    #expect(limit == ProblemsScreen.problemsAtMost)
    #expect(session.picture.contains("正在列出…") && session.picture.contains("问题  …"))
    session.take(.problemsListed(ReportProblems(gravest: [], count: 0), ticket))
    #expect(session.picture.contains("没有发现问题"))
  }

  @Test func `failed files stand before what is said of reports, and Enter goes to the place`() throws {
    let failure = FileFailure(file: "坏.txt", message: Bilingual(zh: "无法读取", en: "cannot be read"))
    var session = Session(failures: [failure])
    session.answersProblems = false
    session.press("!")
    guard case .listProblems(_, let ticket)? = session.effects.last else { return #expect(Bool(false)) }
    session.take(
      .problemsListed(ReportProblems(gravest: [problem(1, .warning, "两个值")], count: 1), ticket))
    guard case .problems(let problems) = session.state.screen else { return #expect(Bool(false)) }
    #expect(problems.rows.map(\.file) == ["坏.txt", "1.txt"])
    session.press("j", .enter)
    #expect(session.browse?.text.wanted == ReportID(1))
    #expect(session.browse?.text.goal == 0..<3)
  }

  @Test func `a list that ends before the problems do says how many there are`() {
    var session = Session(columns: 100)
    session.answersProblems = false
    session.press("!")
    guard case .listProblems(_, let ticket)? = session.effects.last else { return #expect(Bool(false)) }
    session.take(
      .problemsListed(
        ReportProblems(gravest: [problem(0, .note, "甲"), problem(1, .note, "乙")], count: 272_040), ticket))
    #expect(session.picture.contains("最前 2 个,共 272040 个;fazhi check 全部列出"))
  }

  @Test func `the list is asked for anew when everything is read, and an older answer is dropped`() {
    var session = Session()
    session.answersProblems = false
    isDone(&session)
    #expect(!session.effects.contains { if case .listProblems = $0 { true } else { false } })
    session.press("!")
    guard case .listProblems(_, let first)? = session.effects.last else { return #expect(Bool(false)) }
    isDone(&session)
    guard case .listProblems(_, let second)? = session.effects.last else { return #expect(Bool(false)) }
    session.take(.problemsListed(ReportProblems(gravest: [problem(0, .note, "新")], count: 1), second))
    session.take(.problemsListed(ReportProblems(gravest: [problem(0, .note, "旧")], count: 1), first))
    guard case .problems(let problems) = session.state.screen else { return #expect(Bool(false)) }
    #expect(problems.rows.map(\.message.zh) == ["新"])
  }
}
