import Documents
import Testing

@testable import Reports

/// Invented documents in the numbering styles of the country, and their outlines as trees.
@Suite struct OutlineTreeTests {
  /// The outline as an indented tree: number, title, and the purpose where it is not 实绩.
  private func tree(_ text: String) throws -> String {
    let outline = Outline(try Document(name: "a.txt", bytes: Array(text.utf8)))
    var depths: [Int] = []
    return outline.sections.map { section in
      let depth = section.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      let purpose = section.purpose == .achievements ? "" : " [\(section.purpose.rawValue)]"
      return String(repeating: "  ", count: depth)
        + "\(section.level) \(section.number)|\(section.title)\(purpose)"
    }.joined(separator: "\n")
  }

  @Test func `full width punctuation, digits below`() throws {
    #expect(
      try tree(
        """
        某县人民政府关于2023年法治政府建设情况的报告
        2023年，我县深入推进依法行政，现将有关情况报告如下：
        一、主要举措和成效
        （一）坚持党的领导，压实责任。县委常委会专题研究3次。
        1．加强组织领导。成立领导小组；召开会议2次。
        2．健全制度，完善机制，强化督导检查，推动各项任务落地见效并取得明显成效，制定文件5件。
        （1）出台办法。共3条。
        （2）开展督察：发现问题12个。
        （二）优化营商环境
        ①推进“放管服”改革。办理事项300件。
        ②降低成本。
        二、存在的主要问题
        三、2024年重点工作安排
        （一）持续推进法治政府建设
        """) == """
          1 一、|主要举措和成效
            2 （一）|坚持党的领导，压实责任
              3 1．|加强组织领导
              3 2．|健全制度
                4 （1）|出台办法
                4 （2）|开展督察
            2 （二）|优化营商环境
              4 ①|推进“放管服”改革
              4 ②|降低成本
          1 二、|存在的主要问题 [problems]
          1 三、|2024年重点工作安排 [plans]
            2 （一）|持续推进法治政府建设 [plans]
          """)
  }

  @Test func `single characters, spaces before the mark, mixed brackets, numbers over ten`() throws {
    #expect(
      try tree(
        """
        某市司法局2022年工作总结
        九 、加强党建
        ㈠抓学习。学习8次。
        ㈡抓队伍
        十、强化保障
        （一)经费保障
        (二）装备保障
        ⒈执法车辆
        ⒉记录仪
        十一、其他需要报告的情况
        """) == """
          1 九 、|加强党建
            2 ㈠|抓学习
            2 ㈡|抓队伍
          1 十、|强化保障
            2 （一)|经费保障
            2 (二）|装备保障
              3 ⒈|执法车辆
              3 ⒉|记录仪
          1 十一、|其他需要报告的情况 [other]
          """)
  }

  @Test func `parts and chapters`() throws {
    #expect(
      try tree(
        """
        某区2023年法治建设工作报告
        第一部分 2023年工作总结
        一、主要成效
        （一）普法。
        二、存在的不足
        第二部分：2024年工作计划
        一、总体思路
        二、重点任务
        """) == """
          0 第一部分|2023年工作总结
            1 一、|主要成效
              2 （一）|普法
            1 二、|存在的不足 [problems]
          0 第二部分：|2024年工作计划 [plans]
            1 一、|总体思路 [plans]
            1 二、|重点任务 [plans]
          """)
  }

  @Test func `a title that joins two names, with lines of their own`() throws {
    #expect(
      try tree(
        """
        某县司法局2022年工作总结和2023年工作计划
        2022年工作总结
        今年以来，全县司法行政工作稳步推进，各项任务全面完成，现总结如下。
        一、强化统筹
        二、强化服务
        2023年工作计划
        一、抓学习
        二、抓落实
        """) == """
          0 |2022年工作总结
            1 一、|强化统筹
            1 二、|强化服务
          0 |2023年工作计划 [plans]
            1 一、|抓学习 [plans]
            1 二、|抓落实 [plans]
          """)
  }

  @Test func `a title that joins two names, both numbered headings`() throws {
    #expect(
      try tree(
        """
        某县司法局2022年工作总结及2023年工作思路
        一、2022年工作总结
        （一）法治建设。召开会议2次。
        二、2023年工作思路
        （一）法治建设。召开会议3次。
        """) == """
          1 一、|2022年工作总结
            2 （一）|法治建设
          1 二、|2023年工作思路 [plans]
            2 （一）|法治建设 [plans]
          """)
  }

  @Test func `a joined title whose second part only turns to the next year`() throws {
    #expect(
      try tree(
        """
        某区法治政府建设2021年工作情况
        暨2022年工作打算
        一年来，全区法治政府建设取得积极成效，现将有关情况报告如下。
        一、夯实基础
        二、强化监督
        监督效果显著。
        2022年，我区将继续推进法治政府建设，重点做好以下工作：
        一、抓统筹
        二、抓落实
        """) == """
          0 |某区法治政府建设2021年工作情况
            1 一、|夯实基础
            1 二、|强化监督
          0 |2022年工作打算 [plans]
            1 一、|抓统筹 [plans]
            1 二、|抓落实 [plans]
          """)
  }

  @Test func `spoken ordinals are headings when one of the row begins a sentence`() throws {
    #expect(
      try tree(
        """
        某市2023年法治政府建设情况报告
        一、工作情况
        （一）抓宣传。一是强化领导，二是落实责任的做法在全省推广。
        （二）抓监督。一是开展评查；二是开展督察。全年评查100件。
        （三）抓服务。主要做法有：一是下沉一线。走访50家。二是上门服务。办结30件。
        （四）抓改革。存在以下特点：一是起步早；二是力度大；三是效果好。
        1.推进综合执法。一是整合队伍。二是下沉力量。
        2.这项工作之一是普法，统一是要求。
        二、问题不足
        一是意识不强。二是力量薄弱。
        """) == """
          1 一、|工作情况
            2 （一）|抓宣传
            2 （二）|抓监督
              3 一是|开展评查
              3 二是|开展督察
            2 （三）|抓服务
              3 一是|下沉一线
              3 二是|上门服务
            2 （四）|抓改革
              3 1.|推进综合执法
                4 一是|整合队伍
                4 二是|下沉力量
              3 2.|这项工作之一是普法，统一是要求
          1 二、|问题不足 [problems]
            3 一是|意识不强 [problems]
            3 二是|力量薄弱 [problems]
          """)
  }

  @Test func `what looks like a number and is none`() throws {
    #expect(
      try tree(
        """
        某市2023年法治政府建设情况报告
        一、主要工作
        一、二审案件败诉率下降。
        三项制度全面落实。
        （一）项规定的情形已纠正。
        1.3万余人次参加。
        12.4国家宪法日活动丰富。
        2023.01.26召开会议。
        3、4月份开展检查。
        1.2023年工作开展情况。召开会议。
        序号 | 一、单位 | 数量
        二、三项制度落实情况
        三、其他
        """) == """
          1 一、|主要工作
            3 1.|2023年工作开展情况
          1 二、|三项制度落实情况
          1 三、|其他 [other]
          """)
  }

  @Test func `run-in numbers and a file saved as one line`() throws {
    #expect(
      try tree(
        """
        某县2023年法治政府建设情况报告
        一、工作情况。（一）抓学习。学习8次。（二）抓考核。1.定标准。印发办法。2.严考评。考评20家。二、下步打算。继续努力。
        """) == """
          1 一、|工作情况
            2 （一）|抓学习
            2 （二）|抓考核
              3 1.|定标准
              3 2.|严考评
          1 二、|下步打算 [plans]
          """)
  }

  @Test func `numbers that jump are kept and said`() throws {
    let text = "某县2023年法治政府建设情况报告\n一、甲项工作\n三、乙项工作\n四、丙项工作\n（二）丁项\n"
    #expect(
      try tree(text) == "1 一、|甲项工作\n1 三、|乙项工作\n1 四、|丙项工作\n  2 （二）|丁项")
    let outline = Outline(try Document(name: "a", bytes: Array(text.utf8)))
    #expect(outline.diagnostics.map(\.rule) == ["numbering-jumps", "numbering-jumps"])
    let document = try Document(name: "a", bytes: Array(text.utf8))
    #expect(outline.diagnostics.compactMap(\.utf8Range).map { document.text[$0] } == ["三、", "（二）"])
  }

  @Test func `a text without headings says so`() throws {
    let document = try Document(name: "a", bytes: Array("某县2023年法治政府建设情况报告\n今年以来工作很好。\n".utf8))
    let outline = Outline(document)
    #expect(outline.sections.isEmpty)
    #expect(outline.diagnostics.map(\.rule) == ["no-heading"])
  }
}
