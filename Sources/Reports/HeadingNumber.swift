/// The number a heading begins with, in one of the styles official documents use.
///
/// GB/T 9704 (党政机关公文格式, 7.3.3) orders them 一、 → (一) → 1. → (1); reports add 第一部分 above and 一是
/// beside 1. and write every one of them in half and full width, with the marks 、 . ．, as single
/// characters (㈠ ⒈ ⑴ ① ❶), and now and then with a space before the mark. Spoken ones (`HeadingNumber+Spoken`)
/// stand for levels 3 and 4.
///
/// What looks like a number and is none: `一、二审案件` and `三、四季度` (the next character goes on
/// counting), `1.3万余人次`, `12.4国家宪法日`, `2023.01.26` (a digit behind the point; but `3.12345热线` and
/// `1、100%落实` are headings), `三项制度` (no mark), `第二章规定的` and `（一）至（三）项` (a law's), `十一、春节` (a feast).
struct HeadingNumber: Hashable {
  enum Style: Hashable {
    /// 第一部分, 第一章
    case part
    /// 第一节
    case chapterSection
    /// 一、
    case ideographic
    /// (一)
    case bracketedIdeographic
    /// 1.
    case digits
    /// (1), 1), ①
    case bracketedDigits
    /// 一是
    case ordinal
    /// 一要
    case demand
    /// 第一,
    case firstly
    /// 首先, 其次, 最后
    case sequence
    /// 其一
    case among
  }

  let style: Style
  let value: Int
  /// The number with its mark, as written.
  let utf8Range: Range<Int>

  /// The section's level by the style alone.
  var level: Int {
    switch style {
    case .part: 0
    case .ideographic, .chapterSection: 1
    case .bracketedIdeographic: 2
    case .digits, .ordinal, .demand, .firstly, .sequence, .among: 3
    case .bracketedDigits: 4
    }
  }

  /// 一是 and its like, which may stand anywhere at the start of a clause.
  var isSpoken: Bool {
    switch style {
    case .ordinal, .demand, .firstly, .sequence, .among: true
    case .part, .chapterSection, .ideographic, .bracketedIdeographic, .digits, .bracketedDigits: false
    }
  }
}

extension HeadingNumber {
  /// The number that begins at `start`, if one does; nothing at or behind `end` is looked at.
  init?(_ bytes: [UInt8], at start: Int, before end: Int) {
    guard start < end else { return nil }
    let (first, next) = bytes.scalar(at: start)
    if first.is("第") {
      self.init(bytes, numberedAt: start, digitsAt: next, end)
    } else if halfWidth(first).is("(") {
      self.init(bytes, bracketAt: start, digitsAt: next, end)
    } else if let (style, value) = Self.singleCharacter(first) {
      self.init(style: style, value: value, utf8Range: start..<next)
    } else if isDigit(first) {
      self.init(bytes, digitsAt: start, end)
    } else if let spoken = HeadingNumber(spoken: bytes, at: start, before: end) {
      self = spoken
    } else {
      self.init(bytes, ideographsAt: start, end)
    }
  }

  /// 第一部分, 第一章, 第一节, 第一,
  private init?(_ bytes: [UInt8], numberedAt start: Int, digitsAt: Int, _ end: Int) {
    guard
      let number = ChineseNumeral(bytes, at: digitsAt, before: end)
        ?? ChineseNumeral(digits: bytes, at: digitsAt, before: end)
    else { return nil }
    let words: [(StaticString, Style)] = [
      ("部分", .part), ("章", .part), ("篇", .part), ("编", .part), ("節", .chapterSection), ("节", .chapterSection),
    ]
    for (word, style) in words where bytes.has(word, at: number.end, before: end) {
      var markEnd = number.end + word.utf8CodeUnitCount
      // 第二章规定的程序, 第一部分是总则: a sentence about it.
      if Self.aboutLaw.contains(where: { bytes.has($0, at: markEnd, before: end) }) { return nil }
      if markEnd < end {
        let (mark, next) = bytes.scalar(at: markEnd)
        if Self.isMark(mark) || halfWidth(mark).is(":") { markEnd = next }
      }
      self.init(style: style, value: number.value, utf8Range: start..<markEnd)
      return
    }
    guard number.end < end else { return nil }
    let (mark, next) = bytes.scalar(at: number.end)
    guard mark.is("、") || halfWidth(mark).is(","),
      !Self.goesOnCounting(bytes, at: next, before: end, after: nil)
    else { return nil }
    self.init(style: .firstly, value: number.value, utf8Range: start..<next)
  }

  /// (一), (1); a mark behind the bracket (（一）、) belongs to the number.
  private init?(_ bytes: [UInt8], bracketAt start: Int, digitsAt: Int, _ end: Int) {
    let inside = Self.skipBlanks(bytes, digitsAt, end)
    let ideographic = ChineseNumeral(bytes, at: inside, before: end)
    guard let number = ideographic ?? ChineseNumeral(digits: bytes, at: inside, before: end) else {
      return nil
    }
    let close = Self.skipBlanks(bytes, number.end, end)
    guard close < end else { return nil }
    let (bracket, next) = bytes.scalar(at: close)
    guard halfWidth(bracket).is(")") else { return nil }
    // (一)项, (二)款, (一)、(二)项, (一)至(三)项: provisions of a law.
    for word: StaticString in ["项", "款", "目", "条", "、(", "、（", "至(", "至（", "和(", "和（", "或(", "或（"]
    where bytes.has(word, at: next, before: end) { return nil }
    var numberEnd = next
    if next < end {
      let (mark, behind) = bytes.scalar(at: next)
      if Self.isMark(mark) { numberEnd = behind }
    }
    self.init(
      style: ideographic != nil ? .bracketedIdeographic : .bracketedDigits, value: number.value,
      utf8Range: start..<numberEnd)
  }

  /// 1. 1、 1．1)
  private init?(_ bytes: [UInt8], digitsAt start: Int, _ end: Int) {
    guard let number = ChineseNumeral(digits: bytes, at: start, before: end) else { return nil }
    let markAt = Self.skipBlanks(bytes, number.end, end)
    guard markAt < end else { return nil }
    let (mark, next) = bytes.scalar(at: markAt)
    if halfWidth(mark).is(")") {
      self.init(style: .bracketedDigits, value: number.value, utf8Range: start..<next)
      return
    }
    guard Self.isMark(mark) else { return nil }
    if next < end, isDigit(bytes.scalar(at: next).value), !Self.isYear(bytes, at: next, before: end),
      !Self.beginsTitle(bytes, at: next, before: end, after: number.value, isPoint: !mark.is("、"))
    {
      return nil
    }
    self.init(style: .digits, value: number.value, utf8Range: start..<next)
  }

  /// 一、
  private init?(_ bytes: [UInt8], ideographsAt start: Int, _ end: Int) {
    guard let number = ChineseNumeral(bytes, at: start, before: end) else { return nil }
    let markAt = Self.skipBlanks(bytes, number.end, end)
    guard markAt < end else { return nil }
    let (mark, next) = bytes.scalar(at: markAt)
    if halfWidth(mark).is(")") {
      // 一)纵深推进: the first half of the brackets is lost.
      self.init(style: .bracketedIdeographic, value: number.value, utf8Range: start..<next)
      return
    }
    guard Self.isMark(mark), !Self.goesOnCounting(bytes, at: next, before: end, after: number.value) else {
      return nil
    }
    // 十一、春节期间: the October holiday.
    if number.value == 11,
      ["春节", "元旦", "国庆", "中秋", "五一"].contains(where: { bytes.has($0, at: next, before: end) })
    {
      return nil
    }
    self.init(style: .ideographic, value: number.value, utf8Range: start..<next)
  }

  /// The digits of a short line that lacks their mark (`1 主动公开数量`); only their row tells whether they are a heading's.
  init?(unmarked bytes: [UInt8], _ line: Range<Int>) {
    guard line.count <= 120,
      let number = ChineseNumeral(digits: bytes, at: line.lowerBound, before: line.upperBound),
      case let behind = Self.skipBlanks(bytes, number.end, line.upperBound), behind > number.end,
      behind < line.upperBound, bytes.scalar(at: behind).value > 0x2E80,
      !isDigit(bytes.scalar(at: behind).value),
      let last = bytes.scalar(before: line.upperBound, from: behind), !isDigit(last.value),
      !bytes.contains("。", in: line)
    else { return nil }
    self.init(style: .digits, value: number.value, utf8Range: line.lowerBound..<number.end)
  }

  /// Where a paragraph begins behind the marks of a heading in a text that is marked up: ## and **, and bullets.
  static func start(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, next) = bytes.scalar(at: index)
      switch value {
      case 0x23, 0x2A, 0x2022, 0x25A0, 0x25CF, 0x25C6, 0x25B2, 0x2605: index = next  // # * • ■ ● ◆ ▲ ★
      default:
        guard isBlank(value) else { return index }
        index = next
      }
    }
    return range.lowerBound
  }

  private static func isMark(_ value: UInt32) -> Bool { value.is("、") || halfWidth(value).is(".") }

  static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let (value, next) = bytes.scalar(at: index)
      guard isBlank(value) else { break }
      index = next
    }
    return index
  }

  private static func singleCharacter(_ value: UInt32) -> (Style, Int)? {
    switch value {
    case 0x3220...0x3229: (.bracketedIdeographic, Int(value) - 0x321F)  // ㈠
    case 0x2488...0x249B: (.digits, Int(value) - 0x2487)  // ⒈
    case 0x2474...0x2487: (.bracketedDigits, Int(value) - 0x2473)  // ⑴
    case 0x2460...0x2473: (.bracketedDigits, Int(value) - 0x245F)  // ①
    case 0x2776...0x277F: (.bracketedDigits, Int(value) - 0x2775)  // ❶
    case 0x24F5...0x24FE: (.bracketedDigits, Int(value) - 0x24F4)  // ⓵
    case 0x3280...0x3289: (.bracketedIdeographic, Int(value) - 0x327F)  // ㊀
    default: nil
    }
  }
}
