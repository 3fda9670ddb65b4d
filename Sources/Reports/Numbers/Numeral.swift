/// A number as written, without its unit: `1.3万余`, `1,234`, `84 414`, `一万四千多`, `３`.
struct Numeral {
  /// In ones: 1.3万 is 13000.
  var value: Double
  /// In characters of the folded text.
  var range: Range<Int>
  /// 余, 多 stood inside or behind it (11余万, 1.5万多), or it has no leading digit (上百, 万余).
  var isApproximate = false
  /// Written with 一二三 rather than digits.
  var isChinese = false
  /// A bare multiplier such as the 万 of 万余人: a number only where something vouches for it.
  var lacksLeadingDigit = false
  /// How many digits stand before any decimal point.
  var integerDigits = 0
  var hasFraction = false
  var hasMultiplier = false
  /// What makes it unreadable; such a number is reported, never repaired.
  var flaw: Flaw?

  enum Flaw: String {
    /// 1,,200
    case doubledSeparator
    /// 3.5.2
    case severalPoints
    /// 47O
    case letterAmongDigits
  }
}

/// Character classes of numerals.
enum NumeralCharacter {
  static func digit(_ scalar: UInt32) -> Int? {
    (0x30...0x39).contains(scalar) ? Int(scalar - 0x30) : nil
  }

  static func chineseDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB: 0  // 〇 零 ○
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  static func multiplier(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1_000  // 千
    case 0x4E07, 0x842C: 10_000  // 万 萬
    case 0x4EBF, 0x5104: 100_000_000  // 亿 億
    default: nil
    }
  }

  /// What a number may begin with: a digit, a Chinese digit or multiplier, 百分之 or 半数.
  static let beginnings: ScalarSet = "0123456789○〇零一二两三四五六七八九十百千万萬亿億半"

  /// 余, 餘, 多.
  static func isRoughly(_ scalar: UInt32) -> Bool {
    scalar == 0x4F59 || scalar == 0x9918 || scalar == 0x591A
  }

  static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }
}
