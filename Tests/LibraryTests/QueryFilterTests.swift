import Documents
import Reports
import Testing

@testable import Library

struct QueryFilterTests {
  private static let names = Result {
    try QueryNames(gazetteer: Gazetteer.bundled(), catalogue: Catalogue.standard(own: nil))
  }

  private func query(_ typed: String) throws -> SearchQuery {
    SearchQuery(parsing: typed, names: try Self.names.get())
  }

  @Test(arguments: [
    ("year:2023", [2023...2023]), ("year:2021..2023", [2021...2023]), ("year:2021..", [2021...9999]),
    ("year:..2023", [1...2023]), ("年：2021…2023", [2021...2023]), ("ｙｅａｒ：２０２１", [2021...2021]),
    ("year:2021|2023", [2021...2021, 2023...2023]), ("year:2021 year:2023", [2021...2021, 2023...2023]),
    ("年度:2021年至2023年", [2021...2023]), ("YEAR:2021-2022", [2021...2022]),
  ])
  func `years are read`(typed: String, years: [ClosedRange<Int>]) throws {
    let query = try query(typed)
    #expect(query.filter.years == years)
    #expect(query.mistakes.isEmpty && query.terms.isEmpty)
  }

  @Test(arguments: [
    ("in:浙江", ["33"]), ("in:浙江省", ["33"]), ("地区：宁波", ["3302"]), ("in:慈溪市", ["330282"]), ("in:33", ["33"]),
    ("in:330200", ["3302"]), ("in:云南大理市", ["532901"]), ("in:zhejiang", ["33"]), ("in:cixi", ["330282"]),
    ("in:安徽大通", ["340402"]), ("in:浙江|安徽", ["33", "34"]), ("in:“慈溪”", ["330282"]), ("in:雲南", ["53"]),
  ])
  func `places are found by name, part of a name, code and syllables`(
    typed: String, codes: [String]
  ) throws {
    let query = try query(typed)
    #expect(query.filter.regions.map(\.codePrefix) == codes)
    #expect(query.mistakes.isEmpty)
  }

  @Test func `a name of several places means all of them`() throws {
    let codes = try query("in:大通").filter.regions.map(\.codePrefix)
    #expect(Set(codes).isSuperset(of: ["340402", "630121"]))
    let chaoyang = try query("in:朝阳").filter.regions.map(\.codePrefix)
    #expect(Set(chaoyang).isSuperset(of: ["110105", "2113"]))
  }

  @Test func `a township means only itself`() throws {
    let filter = try query("in:三里屯街道").filter
    func accepts(_ path: [String]) -> Bool {
      filter.accepts(
        Metadata(
          jurisdiction: Jurisdiction(
            code: "110105", path: path, level: path.count == 3 ? .township : .county)))
    }
    #expect(accepts(["北京市", "朝阳区", "三里屯街道"]))
    #expect(!accepts(["北京市", "朝阳区", "望京街道"]))
    #expect(!accepts(["北京市", "朝阳区"]))
  }

  @Test(arguments: [
    ("level:county", Jurisdiction.Level.county), ("级别：县", .county), ("level:省", .province),
    ("层级:地市级", .prefecture), ("LEVEL:Township", .township), ("級別：鄉", .township),
  ])
  func `levels are read in both languages`(typed: String, level: Jurisdiction.Level) throws {
    #expect(try query(typed).filter.levels == [level])
  }

  @Test func `the other filters are read`() throws {
    #expect(try query("issuer:司法局|司法厅").filter.issuers == ["司法局", "司法厅"])
    #expect(try query("kind:rule-of-law-report").filter.kinds == [.ruleOfLawReport])
    #expect(try query("类型：总结").filter.kinds == [.workSummary])
    #expect(try query("kind:report").filter.kinds == [.ruleOfLawReport, .governmentWorkReport])
    #expect(try query("topic:行政复议").topics == query("topic:reconsideration").topics)
    #expect(try query("指标:reconsideration.accepted").indicators == ["reconsideration.accepted"])
    #expect(try query("indicator:reconsideration").indicators.count > 3)
    #expect(try query("same:sentence").passage == .sentence)
    #expect(try query("同：部分").passage == .section)
    #expect(try query("order:relevance").order == .relevance)
    #expect(try query("排序：年").order == .year)
  }

  @Test func `filters and words are told apart`() throws {
    let query = try query("复议 year:2023 主要做法：调解 12:30 \"year:2022\" -诉讼|信访 a|\"b c\" 年底")
    #expect(query.terms == [["复议"], ["主要做法：调解"], ["12:30"], ["year:2022"], ["a", "b c"], ["年底"]])
    #expect(query.excludedWords == ["诉讼", "信访"])
    #expect(query.filter.years == [2023...2023])
    #expect(query.mistakes.isEmpty)
  }

  @Test(arguments: [
    ("复议 yaer:2023", 3..<12), ("year:20211 复议", 5..<10), ("复议 year:2023..2021", 8..<18),
    ("year: 复议", 0..<5), ("in:无此地 复议", 3..<6), ("level:村 复议", 6..<7), ("复议 -year:2023", 3..<13),
    ("topic:没有 复议", 6..<8), ("复议 indicator:没有", 13..<15), ("same:page 复议", 5..<9), ("year:.. 复议", 5..<7),
    ("year:2021|22 复议", 10..<12), ("kind:信 复议", 5..<6), ("order:size 复议", 6..<10), ("in:99 复议", 3..<5),
  ])
  func `a mistake says where it is, and the rest is asked all the same`(
    typed: String, range: Range<Int>
  ) throws {
    let query = try query(typed)
    #expect(query.mistakes.map(\.range) == [range])
    #expect(query.words == ["复议"])
    for mistake in query.mistakes {
      #expect(!mistake.message.zh.isEmpty && !mistake.message.en.isEmpty)
      #expect(!mistake.message.en.unicodeScalars.contains { (0x3000...0x303F).contains($0.value) })
    }
  }

  @Test(arguments: ["复议|", "|复议", "复议 |", "“复议", "复议 -", "复议 -\""])
  func `what is still being typed is no mistake`(typed: String) throws {
    let query = try query(typed)
    #expect(query.mistakes.isEmpty)
    #expect(query.terms == [["复议"]])
  }

  @Test func `every example of a filter can be read`() throws {
    for filter in QueryFilter.allCases {
      for example in filter.examples {
        let query = try query(example)
        #expect(query.mistakes.isEmpty, "\(example)")
        #expect(query.terms.isEmpty, "\(example)")
        #expect(query != SearchQuery(words: []) || example == "same:paragraph", "\(example)")
      }
    }
  }

  @Test func `no name belongs to two filters`() {
    let names = QueryFilter.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { QueryFilter(named: $0) != nil })
  }

  @Test func `without names a place is left out and said to be missing`() {
    let query = SearchQuery(parsing: "in:浙江 复议")
    #expect(query.needsNames && query.filter.isEmpty && query.mistakes.isEmpty)
  }

  @Test func `every beginning of a query can be read`() throws {
    let typed = "year:2021..2023 in:浙江|“安徽” -\"上年 结转\" same:句 a|b topic:复议"
    for count in 0...typed.count {
      let query = try query(String(typed.prefix(count)))
      for mistake in query.mistakes { #expect(mistake.range.upperBound <= count) }
    }
  }

  @Test func `each part of a filter must agree, one of its values is enough`() {
    let metadata = Metadata(
      issuer: "慈溪市司法局",
      jurisdiction: Jurisdiction(code: "330282", path: ["浙江省", "宁波市", "慈溪市"], level: .county), year: 2019,
      kind: .ruleOfLawReport)
    let filter = ReportFilter(
      years: [2011...2012, 2019...2020],
      regions: [Region(name: "安徽省", codePrefix: "34"), Region(name: "宁波市", codePrefix: "3302")],
      levels: [.county, .township], issuers: ["財政局", "ｓ司法局", "司法局"], kinds: [.ruleOfLawReport])
    #expect(filter.accepts(metadata))
    let others: [(inout ReportFilter) -> Void] = [
      { $0.years = [2020...2021] }, { $0.regions.removeLast() }, { $0.levels = [.prefecture] },
      { $0.issuers = ["财政局"] }, { $0.kinds = [.other] },
    ]
    for change in others {
      var other = filter
      change(&other)
      #expect(!other.accepts(metadata), "\(other)")
    }
  }

  @Test func `what is not known of a report agrees with no filter`() {
    let unknown = Metadata()
    #expect(ReportFilter().accepts(unknown))
    #expect(!ReportFilter(years: [2000...2030]).accepts(unknown))
    #expect(!ReportFilter(regions: [Region(name: "33", codePrefix: "33")]).accepts(unknown))
    #expect(!ReportFilter(levels: Set(Jurisdiction.Level.allCases)).accepts(unknown))
    #expect(!ReportFilter(issuers: ["局"]).accepts(unknown))
    #expect(ReportFilter(issuers: ["司法局"]).accepts(Metadata(issuer: "慈溪市司法局")))
  }
}
