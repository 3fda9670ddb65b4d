import Documents
import Testing

@testable import Reports

/// What tables of one cell to a line state, in a report nobody wrote.
@Suite struct FlattenedTableTests {
  private func observations(_ lines: [String]) throws -> [String] {
    let text =
      "云山县司法局2023年工作总结\n一、主要业务数据\n全年工作情况说明如下，有关数据经过核对。\n" + lines.joined(separator: "\n")
      + "\n以上数据截至年底，由各股室提供，特此说明。\n"
    return try GoldFiles.report(Array(text.utf8), name: "table").observations
      .filter { $0.standing == .achieved }
      .map {
        let value = $0.value == $0.value.rounded() ? String(Int($0.value)) : String($0.value)
        return "\($0.indicator) \(value)\($0.scope == .part ? " part" : "")"
      }
  }

  @Test(
    arguments: [
      // A column of units.
      (
        ["指标", "数值", "单位", "行政复议受理", "169", "件", "行政复议审结", "158", "件", "罚没款", "642.7", "万元"],
        ["reconsideration.accepted 169", "reconsideration.closed 158", "enforcement.fine 6427000"]
      ),
      // Years as columns, units with the labels: the other year's are compared with.
      (
        ["项目（单位）", "2022年", "2023年", "公证办理（件）", "2,934", "3,127", "法律援助案件（件）", "878", "941"],
        ["notary.case 3127", "aid.case 941"]
      ),
      // The unit in the head of the column, a change beside it.
      (
        ["项目", "数量（件）", "同比", "法律援助案件", "１２０", "12%", "公证办理", "310", "-3%"],
        ["aid.case 120", "notary.case 310"]
      ),
      // No head, but the numbers bring their units; a dash for what is not known.
      (
        ["法律援助案件", "120件", "公证办理", "310件", "调解成功率", "98.5%"],
        ["aid.case 120", "notary.case 310", "mediation.success-rate 98.5"]
      ),
      (
        ["项目", "数量", "法律援助案件", "120件", "公证办理", "—", "人民调解员", "56名"],
        ["aid.case 120", "mediation.mediator 56"]
      ),
      // A part of the year as a column.
      (
        ["项目", "上半年", "全年", "法律援助案件", "60件", "120件", "公证办理", "150件", "310件"],
        ["aid.case 60 part", "aid.case 120", "notary.case 150 part", "notary.case 310"]
      ),
    ] as [([String], [String])])
  func `a number is read with its row and column`(lines: [String], expected: [String]) throws {
    #expect(try observations(lines) == expected)
  }

  @Test(
    arguments: [
      (
        ["指标 | 数值 | 单位", "行政复议受理 | 169 | 件", "行政复议审结 | 158 | 件", "罚没款 | 642.7 | 万元"],
        ["reconsideration.accepted 169", "reconsideration.closed 158", "enforcement.fine 6427000"]
      ),
      // Serial numbers, merged cells, an empty cell, a sum.
      (
        [
          "序号 | 类别 | 项目 | 2022年（件） | 2023年（件）", "1 | 服务 | 公证办理 | 2,934 | 3,127", "2 |  | 法律援助案件 | 878 |",
          "3 |  | 行政复议受理 | | 169", "合计 |  |  | 3,812 | 3,296",
        ],
        ["notary.case 3127", "reconsideration.accepted 169"]
      ),
      // Markdown's.
      (
        ["| 项目 | 数量 |", "|------|:----:|", "| 法律援助案件 | 120件 |", "| 公证办理 | 310件 |"],
        ["aid.case 120", "notary.case 310"]
      ),
      // The first cell of a row and the last one are empty.
      (
        ["类别 | 项目 | 数量（件） | 备注", "服务 | 公证办理 | 310 | 全年", "| 法律援助案件 | 120 |"],
        ["aid.case 120", "notary.case 310"]
      ),
    ] as [([String], [String])])
  func `a number in a row of cells is read with its row and column`(lines: [String], expected: [String])
    throws
  {
    #expect(try observations(lines).sorted() == expected.sorted())
  }

  @Test(arguments: [
    ["项目 | 2023年目标", "法律援助案件 | 120件", "公证办理 | 310件"], ["序号 | 数量（件）", "1 | 120", "2 | 310"],
    ["法律援助案件 | 1 | 2", "公证办理 | 3 | 4", "律师事务所 | 5 | 6"],
  ])
  func `rows of cells that do not say what they count state nothing`(lines: [String]) throws {
    #expect(try observations(lines) == [])
  }

  @Test(arguments: [
    // Targets and serial numbers.
    ["项目", "2023年目标", "法律援助案件", "120件", "公证办理", "310件"],
    // One row is no table; nor are names, telephone numbers and pages.
    ["项目", "数值", "法律援助案件", "120"],
    ["张三", "李四", "王五", "赵六", "法律援助中心"],
    ["法律援助中心", "88012348", "公证处", "88016666", "司法局", "88010000"],
    ["法律援助案件", "1", "公证办理", "2", "律师事务所", "3"],
    // Columns that do not keep to their kind.
    ["指标", "数值", "法律援助案件", "一百余", "公证办理", "310", "件", "律师"],
  ])
  func `short lines that only look like a table state nothing`(lines: [String]) throws {
    #expect(try observations(lines) == [])
  }

  @Test func `the evidence is the row, the value its cell`() throws {
    let text = "云山县司法局2023年工作总结\n一、数据\n数据如下，经过核对。\n项目（件）\n2022年\n2023年\n公证办理\n293\n312\n法律援助案件\n87\n94\n"
    let report = try GoldFiles.report(Array(text.utf8), name: "table")
    let notary = try #require(report.observations.first { $0.indicator == "notary.case" })
    #expect(report.document.text[notary.valueRange] == "312")
    #expect(report.document.text[notary.evidence] == "公证办理\n293\n312")
  }
}
