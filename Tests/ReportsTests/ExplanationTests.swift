import Documents
import Testing

@testable import Reports

/// Why numbers are taken or not, in the words of the verdicts.
@Suite struct ExplanationTests {
  /// A report with one paragraph under a heading of achievements, or of plans.
  private func accounts(_ sentence: String, _ indicator: Indicator.ID?, plan: Bool = false) throws
    -> [Account]
  {
    try explanation(sentence, indicator, plan: plan).accounts
  }

  private func explanation(_ sentence: String, _ indicator: Indicator.ID?, plan: Bool = false) throws
    -> Explanation
  {
    let catalogue = try #require(GoldFiles.catalogue)
    let heading = plan ? "三、下一步打算" : "一、主要举措和成效"
    let text = "清水县司法局2023年度法治政府建设情况报告\n\(heading)\n\(sentence)\n"
    return try GoldFiles.report(text.utf8, name: "t").explanation(of: indicator, catalogue: catalogue)
  }

  private func short(_ accounts: [Account], in sentence: String) throws -> [String] {
    let head = "清水县司法局2023年度法治政府建设情况报告\n一、主要举措和成效\n"
    let source = SourceText(head + sentence)
    return accounts.map { account in
      let number = account.outcome == .mentioned ? "" : source[account.utf8Range] + " "
      return "\(number)\(account.outcome.rawValue): \(account.reasons.map(\.zh).joined(separator: ";"))"
    }
  }

  @Test(
    arguments: [
      // Taken: which word, which companion, which topic.
      (
        "全年受理行政复议案件171件，审结138件。", "reconsideration.accepted",
        ["171件 headline: 数字前面是“行政复议案件”;有“受理”佐证;本句主题是“行政复议”"]
      ),
      (
        "全年受理行政复议案件171件，审结138件。", "reconsideration.closed",
        [
          "171件 other: 归“行政复议受理件数”;“行政复议案件”旁边没有佐证词:审结 办结 结案 审理完毕",
          "138件 headline: 数字前面是“审结”;主题“行政复议”承自前文“全年受理行政复议案件171件”",
        ]
      ),
      // Qualifier, period, bodies, aims.
      (
        "前三季度，办理法律援助案件300余件。", "aid.case",
        ["300余件 headline: 数字前面是“法律援助案件”;本句主题是“法律援助”;“三季度”不是报告的全年;“300余件”是约数"]
      ),
      (
        "力争办理法律援助案件500件。", "aid.case",
        ["500件 planned: 数字前面是“法律援助案件”;本句主题是“法律援助”;“力争”说明是目标"]
      ),
      (
        "由宁波市政府受理的行政复议案件19件。", "reconsideration.accepted", ["19件 refused: “由宁波市政府受理”说明是别的机关做的"]
      ),
      ("去年受理行政复议案件66件。", "reconsideration.accepted", ["66件 refused: “去年”说明是别的年份"]),
      // Change, baseline, share, range.
      (
        "受理行政复议案件171件，同比增长27%。", "reconsideration.accepted",
        ["171件 headline: 数字前面是“行政复议案件”;有“受理”佐证;本句主题是“行政复议”", "27% change: 说的是 171件 的增减"]
      ),
      (
        "负责人出庭应诉率由85%提高到97%。", "litigation.appearance-rate",
        ["85% refused: 是变化前的数:“负责人出庭应诉率由”", "97% headline: 数字前面是“负责人出庭应诉率”"]
      ),
      ("每年办理法律援助案件3至5件。", "aid.case", ["3至5件 refused: 是一个范围,不是一个数"]),
      ("法律援助案件占办理案件总数的20%。", "aid.case", ["20% refused: 是占比或进度:“法律援助案件占办理案件总数的”"]),
      // Nobody can read it; it counts nothing.
      ("受理行政复议案件47O件。", "reconsideration.accepted", ["47O corrupt: 混有字母,不能读"]),
      // Its unit, its topic, what excludes it.
      ("召开行政复议案件会议5次。", "reconsideration.accepted", ["5次 refused: “次”不是这一项的单位"]),
      ("受理人民调解案件80件。", "reconsideration.accepted", ["80件 other: 归“调解案件数”;“案件”说的是“人民调解”,不是“行政复议”"]),
      ("行政复议及行政诉讼案件85件。", "litigation.case", ["85件 refused: 与别的事项合用一个数"]),
      // Spoken of in words only.
      ("认真办理法律援助案件，维护群众权益。", "aid.case", ["mentioned: 说到了这件事,没有给出数字"]),
    ] as [(String, String, [String])])
  func `each number has its reason`(sentence: String, indicator: String, expected: [String]) throws {
    let accounts = try accounts(sentence, indicator)
    #expect(try short(accounts, in: sentence) == expected)
  }

  @Test func `a number under plans says so, with the heading`() throws {
    let accounts = try accounts("办理法律援助案件500件。", "aid.case", plan: true)
    #expect(accounts.map(\.outcome) == [.planned])
    #expect(accounts[0].reasons.last?.en == "it stands in the plans, “三、下一步打算”")
  }

  @Test func `an alternate says what is shown instead, and why`() throws {
    let accounts = try accounts("办理法律援助案件300件。全年共办理法律援助案件280件。各司法所办理法律援助案件20件。", "aid.case")
    #expect(accounts.map(\.outcome) == [.alternate, .headline, .alternate])
    #expect(
      accounts.map { $0.reasons.last?.zh } == ["采用的是 280件:那里写明是总数", "3 个值中最合用的一个", "采用的是 280件:那是全部,这只是部分"])
  }

  @Test func `what stands in a second copy or in the site's furniture is said to be outside`() throws {
    let catalogue = try #require(GoldFiles.catalogue)
    let report = try #require(GoldFiles.samples["003_b7dfeb0ae88f6300.txt"])
    let explanation = report.explanation(of: "reconsideration.accepted", catalogue: catalogue)
    #expect(explanation.accounts.count { $0.outcome == .headline } == 1)
    let outside = explanation.accounts.filter { $0.outcome == .outside }
    #expect(outside.map { report.document.text[$0.utf8Range] } == ["158件"])
  }

  @Test(
    arguments: [
      ("受理行政复议案件171件。", "171件 is shown"), ("开展普法活动60场次。", "the text never speaks of it"),
      ("认真受理行政复议案件。", "the text speaks of it in words only"),
      ("去年受理行政复议案件66件。", "the text speaks of it, but the number there is not taken"),
      ("力争受理行政复议案件60件。", "only targets are given"),
    ])
  func `the whole is said in one sentence`(sentence: String, summary: String) throws {
    #expect(try explanation(sentence, "reconsideration.accepted").summary.en == summary)
  }

  @Test(arguments: ["000_1c43591e52210f05.txt", "004_f822e31e0fec2d8c.txt"])
  func `what is told taken is what was read, for each indicator and for all numbers`(file: String) throws {
    let catalogue = try #require(GoldFiles.catalogue)
    let report = try #require(GoldFiles.samples[file])
    func told(_ explanation: Explanation) -> [Observation] {
      explanation.accounts.filter(\.outcome.isTaken).compactMap(\.observation).map {
        report.observations[$0]
      }
    }
    let all = report.explanation(of: nil, catalogue: catalogue)
    #expect(told(all) == report.observations)
    let ranges = Set(all.accounts.map(\.utf8Range))
    #expect(report.quantities.allSatisfy { ranges.contains($0.utf8Range) })
    #expect(all.accounts.allSatisfy { !$0.reasons.isEmpty })
    for indicator in Set(report.observations.map(\.indicator)) {
      let one = report.explanation(of: indicator, catalogue: catalogue)
      #expect(told(one) == report.observations.filter { $0.indicator == indicator })
      for account in one.accounts where account.outcome.isTaken {
        let observation = report.observations[try #require(account.observation)]
        #expect((account.outcome == .headline) == observation.isHeadline)
        #expect(account.utf8Range == observation.valueRange)
        #expect(account.evidence == observation.evidence)
      }
    }
  }
}
