import Documents
import Testing

@testable import Reports

/// What a web page says of itself, where its text does not say it.
@Suite struct MetadataPropertyTests {
  private func metadata(title: String = "", date: String = "", meta: String = "") throws -> Metadata {
    let page = """
      <html><head><title>云山县2023年法治政府建设情况报告_云山县人民政府</title>\(meta)</head><body>\(title)\(date)
      <p>2023年，我县深入推进法治政府建设，现将有关情况报告如下：</p><p>一、主要举措和成效</p><p>全年受理行政复议案件169件，审结158件。</p>
      <p>二、存在的问题</p><p>一些部门重视不够，力量不足。</p></body></html>
      """
    let document = try Document(name: "a.html", bytes: Array(page.utf8))
    return Metadata(document, outline: Outline(document), gazetteer: try #require(GoldFiles.gazetteer))
  }

  private static let pubDate = #"<meta name="PubDate" content="2024-01-26 10:20">"#

  @Test func `a page without a title in its text is called as its window was`() throws {
    #expect(try metadata().title == "云山县2023年法治政府建设情况报告")
    #expect(try metadata().kind == .ruleOfLawReport)
    #expect(try metadata(title: "<h1>云山县2023年度法治政府建设年度报告</h1>").title == "云山县2023年度法治政府建设年度报告")
  }

  @Test func `the date of publication is the text's, then the page's`() throws {
    #expect(try metadata().published == nil)
    #expect(try metadata(meta: Self.pubDate).published == CalendarDate(year: 2024, month: 1, day: 26))
    let date = "<p>发布时间：2024-02-03</p>"
    #expect(
      try metadata(date: date, meta: Self.pubDate).published == CalendarDate(year: 2024, month: 2, day: 3))
  }

  @Test(arguments: ["2024-02-30", "2024", "", "2024-1-x", "a-b-c", "2024-01-26-", "-2024-01-26"])
  func `what is no day is none`(text: String) { #expect(CalendarDate(iso: text) == nil) }
}
