import Documents

/// Tells numbers for the whole jurisdiction and year from numbers for a part of either.
///
/// Time: `PeriodRules` finds the word of time; a number of a part of the year, or of several years, is a part, one of
/// another year is nobody's. What a stock is (全市现有…) does not depend on the month it was counted in.
///
/// Bodies: who did it, the subject of the sentence (`SubjectRules`) says. Besides there are words that limit a
/// number wherever they stand — 本局, 各司法所, 由宁波市政府受理, 退休法官 — and reach to the end of the sentence.
struct ScopeRules {
  let text: FoldedText
  let tokens: [QuantityScanner.Token]
  private let teller: Teller
  private let periods: PeriodRules

  init(text: FoldedText, tokens: [QuantityScanner.Token], teller: Teller) {
    self.text = text
    self.tokens = tokens
    self.teller = teller
    periods = PeriodRules(text: text, tokens: tokens, reportYear: teller.year)
  }

  struct Verdict {
    var scope: Observation.Scope = .whole
    /// As written, when the number is not for the report's year.
    var period: Range<Int>?
    /// The number is a comparison with another year or carried over from it.
    var isOtherYear = false
    /// It is a later year's: a plan.
    var isLaterYear = false
    /// Somebody else did it (由宁波市政府受理): no result of this report's issuer.
    var isAnothers = false
    /// The body or kind of case that makes it a part.
    var partWord: Range<Int>?
    /// The words that say it is another year's, or somebody else's.
    var othersWord: Range<Int>?
  }

  /// Whose doing a number is, as the subject of its sentence says.
  /// The words are those that say so, in characters.
  enum Doer {
    case everyone
    case part(Range<Int>)
    case another(Range<Int>)
  }

  /// - Parameter isCounted: whether a word that stands in a range is the very thing counted, as 涉企 is where
  ///   涉企行政复议案件 are; such a word makes nothing a part.
  func verdict(
    for number: Range<Int>, in clause: Clause, subject doer: Doer = .everyone, isCounted: (Range<Int>) -> Bool
  ) -> Verdict {
    var verdict = Verdict()
    if teller.isOnPartOfYear { verdict.scope = .part }
    let lead = clause.range.lowerBound..<max(clause.range.lowerBound, number.lowerBound)
    let before = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, number.lowerBound)
    // 审结行政复议案件(含上年结转)2755件: a remark makes nothing another year's.
    let isRemark = { (word: Range<Int>) in
      text.flags(at: word.lowerBound).contains(.parenthesised)
        && !text.flags(at: number.lowerBound).contains(.parenthesised)
    }
    if let word = StatementGrammar.otherYear.first(
      in: beyondBaseline(lead), of: text, where: { !isRemark($0) })
    {
      verdict.scope = .part
      verdict.isOtherYear = true
      verdict.othersWord = word
    }
    if let time = periods.mark(in: before) {
      switch time.meaning {
      // 全年 in a summary of the fourth quarter is the year after all.
      case .wholeYear: if text.has([0x5168, 0x5E74], at: time.range.lowerBound) { verdict.scope = .whole }
      case .part where Self.stocks.occurs(in: lead, of: text): verdict.period = time.range
      case .part:
        verdict.scope = .part
        verdict.period = time.range
      case .year(let year):
        guard let reportYear = teller.year, year != reportYear else { break }
        verdict.period = time.range
        verdict.scope = .part
        verdict.isLaterYear = year > reportYear
        // 2010年办理7640件 in a report for 2011 is there to be compared with.
        if year < reportYear, opensStatement(time.range, clause),
          !text.has([0x7684], at: time.range.upperBound)  // 2010年的 dates what follows, not when it was done.
        {
          verdict.isOtherYear = true
          verdict.othersWord = time.range
        }
      }
    }
    if let word = partBody(before: before, clause: clause, number: number, isCounted) {
      verdict.scope = .part
      verdict.partWord = word
    }
    if let word = anothersDeed(before) {
      verdict.isAnothers = true
      verdict.othersWord = word
    }
    switch doer {
    case .everyone: break
    case .part(let word):
      verdict.scope = .part
      verdict.partWord = verdict.partWord ?? word
    case .another(let word):
      verdict.isAnothers = true
      verdict.othersWord = word
    }
    return verdict
  }

  /// Whether a year stands first in its clause, or is compared with: 同比2022年.
  private func opensStatement(_ year: Range<Int>, _ clause: Clause) -> Bool {
    let start = year.lowerBound
    return start == clause.range.lowerBound
      || Self.comparisons.length(endingAt: start, notBefore: clause.sentence.lowerBound, in: text) != nil
  }

  private static let comparisons = WordList("同比", "相比", "对比", "较", "比", "与")

  /// 由去年的85%提高到|97.5%: what is said of the value before is not said of the one it became.
  private func beyondBaseline(_ lead: Range<Int>) -> Range<Int> {
    guard Self.arrivals.length(endingAt: lead.upperBound, notBefore: lead.lowerBound, in: text) != nil,
      let before = tokens[..<periods.firstToken(beginningAtOrAfter: lead.upperBound)].last,
      before.range.lowerBound >= lead.lowerBound, before.range.upperBound <= lead.upperBound,
      case .quantity = before.kind
    else { return lead }
    return before.range.upperBound..<lead.upperBound
  }

  private static let arrivals = WordList(
    "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "上升为", "增长到", "增长至", "增加到", "增加至", "增至", "升至", "下降到", "下降至",
    "降到", "降至", "降为", "降低到", "降低至", "下降为", "扩大到", "减少到", "减少至")

  private static let stocks = WordList("现有", "共有", "已有", "设有", "建有", "拥有", "在册", "建成", "设立", "成立", "建立")

  // MARK: Bodies

  private func partBody(
    before: Range<Int>, clause: Clause, number: Range<Int>, _ isCounted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    first(of: Self.bodies, in: before, isCounted)
      ?? first(of: Self.kinds, in: clause.range.lowerBound..<number.lowerBound, isCounted)
      ?? Self.kindsBehind.first(
        in: number.upperBound..<min(clause.range.upperBound, number.upperBound + 10), of: text)
  }

  /// The first of the words that limits what is counted. 某类行政案件 are some, 各类行政案件 are all.
  private func first(
    of list: WordList, in range: Range<Int>, _ isCounted: (Range<Int>) -> Bool
  ) -> Range<Int>? {
    list.first(in: range, of: text) { word in
      let index = word.lowerBound
      let isEveryKind =
        text.scalars[index] == 0x7C7B && index > 0 && text.scalars[index - 1] == 0x5404  // 各类
      return !isEveryKind && !isCounted(word)
    }
  }

  /// 由宁波市政府受理…的案件19件: somebody else did it. From 由 to the verb.
  private func anothersDeed(_ range: Range<Int>) -> Range<Int>? {
    for index in range where text.scalars[index] == 0x7531 {  // 由
      let reach = index + 1..<min(index + 18, range.upperBound)
      if let verb = Self.othersVerbs.first(in: reach, of: text), verb.lowerBound > index + 2 {
        return index..<verb.upperBound
      }
    }
    return nil
  }

  private static let othersVerbs = WordList("受理", "审理", "办理", "审结", "立案", "查处", "调解")
  /// Bodies that are part of a jurisdiction; they govern the rest of their sentence.
  private static let bodies = WordList(
    "本局", "本单位", "本部门", "本街道", "局机关", "各司法所", "基层司法所", "司法所共", "诉调委", "交调委", "医调委", "诉调对接", "警调", "访调", "派驻",
    "驻所",
    "驻法院", "驻派出所", "退休法官", "网格化解", "网格员", "试点", "婚调委", "物业纠纷调解委员会", "商会调解", "个人调解工作室",
    "品牌调解", "调解工作室", "道交", "对街道", "涉企行政", "涉企案件", "涉企纠纷", "涉企矛盾", "涉外案件")
  /// Kinds of case that are part of all cases.
  private static let kinds = WordList(
    "涉企", "涉外", "涉民营", "线上", "在线", "类案件", "涉农", "涉军", "行业性专业性", "行业性、专业性", "专业性调解", "类行政复议", "类行政", "简易程序",
    "农民工", "未成年人", "妇女", "残疾人", "老年人", "民事",
    "刑事", "领域行政复议", "领域案件", "领域复议", "领域矛盾纠纷", "领域纠纷", "二审")
  private static let kindsBehind = WordList("涉企", "涉外", "类案件", "涉农")
}
