import Reports
import Testing

@testable import Library

struct RelevanceTests {
  private func score(_ typed: String, _ text: String) -> Double {
    let report = Report.sample(text)
    let matcher = QueryMatcher(SearchQuery(parsing: typed))
    let subject = QueryMatcher.Subject(
      searchable: SearchableReport(report), sections: report.sections, observations: [])
    return Relevance(matcher, subject, hitCount: matcher.hits(in: subject).count).score
  }

  @Test func `more hits, a shorter text, a heading and close words count`() {
    let rest = String(repeating: "其他工作有序推进。", count: 300)
    #expect(score("复议", "复议复议\n" + rest) > score("复议", "复议\n" + rest))
    #expect(score("复议", "复议\n" + rest) > score("复议", "复议\n" + rest + rest))
    #expect(score("复议", "#复议\n" + rest) > score("复议", "复议\n" + rest))
    #expect(score("复议 受理", "受理复议" + rest) > score("复议 受理", "受理其他案件和行政复议" + rest))
  }

  @Test func `of two texts that differ in order only, the one with the words together comes first`() {
    let rest = String(repeating: "其他工作有序推进。", count: 30)
    let (far, near) = (score("复议 受理", "受理" + rest + "复议"), score("复议 受理", "受理复议" + rest))
    #expect(near - far > 9 && near - far < 10)
    let between = score("复议 受理", "受理" + String(rest.prefix(10)) + "复议" + String(rest.dropFirst(10)))
    #expect(abs(near - between - 5) < 0.01)
  }

  @Test func `each part stays between 0 and 10`() {
    #expect(score("复议", String(repeating: "复议", count: 500)) == 20)
    #expect(score("复议", "#复议\n" + String(repeating: "复议", count: 500)) == 30)
    #expect(score("没有", "复议") <= 10)
  }
}
