// Numbers and things that are enumerated side by side.
extension Surroundings {
  /// 调解率、调解成功率分别达100%和98.6%: as many things as numbers, in the same order.
  func pairedLead(of token: Int) -> Range<Int>? {
    let run = run(around: token)
    let (start, end) = (run.lowerBound, run.upperBound)
    guard end > start, end - start < Self.longestPairing else { return nil }
    let limit = tokens[start].range.lowerBound
    let reach = max(0, limit - 6)..<limit
    guard let mark = Self.respectively.last(in: reach, of: text),
      case let next = firstClause(beginningAtOrAfter: mark.lowerBound + 1), next > 0
    else { return nil }
    let clause = clauses[next - 1]
    let items = items(in: clause.range.lowerBound..<mark.lowerBound)
    let place = items.count - (end - start + 1) + (token - start)
    guard items.count > end - start, items.indices.contains(place) else { return nil }
    return items[place]
  }

  /// 调解率、成功率均为100%: the things before the last that have the number too.
  func furtherLeads(of token: Int, first: Int, in clause: Clause) -> [Range<Int>] {
    let own = adjacentText(before: token, first: first, in: clause)
    let reach = max(own.lowerBound + 1, own.upperBound - 6)..<max(own.lowerBound + 1, own.upperBound)
    guard
      let mark = reach.last(where: {
        text.scalars[$0] == 0x5747 && !Self.averages.contains(text.scalars[$0 - 1])
      })
    else { return [] }
    return items(in: own.lowerBound..<mark).dropLast()
  }

  /// 平均, 年均, 人均, 月均, 日均, 户均.
  private static let averages: ScalarSet = "平年人月日户"

  /// The parts of an enumeration.
  private func items(in range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var itemStart = range.lowerBound
    var index = itemStart
    while index < range.upperBound {
      if let length = Self.itemMarks.length(startingAt: index, upTo: range.upperBound, in: text) {
        items.append(itemStart..<index)
        itemStart = index + length
        index = itemStart
      } else {
        index += 1
      }
    }
    items.append(itemStart..<range.upperBound)
    return items
  }

  /// The item a head closes as the last of a list of bare nouns: 规范性文件、|重大合同. Nil where there is no such list.
  func lastItem(closedBy head: Range<Int>, in lead: Range<Int>) -> Range<Int>? {
    guard
      let start = (lead.lowerBound...head.lowerBound).last(where: {
        Self.itemMarks.length(endingAt: $0, notBefore: lead.lowerBound, in: text) != nil
      })
    else { return nil }
    let attribute = start..<head.lowerBound
    guard !text.scalars[attribute].contains(0x7B49),
      !StatementGrammar.nounEnds.occurs(in: attribute, of: text),
      StatementGrammar.nounEnds.length(startingAt: head.lowerBound, upTo: head.upperBound, in: text) == nil
    else { return nil }
    return start..<head.upperBound
  }

  /// Where the items before the last of a list of bare nouns end, whose number counts them all:
  /// 发放宣传单|、文创扇200余份, 法治文化广场|、长廊|、公园等22处.
  func earlierItemEnds(in lead: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var later = lead.upperBound
    while let mark = (lead.lowerBound..<later).last(where: { text.scalars[$0] == 0x3001 }),
      mark > lead.lowerBound, later - mark - 1 <= Self.longestItem,
      // The items of a remark, as in 法治游园(长廊、讲堂)26个, are none of the list.
      !text.flags(at: mark).contains(.parenthesised),
      !StatementGrammar.nounEnds.occurs(in: mark + 1..<later, of: text)
    {
      ends.append(mark)
      later = mark
    }
    return ends
  }

  /// In characters.
  private static let longestItem = 8

  /// The word that says of a whole enumeration that it was added to what was there.
  func addition(in range: Range<Int>) -> Range<Int>? { Self.additions.first(in: range, of: text) }

  private static let additions = WordList("新增", "新增加", "新设", "新设立", "新成立", "新建", "新聘", "净增")

  /// The first and last of the numbers coordinated with this one: 8.5%和11.2%.
  func run(around token: Int) -> ClosedRange<Int> {
    var start = token
    while start > 0, token - start < Self.longestPairing, isCoordinated(start - 1, start) { start -= 1 }
    var end = token
    while end + 1 < tokens.count, end - token < Self.longestPairing, isCoordinated(end, end + 1) { end += 1 }
    return start...end
  }

  /// Whether nothing but 、 or 和 stands between two numbers.
  private func isCoordinated(_ first: Int, _ second: Int) -> Bool {
    guard case .quantity = tokens[first].kind, case .quantity = tokens[second].kind else { return false }
    let between =
      tokens[first].range.upperBound..<max(tokens[first].range.upperBound, tokens[second].range.lowerBound)
    return !between.isEmpty
      && Self.itemMarks.length(startingAt: between.lowerBound, upTo: between.upperBound, in: text)
        == between.count
  }

  /// Longer runs of numbers are tables, not pairs of things and numbers.
  private static let longestPairing = 12
  private static let respectively = WordList("分别", "分别达", "分别为", "分别达到", "依次为", "分别是")
  private static let itemMarks = WordList("、", "和", "及", "以及", "与")
}
