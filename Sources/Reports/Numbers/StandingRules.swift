import Documents

/// Tells results from targets.
///
/// Where a sentence stands decides first: numbers under 下一步打算 or in the plan half of a 总结暨思路 are
/// targets. Then its words: 将开展, 力争, 确保…率95%以上, 计划完成, 不少于…的要求. Three words deceive and are
/// looked at twice: 将 that means 把 (将20项项目列入计划), 拟 inside a relative clause (拟作出的2件决定, a decision
/// already on the table), 为确保 that only gives a reason. A word of completion nearer to the number (已, 共,
/// 累计, 完成) outweighs an aim earlier in the sentence.
struct StandingRules {
  let text: FoldedText

  /// The word that makes the number at `number` in `clause` a target; nil when it is none.
  func aim(of number: Range<Int>, in clause: Clause) -> Range<Int>? {
    let lead = clause.range.lowerBound..<number.lowerBound
    if let aim = lastAim(in: lead, of: number) { return aim }
    // 政务服务事项的标准|化梳理 names no standard.
    if let aim = Self.aimsBehind.first(
      in: number.upperBound..<clause.range.upperBound, of: text,
      where: { $0.upperBound == text.count || text.scalars[$0.upperBound] != 0x5316 })  // 化
    {
      return aim
    }
    // 超额完成2420件任务
    if let length = Self.tasks.length(
      startingAt: number.upperBound, upTo: clause.range.upperBound, in: text)
    {
      return number.upperBound..<number.upperBound + length
    }
    if Self.completions.occurs(in: lead, of: text) { return nil }
    guard clause.sentence.lowerBound < clause.range.lowerBound else { return nil }
    let before = clause.sentence.lowerBound..<clause.range.lowerBound
    guard let aim = lastAim(in: before, of: number) else { return nil }
    return Self.completions.occurs(in: aim.upperBound..<clause.range.lowerBound, of: text) ? nil : aim
  }

  /// The last word of intention, or nil.
  private func lastAim(in range: Range<Int>, of number: Range<Int>) -> Range<Int>? {
    Self.aims.last(in: range, of: text) { means($0, before: number, from: range.lowerBound) }
  }

  /// The deceivers.
  private func means(_ word: Range<Int>, before number: Range<Int>, from start: Int) -> Bool {
    if text.flags(at: word.lowerBound).contains(.titled) { return false }
    let next = word.upperBound
    switch text.scalars[word.lowerBound] {
    case 0x5C06 where word.count == 1:  // 将; in 将8个事项纳入目录 it is 把
      return Self.futureVerbs.length(startingAt: next, upTo: text.count, in: text) != nil
    case 0x62DF:  // 拟
      // 审核拟保留110项，取消40项: what was intended is the object of something done, and goes no further.
      let isFurther = text.scalars[next..<max(next, number.lowerBound)].contains(0x2C)
      if isFurther, word.lowerBound > start, !Self.whoIntends.contains(text.scalars[word.lowerBound - 1]) {
        return false
      }
      let rest = next..<min(number.lowerBound, next + 12)
      return next <= number.lowerBound && !text.scalars[rest].contains(0x7684)  // 的
        && Self.intendedVerbs.length(startingAt: next, upTo: text.count, in: text) != nil
    case 0x786E, 0x8981:  // 确保, 要
      let isReason =
        word.lowerBound > start
        && Self.reasons.contains(text.scalars[word.lowerBound - 1])
      // 结合“八五”普法要求，发放… was asked for, and done.
      let isObject = text.scalars[next - 1] == 0x6C42 && (next == text.count || text.scalars[next] == 0x2C)
      return !isReason && !isObject && !(next < text.count && text.scalars[next] == 0x4E86)  // 了
    case 0x8BA1 where word.count == 2:  // 计划; 立法计划安排 is a document's name and its verb
      if Self.namesOfPlans.length(endingAt: word.lowerBound, notBefore: start, in: text) != nil {
        return false
      }
      return Self.intendedVerbs.length(startingAt: next, upTo: text.count, in: text) != nil
        || next == number.lowerBound
    case 0x8C0B:  // 谋划; 加强统筹谋划，完成… was thought over, and done
      return Self.intendedVerbs.length(startingAt: next, upTo: text.count, in: text) != nil
        || next == number.lowerBound
    case 0x76EE:  // 目标
      return !(word.lowerBound > start && text.scalars[word.lowerBound - 1] == 0x4EFB)
        && next < text.count && text.scalars[next] != 0x4EFB  // not 目标任务
    default: return true
    }
  }

  private static let aims = WordList(
    "将", "力争", "争取", "确保", "计划", "拟", "预计", "目标", "要求", "下一步", "不少于", "不低于", "不得低于", "不得少于", "至少要", "有望",
    "打算", "明年", "未来", "谋划",
    "力求", "务必", "应达到", "须达到", "标准为", "按照每", "应当达到", "需达到", "规划建设", "下一年", "来年", "至少培养", "每村至少", "每个村至少",
    "今年要", "年内要", "还要", "要为", "要办理", "要完成", "要开展", "要实现", "至少配备", "要配备", "应配备", "须配备", "应当配备", "要建立", "要达到",
    "必须达到")
  private static let aimsBehind = WordList("工作任务", "目标任务", "有望", "以上的目标", "的目标", "的标准", "的要求", "目标要求", "为目标")
  private static let tasks = WordList("任务", "的任务", "指标任务", "年度任务", "目标", "的指标", "指标")
  private static let completions = WordList(
    "已", "共", "累计", "先后", "完成", "完成了", "截至", "截止", "全年", "达到了", "实现了", "开展了", "一年来", "今年以来", "办理了")
  private static let futureVerbs = WordList(
    "继续", "进一步", "持续", "全面", "深入", "重点", "着力", "力争", "开展", "组织", "推动", "推进", "加强", "加大", "不断", "建设", "新建",
    "实施", "完成", "举办", "办理",
    "在", "于", "达", "达到", "是", "有", "会", "对全", "制定", "出台", "培育", "打造", "新增", "培训", "培养", "按照", "积极", "严格",
    "围绕", "坚持", "以", "发放", "提供", "编制", "开设", "选聘", "聘请", "配备", "创建", "修订", "推出", "提请", "选派", "增设", "建成", "评选",
    "召开", "启动")
  /// 为确保, 以确保, 来确保 give a reason; 按要求, 依要求 say how.
  private static let reasons: ScalarSet = "为以来按依照据"
  /// The last characters of who intends, and when; and what parts clauses.
  private static let whoIntends = Set("年局府县市区省我们院委,:;。".unicodeScalars.map(\.value))
  private static let namesOfPlans = WordList("立法", "工作", "检查", "抽查", "行动", "培训", "审计", "普法", "实施")
  private static let intendedVerbs = WordList(
    "于", "在", "用", "开展", "办理", "新建", "完成", "组织", "建设", "举办", "培训", "新增", "制定", "出台", "保留", "取消", "实施", "修订",
    "废止", "安排", "建成",
    "打造", "培育", "投入", "对", "再", "到", "将", "年内", "全年", "聘请", "招录", "提请", "审议", "创建", "推进", "推动")
}
