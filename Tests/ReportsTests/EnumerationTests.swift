import Testing

@testable import Reports

/// Numbers and things that stand side by side, and what is told before or behind them.
@Suite struct EnumerationTests {
  @Test(
    arguments: [
      // A noun between two numbers is the first one's where the second has its own.
      ("动员86个基层调委会512名调解员排查隐患。", ["mediation.committee 86", "mediation.mediator 512"]),
      ("12个镇配备专职调解员31人。", ["mediation.mediator 31 part"]),
      // A comma of enumeration parts the things of two numbers.
      ("全市共有64家律师事务所、执业律师813人。", ["lawyer.firm 64", "lawyer.lawyer 813"]),
      (
        "建成9个县（市、区）公共法律服务中心、121个乡镇（街道）法律服务站。",
        ["service.platform 9 part", "service.platform 121 part"]
      ),
      ("保留28个部门1906项权力事项、655项政务服务事项。", ["service.government-item 655"]),
      // The verb behind the last serves them all.
      (
        "对16件重大决策事项、23件规范性文件、71件合同协议进行了合法性审查。",
        ["decision.reviewed 16", "document.reviewed 23", "contract.reviewed 71"]
      ),
      // Sessions and those who came to them; a character that ends most nouns and is a part of this one.
      ("举办行政处罚法等9期1200余人次执法培训。", ["leadership.training 9", "enforcement.trained 1200"]),
      ("组织38场靶向法治宣传活动。", ["publicity.activity 38"]),
      ("组织12场与群众面对面的座谈。", []),
      // What was added is no stock, however long the list.
      ("全年新增律师事务所2家、执业律师37人。", []),
    ] as [(String, [String])])
  func `each number has its own thing`(sentence: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(sentence) == expected)
  }

  @Test(
    arguments: [
      ("全年审查规范性文件和重大合同40件次。", ["review.legality 40"]),
      ("全年共审查会议议题、合同、执法案卷等310件。", ["review.legality 310"]),
      ("审查规范性文件、办理行政处罚案件5件。", ["enforcement.penalty 5"]),
      ("审查规范性文件12件、行政合同45件。", ["document.reviewed 12", "contract.reviewed 45"]),
      ("对决策、重要文件、协议等出具法律意见118件。", ["counsel.opinion 118"]),
      ("办理行政执法案件、行政复议案件56件。", []),
      // The bare items of a list share its number; known things at its end do not, and people are counted by the last.
      ("发放宣传单、购物袋300余份。", ["publicity.material 300"]),
      ("落实司法建议、检察建议28件。", []),
      ("走访执法检查企业、办事群众640人次。", []),
      ("以维权宣传周、禁毒等10余项80余场集中走访为载体。", []),
      ("发放普法读本、宣传折页、手册等共计9000份。", ["publicity.material 9000"]),
    ] as [(String, [String])])
  func `the number behind a list of several matters counts them all`(sentence: String, expected: [String])
    throws
  {
    #expect(try StatementNotation.observations(sentence) == expected)
  }

  @Test(
    arguments: [
      // Reconsideration cases by kind.
      ("全年新收行政复议案件610件，居前的是：行政处罚210件，占34.4%；工伤认定120件，占19.7%。", ["reconsideration.received 610"]),
      ("全年收到行政复议申请120件，涉及行政处罚类40件、行政许可类12件。", ["reconsideration.received 120"]),
      (
        "审结行政复议案件310件。从被申请人级别看，乡镇政府12件，县级部门44件。",
        ["reconsideration.closed 310"]
      ),
      (
        "审结行政复议案件310件。从审理结果看，维持112件，驳回44件。",
        ["reconsideration.closed 310", "reconsideration.maintained 112", "reconsideration.dismissed 44"]
      ),
      (
        "受理行政复议案件430件，其中行政确权类案件98件，占22.8%。",
        ["reconsideration.accepted 430", "reconsideration.accepted 98 part share"]
      ),
      // The same words where enforcement is the matter.
      (
        "行政许可类727件、行政处罚类241件、行政检查类1491件。",
        ["enforcement.permit 727", "enforcement.penalty 241", "enforcement.inspection 1491"]
      ),
    ] as [(String, [String])])
  func `a category of cases is no other indicator`(sentence: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(sentence) == expected)
  }

  @Test(
    arguments: [
      ("8名县级领导述法，203人完成年度述法。", ["leadership.debrief 8", "leadership.debrief 203"]),
      ("深入9家民营企业，开展法治体检。", ["service.enterprise-checkup 9"]),
      ("9家企业反映的问题得到解决，开展法治体检14场。", ["service.enterprise-checkup 14"]),
      ("组织19个县直部门“一把手”向社会公开述法。", ["leadership.debrief 19"]),
      ("1800余名“法律明白人”奔走乡间，化解民忧。", ["publicity.legal-guide 1800"]),
      ("12名人民调解员培训班学员顺利结业。", []),
      ("推动1108个政务服务事项“应进必进”。", ["service.government-item 1108"]),
      ("由61名执业律师担任215个村（居）的法律顾问。", ["service.village-adviser 61"]),
      ("行政机关负责人出庭应诉率由61%上升到88%。", ["litigation.appearance-rate 88"]),
      ("以“1名村（居）法律顾问+N名法律明白人”为架构。", []),
      ("每月开展法治宣传2场次。", []),
      ("为1785人次提供法律咨询。", ["service.consultation 1785"]),
      ("同比2022年作出行政处罚160起，处罚金额159万元，今年有所下降。", []),
      ("按要求落实审查制度，对32份行政合同进行合法性审查。", ["contract.reviewed 32"]),
      ("累计完成7件行政规范性文件、65件项目合同的合法性审查。", ["document.reviewed 7", "contract.reviewed 65"]),
      ("全市共建1个市级、7个县级公共法律服务实体平台。", ["service.platform 1 part", "service.platform 7"]),
      ("办理法律援助案件41万件，受援人近46万。", ["aid.case 410000", "aid.recipient 460000"]),
      ("未来三年，全市执业律师达到460名。", ["lawyer.lawyer 460 planned"]),
      ("经复议审结后，15件案件未再进入行政诉讼。", []),
      ("举办全县行政执法培训17期（次）。", ["leadership.training 17"]),
    ] as [(String, [String])])
  func `what was done tells what is counted`(sentence: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(sentence) == expected)
  }

  @Test(
    arguments: [
      ("全年行政复议结案（包括案前调解、不予受理及受理后审结）86件。", ["reconsideration.closed 86"]),
      ("全年审结行政复议案件1012件（含上年结转）。", ["reconsideration.closed 1012"]),
      ("全年审结行政复议案件1012件（含上年结转35件）。", ["reconsideration.closed 1012"]),
      ("发放宣传品共计5.3万份（册）。", ["publicity.material 53000"]),
      ("制定轻微违法行为不予处罚事项清单，涉及23个领域共186项。", ["enforcement.leniency-item 186"]),
      ("18个部门制定公布了行政裁量权基准，共计326项。", ["enforcement.discretion 326"]),
      ("矛盾纠纷调解成功率99·59%。", ["mediation.success-rate 99.59"]),
      ("调解成功率在98%以上。", ["mediation.success-rate 98"]),
      ("行政诉讼败诉率“断崖式”下降至5.22%。", ["litigation.loss-rate 5.22"]),
      ("行政机关案件平均败诉率保持在9%以下。", ["litigation.loss-rate 9"]),
      ("清理规范性文件2次、90余件。", ["document.cleaned 90"]),
      ("对不予处罚事项进行细化，涵盖24个领域的违法行为。", []),
    ] as [(String, [String])])
  func `remarks and sums stand between a thing and its number`(sentence: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(sentence) == expected)
  }

  @Test(
    arguments: [
      ("审查常务会议议题86件，会议纪要31件，合同740份。", ["review.legality 86", "review.legality 31", "contract.reviewed 740"]),
      ("发放普法资料5000份，手册1200本，年画300张。", ["publicity.material 5000", "publicity.material 1200"]),
      ("制定地方性法规2部，规章3部。", ["legislation.rule 3"]),
      // With words of its own a clause does something of its own.
      ("审查常务会议议题86件，召开会议31次。", ["review.legality 86"]),
      ("审查常务会议议题86件，起草会议纪要31件。", ["review.legality 86"]),
      // Behind the number more is said of the thing.
      ("审查常务会议议题86件，会议纪要31件归档。", ["review.legality 86"]),
      ("审查常务会议议题86件；会议纪要31件。", ["review.legality 86"]),
    ] as [(String, [String])])
  func `the verb of one clause serves the bare ones behind it`(sentence: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(sentence) == expected)
  }

  @Test(
    arguments: [
      ("全市4个人民调解委员会和7名人民调解员获评全国先进。", []),
      ("2家律师事务所、3名律师分别被表彰为行业先进。", []),
      ("5名人民调解员荣获“全国模范”称号。", []),
      ("3名执业律师先后受到省厅通报表扬。", []),
      ("全市现有人民调解员714名，5名被评为省级先进。", ["mediation.mediator 714"]),
      ("全市714名人民调解员调解纠纷8210件。", ["mediation.mediator 714", "mediation.case 8210"]),
      ("17个村（社区）被评为民主法治示范村（社区）。", ["publicity.model-village 17"]),
      ("现有持证执法人员312名，47名受到培训。", ["enforcement.officer 312"]),
    ] as [(String, [String])])
  func `who was honoured is not everyone`(sentence: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(sentence) == expected)
  }
}
