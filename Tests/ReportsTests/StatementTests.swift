import Testing

@testable import Reports

/// What the numbers of one invented paragraph count.
@Suite struct StatementTests {
  @Test(
    arguments: [
      // Verb, object, number.
      ("全年共受理行政复议案件171件。", ["reconsideration.accepted 171"]),
      ("2023年，全县受理行政复议申请４５件，审结４０件。", ["reconsideration.accepted 45", "reconsideration.closed 40"]),
      // Number before noun.
      ("对66件规范性文件进行审核。", ["document.reviewed 66"]),
      ("全市共有196个人民调解委员会，1944名人民调解员。", ["mediation.committee 196", "mediation.mediator 1944"]),
      // Carried subject.
      (
        "全年新收行政诉讼案件262件,案件数同比下降53.79%;结案291件,败诉31件,败诉率10.65%,同比下降2.16个百分点。",
        [
          "litigation.case 262", "litigation.case 53.79 change", "litigation.closed 291",
          "litigation.lost 31",
          "litigation.loss-rate 10.65", "litigation.loss-rate 2.16 change",
        ]
      ),
      // Matters beside the common ones.
      ("收到检察建议12件，办理司法建议3件。", ["supervision.procuratorial-advice 12", "supervision.judicial-advice 3"]),
      ("受理政府信息公开申请45件。", ["supervision.disclosure-application 45"]),
      ("办理人大代表建议21件、政协提案33件。", ["supervision.npc-suggestion 21", "supervision.cppcc-proposal 33"]),
      ("决定维持435件，驳回行政复议申请136件。", ["reconsideration.dismissed 136"]),
      ("办理行政裁决案件6件。", ["adjudication.case 6"]),
      // Numbers without a counter, and means.
      ("法律援助受援人数486，比上年增长5%。", ["aid.recipient 486", "aid.recipient 5 change"]),
      ("调解成功矛盾纠纷3250件，涉及金额近2亿。", ["mediation.success 3250", "mediation.amount 200000000"]),
      ("近八成行政争议在复议阶段得到实质性化解。", ["reconsideration.settled-rate 80"]),
      ("近三成员工参加了座谈。", []),
      ("现有人民调解员1.26名。", []),
      ("现有人民调解员1.13万名。", ["mediation.mediator 11300"]),
      // What stands before tells that something else is meant.
      ("组织执法人员参加学法考试，考试合格率100%。", []),
      ("组织执法人员参加执法资格考试，考试合格率98%。", ["enforcement.exam-pass-rate 98"]),
      // Thought over, and done; no standard.
      ("强化统筹谋划，组织7名党政主要负责人现场述法。", ["leadership.debrief 7"]),
      ("完成全县860项政务服务事项的标准化梳理。", ["service.government-item 860"]),
      ("全市法治副校长412名。", ["publicity.vice-principal 412"]),
      ("全省登记管理的司法鉴定机构120家，司法鉴定人1743名。", ["appraisal.agency 120", "appraisal.appraiser 1743"]),
      ("新接收社区矫正对象130人，解除社区矫正122人。", ["correction.received 130", "correction.released 122"]),
      ("接听12345热线工单3200件。", ["service.hotline 3200"]),
      ("取消证明事项40余项，实行告知承诺制46项。", ["service.certificate-removed 40", "service.commitment-item 46"]),
      // Rates.
      ("行政机关负责人出庭应诉率达100%。", ["litigation.appearance-rate 100"]),
      ("行政机关负责人出庭应诉率由85%提高到97.5%。", ["litigation.appearance-rate 97.5"]),
      ("调解率、调解成功率分别达100%和98.6%。", ["mediation.rate 100", "mediation.success-rate 98.6"]),
      ("行政机关负责人出庭应诉率由去年的85%上升为97.5%。", ["litigation.appearance-rate 97.5"]),
      ("矛盾纠纷调处率、成功率均为99%。", ["mediation.rate 99", "mediation.success-rate 99"]),
      // A comma inside a number ends no clause.
      ("调解矛盾纠纷3,756宗,成功３，７００宗。", ["mediation.case 3756", "mediation.success 3700"]),
      // Changes are not levels.
      ("行政复议收案数同比增长27%。", ["reconsideration.received 27 change"]),
      ("受理行政复议案件120件，较上年增加34件。", ["reconsideration.accepted 120", "reconsideration.accepted 34 change"]),
      (
        "律师事务所达12家，执业律师98人，分别增长9%和11.2%。",
        ["lawyer.firm 12", "lawyer.lawyer 98", "lawyer.firm 9 change", "lawyer.lawyer 11.2 change"]
      ),
      ("行政诉讼案件已拓展到50多个行政管理领域。", []),
      // Parts.
      // What stands side by side behind 其中 is no part of one another.
      (
        "清理规范性文件300件，其中废止41件、宣布失效29件。",
        ["document.cleaned 300", "document.repealed 41", "document.repealed 29"]
      ),
      ("办理涉企行政复议案件14件，和解5件。", ["reconsideration.enterprise 14", "reconsideration.mediated 5 part"]),
      (
        "现有人民调解组织150个（其中村级118个、行业性6个）。",
        ["mediation.committee 150", "mediation.committee 118 part share", "mediation.committee 6 part share"]
      ),
      ("评查执法案卷80卷（不合格3卷）。", ["enforcement.file-reviewed 80"]),
      ("调解纠纷34起，协议涉及金额5万元。", ["mediation.case 34", "mediation.amount 50000"]),
      ("审核各类行政合同58件。", ["contract.reviewed 58"]),
      (
        "现有人民调解组织2247个，其中镇（街）调解委员会122个。", ["mediation.committee 2247", "mediation.committee 122 part"]
      ),
      // Carried over from the year before.
      ("审结行政复议案件79件（其中上年结转16件）。", ["reconsideration.closed 79"]),
      // Two indicators in one number.
      ("办理行政复议及行政诉讼案件85件。", []),
      ("办理行政复议和行政应诉案件85件。", []),
      // Not what it looks like.
      ("开展行政复议培训5次。", ["leadership.training 5"]),
      ("不予受理行政复议申请7件。", ["reconsideration.declined 7"]),
      ("接待行政复议咨询300人次。", []),
      // Somebody else's.
      ("由宁波市政府受理、涉及慈溪市政府的行政复议案件19件。", []),
      // Periods.
      ("前三季度全市行政机关负责人出庭应诉率为97.8%。", ["litigation.appearance-rate 97.8 part"]),
      ("截至10月底，共办理法律援助案件570件。", ["aid.case 570 part"]),
      ("截至12月底，共办理法律援助案件570件。", ["aid.case 570"]),
      ("1—11月，共办理法律援助案件570件。", ["aid.case 570 part"]),
      ("2022年办理法律援助案件300件，2023年办理法律援助案件570件。", ["aid.case 570"]),
      ("去年办理法律援助案件300件。", []),
      ("2019年至2023年，共办理法律援助案件1900件。", ["aid.case 1900 part"]),
      ("2024年全年办理法律援助案件不少于900件。", ["aid.case 900 part planned"]),
      ("近五年来，共办理法律援助案件1900件。", ["aid.case 1900 part"]),
      ("5年间办理法律援助案件1900件。", ["aid.case 1900 part"]),
      ("2023年来，办理法律援助案件570件。", ["aid.case 570"]),
      ("2022年办理的法律援助案件中，优秀案件30件。", []),
      ("行政复议调撤率由2021年的21.5%升至28.0%。", ["reconsideration.mediated-rate 28"]),
      // The clause before says what is counted, this one only how many.
      ("公布轻微违法行为免罚事项清单，共58项。", ["enforcement.leniency-item 58"]),
      ("组织行政执法人员资格考试，共460人参加。", ["enforcement.examined 460"]),
      ("开展行政执法人员业务培训，参训320人次。", ["enforcement.trained 320"]),
      ("加强行政执法，举办法律援助业务培训3期。", []),
      ("公布5项制度，共58项。", []),
      // The clause turns to nothing new with what it only compares with, or says did not follow.
      ("新收行政复议案件100件，超过法院新收行政诉讼案件数；受理90件。", ["reconsideration.received 100", "reconsideration.accepted 90"]),
      ("审结行政复议案件9件，无一引发行政诉讼，纠错5件。", ["reconsideration.closed 9", "reconsideration.corrected 5"]),
      // What 其中 lists without a name of its own is a share of the total before it.
      (
        "办理行政许可9000件，其中全程网办7915件、窗口办理1085件。",
        [
          "enforcement.permit 9000", "enforcement.permit 7915 part share",
          "enforcement.permit 1085 part share",
        ]
      ),
      ("聘请法律顾问26人，另有公职律师19人。", ["counsel.adviser 26", "counsel.public-lawyer 19"]),
      // Neither the largest nor the mean is the count; a number before 的 describes what follows.
      ("单笔最大罚款为120万元。", []),
      ("年均办理法律援助案件3万件。", []),
      ("帮教人数超50人的司法所有3个。", []),
      ("19个镇（街道）配备专职调解员53人。", ["mediation.mediator 53 part"]),
      ("苍山县成立了78个有地方特色的人民调解组织。", ["mediation.committee 78"]),
      ("行政处罚、行政许可分别为48件和412件。", ["enforcement.penalty 48", "enforcement.permit 412"]),
      // Several words for one count, and a count for each.
      ("审结行政复议案件9件，撤销、变更和确认违法5件。", ["reconsideration.closed 9", "reconsideration.corrected 5"]),
      ("审结行政复议案件9件，撤销3件、确认违法2件。", ["reconsideration.closed 9"]),
      ("对全县210名行政执法人员进行了业务培训。", ["enforcement.trained 210"]),
      // What leads to the next number confirms nothing of the one before it.
      ("市政府审结的复议案件977件中直接纠错236件。", ["reconsideration.closed 977", "reconsideration.corrected 236"]),
      ("龙镇村等4个村有望被命名为“全国民主法治示范村”。", ["publicity.model-village 4 planned"]),
      // Aims.
      ("超额完成2420件法律援助任务。", []),
      ("办理法律援助案件2420件任务。", ["aid.case 2420 planned"]),
      ("梳理证明事项，审核拟保留110项，取消证明事项40项。", ["service.certificate-removed 40"]),
      ("我局拟举办普法活动20场，发放宣传资料3万份。", ["publicity.activity 20 planned", "publicity.material 30000 planned"]),
      ("将8个事项纳入年度重大行政决策目录。", ["decision.catalogue 8"]),
      ("年度立法计划安排项目12项。", ["legislation.planned 12"]),
      ("力争全年办理法律援助案件2000件以上。", ["aid.case 2000 planned"]),
      ("2024年，计划办理法律援助案件500件。", ["aid.case 500 part planned"]),
      ("2024年拟提请审议地方性法规2件。", ["legislation.bill 2 part planned"]),
      ("将发放宣传资料10万份。", ["publicity.material 100000 planned"]),
      ("将发展急需的20项立法项目列入年度立法计划。", ["legislation.planned 20"]),
      ("对拟作出的2件重大行政执法决定进行法制审核。", ["enforcement.decision-reviewed 2"]),
      ("完成全年法律援助目标任务的124.8%。", []),
    ] as [(String, [String])])
  func `a number counts what stands beside it`(text: String, expected: [String]) throws {
    #expect(try StatementNotation.observations(text) == expected)
  }

  @Test func `a number in a section of plans is a target`() throws {
    #expect(
      try StatementNotation.observations("办理法律援助案件2000件以上。", purpose: .plans) == ["aid.case 2000 planned"])
  }
}
