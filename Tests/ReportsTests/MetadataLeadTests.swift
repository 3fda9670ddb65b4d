import Documents
import Testing

@testable import Reports

/// Invented files whose head is missing, broken, or mixed with the site's own lines.
@Suite struct MetadataLeadTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// The file, `¶` for line ends.
    let text: String
    var title: String?
    var issuer: String?
    var place: String?
    var year: Int?
    var published: String?
    var kind = Metadata.Kind.ruleOfLawReport
    var testDescription: String { String(text.prefix(40)) }
  }

  private static let gazetteer = try? Gazetteer.bundled()

  private func metadata(_ text: String) throws -> Metadata {
    let document = try Document(
      name: "a.txt", bytes: Array(text.split(separator: "¶").joined(separator: "\n").utf8))
    return Metadata(document, outline: Outline(document), gazetteer: try #require(Self.gazetteer))
  }

  @Test(arguments: cases)
  func `what a file without a proper head is about`(head: Case) throws {
    let read = try metadata(head.text)
    #expect(read.title == head.title)
    #expect(read.issuer == head.issuer)
    #expect(read.jurisdiction?.path.joined(separator: "/") == head.place)
    #expect(read.year == head.year)
    #expect(read.published?.description == head.published)
    #expect(read.kind == head.kind)
  }

  static let cases: [Case] = [
    // The first sentence's subject.
    Case(
      text: "2024年，南漳县司法局坚持以习近平法治思想为指导，扎实履职。现将全年法治政府建设情况报告如下：¶一、主要举措¶组织培训6次。¶二、不足¶力量不足。",
      issuer: "南漳县司法局", place: "湖北省/襄阳市/南漳县", year: 2024),
    Case(
      text: "2023年度，在市委、市政府的坚强领导下，遂宁市水利局认真履职，依法行政水平不断提升。现将工作情况报告如下：¶一、主要做法¶开展检查30次。",
      issuer: "遂宁市水利局", place: "四川省/遂宁市", year: 2023),
    Case(
      text: "2025年上半年，固镇县司法局紧扣中心工作。现将半年度工作总结如下：¶一、工作开展情况¶调解纠纷60件。",
      issuer: "固镇县司法局", place: "安徽省/蚌埠市/固镇县", year: 2025, kind: .workSummary),
    // A town whose county the text does not name; one whose county leads.
    Case(
      text: "柳溪镇2022年法治政府建设年度报告¶2022年，柳溪镇在县委、县政府的领导下推进法治建设。¶一、工作成效¶学法8次。",
      title: "柳溪镇2022年法治政府建设年度报告", issuer: "柳溪镇人民政府", year: 2022),
    Case(
      text: "2024年，望湖街道在包河区委、区政府的领导下，推进法治政府建设。现将情况报告如下：¶一、主要举措和成效¶学法8次。",
      issuer: "望湖街道办事处", place: "安徽省/合肥市/包河区/望湖街道", year: 2024),
    Case(
      text: "胜利街道办事处2023年法治政府建设工作报告¶一、基本情况¶胜利街道隶属潍坊市奎文区。赴寒亭区、寒亭区、潍城区学习。¶学法8次。",
      title: "胜利街道办事处2023年法治政府建设工作报告", issuer: "胜利街道办事处", place: "山东省/潍坊市/奎文区/胜利街道", year: 2023),
    Case(
      text: "天宁区人民政府青龙街道办事处关于2022年度法治政府建设情况的报告¶时间：2023-02-20 15:36 浏览量：8¶一、主要成效¶学法5次。",
      title: "天宁区人民政府青龙街道办事处关于2022年度法治政府建设情况的报告",
      issuer: "天宁区人民政府青龙街道办事处", place: "江苏省/常州市/天宁区/青龙街道", year: 2022, published: "2023-02-20"),
    // A slogan, a paper of its own; 区委 leads, so a city's paper says nothing of the district.
    Case(
      text: "2024年，区司法局以法治建设为主线，服务大局。现将法治政府建设情况报告如下：¶一、推进法治黄岩建设¶召开会议3次。",
      issuer: "区司法局", place: "浙江省/台州市/黄岩区", year: 2024),
    Case(
      text: "2024年，在市委、市政府领导下，我局推进依法行政。现将情况报告如下：¶一、主要情况¶制定《绵阳市城市照明管理办法》等2件。",
      place: "四川省/绵阳市", year: 2024),
    Case(
      text: "2024年，在区委、区政府领导下，我局推进依法行政。现将情况报告如下：¶一、主要情况¶落实《绵阳市城市照明管理办法》。",
      year: 2024),
    Case(
      text: "根据工作安排，现将我局2024年法治政府建设工作情况报告如下：¶一、主要举措¶制定《遵义市水务局2024年法治政府建设工作要点》。",
      place: "贵州省/遵义市", year: 2024),
    Case(
      text: "甘孜州2021年法治政府建设情况报告¶一、工作开展情况¶学法28次。", title: "甘孜州2021年法治政府建设情况报告",
      issuer: "甘孜藏族自治州人民政府", place: "四川省/甘孜藏族自治州", year: 2021),
    // Traditional characters; 乾 is a name's.
    Case(
      text: "潮州市湘橋區教育局2022年法治政府建設¶年度報告¶2023-01-05¶一、主要做法¶學法6次。",
      title: "潮州市湘橋區教育局2022年法治政府建設年度報告", issuer: "潮州市湘桥区教育局",
      place: "广东省/潮州市/湘桥区", year: 2022, published: "2023-01-05"),
    Case(
      text: "乾县司法局2022年法治政府建设年度报告¶一、主要做法¶学法6次。", title: "乾县司法局2022年法治政府建设年度报告",
      issuer: "乾县司法局", place: "陕西省/咸阳市/乾县", year: 2022),
    // The page's clock, blanks in a date, a date in brackets, the day of writing.
    Case(
      text:
        "今天是：2020年5月6日 星期三 农历四月十四¶雨湖区2022年法治政府建设情况报告¶来源：区司法局 更新时间：2023/03/29 11:30:01¶一、主要做法¶学法6次。",
      title: "雨湖区2022年法治政府建设情况报告", issuer: "雨湖区人民政府", place: "湖南省/湘潭市/雨湖区", year: 2022,
      published: "2023-03-29"),
    Case(
      text: "雨湖区2022年法治政府建设情况报告¶发布日期： 2023- 03- 02 09 : 54 浏览次数：¶一、主要做法¶学法6次。",
      title: "雨湖区2022年法治政府建设情况报告", issuer: "雨湖区人民政府", place: "湖南省/湘潭市/雨湖区", year: 2022,
      published: "2023-03-02"),
    Case(
      text: "• 公文生成日期：2023-01-01¶雨湖区2022年法治政府建设情况报告¶时间：2023-02-03 17:18¶一、主要做法¶学法6次。",
      title: "雨湖区2022年法治政府建设情况报告", issuer: "雨湖区人民政府", place: "湖南省/湘潭市/雨湖区", year: 2022,
      published: "2023-02-03"),
    // News: its organ is not the issuer; the year is that of 今年, or not said.
    Case(
      text: "某某晚报 2023-08-12 00:43 大字¶潜江市召开普法工作新闻发布会¶日前，发布会介绍，今年以来全市开展宣讲300场，受众2万人次。",
      title: "潜江市召开普法工作新闻发布会", place: "湖北省/潜江市", year: 2023, published: "2023-08-12", kind: .other),
    Case(
      text: "潜江市公证处便民有新招¶发布时间：2023-08-12¶自2019年以来，当地公证处办理公证9000件，群众普遍满意，评价很高。",
      title: "潜江市公证处便民有新招", place: "湖北省/潜江市", published: "2023-08-12", kind: .other),
    Case(
      text: "2023年度规范性文件备案审查工作情况报告¶一、备案情况¶报送文件20件。", title: "2023年度规范性文件备案审查工作情况报告",
      year: 2023, kind: .other),
    // A title broken within its year, one printed twice, one that runs on into the text.
    Case(
      text: "2021¶年水务局工作总结¶一、主要工作¶检查20次。", title: "2021年水务局工作总结", issuer: "水务局", year: 2021,
      kind: .workSummary),
    Case(
      text: "平山县人民政府¶关于2024年度法治政府建设情况的报告¶关于2024年度法治政府建设情况的报告¶一、主要工作¶检查20次。",
      title: "平山县人民政府关于2024年度法治政府建设情况的报告", issuer: "平山县人民政府", place: "河北省/石家庄市/平山县",
      year: 2024),
  ]

  @Test func `a sentence that leads over to the report is its text and no title`() throws {
    let document = try Document(
      name: "a.txt", bytes: Array("近日，我们汇总了2019年度的案件，具体情况如下：\n一、收案\n共收案30件。".utf8))
    let outline = Outline(document)
    #expect(outline.blocks.map(\.kind) == [.body, .body, .body])
  }

  @Test(arguments: [
    "各社区发放传单300份，咨询90人次。（某区司法局）", "据统计，此次活动发放手册两千余份，接受50余名群众咨询。 王某某",
    "某街道普法\n现场发放手册200份",
  ])
  func `a few lines without headings are text`(text: String) throws {
    let document = try Document(name: "a.txt", bytes: Array(text.utf8))
    #expect(Outline(document).blocks.last?.kind == .body)
  }

  @Test(arguments: ["(某某司法局)", "（记者李某 通讯员王某）"])
  func `a byline in brackets is no issuer`(byline: String) throws {
    let read = try metadata("近日，某地开展普法活动，发放手册两千余份，接受50余名群众咨询。¶" + byline)
    #expect(read.issuer == nil)
  }
}
