import Documents

/// Finds which time a number is for, as its sentence says.
///
/// 前三季度, 上半年, 截至10月底 and 1—11月 are part of a year; 2022年… in a report for 2023 is another year, 近三年 and 五年来
/// are several; 截至目前, 截至12月底, 一年来 and 2023年以来 are the year itself. A year only describes what it stands
/// right before: 由2021年的21.5%升至28%, 对2022年底前制发的文件进行清理.
struct PeriodRules {
  let text: FoldedText
  let tokens: [QuantityScanner.Token]
  let reportYear: Int?

  enum Meaning {
    case wholeYear
    case part
    case year(Int)
  }

  /// The last word of time before the number.
  func mark(in range: Range<Int>) -> (range: Range<Int>, meaning: Meaning)? {
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

  func firstToken(beginningAtOrAfter index: Int) -> Int {
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
}
