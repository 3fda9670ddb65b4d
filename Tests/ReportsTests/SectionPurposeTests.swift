import Documents
import Testing

@testable import Reports

/// The five parts a report must have, as governments vary their titles.
@Suite struct SectionPurposeTests {
  @Test(arguments: titles)
  func `a part is known by its title`(title: String, purpose: Section.Purpose) throws {
    let text = "某县2024年法治政府建设情况报告\n\(title)\n办结案件60件。\n"
    let outline = Outline(try Document(name: "a.txt", bytes: Array(text.utf8)))
    #expect(outline.sections.map(\.purpose) == [purpose])
  }

  static let titles: [(String, Section.Purpose)] = [
    ("一、2024年度推进法治政府建设的主要做法和工作亮点", .achievements),
    ("二、法治政府建设工作中存在的不足和原因", .problems),
    ("二、工作中的薄弱环节及成因", .problems),
    ("二、短板弱项", .problems),
    ("二、面临的困难和挑战", .problems),
    ("三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况", .leadership),
    ("三、党政主要负责人推进法治建设履职情况", .leadership),
    ("三、主要领导履行法治建设第一责任人情况", .leadership),
    ("三、履行第一责任人职责情况", .leadership),
    ("四、下年度推进法治政府建设的主要安排", .plans),
    ("四、2025年推进法治政府建设的工作设想", .plans),
    ("四、下一步工作措施", .plans),
    ("四、2025年度工作部署", .plans),
    ("四、明年工作要点", .plans),
    ("四、后续工作安排", .plans),
    ("四、今后工作方向", .plans),
    ("四、工作计划及安排", .plans),
    ("四、改进措施和工作建议", .plans),
    ("五、其他需要报告的情况", .other),
    ("五、其他需要报告事项", .other),
    ("五、需要说明的其他事项", .other),
    ("五、其他", .other),
    ("五、其他有关情况", .other),
    ("二、存在问题及下一步工作打算", .plans),
    ("二、着力解决突出问题", .achievements),
    ("二、持续补齐短板弱项，提升执法水平", .achievements),
    ("二、坚持问题导向，加强督察", .achievements),
    ("二、完成年度重点任务情况", .achievements),
    ("二、聚焦重点任务，优化营商环境", .achievements),
    ("二、存在的不足和原因", .problems), ("四、下一年度工作安排", .plans), ("三、制定年度工作计划", .achievements),
    ("第二節 存在的問題", .problems),
  ]
}
