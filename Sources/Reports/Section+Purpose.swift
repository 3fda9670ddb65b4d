/// What a section is for, and which of the five parts its title names.
///
/// A section has the purpose of the section it stands in unless its own title says otherwise: 存在的问题和不足,
/// 下一步工作打算, 2024年主要安排 (a year after the report's), 履行推进法治建设第一责任人职责情况, 其他需要报告的情况. A title that
/// names both problems and plans (存在问题及下一步打算) is a plan: a target taken for a result does more harm
/// than a result taken for a target; of the parts it names both. Titles that mend problems (抓好问题整改, 补齐短板) are not
/// about problems.
extension Section.Purpose {
  /// What a folded title says of its section, found in one go: each question is asked of every title.
  struct Named {
    private let isPlan: Bool
    private let isProblem: Bool
    private let isOther: Bool
    private let isLeadership: Bool
    private let namesAchievements: Bool

    /// `title` is folded; `year` is the year in the report's title.
    init(by title: [UInt8], level: Int, year: Int?) {
      isPlan = Section.Purpose.isPlan(title, level: level, year: year)
      isProblem = Section.Purpose.isProblem(title, level: level)
      isOther = Section.Purpose.isOther(title)
      isLeadership = Section.Purpose.isLeadership(title)
      namesAchievements = Section.Purpose.namesAchievements(
        title, level: level, isPlan: isPlan || isProblem)
    }

    /// The parts the title names itself, in the regulation's order.
    var parts: [Section.Purpose] {
      var parts: [Section.Purpose] = []
      if namesAchievements { parts.append(.achievements) }
      if isProblem { parts.append(.problems) }
      if isLeadership { parts.append(.leadership) }
      if isPlan { parts.append(.plans) }
      if isOther { parts.append(.other) }
      return parts
    }

    /// What the section is for, in one with the purpose `parent`.
    func purpose(in parent: Section.Purpose?) -> Section.Purpose {
      let inherited = parent ?? .achievements
      if isPlan { return .plans }
      if isProblem { return .problems }
      if inherited == .plans || inherited == .problems { return inherited }
      if isOther { return .other }
      return isLeadership ? .leadership : inherited
    }
  }

  /// 主要举措和成效, 工作开展情况; 完成情况及下一步打算 names both.
  private static func namesAchievements(_ title: [UInt8], level: Int, isPlan: Bool) -> Bool {
    guard level <= 1 else { return false }
    return title.containsAny(results) || !isPlan && title.containsAny(doings)
  }

  private static let results: PhraseSet = ["成效", "主要做法", "主要举措", "取得的成绩", "工作回顾", "工作亮点", "工作总结"]
  private static let doings: PhraseSet = [
    "举措", "做法", "工作情况", "开展情况", "推进情况", "进展情况", "完成情况", "落实情况", "主要工作", "重点工作", "工作进展", "主要成绩",
    "总体情况", "建设情况", "工作成绩",
  ]

  private static func isOther(_ title: [UInt8]) -> Bool {
    title == Array("其他".utf8) || title == Array("其它".utf8) || title.containsAny(otherMatters)
  }

  private static let otherMatters: PhraseSet = [
    "其他需要报告", "其他需要说明", "其它需要报告", "其它需要说明", "需要报告的其他", "需要说明的其他", "其他情况", "其他事项", "其他有关情况", "其他相关情况",
    "其它情况", "其它事项",
  ]

  /// 履行推进法治建设第一责任人职责情况, 党政主要负责人推进法治建设履职情况.
  private static func isLeadership(_ title: [UInt8]) -> Bool {
    if title.contains("第一责任") { return true }
    return title.containsAny(leaders) && title.containsAny(duties)
  }

  private static let leaders: PhraseSet = ["主要负责人", "主要负责同志", "主要领导"]
  private static let duties: PhraseSet = ["履行", "履职", "述法"]

  private static func isPlan(_ title: [UInt8], level: Int, year: Int?) -> Bool {
    if title.containsAny(future) { return level <= 2 || title.count <= 60 }
    if let year, WrittenYear.all(in: title).contains(where: { $0 > year }) {
      return level <= 1 || title.containsAny(planWords)
    }
    // Below level 1 制定工作计划 is something done.
    guard level <= 1, !title.containsAny(done) else { return false }
    return title.containsAny(remedies) || planEnds.contains { title.hasSuffix($0) }
  }

  private static let future: PhraseSet = [
    "下一步", "下步", "下一年", "下年", "明年", "下一阶段", "下阶段", "打算", "工作思路", "努力方向", "展望", "今后", "来年", "未来工作",
  ]
  private static let planWords: PhraseSet = [
    "安排", "计划", "思路", "要点", "重点工作", "工作重点", "目标", "任务", "谋划", "工作举措",
  ]
  private static let done: PhraseSet = ["完成", "落实", "情况", "制定", "制订", "纳入"]
  private static let remedies: PhraseSet = ["工作计划", "改进措施", "整改措施"]
  private static let planEnds: [StaticString] = [
    "工作安排", "主要安排", "工作计划", "工作思路", "工作目标", "工作要点", "主要任务", "重点任务", "改进措施", "改进方向", "整改措施",
  ]

  private static func isProblem(_ title: [UInt8], level: Int) -> Bool {
    // 坚持问题导向 is how something was done.
    if title.contains("问题导向"), !title.contains("存在") { return false }
    if title.containsAny(mending) {
      return level <= 1 && title.contains("存在") && title.containsAny(["问题", "不足"])
    }
    if title.contains("存在"), title.containsAny(shortcomings) { return true }
    return title.containsAny(level <= 1 ? problemWords : problemHeadings)
  }

  private static let mending: PhraseSet = [
    "整改", "解决", "聚焦", "补齐", "强化", "化解", "破解", "推进", "攻坚", "整治",
  ]
  private static let shortcomings: PhraseSet = ["问题", "不足", "困难", "短板", "差距", "薄弱"]
  private static let problemWords: PhraseSet = ["不足", "问题", "短板", "薄弱环节", "差距", "困难"]
  private static let problemHeadings: PhraseSet = [
    "问题和不足", "问题与不足", "不足和原因", "不足及原因", "不足之处", "主要问题", "困难和问题",
  ]
}
