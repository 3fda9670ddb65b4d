import Documents

/// Finds the numbers of a block and tells those that count something from those that only look like it.
///
/// A quantity is a numeral with a counter behind it: 受理行政复议案件171件, 约20.5万份, 一万四千多人, 37.6%,
/// 百分之九十五, 近三成, 3至5件. Everything else that is made of digits is kept apart:
///
/// - years, dates, times and durations: 2023年, 6月8日, 15:08, 近四年, 30天;
/// - ordinals and numbers of things: 第五次, 〔2019〕34号, 二十届, (一), 1.;
/// - codes and names: 12348, 5A级, 12.4国家宪法日, “三项制度”, 一村一法律顾问, 7+1;
/// - numbers nobody can read: 47O件 (a letter), 1,,200件, 3.5.2%. They are reported, never repaired.
///
/// A small Chinese numeral before a noun (一个平台, 三项制度) is nearly always a manner of speaking or part of
/// a name; it is a quantity only where the counter ends the clause (集体学法五次), where the counter is one
/// that names are not made with (六家律师事务所), or where the numeral has a multiplier (三百二十件, 十期).
///
/// Qualifiers: 近 约 余 多 左右 make a number approximate; 超 逾 突破 以上 不少于 make it a lower bound;
/// 不超过 不到 以下 以内 an upper bound.
struct QuantityScanner {
  let text: FoldedText
  private let numerals: NumeralScanner

  init(_ text: FoldedText) {
    self.text = text
    numerals = NumeralScanner(text: text)
  }

  /// One number of a block in the folded text.
  struct Token {
    var kind: Kind
    /// Qualifiers and unit included.
    var range: Range<Int>
    /// The numeral itself.
    var numeral: Range<Int>
  }

  enum Kind {
    case quantity(Amount)
    /// 2023年, 2023年度.
    case year(Int)
    /// 6月, 1—11月 (the last month); with 日 or not.
    case month(Int)
    /// Digits that count nothing.
    case other
    case flawed(Numeral.Flaw)
  }

  struct Amount {
    let value: Double
    let upperValue: Double?
    /// The unit's number among the counters.
    let unitNumber: Int
    /// The numeral spells the unit: 百分之九十, 三成.
    let spellsUnit: Bool
    let measure: Counters.Measure
    let qualifier: Qualifier

    var unit: String { Counters.list[unitNumber].unit }
    /// The unit's number, where it is written.
    var counter: Int? { spellsUnit ? nil : unitNumber }

    init(value: Double, upperValue: Double?, counter: Int, qualifier: Qualifier) {
      self.value = value
      self.upperValue = upperValue
      unitNumber = counter
      spellsUnit = false
      measure = Counters.list[counter].measure
      self.qualifier = qualifier
    }

    /// A percentage spelled by its numeral.
    init(percent value: Double, qualifier: Qualifier) {
      self.value = value
      upperValue = nil
      unitNumber = Counters.percent
      spellsUnit = true
      measure = .percent
      self.qualifier = qualifier
    }
  }

  func tokens() -> [Token] {
    var tokens: [Token] = []
    let beginnings = NumeralCharacter.beginnings
    let scalars = text.scalars
    var index = 0
    while index < scalars.count {
      guard beginnings.contains(scalars[index]),
        let token = token(at: index, after: tokens.last?.range.upperBound ?? 0)
      else {
        index += 1
        continue
      }
      tokens.append(token)
      index = max(token.range.upperBound, index + 1)
    }
    return tokens
  }

  // MARK: One number

  private func token(at index: Int, after previousEnd: Int) -> Token? {
    let scalar = text.scalars[index]
    if scalar == 0x767E, text.has(Self.percentWords, at: index) { return spelledPercent(at: index) }
    if scalar == 0x534A, text.has(Self.half, at: index) {
      let amount = Amount(percent: 50, qualifier: .approximate)
      return Token(kind: .quantity(amount), range: index..<index + 2, numeral: index..<index + 1)
    }
    let isDigit = NumeralCharacter.digit(scalar) != nil
    if isDigit, index > 0, isGluedBefore(index) { return code(from: index) }
    guard let numeral = numerals.numeral(at: index) else { return nil }
    return isDigit
      ? classifyDigits(numeral, after: previousEnd) : classifyChinese(numeral, after: previousEnd)
  }

  private func classifyDigits(_ numeral: Numeral, after previousEnd: Int) -> Token {
    let end = numeral.range.upperBound
    let plain = Token(kind: .other, range: numeral.range, numeral: numeral.range)
    if let special = calendar(numeral) { return special }
    if isOrdinal(numeral) { return plain }
    if let flaw = numeral.flaw {
      if numeral.integerDigits == 4 && numeral.value > 0 && flaw == .severalPoints { return plain }
      guard counter(at: end) != nil else { return plain }
      return Token(kind: .flawed(flaw), range: numeral.range, numeral: numeral.range)
    }
    if end < text.count, NumeralCharacter.isLatinLetter(text.scalars[end]) {
      let token = code(from: numeral.range.lowerBound)
      // 47O件: one letter that looks like a digit, then more of a number.
      let letter = token.range.upperBound - 1
      if token.range.count == numeral.range.count + 1, Self.digitLookalikes.contains(text.scalars[letter]),
        counter(at: token.range.upperBound) != nil
      {
        return Token(kind: .flawed(.letterAmongDigits), range: token.range, numeral: token.range)
      }
      return token
    }
    if let span = span(from: numeral, after: previousEnd) { return span }
    return quantity(numeral, after: previousEnd) ?? plain
  }

  private func classifyChinese(_ numeral: Numeral, after previousEnd: Int) -> Token? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    let plain = Token(kind: .other, range: numeral.range, numeral: numeral.range)
    if let special = calendar(numeral) { return special }
    if isOrdinal(numeral) { return plain }
    if end < text.count, text.scalars[end] == 0x6210, !numeral.hasMultiplier, numeral.integerDigits == 1,
      isTenths(at: end + 1, from: start)
    {
      return tenths(numeral, after: previousEnd)
    }
    // 三五件, 一二审: digits in a row are no number a table could hold.
    if !numeral.hasMultiplier, numeral.integerDigits > 1 { return plain }
    if text.flags(at: start).contains(.quoted), !numeral.hasMultiplier { return plain }
    guard let counter = counter(at: numeralEnd(numeral)) else { return plain }
    let unit = Counters.list[counter.word].unit
    if start > 0, Self.namePrefixes.contains(text.scalars[start - 1]) { return plain }
    if numeral.lacksLeadingDigit, !numeral.isVouched(by: text) { return plain }
    let unitEnd = numeralEnd(numeral) + counter.length
    if !numeral.hasMultiplier {
      let isCount =
        isClauseEnd(unitEnd)
        ? !Self.vagueUnits.contains(unit) || numeral.value > 1
        : Self.plainUnits.contains(unit) && numeral.value > 1
      guard isCount else { return plain }
    } else if numeral.value == 10, numeral.range.count == 1, !isClauseEnd(unitEnd),
      Self.vagueUnits.contains(unit)
    {
      return plain  // 十项措施 and 十大 are names.
    }
    return quantity(numeral, after: previousEnd) ?? plain
  }

  /// A numeral with its counter and everything around it that qualifies it.
  private func quantity(
    _ numeral: Numeral, upperValue: Double? = nil, end explicitEnd: Int? = nil, after previousEnd: Int
  ) -> Token? {
    var end = explicitEnd ?? numeral.range.upperBound
    var qualifier: Qualifier = numeral.isApproximate ? .approximate : .exact
    if end < text.count, isRough(at: end) {
      qualifier = .approximate
      end += 1
    }
    guard
      let counter = counter(at: end) ?? persons(at: end, counted: numeral)
        ?? namedCounter(at: end, counted: numeral)
    else { return nil }
    let (unit, measure) = Counters.list[counter.word]
    end += counter.length
    if measure == .things || measure == .people, isNamePart(numeral, unit: unit, end: end) { return nil }
    let after = suffixQualifier(at: end)
    if let after {
      qualifier = after.qualifier
      end += after.length
    }
    let before = prefixQualifier(before: numeral.range.lowerBound, notBefore: previousEnd)
    if let before, after == nil { qualifier = before.qualifier }
    let amount = Amount(
      value: numeral.value, upperValue: upperValue, counter: counter.word, qualifier: qualifier)
    let start = numeral.range.lowerBound - (before?.length ?? 0)
    return Token(
      kind: .quantity(amount), range: start..<end, numeral: numeral.range.lowerBound..<end)
  }

  /// 3至5件, 10—15%, 3-5名, 1名至2名: both ends of a span, with a counter at the second or at both.
  private func span(from numeral: Numeral, after previousEnd: Int) -> Token? {
    var index = numeral.range.upperBound
    if let counter = counter(at: index) {
      index += counter.length
      guard let upper = spanEnd(at: index), self.counter(at: upper.range.upperBound)?.word == counter.word
      else { return nil }
    }
    guard let upper = spanEnd(at: index) else { return nil }
    if let calendar = calendar(upper) {
      return Token(
        kind: calendar.kind, range: numeral.range.lowerBound..<calendar.range.upperBound,
        numeral: numeral.range)
    }
    guard upper.value > numeral.value else {
      return Token(
        kind: .other, range: numeral.range.lowerBound..<upper.range.upperBound, numeral: numeral.range)
    }
    return quantity(
      numeral, upperValue: upper.value, end: upper.range.upperBound, after: previousEnd)
  }

  /// The number behind the mark of a span at `index`.
  private func spanEnd(at index: Int) -> Numeral? {
    guard index < text.count, Self.spanMarks.contains(text.scalars[index]) else { return nil }
    var start = index
    while start < text.count, Self.spanMarks.contains(text.scalars[start]) { start += 1 }
    guard start < text.count, NumeralCharacter.digit(text.scalars[start]) != nil,
      let upper = numerals.numeral(at: start), upper.flaw == nil
    else { return nil }
    return upper
  }

  /// 百分之九十五, 百分之98.6.
  private func spelledPercent(at index: Int) -> Token? {
    let start = index + Self.percentWords.count
    guard start < text.count, let numeral = numerals.numeral(at: start), numeral.flaw == nil else {
      return nil
    }
    var value = numeral.value
    var end = numeral.range.upperBound
    // 百分之九十五点五
    if numeral.isChinese, end + 1 < text.count, text.scalars[end] == 0x70B9 {
      var factor = 0.1
      var place = end + 1
      while place < text.count, let digit = NumeralCharacter.chineseDigit(text.scalars[place]) {
        value += Double(digit) * factor
        factor /= 10
        place += 1
      }
      if place > end + 1 { end = place }
    }
    var qualifier: Qualifier = .exact
    if let after = suffixQualifier(at: end) {
      qualifier = after.qualifier
      end += after.length
    } else if let before = prefixQualifier(before: index, notBefore: 0) {
      qualifier = before.qualifier
    }
    let amount = Amount(percent: value, qualifier: qualifier)
    return Token(kind: .quantity(amount), range: index..<end, numeral: index..<end)
  }

  /// 近三成, 九成以上, 三成五.
  private func tenths(_ numeral: Numeral, after previousEnd: Int) -> Token {
    var value = numeral.value * 10
    var end = numeral.range.upperBound + 1
    if end < text.count, let digit = NumeralCharacter.chineseDigit(text.scalars[end]), digit > 0 {
      value += Double(digit)
      end += 1
    }
    var qualifier: Qualifier = .approximate
    if end < text.count, NumeralCharacter.isRoughly(text.scalars[end]) { end += 1 }
    if let after = suffixQualifier(at: end) {
      qualifier = after.qualifier
      end += after.length
    }
    let before = prefixQualifier(before: numeral.range.lowerBound, notBefore: previousEnd)
    if let before, qualifier == .approximate { qualifier = before.qualifier }
    let amount = Amount(percent: value, qualifier: qualifier)
    return Token(
      kind: .quantity(amount), range: numeral.range.lowerBound - (before?.length ?? 0)..<end,
      numeral: numeral.range.lowerBound..<end)
  }
}
