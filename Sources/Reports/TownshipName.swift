/// The name of a town, township or street in an organ's name: 永中街道 in 龙湾区永中街道办事处.
enum TownshipName {
  /// The name that begins at or behind `start` of folded text; nil when the organ is none of a township.
  static func read(_ folded: [UInt8], from start: Int) -> [UInt8]? {
    var index = start
    var characters = 0
    // Where the name would begin: behind 关于, 年, 度 and the place above it.
    var begin = start
    while index < folded.count, characters < 24 {
      let (value, next) = folded.scalar(at: index)
      if folded.has("人民政府", at: index, before: folded.count) {
        // 鲤城区人民政府金龙街道办事处
        index += 12
        begin = index
        characters += 4
        continue
      }
      if folded.has("中共", at: index, before: folded.count) {
        index += 6
        begin = index
        continue
      }
      if value < 0x4E00 || value > 0x9FFF || value.is("年") || value.is("度") || value.is("于") {
        begin = next
      } else if let end = kindEnd(folded, at: index), characterCount(folded, begin, end) >= 2,
        governs(folded, at: end)
      {
        return Array(folded[begin..<end]) + (isShortStreet(folded, at: index) ? Array("道".utf8) : [])
      }
      index = next
      characters += 1
    }
    return nil
  }

  /// Whether 街 stands for 街道: 鹤龙街2024年….
  private static func isShortStreet(_ folded: [UInt8], at index: Int) -> Bool {
    folded.has("街", at: index, before: folded.count) && !folded.has("街道", at: index, before: folded.count)
  }

  /// The end of 镇, 乡, 街道, 街 or 苏木 at `index`.
  private static func kindEnd(_ folded: [UInt8], at index: Int) -> Int? {
    for kind: StaticString in ["街道", "苏木", "镇", "乡", "街"]
    where folded.has(kind, at: index, before: folded.count) {
      return index + kind.utf8CodeUnitCount
    }
    return nil
  }

  /// Whether what follows makes it a government: 人民政府, 办事处, a year, the report's matter; 乡村振兴局 does not.
  private static func governs(_ folded: [UInt8], at index: Int) -> Bool {
    guard index < folded.count else { return false }
    if isDigit(folded.scalar(at: index).value) { return true }
    return [
      "人民政府", "政府", "办事处", "党委", "党工委", "关于", "法治", "依法", "司法所", "综合行政执法", "综合执法", "党政", "委员会", "二〇", "二○",
    ]
    .contains {
      (word: StaticString) in folded.has(word, at: index, before: folded.count)
    }
  }

  private static func characterCount(_ folded: [UInt8], _ begin: Int, _ end: Int) -> Int {
    folded.characterCount(in: begin..<end)
      - (folded.has("街道", at: end - 6, before: end) || folded.has("苏木", at: end - 6, before: end) ? 2 : 1)
  }

  /// 永中街道办事处, 黄湾镇人民政府
  static func government(_ name: [UInt8]) -> String {
    String(decoding: name, as: UTF8.self) + (name.hasSuffix("街道") ? "办事处" : "人民政府")
  }
}
