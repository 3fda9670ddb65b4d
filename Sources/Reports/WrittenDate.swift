/// A date as documents and sites write it.
///
/// 2024年01月26日, 2024-03-29, 2024/3/29, 2024.3.29, ２０２４年３月２９日, 二〇二四年三月二十九日, and with the day left open
/// 2023年1月 日. Read from text that is folded (ASCII for full width); single
/// spaces may stand around 年, 月 and 日 (2024 年 1 月), so that 2024-03-2 15:08 keeps its day.
struct WrittenDate: Hashable {
  let year: Int
  let month: Int
  /// Nil when the day is left open.
  let day: Int?
  let utf8Range: Range<Int>

  var date: CalendarDate? { day.flatMap { CalendarDate(year: year, month: month, day: $0) } }

  init?(_ folded: [UInt8], at start: Int, before end: Int) {
    guard start < end else { return nil }
    if isDigit(UInt32(folded[start])) {
      self.init(digits: folded, start, end)
    } else {
      self.init(ideographs: folded, start, end)
    }
  }

  private init?(digits folded: [UInt8], _ start: Int, _ end: Int) {
    func number(_ index: inout Int, _ lengths: ClosedRange<Int>) -> Int? {
      var value = 0
      let from = index
      while index < end, index - from < lengths.upperBound, isDigit(UInt32(folded[index])) {
        value = value * 10 + Int(folded[index]) - 0x30
        index += 1
      }
      return lengths.contains(index - from) ? value : nil
    }
    func skipBlanks(_ index: inout Int) {
      while index < end, folded[index] == 0x20 { index += 1 }
    }
    var index = start
    guard let year = number(&index, 4...4), (1900...2100).contains(year), index < end else { return nil }
    let behindYear = index
    skipBlanks(&index)
    if !folded.has("年", at: index, before: end) { index = behindYear }
    guard index < end else { return nil }
    let mark = folded[index]
    let isIdeographic = folded.has("年", at: index, before: end)
    guard isIdeographic || mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    index += isIdeographic ? 3 : 1
    // 2021- 01- 26
    skipBlanks(&index)
    guard let month = number(&index, 1...2), (1...12).contains(month) else { return nil }
    if isIdeographic {
      skipBlanks(&index)
      guard folded.has("月", at: index, before: end) else { return nil }
      index += 3
    } else {
      guard index < end, folded[index] == mark else { return nil }
      index += 1
      skipBlanks(&index)
    }
    let behindMonth = index
    if isIdeographic { skipBlanks(&index) }
    let day = number(&index, 1...2)
    if day == nil {
      guard isIdeographic else { return nil }
      index = behindMonth
    }
    let behindDay = index
    if isIdeographic { skipBlanks(&index) }
    if !folded.has("日", at: index, before: end) { index = behindDay }
    if folded.has("日", at: index, before: end) {
      index += 3
    } else if isIdeographic, day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    utf8Range = start..<index
  }

  /// 二〇二四年三月二十九日
  private init?(ideographs folded: [UInt8], _ start: Int, _ end: Int) {
    guard let (year, yearEnd) = WrittenYear.ideographs(folded, at: start, before: end),
      let month = ChineseNumeral(folded, at: yearEnd, before: end), (1...12).contains(month.value),
      folded.has("月", at: month.end, before: end)
    else { return nil }
    var index = month.end + 3
    let day = ChineseNumeral(folded, at: index, before: end)
    if let day { index = day.end }
    if folded.has("日", at: index, before: end) {
      index += 3
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month.value
    self.day = day?.value
    utf8Range = start..<index
  }
}

/// A year as documents write it: 2023年, 2023年度, ２０２３年, 二〇二三年, 二○二三年, 2023 年.
enum WrittenYear {
  /// The year at `start` of folded text and the index behind 年; only years of the reports' age count.
  static func year(_ folded: [UInt8], at start: Int, before end: Int) -> (year: Int, end: Int)? {
    guard start < end else { return nil }
    guard isDigit(UInt32(folded[start])) else { return ideographs(folded, at: start, before: end) }
    guard start == 0 || !isDigit(UInt32(folded[start - 1])), start + 4 < end else { return nil }
    var value = 0
    for index in start..<start + 4 {
      guard isDigit(UInt32(folded[index])) else { return nil }
      value = value * 10 + Int(folded[index]) - 0x30
    }
    guard (1990...2099).contains(value), folded.has("年", at: start + 4, before: end) else { return nil }
    return (value, start + 7)
  }

  /// The years named in folded text, in order.
  static func all(in folded: [UInt8], withDays: Bool = true) -> [Int] {
    var years: [Int] = []
    var index = 0
    while index < folded.count {
      // 1, 2, and the first byte of 一 and 二.
      let byte = folded[index]
      if byte == 0x31 || byte == 0x32 || byte == 0xE4,
        let (year, end) = year(folded, at: index, before: folded.count)
      {
        if withDays || WrittenDate(folded, at: index, before: folded.count) == nil { years.append(year) }
        index = end
      } else {
        index += 1
      }
    }
    return years
  }

  /// The years named as periods, not as part of a day (2023年1月10日).
  static func allPeriods(in folded: [UInt8]) -> [Int] { all(in: folded, withDays: false) }

  /// 二〇二三年, with 〇, ○, 零, O or 0.
  static func ideographs(_ folded: [UInt8], at start: Int, before end: Int) -> (year: Int, end: Int)? {
    var index = start
    var value = 0
    for _ in 0..<4 {
      guard index < end else { return nil }
      let (character, next) = folded.scalar(at: index)
      if let digit = ChineseNumeral.value(of: character) {
        value = value * 10 + digit
      } else if character.is("〇") || character.is("○") || character.is("零") || character.is("O")
        || character.is("0") || character.is("Ｏ") || character.is("◯")
      {
        value *= 10
      } else {
        return nil
      }
      index = next
    }
    guard (1990...2099).contains(value), folded.has("年", at: index, before: end) else { return nil }
    return (value, index + 3)
  }
}
