import Testing

@testable import Library

struct NumberSpellingsTests {
  private func others(_ word: String) -> [String] { NumberSpellings.others(of: word).map(\.text) }

  @Test(arguments: [
    ("2023", "二零二三"), ("2023", "二千零二十三"), ("二零二三年", "2023年"), ("一九九八", "1998"),
    ("15", "十五"), ("十五件", "15件"), ("三百二十", "320"), ("320件", "三百二十件"), ("一百零五", "105"),
    ("两千", "2000"), ("2000人", "两千人"), ("一万四千", "14000"), ("14000", "一万四千"), ("二万", "2万"),
    ("20000", "2万"), ("2万", "二万"), ("二十大", "20大"), ("第二十条", "第20条"), ("三件", "3件"),
    ("3件", "三件"), ("2个", "两个"), ("两次", "2次"), ("一二零", "120"), ("五亿零三万", "500030000"),
    ("十二月三十一日", "12月31日"), ("12月31日", "十二月三十一日"),
  ])
  func `a number is also written otherwise`(word: String, other: String) {
    #expect(others(word).contains(other), "\(others(word))")
  }

  @Test(arguments: [
    "千方百计", "百姓", "十分", "万一", "千万不要", "十四五", "八五普法", "一五一十", "三四百", "一一对应", "统一", "三农",
    "一体化", "七上八下", "百分之百", "四五十", "一百五", "一万四", "三三制", "七七八八", "上百件", "几十", "1.5万", "1,234",
    "0871", "1万5千", "一带一路", "十", "百", "千", "万", "一",
  ])
  func `what only looks like a number is left as it is`(word: String) {
    #expect(others(word).isEmpty, "\(others(word))")
  }

  @Test func `every number up to a million reads back from each of its spellings`() {
    for value in Array(1...2_000) + stride(from: 2_001, to: 1_000_000, by: 997) {
      for spelling in WholeNumber.spellings(of: value) {
        let scalars = Array(spelling.unicodeScalars)
        guard scalars.count > 1, NumberSpellings.isNumeral(scalars[0]) else { continue }
        #expect(WholeNumber.value(ofChinese: scalars) == value, "\(value) \(spelling)")
      }
    }
  }

  private func found(_ word: String, in text: String) -> Int {
    let folded = SearchText.folding(text)
    var ranges: [Range<Int>] = []
    SearchWord(word).appendRanges(in: folded.span, within: 0..<folded.count, to: &ranges)
    return ranges.withoutOverlaps().count
  }

  @Test(arguments: [
    ("15件", "十五件", 1), ("15件", "二十五件", 0), ("15件", "一百一十五件", 0), ("十五", "15", 1), ("十五", "2015", 0),
    ("十五", "15.5", 0), ("十五", "1,15", 0), ("五年", "十五年", 1), ("15", "2015", 1), ("2023", "二〇二三", 1),
    ("2023", "二○二三", 1), ("二〇二三", "２０２３", 1), ("二〇二三", "12023", 0), ("三百二十", "320件,三百二十件", 2),
    ("十五", "15万", 0), ("3件", "十三件", 0), ("3件", "13件", 1),
  ])
  func `another spelling is found only where it is a whole number`(word: String, text: String, count: Int) {
    #expect(found(word, in: text) == count)
  }
}
