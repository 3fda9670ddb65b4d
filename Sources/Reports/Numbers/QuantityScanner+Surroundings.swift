import Documents

// What stands around a numeral and decides what it is.
extension QuantityScanner {
  static let percentWords = [UInt32](word: "百分之")
  static let half = [UInt32](word: "半数")
  static let spanMarks: ScalarSet = "—–-~～至到―－"
  /// What a scan or a slip of the hand makes of a digit.
  static let digitLookalikes: ScalarSet = "OolISB"
  /// Before a Chinese numeral these make a name or a manner of speaking: 统一, 唯一, 某一, 每一, 同一, 之一.
  static let namePrefixes: ScalarSet = "统唯某每同之第另单逐任不如万专进"
  /// Counters that small Chinese numerals form names and sayings with.
  static let vagueUnits: Set<String> = [
    "个", "项", "种", "类", "批", "支", "条", "面", "道", "组", "次", "处", "间", "点", "块", "套", "家", "站", "对", "张", "部",
    "本",
    "线", "款", "队", "班", "课", "节", "讲", "集", "户", "人", "名", "员", "份",
  ]

  /// Counters that small Chinese numerals count with, even before a noun: 六家律师事务所, 三名律师.
  static let plainUnits: Set<String> = ["家", "名", "位", "件", "宗", "起", "场", "场次", "份", "次", "期", "卷"]

  static let tens: [[UInt32]] = ["以上", "以下", "以内", "的", "左右", "多"].map([UInt32].init(word:))

  // MARK: Calendar

  /// Years, dates, times and durations; nil when the numeral is none of these.
  func calendar(_ numeral: Numeral) -> Token? {
    let end = numeral.range.upperBound
    func token(_ kind: Kind, to end: Int) -> Token {
      Token(kind: kind, range: numeral.range.lowerBound..<end, numeral: numeral.range)
    }
    guard end < text.count else { return nil }
    switch text.scalars[end] {
    case 0x5E74:  // 年
      let isYear =
        numeral.integerDigits == 4 && !numeral.hasMultiplier && (1900...2100).contains(numeral.value)
      return token(isYear ? .year(Int(numeral.value)) : .other, to: end + 1)
    case 0x6708:  // 月
      let isMonth = (1...12).contains(numeral.value) && !numeral.hasFraction
      return token(isMonth ? .month(Int(numeral.value)) : .other, to: end + 1)
    case 0x65E5, 0x53F7, 0x65F6, 0x5C4A, 0x5929, 0x5C81, 0x79D2:  // 日 号 时 届 天 岁 秒
      return numeral.hasMultiplier && !numeral.isChinese ? nil : token(.other, to: end + 1)
    case 0x3A:  // 15:08
      if end + 1 < text.count, NumeralCharacter.digit(text.scalars[end + 1]) != nil,
        numeral.integerDigits <= 2, !numeral.isChinese,
        let minutes = NumeralScanner(text: text).numeral(at: end + 1)
      {
        return token(.other, to: minutes.range.upperBound)
      }
      return nil
    case 0x2E where numeral.integerDigits == 4: return token(.other, to: end)
    default:
      // 2023—2025年, 2024-01-26: a year whose 年 comes later or not at all.
      guard numeral.integerDigits == 4, !numeral.hasFraction, !numeral.hasMultiplier,
        (1990...2050).contains(numeral.value), Self.spanMarks.contains(text.scalars[end]),
        end + 1 < text.count, NumeralCharacter.digit(text.scalars[end + 1]) != nil
      else { return nil }
      var place = end
      while place < text.count,
        NumeralCharacter.digit(text.scalars[place]) != nil || Self.spanMarks.contains(text.scalars[place])
      {
        place += 1
      }
      if place < text.count, text.scalars[place] == 0x5E74,
        let last = NumeralScanner(text: text).numeral(at: place - 4), last.integerDigits == 4
      {
        return token(.year(Int(last.value)), to: place + 1)
      }
      return token(.other, to: place)
    }
  }

  // MARK: Neighbours

  /// 第五次, 〔2019〕34号, 其一.
  func isOrdinal(_ numeral: Numeral) -> Bool {
    let start = numeral.range.lowerBound
    guard start > 0 else { return false }
    return text.scalars[start - 1] == 0x7B2C || text.scalars[start - 1] == 0x5468  // 第 周
  }

  /// A letter, a plus or a slash right before the digits makes them part of a code: 5A is caught behind,
  /// A4, 7+1, V2 here.
  func isGluedBefore(_ index: Int) -> Bool {
    guard !text.flags(at: index).contains(.spaced), !text.flags(at: index).contains(.afterQuote) else {
      return false
    }
    let before = text.scalars[index - 1]
    return NumeralCharacter.isLatinLetter(before) || before == 0x2B || before == 0x2F
      || before == 0x23
  }

  func code(from index: Int) -> Token {
    var end = index
    while end < text.count,
      NumeralCharacter.digit(text.scalars[end]) != nil || NumeralCharacter.isLatinLetter(text.scalars[end])
        || text.scalars[end] == 0x2B
    {
      end += 1
    }
    let range = index..<max(end, index + 1)
    return Token(kind: .other, range: range, numeral: range)
  }

  func isRough(at index: Int) -> Bool { NumeralCharacter.isRoughly(text.scalars[index]) }

  /// Where the counter begins behind a numeral.
  func numeralEnd(_ numeral: Numeral) -> Int {
    let end = numeral.range.upperBound
    return end < text.count && isRough(at: end) ? end + 1 : end
  }

  /// The counter that begins at a place: its number and its length.
  func counter(at index: Int) -> (word: Int, length: Int)? {
    Counters.tree.longestMatch(in: text.scalars, at: index, upTo: text.count)
  }

  /// 420万“法律明白人”, 受援人近46万: beside people 万 and 亿 count them without a counter. It is 人, of no length.
  func persons(at index: Int, counted numeral: Numeral) -> (word: Int, length: Int)? {
    guard numeral.hasMultiplier, numeral.value >= 10_000, let person = Counters.numbers["人"],
      Self.persons.length(startingAt: index, upTo: text.count, in: text) != nil
        || isClauseEnd(index) && namesPeople(before: numeral.range.lowerBound)
    else { return nil }
    return (person, 0)
  }

  /// 受援人数355, 受理件数27: what is counted names its counter itself, and nothing follows the number. Of no length.
  func namedCounter(at index: Int, counted numeral: Numeral) -> (word: Int, length: Int)? {
    guard isClauseEnd(index), !numeral.isChinese || numeral.hasMultiplier else { return nil }
    let end = pastLinks(before: numeral.range.lowerBound)
    if numeral.hasMultiplier, Self.namesOfMoney.length(endingAt: end, notBefore: 0, in: text) != nil {
      return Counters.numbers["元"].map { ($0, 0) }
    }
    for (name, counter) in Self.namesOfCounters
    where name.length(endingAt: end, notBefore: 0, in: text) != nil {
      return Counters.numbers[counter].map { ($0, 0) }
    }
    return nil
  }

  /// 涉及金额近5亿
  private static let namesOfMoney = WordList("金额", "标的额", "经济损失", "涉案金额", "涉及金额", "罚款", "罚没款", "资金")
  private static let namesOfCounters: [(WordList, String)] = [
    (WordList("人数"), "人"), (WordList("人次", "人次数"), "人次"), (WordList("件数", "案件数", "案件数量"), "件"),
    (WordList("宗数"), "宗"), (WordList("场次", "场次数"), "场次"), (WordList("户数"), "户"),
  ]

  /// Whether a word for people stands right before a numeral, links and 近, 约 aside.
  private func namesPeople(before start: Int) -> Bool {
    let end = pastLinks(before: start)
    return Self.people.length(endingAt: end, notBefore: 0, in: text) != nil
  }

  /// Where the word ends that 近, 约, 达 and the like lead from to a number.
  private func pastLinks(before start: Int) -> Int {
    var end = start
    while let length = Self.shortLinks.length(endingAt: end, notBefore: max(0, end - 3), in: text) {
      end -= length
    }
    return end
  }

  private static let shortLinks = WordList(
    "近", "约", "达", "共", "超", "逾", "超过", "达到", "突破", "为", "有", "已达", "共计")
  private static let people = WordList(
    "受援人", "受援群众", "受益人", "受益群众", "受教育群众", "受众", "律师", "调解员", "执法人员", "人数", "群众", "师生", "学生", "人次", "志愿者")

  private static let persons = WordList(
    "群众", "人口", "师生", "学生", "居民", "村民", "农民", "干部", "职工", "市民", "网民", "观众", "听众", "法律明白人", "法治带头人", "志愿者",
    "党员")

  /// 30个工作日, 3个月, 5个小时 measure time; 个 counts nothing there. Nor does a number that opens a quotation with more
  /// behind it: “十一个坚持”, “100名法官进校园”.
  func isNamePart(_ numeral: Numeral, unit: String, end: Int) -> Bool {
    if opensName(numeral.range.lowerBound, beyond: end) { return true }
    guard unit == "个" else { return false }
    return Self.timeWords.contains { text.has($0, at: end) }
  }

  private func opensName(_ start: Int, beyond end: Int) -> Bool {
    let isInside: (Int) -> Bool = {
      text.flags(at: $0).contains(.quoted) && !text.flags(at: $0).contains(.afterQuote)
    }
    guard text.flags(at: start).isSuperset(of: [.quoted, .afterQuote]), end < text.count, isInside(end) else {
      return false
    }
    let close = (end..<text.count).first { !isInside($0) } ?? text.count
    return close - start <= Self.longestName
      && !(end..<close).contains { Self.clauseMarks.contains(text.scalars[$0]) }
  }

  /// In characters.
  private static let longestName = 14

  private static let timeWords = ["月", "工作日", "自然日", "小时", "工作小时", "星期", "自然月", "学时", "季度", "年度", "年头", "课时"]
    .map([UInt32].init(word:))

  func isClauseEnd(_ index: Int) -> Bool {
    index >= text.count || Self.clauseMarks.contains(text.scalars[index])
  }

  static let clauseMarks: ScalarSet = ",;。:、()!?|"

  /// 成 behind a digit means tenths where no noun follows (三成 but not 一成员), or where the digit is qualified and
  /// 成 begins no word: 近九成|行政争议.
  func isTenths(at index: Int, from start: Int) -> Bool {
    if isClauseEnd(index) { return true }
    if NumeralCharacter.chineseDigit(text.scalars[index]) != nil { return true }
    if Self.tens.contains(where: { text.has($0, at: index) }) { return true }
    return prefixQualifier(before: start, notBefore: 0) != nil
      && !Self.continuations.contains(text.scalars[index])
  }

  /// What makes a word with 成 before it: 成员, 成立, 成果.
  private static let continuations: ScalarSet = "员立为功果绩本就长形型品交都份片批年人套"

  // MARK: Qualifiers

  /// 以上, 左右 … behind the counter.
  func suffixQualifier(at index: Int) -> (qualifier: Qualifier, length: Int)? {
    longest(of: Self.suffixes) { $0.length(startingAt: index, upTo: text.count, in: text) }
  }

  /// 近, 约, 超过 … before the numeral, not reaching into what stands before `limit`.
  func prefixQualifier(before index: Int, notBefore limit: Int) -> (qualifier: Qualifier, length: Int)? {
    longest(of: Self.prefixes) { $0.length(endingAt: index, notBefore: limit, in: text) }
  }

  /// The longest wins: 不超过 holds 超过 and means the opposite.
  private func longest(
    of lists: [(Qualifier, WordList)], _ length: (WordList) -> Int?
  ) -> (qualifier: Qualifier, length: Int)? {
    lists.compactMap { qualifier, words in length(words).map { (qualifier: qualifier, length: $0) } }
      .max { $0.length < $1.length }
  }

  private static let suffixes: [(Qualifier, WordList)] = [
    (.atLeast, WordList("(含)以上", "及以上", "以上")),
    (.atMost, WordList("(含)以下", "及以下", "以下", "以内")),
    (.approximate, WordList("左右", "上下", "有余", "多")),
  ]

  private static let prefixes: [(Qualifier, WordList)] = [
    (.atMost, WordList("不超过", "未超过", "不高于", "不多于", "至多", "不到", "不足", "低于", "少于")),
    (
      .atLeast,
      WordList(
        "不少于", "不低于", "不小于", "至少", "超过了", "超过", "突破", "突破了", "高于", "多于", "大于", "逾", "超")
    ),
    (.approximate, WordList("大约", "约为", "约", "将近", "接近", "近")),
  ]
}

extension Numeral {
  /// A bare 百, 千, 万 counts only with 近, 上, 超, 逾, 突破 before it (近千人) or 余, 多 behind it (万余人).
  func isVouched(by text: FoldedText) -> Bool {
    if NumeralCharacter.isRoughly(text.scalars[range.upperBound - 1]) { return true }
    return Self.vouchers.length(endingAt: range.lowerBound, notBefore: 0, in: text) != nil
  }

  private static let vouchers = WordList("近", "上", "超", "超过", "逾", "突破")
}
