// What looks like a heading's number and is none.
extension HeadingNumber {
  /// Whether digits behind 1. or 1、 begin a title: 3.12345热线, 1、100%落实, 4、3项改革. 1.3万, 12.4国家宪法日 and 3、4月
  /// are one number, or count on.
  static func beginsTitle(
    _ bytes: [UInt8], at start: Int, before end: Int, after value: Int, isPoint: Bool
  ) -> Bool {
    var index = start
    var digits = 0
    var other = 0
    while index < end, case (let digit, let next) = bytes.scalar(at: index), isDigit(digit) {
      other = min(other * 10 + Int(halfWidth(digit)) - 0x30, 1_000_000)
      digits += 1
      index = next
    }
    // No decimal of a report has five places.
    return isPoint ? digits >= 5 : digits >= 3 || other < value
  }

  static let aboutLaw: [StaticString] = ["规定", "的", "是", "为", "主要", "明确", "第", "至", "中", "所"]

  /// Whether what follows 一、 is another number of the same row: 二审, 二季度, 三级.
  static func goesOnCounting(
    _ bytes: [UInt8], at index: Int, before end: Int, after value: Int?
  ) -> Bool {
    guard let number = ChineseNumeral(bytes, at: index, before: end) else { return false }
    if let value, number.value <= value { return false }
    // 二、三项制度 and 一、二十大 are headings: what counts on is followed by one of these.
    let words: [StaticString] = [
      "审", "季", "级", "类", "线", "批", "号", "期", "月", "、", "是", "产业", "层", "楼", "年级", "等", "把手", "中院", "大队",
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
}
