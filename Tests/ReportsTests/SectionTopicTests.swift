import Documents
import TestSupport
import Testing

@testable import Reports

/// What sections are about, by their headings, by where they stand, by their text.
@Suite struct SectionTopicTests {
  private func topics(_ lines: String) throws -> [String] {
    let text = "某县2024年法治政府建设情况报告\n" + lines
    return try GoldFiles.report(text.utf8, name: "a.txt").sections.map { $0.topic?.id ?? "-" }
  }

  @Test(arguments: headings)
  func `a heading says what its section is about`(heading: String, topic: String) throws {
    #expect(try topics("一、\(heading)\n今年以来工作稳步推进。\n") == [topic], "\(heading)")
  }

  static let headings: [(String, String)] = [
    ("坚持党的领导，压实法治建设责任", "leadership"), ("深入学习贯彻习近平法治思想", "leadership"),
    ("抓住领导干部这个“关键少数”", "leadership"), ("履行推进法治建设第一责任人职责情况", "leadership"),
    ("强化法治督察", "leadership"), ("健全学法述法机制", "leadership"),
    ("依法全面履行政府职能，优化法治化营商环境", "functions"), ("深化“放管服”改革", "functions"),
    ("维护公平竞争秩序", "functions"), ("不断提高政务服务水平", "functions"),
    ("完善依法行政制度体系，提高科学民主决策水平", "rules"), ("加强行政规范性文件监督管理", "rules"),
    ("完善立法工作机制", "rules"), ("推进合法性审查，规范制度化建设", "rules"),
    ("着力推进科学民主依法决策", "decisions"), ("规范重大行政决策", "decisions"), ("提升行政决策法治化水平", "decisions"),
    ("规范行政执法行为，提升行政执法质效", "enforcement"), ("严格规范公正文明执法", "enforcement"),
    ("深化行政执法“三项制度”落实，强化执法能力建设", "enforcement"), ("严格规范文明执法", "enforcement"),
    ("乡镇（街道）赋权工作存在困难", "enforcement"),
    ("不断强化行政执法监督", "supervision"), ("健全行政执法监督工作体制机制", "supervision"), ("开展案卷评查", "supervision"),
    ("强化对行政权力的制约和监督", "oversight"), ("全面推进政务公开", "oversight"), ("自觉接受各方面监督", "-"),
    ("自觉接受监督，办好建议提案", "oversight"),
    ("发挥行政复议化解行政争议主渠道作用", "reconsideration"), ("深化复议体制改革", "reconsideration"),
    ("加强和规范行政应诉工作", "litigation"), ("行政败诉问题较为突出", "litigation"),
    ("依法多元化解矛盾纠纷", "disputes"), ("发挥人民调解“第一道防线”作用", "disputes"), ("畅通信访渠道", "disputes"),
    ("健全突发事件应对体系", "emergencies"), ("提高应急处置能力", "emergencies"),
    ("健全法治政府建设科技保障体系", "technology"), ("推进数字法治改革", "technology"),
    ("加强法律援助和律师工作", "legal-service"), ("完善公共法律服务体系", "legal-service"),
    ("推进新时代全民普法工作", "publicity"), ("着力营造浓厚法治氛围", "publicity"), ("强化基层依法治理", "publicity"),
    ("抓好社区矫正和安置帮教", "correction"), ("强化重点人服务管理", "correction"),
    ("打造过硬法治队伍", "capacity"), ("推进司法所规范化建设", "capacity"),
    ("加強行政複議工作", "reconsideration"),
    // Of many matters, or of none.
    ("2024年推进法治政府建设的主要举措和成效", "-"), ("存在的不足和原因", "-"), ("2025年主要安排", "-"),
    ("其他需要报告的情况", "-"), ("基本情况", "-"),
  ]

  @Test func `a section without a word of its own is about what it stands in, or what its text is about`()
    throws
  {
    #expect(
      try topics(
        """
        一、主要举措和成效
        （一）发挥行政复议主渠道作用
        1.畅通渠道。设立服务点3个。
        2.加强行政应诉。出庭60次。
        （二）新抓手谋新篇
        全年开展普法宣传60场，建成法治文化阵地8处，培养法律明白人500名，受理法律援助案件30件。
        （三）新举措见新效
        开展普法宣传60场，受理法律援助案件30件，办理公证50件，调解纠纷200件。
        二、存在问题
        （一）行政执法力量薄弱
        """) == [
          "-", "reconsideration", "reconsideration", "litigation", "publicity", "-", "-", "enforcement",
        ])
  }

  @Test func `every topic has names in two languages, words, and groups that indicators stand in`() throws {
    let catalogue = try #require(GoldFiles.catalogue)
    let groups = Set(catalogue.indicators.map(\.group))
    let topics = catalogue.sectionTopics.topics
    #expect(Set(topics.map(\.id)).count == topics.count)
    for topic in topics {
      #expect(!topic.name.zh.isEmpty && !topic.name.en.isEmpty)
      #expect(topic.groups.allSatisfy(groups.contains), "\(topic.id)")
    }
    // The crosswalk leaves no group out.
    #expect(groups == Set(topics.flatMap(\.groups)))
  }

  @Test func `a file of one's own adds topics and words`() throws {
    let own = """
      sections:
        publicity: {words: 送法下乡}
        water: {zh: 水务, en: Water, groups: enforcement, words: 河湖 水资源}
      """
    let catalogue = try Catalogue.bundled(with: (yaml: own, file: "own.yaml"))
    let text = Array("某县2024年法治政府建设情况报告\n一、开展送法下乡\n二、管好河湖\n三、普法工作\n".utf8)
    let report = Report(
      reading: try Document(name: "a.txt", bytes: text), gazetteer: Gazetteer(), catalogue: catalogue)
    #expect(report.sections.map { $0.topic?.id } == ["publicity", "water", "publicity"])
    #expect(throws: CatalogueError.self) {
      try Catalogue.bundled(
        with: (yaml: "sections:\n  a: {zh: 甲, en: A, groups: nowhere}\n", file: "own.yaml"))
    }
  }
}
