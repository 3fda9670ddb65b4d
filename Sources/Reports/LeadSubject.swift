/// Whom a report's first sentence speaks of.
///
///     2025年上半年,相山区司法局坚持以…          相山区司法局
///     2024年,在市委、市政府领导下,南江县水利局…    南江县水利局
///     2025年,大中街道在区委、区政府的…            大中街道 (a township)
///
/// The period and the clauses that begin with 在, 按照 or 根据 are passed over; the next clause must begin with the
/// name. Known misreading: a first sentence about another organ's work (a newspaper's) is believed, so only reports ask.
enum LeadSubject {
  /// The organ's name, in folded text.
  static func organ(_ lead: [UInt8]) -> [UInt8]? {
    for start in starts(lead) {
      guard let name = OrganReader.organ(Array(lead[..<verb(lead, start)]), from: start), name.count <= 60
      else {
        continue
      }
      let end = start + name.count
      // 区委、区政府领导下: somebody else.
      if end < lead.count, lead.has("、", at: end, before: lead.count) { continue }
      if name.containsAny(["坚持", "领导", "贯彻", "围绕", "认真", "在", "我局", "各级", "按照"]) { continue }
      return name
    }
    return nil
  }

  /// Where the first verb or preposition behind a name begins.
  private static func verb(_ lead: [UInt8], _ start: Int) -> Int {
    let words: [StaticString] = [
      "在", "坚持", "始终", "认真", "深入", "按照", "全面", "紧", "切实", "积极", "以习", "以“", "严格", "高度", "牢牢", "扎实", "锚定",
      "聚焦",
      "立足", "充分", "持续", "根据", "不断",
    ]
    let until = min(lead.count, lead.boundary(start + 120))
    return words.compactMap { lead.first($0, in: min(start + 6, until)..<until) }.min() ?? lead.count
  }

  /// The name of a town, township or street.
  static func township(_ lead: [UInt8]) -> [UInt8]? {
    for start in starts(lead) {
      var index = start
      var characters = 0
      while index < lead.count, characters < 10 {
        let (value, next) = lead.scalar(at: index)
        guard value >= 0x4E00, value <= 0x9FFF else { break }
        for kind: StaticString in ["街道", "苏木", "镇", "乡"] where lead.has(kind, at: index, before: lead.count) {
          let end = index + kind.utf8CodeUnitCount
          let name = Array(lead[start..<end])
          guard characters >= 2, isFollowed(lead, end),
            !name.containsAny(["各", "全", "我", "本", "市", "县", "区"])
          else {
            continue
          }
          return name
        }
        index = next
        characters += 1
      }
    }
    return nil
  }

  /// Whether a verb, a preposition or the town's own organ follows its name.
  private static func isFollowed(_ lead: [UInt8], _ end: Int) -> Bool {
    [
      "在", "以", "坚持", "按照", "始终", "认真", "深入", "党委", "党工委", "人民政府", "办事处", "紧", "全面", "严格", "切实", "积极", "高度",
      "法治",
    ].contains { (word: StaticString) in lead.has(word, at: end, before: lead.count) }
  }

  /// Where the subject may begin: behind the period, and behind each clause that only says how.
  private static func starts(_ lead: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var index = 0
    for _ in 0..<4 {
      index = period(lead, index)
      starts.append(index)
      guard let comma = lead.first(",", in: index..<min(lead.count, index + 240)) else { break }
      let clause = index..<comma
      if lead.contains("。", in: clause) { break }
      let isAside = ["在", "按照", "根据", "围绕", "今年", "为", "以及"].contains { (word: StaticString) in
        lead.has(word, at: index, before: comma)
      }
      guard isAside || clause.isEmpty || index == 0 && comma < 60 else { break }
      index = comma + 1
    }
    return starts
  }

  /// Behind 2025年, 2025年度, 2025年上半年, 2025年以来 and the comma.
  private static func period(_ lead: [UInt8], _ start: Int) -> Int {
    guard let (_, end) = WrittenYear.year(lead, at: start, before: lead.count) else {
      return lead.has("现将", at: start, before: lead.count) ? start + 6 : start
    }
    var index = end
    for word: StaticString in ["度", "上半年", "下半年", "以来", "全年", "第一季度", "第二季度", "第三季度", "第四季度", "前三季度"]
    where lead.has(word, at: index, before: lead.count) { index += word.utf8CodeUnitCount }
    if lead.has(",", at: index, before: lead.count) { index += 1 }
    return index
  }
}
