import Library
import Testing

struct SearchQueryParsingTests {
  @Test(arguments: [
    ("行政复议", ["行政复议"], []),
    ("行政复议 受理", ["行政复议", "受理"], []),
    ("  行政复议\u{3000}受理\t", ["行政复议", "受理"], []),
    ("\"行政复议 受理\"", ["行政复议 受理"], []),
    ("“行政复议 受理” 全年", ["行政复议 受理", "全年"], []),
    ("＂两个 词＂", ["两个 词"], []),
    ("行政复议 -诉讼", ["行政复议"], ["诉讼"]),
    ("－诉讼 行政复议", ["行政复议"], ["诉讼"]),
    ("-\"行政 诉讼\" 复议", ["复议"], ["行政 诉讼"]),
    ("\"-\"", ["-"], []),
    ("5\"以上", ["5\"以上"], []),
    ("2023-2024", ["2023-2024"], []),
    ("\"a\"b", ["a", "b"], []),
  ])
  func `what was typed becomes words, phrases and exclusions`(
    typed: String, words: [String], excluded: [String]
  ) {
    let query = SearchQuery(parsing: typed)
    #expect(query.words == words)
    #expect(query.excludedWords == excluded)
  }

  @Test(arguments: ["", "  ", "-", "\"", "\"\"", "- \" ", "－", "“”"])
  func `what says nothing yet asks for nothing`(typed: String) {
    let query = SearchQuery(parsing: typed)
    #expect(query.isEmpty)
    #expect(query.excludedWords.isEmpty)
  }

  @Test func `a phrase still being typed reaches to the end`() {
    #expect(SearchQuery(parsing: "全年 \"行政复议 受").words == ["全年", "行政复议 受"])
  }

  @Test func `only exclusions ask for nothing`() {
    #expect(SearchQuery(parsing: "-诉讼").isEmpty)
  }

  @Test func `every beginning of a query can be read`() {
    let typed = "“行政 复议” -\"上年 结转\" ＂a＂ 受理"
    for count in 0...typed.count { _ = SearchQuery(parsing: String(typed.prefix(count))) }
    #expect(SearchQuery(parsing: typed).words == ["行政 复议", "a", "受理"])
  }
}
