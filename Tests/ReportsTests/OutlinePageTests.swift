import Documents
import Testing

@testable import Reports

/// What of a saved page is the report: each line with the part it plays.
@Suite struct OutlinePageTests {
  /// The lines, each behind the first letter of its part: t(itle), a (salutation), b(ody), s(ignature),
  /// (appendi)x, f(urniture), o (form), d(uplicate).
  private func picture(_ text: String) throws -> String {
    let document = try Document(name: "a.txt", bytes: Array(text.utf8))
    return Outline(document).blocks.map { block in
      let letter: String =
        switch block.kind {
        case .title: "t"
        case .salutation: "a"
        case .body: "b"
        case .signature: "s"
        case .furniture: "f"
        case .appendix: "x"
        case .form: "o"
        case .duplicate: "d"
        }
      return letter + " " + document.text[block.utf8Range]
    }.joined(separator: "\n")
  }

  /// Reads a picture back into the page it shows and compares.
  private func expect(_ picture: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let page = picture.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
    let actual = try self.picture(page)
    #expect(actual == picture, "\(actual)", sourceLocation: sourceLocation)
  }

  @Test func `what a site puts above and below is furniture`() throws {
    try expect(
      """
      f 无障碍
      f 欢迎访问某某市人民政府门户网站,本站支持IPv6访问,今天是星期五,祝您愉快。
      f 首页 > 政务公开 > 法治政府建设
      f 所属栏目：法治政府建设年度报告
      t 某某市人民政府关于2023年法治政府建设情况的报告
      f 发布时间：2024-03-29 15:08
      f 来源：市司法局
      f 【字体：大 中 小】
      a 省人民政府：
      b 2023年,某某市深入学习贯彻习近平法治思想,扎实推进法治政府建设,现将有关情况报告如下。
      b 一、主要举措
      b (一)加强领导。召开会议3次。
      b 二、存在问题
      b 部分单位重视不够。
      s 特此报告。
      s 某某市人民政府
      s 2024年3月28日
      f （此件公开发布）
      f 附件：1.统计表
      f 国务院网站
      f 省政府网站
      f 上一篇：关于召开会议的通知
      f 下一篇：没有了
      f 扫一扫在手机打开当前页
      f 版权所有：某某市人民政府办公室 网站标识码：1234567890
      """)
  }

  @Test func `a covering letter, its table and its numbers are furniture`() throws {
    try expect(
      """
      f 某某县人民政府办公室文件
      f 某政办发〔2024〕5号
      f 关于印发《某某县2023年法治政府建设工作总结》的通知
      f 各乡镇人民政府,县直各单位：
      f 现将《某某县2023年法治政府建设工作总结》印发给你们,请认真贯彻落实。
      f 某某县人民政府办公室
      f 2024年1月15日
      t 某某县2023年法治政府建设工作总结
      b 今年以来,全县法治政府建设取得明显成效,现总结如下。
      b 一、抓学习
      b 二、抓落实
      f 某某县人民政府办公室 2024年1月15日印发
      """)
  }

  @Test func `a table of contents is furniture`() throws {
    try expect(
      """
      t 某某区2023年法治政府建设情况报告
      f 目 录
      f 一、主要举措......1
      f 二、存在问题......5
      f 三、下步打算......6
      b 一、主要举措
      b 全区工作稳步推进。
      b 二、存在问题
      b 三、下步打算
      """)
  }

  @Test func `explanations of words and footnotes are an appendix`() throws {
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      b 培育“法律明白人”[1]600名,受理案件171件[2]。
      x 注：以上数据截至2023年11月底。
      b 二、存在问题
      b 力量不足。
      s 某某县人民政府
      s 2024年2月1日
      x 名词解释
      x [1] 法律明白人：指具有较好法治素养的村民,每村不少于3名。
      x [2] 数据来源于县司法局。
      f 扫一扫在手机打开当前页
      """)
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      b 受理案件171件。①审结案件160件。②其中调解结案40件。
      x ①含上年结转案件。
      x ②指行政复议调解书结案。
      s 某某县人民政府
      """)
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      b 培育“法律明白人”600名。
      x 二、名词解释
      x 1.法律明白人：指具有较好法治素养的村民,每村不少于3名。
      x 2.一村一法律顾问：指每个村配备1名律师。
      """)
  }

  @Test func `an annex has text below it, a list of attachments has not`() throws {
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      b 办理案件60件。
      f 附件：1.统计表
      f 2.目录
      s 某某县人民政府
      s 2024年2月1日
      x 附件1
      x 某某县2023年行政执法统计分析报告
      x 一、总体情况
      x 办理处罚案件800件。
      x 二、执法主体
      x 三、执法力量
      f 上一篇：某某县2022年法治政府建设情况报告
      """)
  }

  @Test func `a second part whose numbers begin anew goes on behind a line of the site's`() throws {
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      b 全年工作稳步推进。
      b 二、主要成效
      f 打印本页
      b 一、存在问题
      b 部分单位重视不够。
      b 二、原因分析
      b 三、下步打算
      """)
  }

  @Test func `paragraphs printed twice are read once`() throws {
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      d 一、主要举措
      b 全年开展执法案卷评查3次,评查案卷200份,通报问题18个。
      d 全年開展執法案卷評查3次，評查案卷200份，通報問題18個。
      b 二、存在问题
      d 二、存在问题
      b 部分单位重视不够,基层执法力量薄弱,普法形式单一。
      d 部分单位重视不够,基层执法力量薄弱,普法形式单一。
      """)
  }

  @Test func `page numbers are furniture`() throws {
    try expect(
      """
      t 某某县2023年法治政府建设情况报告
      b 一、主要举措
      b 全年工作稳步推进。
      f — 1 —
      b 二、存在问题
      b 部分单位重视不够。
      f - 2 -
      """)
  }

  @Test func `a form for visitors ends the report`() throws {
    try expect(
      """
      t 某某区2023年法治政府建设情况报告
      b 一、主要举措
      b 全区工作稳步推进。
      s 某某区人民政府
      o 感谢您对政府工作的关注,请您留下宝贵意见。
      o 1、您的姓名：
      o 2、联系方式：
      o 提交
      """)
  }

  @Test func `a second copy, on lines or on one, is left out`() throws {
    let sentences = (1...12).map { "第\($0)项工作稳步推进,共办理案件\($0 * 17)件,召开会议\($0)次,群众满意度进一步提升" }
    let paragraphs =
      ["某某市2023年法治政府建设情况报告", "一、主要举措"] + sentences.map { $0 + "。" } + ["二、存在问题", "一些单位重视不够。"]
    let body = paragraphs.map { (paragraphs.first == $0 ? "t " : "b ") + $0 }
    try expect((body + paragraphs.map { "d " + $0 }).joined(separator: "\n"))
    try expect((body + ["d " + paragraphs.joined(separator: " ")]).joined(separator: "\n"))
  }

  @Test func `headings that go on behind a line that seemed to close the page keep it open`() throws {
    try expect(
      """
      t 某某市2023年法治政府建设情况报告
      b 一、主要举措
      b 全市工作稳步推进。
      f 扫一扫在手机打开当前页
      b 二、存在问题
      b 一些单位重视不够。
      """)
  }

  @Test func `headings and text stay text whatever words they use`() throws {
    try expect(
      """
      t 某某市2023年法治政府建设情况报告
      b 一、主要举措
      b (一)打印“法治明白纸”。发放2万份。
      b (二)分享法治经验
      b 来源治理成效明显,全年化解纠纷300件。
      b 二、下一步工作
      b (一)关闭不合规网点
      """)
  }

  @Test(arguments: [
    ("全面推行“扫码入企”执法模式，评查案卷683件。", true), ("群众扫描二维码即可查询，累计查询3万次；办理公证12件。", true),
    ("扫一扫在手机打开当前页", false), ("微信扫码分享", false), ("手机查看", false),
  ])
  func `a sentence about codes to be scanned is the report's, a label beside one is the page's`(
    line: String, isReport: Bool
  ) throws {
    let text = "云山县司法局2023年法治政府建设情况的报告\n一、主要举措和成效\n全年办理法律援助案件12件，成效明显。\n\(line)\n"
    let document = try Document(name: "codes", bytes: Array(text.utf8))
    let kinds = Outline(document).blocks.map(\.kind)
    #expect(kinds.last == (isReport ? .body : .furniture))
  }
}
