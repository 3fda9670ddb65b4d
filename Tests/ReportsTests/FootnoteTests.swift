import Documents
import Testing

@testable import Reports

/// Marks of footnotes within sentences and numbers, and what stands in the notes.
@Suite struct FootnoteTests {
  /// What a report of one sentence says: indicator and value.
  private func claims(_ sentence: String) throws -> [String] {
    let text = "某县2023年法治政府建设情况报告\n一、主要举措\n\(sentence)\n"
    return try GoldFiles.report(text.utf8, name: "a.txt").observations
      .filter { $0.standing == .achieved }.map { "\($0.indicator) \(Int($0.value))" }
  }

  @Test(arguments: [
    "全年受理行政复议案件171件[3]，审结160件。", "全年受理行政复议案件[12]171件，审结160件。",
    "全年受理行政复议案件171[3]件，审结160件。", "全年受理行政复议案件171件〔3〕，审结〔4〕160件。",
    "全年受理行政复议案件171件①，审结160件②。", "全年受理行政复议案件①171件，审结160件。",
    "全年受理行政复议案件171件【注1】，审结160件。", "全年受理行政复议案件171件¹，审结160件²。",
    "全年受理行政复议案件［１２］１７１件，审结１６０件。",
  ])
  func `a mark of a footnote is no part of a number and breaks no sentence`(sentence: String) throws {
    #expect(try claims(sentence) == ["reconsideration.accepted 171", "reconsideration.closed 160"])
  }

  @Test(
    arguments: [
      ("〔2019〕34号", nil), ("[2023]", nil), ("【字体】", nil), ("[a]", nil), ("〔12〕号", nil), ("[12]", 4),
      ("〔3〕件", 7),
      ("【注】", 9), ("[注12]", 7), ("［１２］", 12), ("[123]", nil), ("[12", nil), ("[]", nil), ("(12)", nil),
    ] as [(String, Int?)])
  func `a mark has one or two digits in square brackets`(text: String, end: Int?) {
    let bytes = Array(text.utf8)
    #expect(FootnoteMark.end(bytes, at: 0, before: bytes.count) == end)
  }

  @Test func `a mark alone stands behind a word`() {
    #expect(FootnoteMark.isMark(0x2460, after: Unicode.Scalar("件").value))
    #expect(FootnoteMark.isMark(0xB2, after: Unicode.Scalar("件").value))
    // ：①推进改革, 30m²
    #expect(!FootnoteMark.isMark(0x2460, after: Unicode.Scalar("：").value))
    #expect(!FootnoteMark.isMark(0x2460, after: nil))
    #expect(!FootnoteMark.isMark(0xB2, after: Unicode.Scalar("m").value))
  }

  @Test(arguments: [
    "名词解释\n1.行政复议：指公民申请复查的制度，每县受理行政复议案件200件左右。",
    "二、名词解释\n（一）行政复议：全国受理行政复议案件20万件。\n（二）行政应诉：全国办理行政应诉案件30万件。",
    "[1]行政复议：全国受理行政复议案件20万件。", "注：全省受理行政复议案件2000件。",
    "某县人民政府\n附件\n行政执法分析报告\n一、总体情况\n全省受理行政复议案件2000件。",
  ])
  func `what explains words or is annexed is no result`(below: String) throws {
    #expect(try claims("受理行政复议案件171件。\n" + below) == ["reconsideration.accepted 171"])
  }
}
