/// The other ways to write the numbers in a word that is looked for: 2023年 is 二〇二三年, 十五件 is 15件.
///
/// The text itself is not rewritten. Had 十五年 become 15年 in it, 五年 would no longer be found there, and a
/// word must be found wherever it stands. So the word is looked for as it was typed, anywhere, and with its
/// numbers spelled otherwise, where the other spelling stands as a whole number: 15件 finds 十五件, but not
/// 二十五件.
///
///     2023        二零二三  二千零二十三  两千零二十三      二〇二三 folds to 二零二三
///     十五        15
///     三百二十    320
///     20000       二万  两万  2万
///     三件        3件                       one digit is a number in front of a counter only
///
/// What is a Chinese number is read strictly, because most of these characters stand in words:
///
/// - with 十百千万亿, every multiplier has its digit (十五 may begin without) and they descend: 百姓, 千方百计,
///   万一, 千万不要, 三四百, 十四五 are none, nor are 一百五 and 一万四, which mean 150 and 14000 as often as not;
/// - digit by digit, three or more with a 零 among them, or a year of the last century: 二〇二三, 一九九八,
///   一二〇; 八五普法, 一一对应, 七七八八, 三三制 are none;
/// - one digit alone before a counter: 三件, 第五次; 统一, 三农, 一体化, 七上八下 are none;
/// - digits with a decimal point or separators are left as they are: 1.5万, 1,234.
///
/// Known misreading: 十一 in 双十一 is a day, not 11; 五十步笑百步 also looks for 50步笑百步, which nobody writes.
enum NumberSpellings {
  /// A word with a number of it written otherwise, folded.
  struct Spelling: Hashable {
    let text: String
    /// Whether the number that was changed begins the word: no other digit may stand before it then.
    let beginsWithNumber: Bool
    let endsWithNumber: Bool
  }

  /// Spellings of one word at most; a word with many numbers would have hundreds.
  private static let spellingsAtMost = 24

  /// All spellings of a folded word but its own.
  static func others(of word: String) -> [Spelling] {
    let scalars = Array(word.unicodeScalars)
    let numerals = numerals(in: scalars)
    guard !numerals.isEmpty else { return [] }
    var texts = [""]
    var end = 0
    for numeral in numerals {
      let between = text(scalars[end..<numeral.range.lowerBound])
      let own = text(scalars[numeral.range])
      let spellings = [own] + WholeNumber.spellings(of: numeral.value).filter { $0 != own }
      texts = Array(texts.flatMap { head in spellings.map { head + between + $0 } }.prefix(spellingsAtMost))
      end = numeral.range.upperBound
    }
    let tail = text(scalars[end...])
    return texts.map { $0 + tail }.filter { $0 != word }.map { spelling in
      Spelling(
        text: spelling, beginsWithNumber: numerals[0].range.lowerBound == 0,
        endsWithNumber: end == scalars.count)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  // MARK: Reading

  private struct Found {
    let value: Int
    let range: Range<Int>
  }

  /// The numbers in a folded word, from left to right.
  private static func numerals(in scalars: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < scalars.count {
      guard isNumeral(scalars[index]) || isDigit(scalars[index]) else {
        index += 1
        continue
      }
      // 2万 and 1,234.5 are one run, whatever comes of them.
      var end = index
      while end < scalars.count, isNumeral(scalars[end]) || isDigit(scalars[end]) || isPoint(scalars, end) {
        end += 1
      }
      if let value = value(of: Array(scalars[index..<end]), before: end < scalars.count ? scalars[end] : nil)
      {
        found.append(Found(value: value, range: index..<end))
      }
      index = end
    }
    return found
  }

  private static func isPoint(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    (scalars[index] == "." || scalars[index] == ",") && index + 1 < scalars.count
      && isDigit(scalars[index + 1])
  }

  private static func value(of run: [Unicode.Scalar], before next: Unicode.Scalar?) -> Int? {
    if run.count == 1 {
      guard let next, counters.contains(next) else { return nil }
      return digits[run[0]].flatMap { $0 == 0 ? nil : $0 }
        ?? Int(text(run[...])).flatMap { $0 == 0 ? nil : $0 }
    }
    let leading = run.prefix(while: isDigit)
    if leading.isEmpty { return WholeNumber.value(ofChinese: run) }
    guard leading.first != "0", leading.count <= 12, let value = Int(text(leading)) else { return nil }
    switch text(run[leading.count...]) {
    case "": return value
    case "万": return value < 100_000 ? value * 10_000 : nil
    case "亿": return value < 10_000 ? value * 100_000_000 : nil
    default: return nil
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a scalar can be part of a Chinese number.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digits[scalar] != nil || WholeNumber.multipliers[scalar] != nil
  }

  static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// Words one digit before which is a number.
  private static let counters: Set<Unicode.Scalar> = Set(
    "件宗起个次场份项条款章节例户家所名人位部本册期批轮届级类种张块处只台套辆支月日天年周号元吨".unicodeScalars)
}
