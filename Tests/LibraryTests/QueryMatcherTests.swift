import Documents
import Reports
import Testing

@testable import Library

struct QueryMatcherTests {
  /// What a query finds in a report made by hand; lines that begin with `#` are headings, with `#复议#` headings
  /// about that topic.
  private func found(
    _ text: String, _ typed: String, observations: [Observation] = [],
    _ change: (inout SearchQuery) -> Void = { _ in }
  ) -> [String] {
    let report = Report.sample(text)
    var query = SearchQuery(parsing: typed)
    change(&query)
    let sections = report.sections.map { section in
      var section = section
      if section.title.contains("复议") {
        section.topic = Topic(id: "reconsideration", name: Bilingual(zh: "复议", en: ""))
      }
      return section
    }
    let searchable = SearchableReport(report)
    return QueryMatcher(query)
      .hits(in: .init(searchable: searchable, sections: sections, observations: observations))
      .map { report.document.text[searchable.occurrence($0).utf8Range] }
  }

  private static let text = "#一\n复议与诉讼。调解成功!\n诉讼？\n#二\n调解(完)。诉讼；复议"

  @Test(arguments: [
    (SearchQuery.Passage.sentence, "复议 诉讼", ["复议", "诉讼", "诉讼", "复议"]),
    (.sentence, "复议 调解", []),
    (.paragraph, "调解 复议", ["复议", "调解", "调解", "复议"]),
    (.section, "一 复议", ["一", "复议"]),
    (.section, "二 复议", ["二", "复议"]),
    (.section, "一 二", []),
    (.report, "一 二", ["一", "二"]),
    (.report, "一 二 -完", []),
    (.section, "诉讼 -完", ["诉讼", "诉讼"]),
  ])
  func `words must stand together in the passage asked for`(
    passage: SearchQuery.Passage, typed: String, words: [String]
  ) {
    #expect(found(Self.text, typed) { $0.passage = passage } == words)
  }

  @Test func `of a term either word is enough`() {
    #expect(found("复议受理\n诉讼受理\n调解受理\n复议", "复议|诉讼 受理") == ["复议", "受理", "诉讼", "受理"])
    #expect(found("复议受理\n诉讼受理", "受理 -复议|诉讼").isEmpty)
  }

  @Test func `script and the spelling of numbers make no difference`() {
    #expect(found("受理行政復議案件十五件", "行政复议 15件") == ["行政復議", "十五件"])
    #expect(found("受理行政复议15件", "行政復議 十五件") == ["行政复议", "15件"])
    #expect(found("二〇二三年、二○二三年、２０２３年", "2023年").count == 3)
  }

  @Test func `topics keep to the sections about them, and without words list these`() {
    let text = "复议\n#行政复议\n受理\n#普法\n受理复议"
    #expect(found(text, "受理", { $0.topics = ["reconsideration"] }) == ["受理"])
    #expect(found(text, "", { $0.topics = ["reconsideration"] }) == ["#行政复议"])
    #expect(found(text, "受理", { $0.topics = ["none"] }).isEmpty)
  }

  @Test func `filters alone find each report once, unless it has an excluded word`() {
    let years: (inout SearchQuery) -> Void = { $0.filter.years = [2023...2023] }
    #expect(found("标题\n正文", "", years) == ["标题"])
    #expect(found("标题\n正文", "-正文", years).isEmpty)
    #expect(found("标题\n正文", "").isEmpty)
  }

  private func observation(
    _ words: String, in text: String, standing: Observation.Standing = .achieved
  ) throws -> Observation {
    let start = try #require(text.firstRange(of: words)).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    return Observation(
      indicator: "a", value: 1, unit: "件", qualifier: .exact, scope: .whole, standing: standing, period: nil,
      isHeadline: true, section: nil, valueRange: offset..<offset + 1,
      evidence: offset..<offset + words.utf8.count)
  }

  @Test func `an indicator finds the sentences with an achieved number of it`() throws {
    let text = "前言（略）。受理１５件。调解3件。\n计划20件。"
    let all = [
      try observation("受理１５件。", in: text), try observation("计划20件。", in: text, standing: .planned),
    ]
    let asked: (inout SearchQuery) -> Void = { $0.indicators = ["a"] }
    #expect(found(text, "", observations: all, asked) == ["受理１５件。"])
    #expect(found(text, "调解", observations: all, asked) == ["受理１５件。"])
    #expect(found(text, "计划", observations: all, asked).isEmpty)
    #expect(
      found(
        text, "调解", observations: all,
        {
          $0.indicators = ["a"]
          $0.passage = .sentence
        }
      ).isEmpty)
    #expect(found(text, "调解", observations: all, { $0.indicators = ["b"] }).isEmpty)
  }

  @Test(arguments: [
    ("甲。乙！丙?丁", ["甲。", "乙!", "丙?", "丁"]), ("“甲。”乙", ["“甲。”", "乙"]), ("共3.5万件。1.甲", ["共3.5万件。", "1.甲"]),
    ("一是甲；二是乙。", ["一是甲;二是乙。"]), ("甲（乙。）丙", ["甲(乙。)", "丙"]), ("", []), ("甲.乙", ["甲.", "乙"]),
    ("gov.cn", ["gov.cn"]),
  ])
  func `sentences end where they are closed`(text: String, sentences: [String]) {
    let folded = SearchText.folding(text)
    #expect(
      Passages.sentences(in: folded.span, 0..<folded.count)
        .map { String(decoding: folded[$0], as: UTF8.self) } == sentences)
  }

  @Test func `a section holds what stands under its enumeration, not under the next heading of level 2`() {
    let report = Report.sample("#一、甲\n#(一)乙\n#1.丙\n#2.丁\n#(二)戊")
    let levels = [1, 2, 3, 3, 2]
    let parents = [nil, 0, 1, 1, 0]
    let sections = report.sections.enumerated().map { index, section in
      Section(
        level: levels[index], number: "", title: section.title, headingRange: section.headingRange,
        utf8Range: section.utf8Range, parent: parents[index], purpose: .achievements)
    }
    let searchable = SearchableReport(report)
    let texts = Passages(of: searchable, sections: sections).all(.section, about: []).map { pieces in
      pieces.map { report.document.text[searchable.text.sourceRange($0)] }.joined()
    }
    #expect(texts == ["#一、甲", "#(一)乙#1.丙#2.丁", "#(二)戊"])
  }

  @Test func `the pieces of all passages are the text, whatever they are`() {
    let report = Report.sample("#一、甲\n#二、乙\n丙。丁\n~页脚\n戊")
    let searchable = SearchableReport(report)
    let whole = searchable.blocks
    for passage in SearchQuery.Passage.allCases {
      let pieces = Passages(of: searchable, sections: report.sections).all(passage, about: []).flatMap(\.self)
      #expect(pieces.flatMap(Array.init) == whole.flatMap(Array.init), "\(passage)")
    }
  }
}
