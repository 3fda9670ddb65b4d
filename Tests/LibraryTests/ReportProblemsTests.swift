import Documents
import Library
import Testing

struct ReportProblemsTests {
  private static func problem(_ report: Int, _ severity: Diagnostic.Severity) -> ReportProblem {
    ReportProblem(
      report: ReportID(report), file: "\(report).txt",
      diagnostic: Diagnostic(severity, rule: "r", Bilingual(zh: "甲", en: "a")))
  }

  @Test func `the gravest come first, those as grave in the order of the reports`() {
    let severities: [Diagnostic.Severity] = [.note, .warning, .error, .warning, .note, .error]
    let problems = severities.enumerated().map { Self.problem($0, $1) }
    let expected = [2, 5, 1, 3, 0, 4]
    for limit in 0...7 {
      let listed = ReportProblems(problems, limit: limit)
      #expect(listed.gravest.map(\.report.rawValue) == Array(expected.prefix(limit)), "\(limit)")
      #expect(listed.count == 6)
    }
  }
}
