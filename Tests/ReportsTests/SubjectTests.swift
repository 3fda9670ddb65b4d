import Testing

@testable import Reports

/// Whose number it is, as the subject of the sentence says, in a report of 云山市人民政府 that nobody wrote.
@Suite struct SubjectTests {
  private func observations(_ text: String) throws -> [String] {
    try StatementNotation.observations(
      text, issuer: "云山市人民政府", place: ["某省", "某地区", "云山市"])
  }

  @Test(
    arguments: [
      // Another body's numbers are of a part, to the end of the sentence or the next subject.
      ("市生态环境分局全年作出行政处罚98件，罚款713.5万元。", ["enforcement.penalty 98 part", "enforcement.fine 7135000 part"]),
      ("青石街道调委会调解纠纷418件。", ["mediation.case 418 part"]),
      ("枫林社区人民调解委员会调解纠纷57件。", ["mediation.case 57 part"]),
      ("“和事佬”工作室调解婚姻家庭纠纷315件。", ["mediation.case 315 part"]),
      ("市交通局办理行政许可30件；全市办理行政许可900件。", ["enforcement.permit 30 part", "enforcement.permit 900"]),
      // Another place's too; the report's own place is no other.
      ("桂林市受理行政复议案件1034件。", ["reconsideration.accepted 1034 part"]),
      ("云山市受理行政复议案件34件。", ["reconsideration.accepted 34"]),
      // Everybody's, in many words.
      ("全市各级人民调解委员会调解纠纷946件。", ["mediation.case 946"]),
      ("各乡镇、街道调委会调解纠纷946件。", ["mediation.case 946"]),
      ("我市办理法律援助案件570件。", ["aid.case 570"]),
      ("市人民政府收到行政复议申请75件。", ["reconsideration.received 75"]),
      // Whose office it is speaks for all.
      ("市司法局共受理行政复议案件68件。", ["reconsideration.accepted 68"]),
      ("市法律援助中心办理法律援助案件570件。", ["aid.case 570"]),
      ("市公证处办理公证3756件。", ["notary.case 3756"]),
      ("市信访局受理信访事项300件。", ["supervision.petition 300"]),
      // Courts: lawsuits against the administration are the report's matter, others are not.
      ("法院共审结行政诉讼案件131件，直接纠错18件。", ["litigation.closed 131", "litigation.corrected 18"]),
      ("新收行政诉讼案件26件；法院审结21件，败诉2件。", ["litigation.case 26", "litigation.closed 21", "litigation.lost 2"]),
      ("新收行政诉讼案件26件；市人民法院审结民商事案件1208件。", ["litigation.case 26"]),
      // What stands in parentheses ends there.
      (
        "现有持证执法人员412人（市城管支队61人），年内新申领行政执法证件37件。",
        ["enforcement.officer 412", "enforcement.certificate-issued 37"]
      ),
      // Only looks like a subject.
      ("向公安机关移送涉嫌犯罪案件8件。", ["enforcement.transferred 8"]),
      ("会同市检察院召开府检联席会议2次。", ["supervision.joint-meeting 2"]),
      ("对12个乡镇开展法治督察4次。", ["leadership.inspection 4"]),
    ] as [(String, [String])])
  func `the subject says whose number it is`(text: String, expected: [String]) throws {
    #expect(try observations(text) == expected)
  }

  @Test func `a report on a part of the year has parts of the year's numbers`() throws {
    #expect(
      try StatementNotation.observations("办理法律援助案件570件。", title: "云山市司法局2023年上半年工作总结") == [
        "aid.case 570 part"
      ])
  }

  @Test func `全年 in a summary of the fourth quarter is the year after all`() throws {
    #expect(
      try StatementNotation.observations("全年办理法律援助案件570件。", title: "云山市司法局2023年第四季度工作总结")
        == ["aid.case 570"])
  }

  @Test(arguments: [
    ("云山市白石镇人民政府", "whole"), ("白石街道办事处", "whole"), ("景德镇市人民政府", "part"), ("新乡市人民政府", "part"),
  ])
  func `a town's brigade does the town's work, a city's is one body of many`(issuer: String, scope: String)
    throws
  {
    #expect(
      try StatementNotation.observations("综合行政执法大队办理行政处罚案件53件。", issuer: issuer, place: ["某省"])
        == ["enforcement.penalty 53\(scope == "part" ? " part" : "")"])
  }

  @Test func `where nobody knows whose report it is, a place may be its own`() throws {
    #expect(try StatementNotation.observations("桂林市受理行政复议案件34件。") == ["reconsideration.accepted 34"])
  }
}
