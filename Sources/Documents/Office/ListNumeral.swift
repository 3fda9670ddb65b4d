/// How the numbers of an automatic list are written.
enum ListNumeral: Hashable {
  case decimal
  /// 01, 02, … 10.
  case zeroed
  /// １, ２.
  case fullWidth
  case upperRoman, lowerRoman, upperLetter, lowerLetter
  /// 一, 十二, 一百零三.
  case chinese
  /// 一, 一二, 一〇三.
  case chineseDigits
  /// 壹, 壹拾贰.
  case chineseLegal
  /// ①.
  case circled
  /// ㊀.
  case circledChinese
  /// ⑴.
  case parenthesised
  /// ⒈.
  case stopped
  /// ㈠.
  case parenthesisedChinese
  /// 甲, 乙.
  case stem
  /// 子, 丑.
  case branch
  /// - 1 -.
  case dashed
  /// A mark that counts nothing, or none.
  case bullet

  /// A number as it is written in front of a paragraph; numbers the style has no sign for are written in digits.
  func text(_ value: Int) -> String {
    switch self {
    case .decimal: String(value)
    case .zeroed: (0..<10).contains(value) ? "0\(value)" : String(value)
    case .fullWidth: Self.shifted(String(value), by: 0xFEE0)
    case .upperRoman: Self.roman(value) ?? String(value)
    case .lowerRoman: Self.roman(value)?.lowercased() ?? String(value)
    case .upperLetter: Self.letters(value)?.uppercased() ?? String(value)
    case .lowerLetter: Self.letters(value) ?? String(value)
    case .chinese: Self.chinese(value, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], one: false)
    case .chineseLegal: Self.chinese(value, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], one: true)
    case .chineseDigits: Self.chineseDigits(value)
    case .circled: Self.sign(value, [(1...20, 0x2460), (21...35, 0x3251), (36...50, 0x32B1)])
    case .circledChinese: Self.sign(value, [(1...10, 0x3280)])
    case .parenthesised: Self.sign(value, [(1...20, 0x2474)])
    case .stopped: Self.sign(value, [(1...20, 0x2488)])
    case .parenthesisedChinese: Self.sign(value, [(1...10, 0x3220)])
    case .stem: Self.one(of: "甲乙丙丁戊己庚辛壬癸", value)
    case .branch: Self.one(of: "子丑寅卯辰巳午未申酉戌亥", value)
    case .dashed: "- \(value) -"
    case .bullet: ""
    }
  }

  private static func shifted(_ digits: String, by offset: UInt32) -> String {
    String(String.UnicodeScalarView(digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + offset) }))
  }

  private static func sign(_ value: Int, _ rows: [(numbers: ClosedRange<Int>, first: UInt32)]) -> String {
    for (numbers, first) in rows where numbers.contains(value) {
      if let scalar = Unicode.Scalar(first + UInt32(value - numbers.lowerBound)) { return String(scalar) }
    }
    return String(value)
  }

  private static func one(of signs: String, _ value: Int) -> String {
    let signs = Array(signs)
    return signs.indices.contains(value - 1) ? String(signs[value - 1]) : String(value)
  }

  private static func roman(_ value: Int) -> String? {
    guard (1...3999).contains(value) else { return nil }
    var rest = value
    var text = ""
    for (worth, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= worth {
        text += sign
        rest -= worth
      }
    }
    return text
  }

  /// a … z, aa, bb, as word processors count.
  private static func letters(_ value: Int) -> String? {
    guard (1...26 * 30).contains(value), let letter = Unicode.Scalar(0x61 + UInt32((value - 1) % 26)) else {
      return nil
    }
    return String(repeating: String(letter), count: (value - 1) / 26 + 1)
  }

  private static func chineseDigits(_ value: Int) -> String {
    guard value >= 0 else { return String(value) }
    let signs = Array("〇一二三四五六七八九")
    return value == 10 ? "一〇" : String(String(value).compactMap(\.wholeNumberValue).map { signs[$0] })
  }

  /// - Parameter one: whether ten is written with its one (壹拾).
  private static func chinese(_ value: Int, digits: String, units: [String], one: Bool) -> String {
    guard (0..<10_000).contains(value) else { return String(value) }
    let signs = digits.map(String.init)
    guard value > 0 else { return signs[0] }
    var text = ""
    var skipped = false
    for power in [3, 2, 1, 0] {
      let worth = [1, 10, 100, 1000][power]
      let digit = value / worth % 10
      if digit == 0 {
        skipped = skipped || !text.isEmpty
        continue
      }
      if skipped { text += signs[0] }
      skipped = false
      text += (power == 1 && digit == 1 && text.isEmpty && !one ? "" : signs[digit]) + units[power]
    }
    return text
  }
}

extension ListNumeral {
  /// What Word calls it (ECMA-376, part 1, 17.18.59); numbers of other scripts are written in digits.
  init(word name: String) {
    switch name {
    case "decimal", "decimalHalfWidth": self = .decimal
    case "decimalZero": self = .zeroed
    case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      self = .chinese
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": self = .chineseDigits
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": self = .chineseLegal
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "ideographEnclosedCircle": self = .circledChinese
    case "decimalEnclosedParen": self = .parenthesised
    case "decimalEnclosedFullstop": self = .stopped
    case "ideographTraditional": self = .stem
    case "ideographZodiac": self = .branch
    case "numberInDash": self = .dashed
    case "bullet", "none": self = .bullet
    default: self = .decimal
    }
  }

  /// What OpenDocument calls it (1.3, part 3, 20.322): the beginning of its row.
  init(openDocument name: String) {
    switch name.prefix(while: { $0 != "," }) {
    case "1": self = .decimal
    case "01": self = .zeroed
    case "１": self = .fullWidth
    case "I": self = .upperRoman
    case "i": self = .lowerRoman
    case "A": self = .upperLetter
    case "a": self = .lowerLetter
    case "一": self = .chinese
    case "壹": self = .chineseLegal
    case "①": self = .circled
    case "㊀": self = .circledChinese
    case "⑴": self = .parenthesised
    case "⒈": self = .stopped
    case "㈠": self = .parenthesisedChinese
    case "甲": self = .stem
    case "子": self = .branch
    case "": self = .bullet
    default: self = .decimal
    }
  }
}
