import Documents
import Reports
import Testing

@testable import Library

struct SearchableReportTests {
  private func found(_ typed: String, in text: String) -> [String] {
    let report = Report.sample(text)
    let searchable = SearchableReport(report)
    return QueryMatcher(SearchQuery(parsing: typed)).hits(in: .init(searchable: searchable))
      .map { searchable.occurrence($0).utf8Range }
      .map { "\($0.lowerBound):\(report.document.text[$0])" }
  }

  @Test func `one- and two-character words are found wherever they stand`() {
    #expect(found("议", in: "复议,会议") == ["3:议", "10:议"])
    #expect(found("复议", in: "复议\n复议") == ["0:复议", "7:复议"])
  }

  @Test func `all words must stand in the same block`() {
    #expect(found("复议 受理", in: "复议\n受理").isEmpty)
    #expect(found("复议 受理", in: "复议\n受理复议") == ["7:受理", "13:复议"])
  }

  @Test func `a phrase stands as it was typed`() {
    #expect(found("\"a b\"", in: "ba ab\nA\u{3000}B") == ["6:A\u{3000}B"])
  }

  @Test func `a block with an excluded word is left out`() {
    #expect(found("复议 -诉讼", in: "复议诉讼\n复议") == ["13:复议"])
  }

  @Test func `width and case make no difference, and the hit is what the report says`() {
    #expect(found("gb(1)", in: "x ＧＢ（1）") == ["2:ＧＢ（1）"])
    #expect(found("（１）", in: "(1)") == ["0:(1)"])
  }

  @Test func `furniture is not searched`() {
    #expect(found("复议", in: "~复议\n复议") == ["8:复议"])
  }

  @Test func `of overlapping words the longer one that begins first is the hit`() {
    #expect(found("行政复议 复议", in: "行政复议与复议") == ["0:行政复议", "15:复议"])
    #expect(found("行政 行政复议", in: "行政复议") == ["0:行政复议"])
  }

  @Test func `a word does not reach over the end of a block`() {
    #expect(found("复议", in: "复\n议").isEmpty)
  }
}
