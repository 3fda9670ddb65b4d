/// Whole numbers between their Chinese and their decimal spelling.
enum WholeNumber {
  static let multipliers: [Unicode.Scalar: Int] = [
    "十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000,
  ]

  // MARK: Reading

  /// The number a run of folded numerals is, of two at least; nil unless it is well formed.
  static func value(ofChinese run: [Unicode.Scalar]) -> Int? {
    if run.allSatisfy({ NumberSpellings.digits[$0] != nil }) { return positional(run) }
    var rest = run[...]
    var total = 0
    for multiplier: Unicode.Scalar in ["亿", "万"] {
      guard let place = rest.firstIndex(of: multiplier) else { continue }
      guard let section = section(rest[..<place], isFirst: total == 0) else { return nil }
      total += section * (multipliers[multiplier] ?? 1)
      rest = rest[(place + 1)...]
    }
    if rest.isEmpty { return total > 0 ? total : nil }
    return section(rest, isFirst: total == 0).map { total + $0 }
  }

  /// 二零二三, 一九九八, 一二零.
  private static func positional(_ run: [Unicode.Scalar]) -> Int? {
    let isYear = run.count == 4 && run.starts(with: ["一", "九"])
    guard run.count >= 3, run.count <= 12, run.first != "零", run.contains("零") || isYear, !run.contains("两")
    else { return nil }
    return run.reduce(0) { $0 * 10 + (NumberSpellings.digits[$1] ?? 0) }
  }

  /// A number below 10,000: 三百二十, 一百零五, 十五; `isFirst` when nothing stands before it.
  private static func section(_ run: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Int? {
    var total = 0
    var digit: Int?
    var last = 10_000
    var hasGap = !isFirst && run.first == "零"
    for (index, scalar) in run.enumerated() {
      if scalar == "零" {
        guard digit == nil, index > 0 ? last > 10 : !isFirst, index + 1 < run.count else { return nil }
        hasGap = true
      } else if let value = NumberSpellings.digits[scalar] {
        guard digit == nil else { return nil }
        digit = value
      } else {
        guard let multiplier = multipliers[scalar], multiplier < last else { return nil }
        // Only 十五 does without its digit, and only in front.
        guard let units = digit ?? (multiplier == 10 && index == 0 && isFirst ? 1 : nil) else { return nil }
        total += units * multiplier
        last = multiplier
        digit = nil
        hasGap = false
      }
    }
    guard let digit else { return run.isEmpty ? nil : total > 0 ? total : nil }
    // 一百五 is 150 as often as 105 is 一百零五; 五 alone stands before 万, or is the whole number.
    guard last == 10 || hasGap || run.count == 1 && isFirst else { return nil }
    return total + digit
  }

  // MARK: Writing

  /// A number above 0 as it is written in decimals and in Chinese.
  static func spellings(of value: Int) -> [String] {
    var spellings = [String(value)]
    if value % 100_000_000 == 0 {
      spellings.append("\(value / 100_000_000)亿")
    } else if value % 10_000 == 0 {
      spellings.append("\(value / 10_000)万")
    }
    if value < 1_000_000_000_000 {
      let chinese = grammatical(value)
      spellings.append(chinese)
      let spoken = withLiang(chinese)
      if spoken != chinese { spellings.append(spoken) }
    }
    let digits = String(value)
    if digits.count >= 3, digits.contains("0") || digits.count == 4 && digits.hasPrefix("19") {
      spellings.append(digits.unicodeScalars.map { character(Int($0.value) - 0x30) }.joined())
    }
    return spellings
  }

  private static func character(_ digit: Int) -> String {
    let characters = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return characters[digit]
  }

  /// 三百二十, 一百零五, 十五, 一万四千.
  private static func grammatical(_ value: Int) -> String {
    let parts = [(value / 100_000_000, "亿"), (value / 10_000 % 10_000, "万"), (value % 10_000, "")]
    var text = ""
    for (units, name) in parts where units > 0 {
      if !text.isEmpty, units < 1_000 { text += "零" }
      text += below10000(units) + name
    }
    // Only the head of a number does without its 一.
    return text.hasPrefix("一十") ? String(text.dropFirst()) : text
  }

  private static func below10000(_ value: Int) -> String {
    var text = ""
    var hasGap = false
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / unit % 10
      if digit == 0 {
        hasGap = !text.isEmpty
      } else {
        text += (hasGap ? "零" : "") + character(digit) + name
        hasGap = false
      }
    }
    return text
  }

  /// 两千零二 for 二千零二, 两 for 二.
  private static func withLiang(_ chinese: String) -> String {
    if chinese == "二" { return "两" }
    return ["百", "千", "万", "亿"].reduce(chinese) { $0.replacing("二" + $1, with: "两" + $1) }
      .replacing("十两", with: "十二")
  }
}
