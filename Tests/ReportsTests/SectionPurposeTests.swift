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

  @Test(arguments: named)
  func `a heading names the parts it names, and no others`(title: String, parts: [Section.Purpose]) throws {
    let text = "某县2024年法治政府建设情况报告\n\(title)\n办结案件60件。\n"
    let outline = Outline(try Document(name: "a.txt", bytes: Array(text.utf8)))
    #expect(outline.sections.map(\.parts) == [parts])
  }

  static let named: [(String, [Section.Purpose])] = [
    ("一、2024年推进法治政府建设的主要举措和成效", [.achievements]), ("一、主要工作情况", [.achievements]),
    ("二、存在的不足和原因", [.problems]), ("二、存在问题和下一步打算", [.problems, .plans]),
    ("二、存在的不足及2025年工作安排", [.problems, .plans]),
    ("一、工作成效及存在的问题", [.achievements, .problems]),
    ("一、2024年工作总结及2025年工作计划", [.achievements, .plans]),
    ("三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况", [.leadership]),
    ("四、2025年度主要安排", [.plans]), ("五、其他需要报告的情况", [.other]),
    ("（一）压实党政主要负责人履行法治建设第一责任", [.leadership]), ("（一）加强行政复议", []), ("一、强化组织领导", []),
    ("三、着力解决突出问题", []), ("（二）健全“一规划两纲要”落实情况督察机制", []),
  ]

  private func missing(_ headings: [String], title: String = "某县2023年法治政府建设情况报告") throws -> [String] {
    let text = ([title] + headings.map { $0 + "\n今年以来工作稳步推进。" }).joined(separator: "\n")
    return try GoldFiles.report(text.utf8, name: "a.txt").diagnostics
      .filter { $0.rule == "missing-part" }.map(\.message.zh)
  }

  @Test func `parts no heading names are noted, one by one`() throws {
    let all = ["一、主要举措和成效", "二、存在的不足和原因", "三、第一责任人履职情况", "四、2024年主要安排", "五、其他需要报告的情况"]
    #expect(try missing(all) == [])
    #expect(try missing(Array(all[..<4])).count == 1)
    #expect(try missing(["一、主要举措和成效", "二、存在的不足和下一步打算"]).count == 2)
    #expect(try missing(["一、强化组织领导", "（一）履行第一责任人职责"]).count == 3)
  }

  @Test(arguments: [
    "某县司法局2023年工作总结", "某县人民政府2023年政府工作报告", "某县2017年法治政府建设情况报告", "某县法治政府建设情况报告",
  ])
  func `what owes no parts misses none`(title: String) throws {
    #expect(try missing(["一、强化组织领导"], title: title) == [])
  }
}
