extension Gazetteer {
  /// A place named in a text by its full name.
  struct Mention: Hashable {
    /// The divisions of that name; several for 鼓楼区.
    let rows: [Int]
    let utf8Range: Range<Int>
  }

  /// The places a text names, in order; of names that end alike the longest (大通回族土族自治县, not 土族自治县).
  ///
  /// Names of two characters (和县, 城区, 东区) are words too: they count only right behind the name of the place
  /// they lie in, or, with `isName`, at the start of the text, which then is an organ's name or a title. So do
  /// 老城区 and the like.
  func mentions(in text: [UInt8], _ range: Range<Int>, isName: Bool = false) -> [Mention] {
    var mentions: [Mention] = []
    var index = range.lowerBound
    while index + 3 <= range.upperBound {
      let byte = text[index]
      guard byte >= 0xE5, byte <= 0xE7, endsName(text, index) else {
        index += 1
        continue
      }
      let end = index + 3
      index = end
      // A name ends with its kind, unless the kind goes on: 沙县 in 沙县区.
      if let last = mentions.last, last.utf8Range.upperBound == end - 3,
        case let rows = named(text, last.utf8Range.lowerBound..<end), !rows.isEmpty
      {
        mentions[mentions.count - 1] = Mention(rows: rows, utf8Range: last.utf8Range.lowerBound..<end)
        continue
      }
      if let mention = longestMention(
        text, endingAt: end, from: max(range.lowerBound, (mentions.last?.utf8Range.upperBound) ?? 0))
      {
        if isOrdinaryWord(text, mention.utf8Range) {
          let isFirst = isName && mention.utf8Range.lowerBound == range.lowerBound
          let follows = mentions.last.map { before in
            before.utf8Range.upperBound == mention.utf8Range.lowerBound
              && mention.rows.contains { row in before.rows.contains { lies(row, in: $0) } }
          }
          guard isFirst || follows == true else { continue }
        }
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// Whether 市, 县, 区, 旗, 州, 盟 or 省 stands at `index`.
  @inline(__always)
  private func endsName(_ text: [UInt8], _ index: Int) -> Bool {
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE5, 0xB8, 0x82), (0xE5, 0x8E, 0xBF), (0xE5, 0x8C, 0xBA), (0xE6, 0x97, 0x97), (0xE5, 0xB7, 0x9E),
      (0xE7, 0x9B, 0x9F), (0xE7, 0x9C, 0x81):
      true
    default: false
    }
  }

  private func longestMention(_ text: [UInt8], endingAt end: Int, from start: Int) -> Mention? {
    var hash = NameIndex.seed
    var index = end
    var characters = 0
    var longest: Mention?
    while index > start, characters < 15 {
      index -= 1
      hash = NameIndex.extend(hash, text[index])
      guard text[index] & 0xC0 != 0x80 else { continue }
      // Names are ideographs only.
      guard text[index] >= 0xE3, text[index] <= 0xE9 else { break }
      characters += 1
      guard characters >= 2 else { continue }
      let rows = named(hash: hash, text, index..<end)
      if !rows.isEmpty { longest = Mention(rows: rows, utf8Range: index..<end) }
    }
    return longest
  }

  private func isOrdinaryWord(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    if range.count <= 6 { return true }
    for word: StaticString in ["老城区", "新城区", "市中区", "城中区", "新市区"]
    where range.count == word.utf8CodeUnitCount
      && text.has(word, at: range.lowerBound, before: range.upperBound)
    {
      return true
    }
    return false
  }
}
