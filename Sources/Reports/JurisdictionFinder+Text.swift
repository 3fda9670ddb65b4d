// What the text says of its place where no name of the issuer says it.
extension JurisdictionFinder {
  /// The only province the text names, with or without 省, where the issuer is a province's: 省人民政府 and 湖北.
  private func province(_ kind: StaticString?, _ counts: MentionCount) -> Int? {
    guard let kind, kind.utf8Start[0] == 0xE7 else { return nil }
    let named = gazetteer.divisions.indices.filter {
      gazetteer.divisions[$0].code % 10000 == 0 && counts.stemCount($0) > 0
    }
    guard named.count == 1, let row = named.first else { return nil }
    return counts.stemCount(row) > 1 || counts.own[row] != nil ? row : nil
  }

  /// The kind of place whose committee leads: 区 for 在区委、区政府的领导下; of several the lowest.
  func leadingKind(_ lead: [UInt8]) -> StaticString? {
    let kinds: [(StaticString, [StaticString])] = [
      ("区", ["区委", "区政府", "我区", "全区"]), ("县", ["县委", "县政府", "我县", "全县"]), ("旗", ["旗委", "旗政府"]),
    ]
    if lead.contains("自治区") { return nil }
    if let lowest = kinds.first(where: { lead.containsAny($0.1) }) { return lowest.0 }
    // 在市委领导下,我局: the city's own office. A county's government has the city above it too.
    if lead.containsAny(["市委", "市政府"]), lead.containsAny(["我局", "局党组", "市司法局", "我市", "全市"]) { return "市" }
    return nil
  }

  /// The kind of place whose organs stand above a township, wherever the text names them: 县 for 县司法局; nil where it names
  /// those of both kinds, or none. A 市 may stand above townships of every kind.
  func kindAbove() -> StaticString? {
    let kinds = (["县", "区"] as [StaticString]).filter(namesOrgans)
    return kinds.count == 1 ? kinds[0] : nil
  }

  private func namesOrgans(of kind: StaticString) -> Bool {
    var from = 0
    while let place = text.first(kind, in: from..<text.count) {
      from = place + kind.utf8CodeUnitCount
      let isOrgan = (["委", "政府", "司法局", "级部门", "直部门"] as [StaticString]).contains {
        text.has($0, at: from, before: text.count)
      }
      // 社区委员会, 自治区政府
      let isOther = (["社", "治", "地"] as [StaticString]).contains {
        text.has($0, at: place - 3, before: place)
      }
      if isOrgan, !isOther { return true }
    }
    return false
  }

  /// The only place the first sentences name, when it is no province: 南昌县全面贯彻….
  func leadPlace(_ lead: [UInt8], kind: StaticString?) -> Int? {
    var start = 0
    if let (_, end) = WrittenYear.year(lead, at: 0, before: lead.count) { start = end }
    let end = lead.first("。", in: start..<lead.count) ?? lead.count
    var rows: [Int] = []
    for mention in gazetteer.mentions(in: lead, start..<end) {
      if rows.isEmpty {
        rows = mention.rows
      } else if case let inner = within(mention.rows, rows), !inner.isEmpty {
        rows = inner
      } else if mention.rows != rows, within(rows, mention.rows).isEmpty {
        return nil
      }
    }
    guard let row = decided(rows), gazetteer.divisions[row].code % 10000 != 0, isOf(kind, row) else {
      return nil
    }
    return row
  }

  /// Where the text says its place lies: 新村街道位于天津市滨海新区.
  func seat() -> Int? {
    for word: StaticString in ["位于", "地处", "隶属于", "隶属"] {
      var from = 0
      while let place = text.first(word, in: from..<text.count) {
        from = place + word.utf8CodeUnitCount
        var rows: [Int] = []
        var end = from
        for mention in gazetteer.mentions(in: text, from..<min(text.count, from + Self.longestPath)) {
          guard mention.utf8Range.lowerBound == end else { break }
          rows = rows.isEmpty ? mention.rows : within(mention.rows, rows)
          end = mention.utf8Range.upperBound
        }
        if let row = decided(rows), gazetteer.divisions[row].code % 10000 != 0 { return row }
      }
    }
    return nil
  }

  /// In bytes: a province, a prefecture and a county by their full names.
  private static let longestPath = 120

  /// The place of a slogan: 法治即墨建设, 平安珠海建设, all of the kind.
  func slogan(kind: StaticString?) -> Int? {
    // Each name once: deciding between places of one name reads the whole text.
    var names: Set<[Int]> = []
    // 《金平县…实施办法》, where 金平县 is short for the autonomous county.
    var paper = 0
    while kind != nil, let place = text.first("《", in: paper..<text.count) {
      paper = place + 3
      if let (rows, _) = stem(text, at: paper) { names.insert(rows.filter { isOf(kind, $0) }) }
    }
    for word: StaticString in ["法治", "平安"] {
      var from = 0
      while let place = text.first(word, in: from..<text.count) {
        from = place + word.utf8CodeUnitCount
        for length in [12, 9, 6] where from + length <= text.count {
          let rows = gazetteer.stemmed(text, from..<from + length).filter { isOf(kind, $0) }
          let behind = from + length
          guard !rows.isEmpty,
            ["建设", "考评", "”", "、", "工作"].contains(where: { (next: StaticString) in
              text.has(next, at: behind, before: text.count)
            })
          else { continue }
          names.insert(rows)
          break
        }
      }
    }
    // A text that names many places so is a list of them.
    guard names.count <= 8 else { return nil }
    let found = Set(names.compactMap { decided($0) })
    return found.count == 1 ? found.first : nil
  }

  /// The place the text names most, if it leads clearly and is of the kind.
  func mostNamed(kind: StaticString?) -> Int? {
    let counts = MentionCount(gazetteer, text)
    let ranked = counts.own.filter { isOf(kind, $0.key) }
      .map { row, count in
        // 《广州市生活垃圾…办法》 is the city's own paper, when the text says that it is a city's.
        let own = kind == nil ? counts.papers[row] ?? 0 : counts.titled[row] ?? 0
        return (row: row, score: Double(count + own) + 0.5 * Double(counts.stemCount(row)))
      }
      .sorted { (first: (row: Int, score: Double), second: (row: Int, score: Double)) in
        (first.score, second.row) > (second.score, first.row)
      }
    guard let first = ranked.first, first.score >= 2 else { return province(kind, counts) }
    guard ranked.count > 1 else { return first.row }
    let second = ranked[1]
    if first.score >= second.score * 2 { return first.row }
    // 中共淮南市大通区委 names both every time: the lower one is meant.
    if gazetteer.lies(first.row, in: second.row), first.score >= second.score { return first.row }
    if gazetteer.lies(second.row, in: first.row), second.score * 2 > first.score {
      let others = ranked.dropFirst(2).map(\.score).max() ?? 0
      return second.score >= others * 2 ? second.row : nil
    }
    return nil
  }
}
