import Documents
import Testing

@testable import Reports

/// Where a report turns to its plan without a heading.
@Suite struct OutlineTurnTests {
  /// The body's paragraphs that are plans, by number from 1.
  private func plans(_ paragraphs: [String]) throws -> [Int] {
    let text = (["某县2023年法治政府建设情况报告"] + paragraphs).joined(separator: "\n")
    let outline = Outline(try Document(name: "a.txt", bytes: Array(text.utf8)))
    let body = outline.blocks.filter { $0.kind == .body }
    return body.indices.filter { body[$0].purpose == .plans }.map { $0 + 1 }
  }

  @Test(arguments: [
    "下一步，我县将重点做好以下工作：", "下一阶段，我局将着力抓好执法监督。", "2024年，我县将继续推进法治政府建设，重点做好以下工作。",
    "2024年是实施“十四五”规划的关键一年，我县将着力抓好以下工作：", "明年，要继续抓好普法工作。", "下步工作打算：抓好学习，抓好落实。",
    "接下来，我镇将进一步强化执法监督。",
  ])
  func `a paragraph turns to the plan for what follows`(turn: String) throws {
    #expect(try plans(["一、主要举措", "办理案件60件。", turn, "建成中心3个。", "一是抓好学习。"]) == [3, 4, 5])
  }

  @Test(arguments: [
    "2023年，我县将法治建设纳入考核。", "2024年1月，召开总结会议，将报告提交审议。", "下一步的工作已经开始。", "今后一个时期的形势复杂。",
    "2022年，全县将继续推进的事项完成30项。", "经过一年努力，下一步将更好。",
  ])
  func `what only looks like it does not`(paragraph: String) throws {
    #expect(try plans(["一、主要举措", "办理案件60件。", paragraph, "建成中心3个。"]) == [])
  }

  @Test func `the plan ends where the headings above it go on`() throws {
    #expect(
      try plans([
        "一、主要举措", "（一）抓学习。学法6次。", "下一步，将继续抓好学习。", "每月学法1次。", "（二）抓执法。办案60件。", "二、存在问题", "力量不足。",
      ]) == [3, 4])
    #expect(
      try plans(["一、抓学习", "学法6次。", "二、抓执法", "下一步，将做好以下工作：", "一、抓学习", "学法8次。", "二、抓执法", "办案80件。"])
        == [4, 5, 6, 7, 8])
  }

  @Test func `the last year of a report on several is not to come`() throws {
    for title in ["某县2022年至2023年法治政府建设情况报告", "某县2022-2023年法治政府建设情况报告"] {
      let text = "\(title)\n一、主要举措\n2023年，全县将法治建设纳入考核。\n2024年，全县将继续抓好考核。"
      let outline = Outline(try Document(name: "a.txt", bytes: Array(text.utf8)))
      #expect(outline.blocks.map(\.purpose) == [.achievements, .achievements, .achievements, .plans])
    }
  }

  @Test func `numbers of a plan without a heading are targets`() throws {
    let text = """
      某县司法局2023年工作总结
      一、主要工作
      受理行政复议案件171件。
      2024年，我局将重点做好以下工作：
      一是做优行政复议。受理行政复议案件200件。
      办理法律援助案件500件。
      """
    let report = try GoldFiles.report(text.utf8, name: "a.txt")
    #expect(
      report.observations.map { "\(Int($0.value)) \($0.standing)" } == [
        "171 achieved", "200 planned", "500 planned",
      ])
  }
}
