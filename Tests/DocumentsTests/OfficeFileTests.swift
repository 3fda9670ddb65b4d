import Documents
import Testing

/// One invented report as LibreOffice saves it: numbered by automatic lists, with a table, a footnote, a deletion that
/// is tracked, hidden text, and heads and feet.
@Suite struct OfficeFileTests {
  private static let report = """
    云山县司法局2023年法治政府建设情况报告
    县人民政府：
    一年来，县司法局坚持以习近平法治思想为指导，深入学习贯彻党的二十大精神，紧紧围绕全县中心工作，统筹推进依法行政、公共法律服务和人民调解，各项工作取得新的成效。现将有关情况报告如下：
    一、主要举措和成效
    (一)行政复议和应诉
    全年共受理行政复议案件171件，审结158件，综合纠错率12.6%[注1]，当事人服判息诉率明显提高，没有一起案件被人民法院改判，实现了法律效果和社会效果的统一。
    删去以后的文字，行政机关负责人出庭应诉率达到100%。
    (二)公共法律服务
    1.办理法律援助案件320件，其中农民工案件85件，为受援人挽回经济损失642.7万元，群众满意度保持在较高水平，受到普遍好评。
    2.办理公证3127件。
    主要业务数据见下表：
    指标 | 2022年 | 2023年 | 单位
    行政复议受理 | 149 | 171 | 件
    法律援助案件 | 298 | 320 | 件
    公证办理 | 2934 | 3127 | 件
    二、存在的问题和不足
    一是基层法治力量还比较薄弱，部分乡镇司法所只有一名工作人员，难以满足群众日益增长的法律服务需求，干部的专业能力与新任务相比仍有差距。
    二是行政执法规范化水平有待提高，个别部门执法程序意识不强，说理不够充分，案卷制作较为粗糙，执法监督的刚性约束还没有完全形成。
    三是普法宣传的针对性和实效性还不够，创新的办法不多，对青少年、务工人员等重点对象的宣传教育缺少持续跟进，以案释法的频次偏低。
    四是矛盾纠纷多元化解机制还需完善，专职人民调解员数量不足，行业性、专业性调解组织作用发挥不充分，信息化手段运用不够熟练。
    三、下一步工作安排
    下一步，我们将继续加强队伍建设，健全行政执法监督机制，推动公共法律服务向基层延伸，力争全年办理法律援助案件400件以上，不断开创全县法治政府建设的新局面。
    同时，围绕法治化营商环境，开展涉企行政执法专项监督，完善重大行政决策听证和合法性审查制度，落实行政机关负责人出庭应诉要求，推动矛盾纠纷在基层得到实质性化解。
    还将深化“八五”普法，培育乡村“法律明白人”，办好法治文化阵地，组织宪法宣传周活动，让尊法学法守法用法在全县蔚然成风，为高质量发展提供坚强的法治保障。
    云山县司法局
    2024年1月15日
    [注1]综合纠错率指撤销、变更、确认违法和责令履行的案件占审结案件的比例，上年为15.8%。

    """

  @Test(arguments: [("report.docx", DocumentFormat.docx), ("report.odt", .odt)])
  func `a report LibreOffice saved reads as printed`(name: String, format: DocumentFormat) throws {
    let document = try Document(name: name, bytes: OfficeFiles.bytes(name))
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == Self.report)
    #expect(document.format == format)
    #expect(document.properties.title == "云山县司法局2023年法治政府建设情况报告")
    #expect(document.diagnostics.isEmpty)
  }

  /// Cut anywhere, a file gives what there is of its text and says that it is cut off, or gives none and says why.
  @Test(arguments: ["report.docx", "report.odt"])
  func `a file cut off is never taken for a whole one`(name: String) throws {
    let bytes = try OfficeFiles.bytes(name)
    let whole = try Document(name: name, bytes: bytes).text
    var partial = 0
    for length in Array(stride(from: 1, to: bytes.count - 1, by: 61)) + [bytes.count - 1] {
      guard let document = try? Document(name: name, bytes: Array(bytes.prefix(length))) else { continue }
      guard document.format != .text else { continue }
      partial += 1
      #expect(document.text == whole || !document.diagnostics.isEmpty, "\(length) of \(bytes.count) bytes")
    }
    #expect(partial > 0)
  }

  @Test func `a file with wrong bytes in it is read or refused`() throws {
    for name in ["report.docx", "report.odt", "gbk-names.zip"] {
      let bytes = try OfficeFiles.bytes(name)
      for place in stride(from: 4, to: bytes.count, by: 97) {
        var wrong = bytes
        wrong[place] ^= 0xFF
        guard let document = try? Document(name: name, bytes: wrong) else { continue }
        #expect(String(validating: document.text.bytes, as: UTF8.self) != nil)
      }
    }
  }
}
