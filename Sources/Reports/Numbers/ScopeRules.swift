import Documents

/// Tells numbers for the whole jurisdiction and year from numbers for a part of either.
///
/// Time: 前三季度, 上半年, 截至10月底 and 1—11月 are part of a year; 2022年… in a report for 2023, 近三年 and
/// 五年来累计 are other years; 截至目前, 截至12月底 and 2023年以来 are the year itself. What a stock is
/// (全市现有…) does not depend on the month it was counted in.
///
/// Bodies: 本局, 各司法所, 由宁波市政府受理, 退休法官… The catalogue does not know them; they are the words below,
/// and they reach from where they stand to the end of the sentence.
struct ScopeRules {
  let text: FoldedText
  let tokens: [QuantityScanner.Token]
  let reportYear: Int?
  var isOnPartOfYear = false

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
    if isOnPartOfYear { verdict.scope = .part }
    let lead = clause.range.lowerBound..<max(clause.range.lowerBound, number.lowerBound)
    let before = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, number.lowerBound)
    if let word = StatementGrammar.otherYear.first(in: beyondBaseline(lead), of: text) {
      verdict.scope = .part
      verdict.isOtherYear = true
      verdict.othersWord = word
    }
    if let time = timeMark(in: before) {
      switch time.meaning {
      case .wholeYear: break
      case .part where Self.stocks.occurs(in: lead, of: text): verdict.period = time.range
      case .part:
        verdict.scope = .part
        verdict.period = time.range
      case .year(let year):
        guard let reportYear, year != reportYear else { break }
        verdict.period = time.range
        verdict.scope = .part
        verdict.isLaterYear = year > reportYear
        // 2010年办理7640件 in a report for 2011 is there to be compared with.
        if year < reportYear, time.range.lowerBound == clause.range.lowerBound,
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

  /// 由去年的85%提高到|97.5%: what is said of the value before is not said of the one it became.
  private func beyondBaseline(_ lead: Range<Int>) -> Range<Int> {
    guard Self.arrivals.length(endingAt: lead.upperBound, notBefore: lead.lowerBound, in: text) != nil,
      let before = tokens[..<firstToken(beginningAtOrAfter: lead.upperBound)].last,
      before.range.lowerBound >= lead.lowerBound, before.range.upperBound <= lead.upperBound,
      case .quantity = before.kind
    else { return lead }
    return before.range.upperBound..<lead.upperBound
  }

  private static let arrivals = WordList(
    "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "上升为", "增长到", "增长至", "增加到", "增加至", "增至", "升至", "下降到", "下降至",
    "降到", "降至", "降为", "降低到", "降低至", "下降为", "扩大到", "减少到", "减少至")

  // MARK: Time

  private enum Meaning {
    case wholeYear
    case part
    case year(Int)
  }

  /// The last word of time before the number.
  private func timeMark(in range: Range<Int>) -> (range: Range<Int>, meaning: Meaning)? {
    var best: (range: Range<Int>, meaning: Meaning)?
    // Backwards from the number; the sentence is short, the block need not be.
    for token in tokens[..<firstToken(beginningAtOrAfter: range.upperBound)].reversed() {
      guard token.range.lowerBound >= range.lowerBound else { break }
      // 由2021年的21.5%升至28%: the year dates the first number only.
      if text.has([0x7684], at: token.range.upperBound), case .year = token.kind,
        isQuantity(beginningAt: token.range.upperBound + 1)
      {
        continue
      }
      // 对2022年12月31日前制发的文件进行清理: the date describes what was dealt with.
      if isDeadline(token) { continue }
      guard token.range.upperBound <= range.upperBound,
        !text.flags(at: token.range.lowerBound).contains(.titled),
        !text.flags(at: token.range.lowerBound).contains(.quoted), let meaning = meaning(of: token, in: range)
      else { continue }
      best = (token.range, meaning)
      break
    }
    if let word = Self.partsOfYear.last(in: range, of: text), word.lowerBound >= best?.range.lowerBound ?? 0 {
      best = (word, .part)
    }
    if let span = yearSpan(in: range), span.lowerBound >= best?.range.lowerBound ?? 0 {
      best = (span, .part)
    }
    // 2024年全年 is 2024, but 2024年…，全年 is the report's year.
    if let word = Self.wholeYears.last(in: range, of: text), word.lowerBound > best?.range.upperBound ?? -1 {
      best = (word, .wholeYear)
    }
    return best
  }

  /// The last 近五年, 5年来, 三年间 of a range: sums over years, in digits or not.
  private func yearSpan(in range: Range<Int>) -> Range<Int>? {
    for index in range.reversed() where text.scalars[index] == 0x5E74 {  // 年
      var start = index
      while start > range.lowerBound, isNumeral(text.scalars[start - 1]) { start -= 1 }
      // 2023年来 is a year, not two thousand of them.
      guard start < index, index - start <= 2, !isOne(start..<index) else { continue }
      let after = Self.behindSpans.length(startingAt: index + 1, upTo: range.upperBound, in: text)
      let before = Self.beforeSpans.length(endingAt: start, notBefore: range.lowerBound, in: text)
      if after != nil || before != nil { return start - (before ?? 0)..<index + 1 + (after ?? 0) }
    }
    return nil
  }

  /// 一年来 is the year itself.
  private func isOne(_ range: Range<Int>) -> Bool {
    range.count == 1 && [0x4E00, 0x31].contains(text.scalars[range.lowerBound])
  }

  private func isNumeral(_ scalar: UInt32) -> Bool {
    NumeralCharacter.digit(scalar) != nil || NumeralCharacter.chineseDigit(scalar) != nil
      || scalar == 0x5341 || scalar == 0x51E0  // 十, 几
  }

  private static let behindSpans = WordList("来", "以来", "间", "多来", "期间", "里")
  private static let beforeSpans = WordList("近", "过去", "最近", "前", "这")

  private func firstToken(beginningAtOrAfter index: Int) -> Int {
    tokens.partitionIndex { $0.range.lowerBound >= index }
  }

  /// Whether 前 stands behind a year, or behind the month and day that go on with it.
  private func isDeadline(_ token: QuantityScanner.Token) -> Bool {
    guard case .year = token.kind else { return false }
    var end = token.range.upperBound
    var next = firstToken(beginningAtOrAfter: end)
    while next < tokens.count, tokens[next].range.lowerBound == end {
      end = tokens[next].range.upperBound
      next += 1
    }
    return text.has([0x524D], at: end) || text.has([0x4EE5, 0x524D], at: end)
      || text.has([0x4E4B, 0x524D], at: end)
  }

  private func isQuantity(beginningAt index: Int) -> Bool {
    let place = firstToken(beginningAtOrAfter: index)
    guard place < tokens.count, tokens[place].range.lowerBound == index else { return false }
    if case .quantity = tokens[place].kind { return true }
    return false
  }

  private func meaning(of token: QuantityScanner.Token, in range: Range<Int>) -> Meaning? {
    let behind = token.range.upperBound
    switch token.kind {
    case .year(let year):
      // A year inside a name or as the object of a verb (开展2022年度评议) still dates the sentence; a span
      // of years is several.
      if token.numeral.upperBound + 1 < token.range.upperBound || endsSpan(token) { return .part }
      if Self.since.length(startingAt: behind, upTo: text.count, in: text) != nil, let reportYear {
        return year == reportYear ? .wholeYear : .part
      }
      return .year(year)
    case .month(let month):
      let isUntil =
        month < 12
        && Self.until.occurs(
          in: max(range.lowerBound, token.range.lowerBound - 8)..<token.range.lowerBound, of: text)
      let isSpan = token.numeral.upperBound + 1 < token.range.upperBound
      if isUntil || isSpan && month < 12 { return .part }
      return month == 12 && (isSpan || isUntil) ? .wholeYear : nil
    default: return nil
    }
  }

  /// 2019年至2023年.
  private func endsSpan(_ year: QuantityScanner.Token) -> Bool {
    let mark = year.range.lowerBound - 1
    guard mark > 0, QuantityScanner.spanMarks.contains(text.scalars[mark]) else { return false }
    let next = firstToken(beginningAtOrAfter: mark)
    guard next > 0, tokens[next - 1].range.upperBound == mark, case .year = tokens[next - 1].kind else {
      return false
    }
    return true
  }

  private static let partsOfYear = WordList(
    "前三季度", "前三个季度", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "前两季度",
    "近年来", "十三五期间", "十四五期间", "十三五以来", "十四五以来", "任期内", "七五普法期间",
    "八五普法期间",
    "宪法宣传周期间", "成立以来", "改革以来", "运行以来", "创建以来", "开展以来", "实施以来", "建成以来", "启动以来", "施行以来", "设立以来")
  private static let wholeYears = WordList(
    "全年", "今年以来", "截至目前", "目前", "截至年底", "一年来", "本年度", "今年", "年内", "截止目前")
  private static let since = WordList("以来", "起", "至今")
  private static let until = WordList("截至", "截止", "截止到", "截至到", "至", "到")
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
