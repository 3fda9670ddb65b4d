/// The number a heading begins with, in one of the styles official documents use.
///
/// GB/T 9704 (党政机关公文格式, 7.3.3) orders them 一、 → (一) → 1. → (1); reports add 第一部分 above and 一是
/// beside 1. and write every one of them in half and full width, with the marks 、 . ．, as single
/// characters (㈠ ⒈ ⑴ ①), and now and then with a space before the mark.
///
/// What looks like a number and is none: `一、二审案件` and `三、四季度` (the next character goes on
/// counting), `1.3万余人次`, `12.4国家宪法日`, `2023.01.26` (a digit behind the point), `三项制度` (no mark).
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
    case .digits, .ordinal, .demand, .firstly: 3
    case .bracketedDigits: 4
    }
  }

  /// 一是 and its like, which may stand anywhere at the start of a clause.
  var isSpoken: Bool {
    switch style {
    case .ordinal, .demand, .firstly: true
    default: false
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
    // (一)项, (二)款: a provision of a law.
    for word: StaticString in ["项", "款", "目", "条"] where bytes.has(word, at: next, before: end) {
      return nil
    }
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
    // 1.3万 and 3、4月 are numbers, 1.2023年工作 is a heading.
    if next < end, isDigit(bytes.scalar(at: next).value), !Self.isYear(bytes, at: next, before: end) {
      return nil
    }
    self.init(style: .digits, value: number.value, utf8Range: start..<next)
  }

  /// 一、 一是 一要
  private init?(_ bytes: [UInt8], ideographsAt start: Int, _ end: Int) {
    guard let number = ChineseNumeral(bytes, at: start, before: end) else { return nil }
    for (word, style) in [("是", .ordinal), ("要", .demand)] as [(StaticString, Style)]
    where bytes.has(word, at: number.end, before: end) {
      self.init(style: style, value: number.value, utf8Range: start..<number.end + word.utf8CodeUnitCount)
      return
    }
    let markAt = Self.skipBlanks(bytes, number.end, end)
    guard markAt < end else { return nil }
    let (mark, next) = bytes.scalar(at: markAt)
    guard Self.isMark(mark), !Self.goesOnCounting(bytes, at: next, before: end, after: number.value) else {
      return nil
    }
    self.init(style: .ideographic, value: number.value, utf8Range: start..<next)
  }

  private static func isMark(_ value: UInt32) -> Bool { value.is("、") || halfWidth(value).is(".") }

  private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let (value, next) = bytes.scalar(at: index)
      guard isBlank(value) else { break }
      index = next
    }
    return index
  }

  /// Whether what follows 一、 is another number of the same row: 二审, 二季度, 三级.
  private static func goesOnCounting(
    _ bytes: [UInt8], at index: Int, before end: Int, after value: Int?
  ) -> Bool {
    guard let number = ChineseNumeral(bytes, at: index, before: end) else { return false }
    if let value, number.value <= value { return false }
    // 二、三项制度 and 一、二十大 are headings: what counts on is followed by one of these.
    let words: [StaticString] = [
      "审", "季", "级", "类", "线", "批", "号", "期", "月", "、", "是", "产业", "层", "楼", "年级", "等",
    ]
    return words.contains { bytes.has($0, at: number.end, before: end) }
  }

  /// 2023年, or ２０２３年.
  static func isYear(_ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
    var index = start
    var value = 0
    for _ in 0..<4 {
      guard index < end else { return false }
      let (digit, next) = bytes.scalar(at: index)
      guard isDigit(digit) else { return false }
      value = value * 10 + Int(halfWidth(digit)) - 0x30
      index = next
    }
    return (1949...2099).contains(value) && bytes.has("年", at: index, before: end)
  }

  private static func singleCharacter(_ value: UInt32) -> (Style, Int)? {
    switch value {
    case 0x3220...0x3229: (.bracketedIdeographic, Int(value) - 0x321F)  // ㈠
    case 0x2488...0x249B: (.digits, Int(value) - 0x2487)  // ⒈
    case 0x2474...0x2487: (.bracketedDigits, Int(value) - 0x2473)  // ⑴
    case 0x2460...0x2473: (.bracketedDigits, Int(value) - 0x245F)  // ①
    default: nil
    }
  }
}
