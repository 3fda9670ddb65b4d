// What stands behind a number, and whose noun it is.
extension Surroundings {
  func trail(of token: Int, in clause: Clause) -> Trail {
    let start = pastCounter(tokens[token].range.upperBound)
    let next = nextQuantity(after: token, in: clause)
    let limit = next.map { tokens[$0].range.lowerBound } ?? clause.range.upperBound
    // What is left out, as in 1465人(不含公职律师), is no word for what is counted.
    let end = Self.omissions.first(in: start..<max(start, limit), of: text)?.lowerBound ?? limit
    let whole = start..<max(start, end)
    if let next, case .quantity(let own) = tokens[token].kind, case .quantity(let other) = tokens[next].kind,
      own.unitNumber == other.unitNumber, own.measure != .percent, !whole.isEmpty, whole.count <= 12,
      StatementGrammar.coordinators.length(endingAt: end, notBefore: start, in: text) != nil
    {
      // 分别达48.6万件和412.3万件 has no noun to share.
      var shared = trail(of: next, in: clause)
      shared.isShared = true
      if !shared.noun.isEmpty, isAttribute(whole) { return shared }
    }
    // 1个市级、|7个县区级公共法律服务平台
    if next == nil, clause.chainEnd > clause.range.upperBound, !whole.isEmpty,
      Self.attributeEnds.contains(text.scalars[end - 1]),
      case let index = firstClause(beginningAtOrAfter: clause.range.upperBound), index < clauses.count,
      let following = nextQuantity(after: token, in: clauses[index]), following == token + 1,
      !differsInUnit(token, following)
    {
      var shared = trail(of: following, in: clauses[index])
      shared.isShared = true
      if !shared.noun.isEmpty, !shared.leadsToNext { return shared }
    }
    // 75场次、|8000多人次的执法人员培训: the people counted are those who came to what is counted before.
    if let next, case .quantity(let own) = tokens[token].kind, case .quantity(let other) = tokens[next].kind,
      own.measure == .things, other.measure == .people,
      whole.isEmpty || whole.count == 1 && text.scalars[start] == 0x3001
    {
      let shared = trail(of: next, in: clause)
      if !shared.noun.isEmpty, !shared.meetsNext, !shared.leadsToNext { return shared }
    }
    var nounEnd = nounEnd(from: start, to: end)
    // 24个领域的违法行为: the areas are counted.
    if let length = Self.areas.length(startingAt: start, upTo: nounEnd, in: text),
      start + length < nounEnd, text.scalars[start + length] == 0x7684
    {
      nounEnd = start + length
    }
    // 78个有地方特色的人民调解组织: a noun behind the clause that describes it.
    if nounEnd == start, let described = describedNoun(from: start, to: end) {
      return Trail(noun: described, whole: whole, leadsToNext: false)
    }
    guard let next, nounEnd == end else {
      return Trail(noun: start..<nounEnd, whole: whole, leadsToNext: false)
    }
    // 78个服务中心、|1033个服务站; 138个调委会|759名调解员; 719家律师事务所|、执业律师1.3万人.
    let own =
      StatementGrammar.coordinators.length(endingAt: end, notBefore: start, in: text).map { end - $0 }
      ?? (hasOwnNoun(next, in: clause) ? end : firstItem(from: start, to: end))
    return Trail(noun: start..<(own ?? end), whole: whole, meetsNext: true, leadsToNext: own == nil)
  }

  /// Where a noun phrase that begins at a place ends.
  private func nounEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      // The longer word tells: 集中 may be part of a noun, 集中进驻 is not.
      let part = StatementGrammar.nounParts.length(startingAt: index, upTo: end, in: text) ?? 0
      let verb = StatementGrammar.nounEnds.length(startingAt: index, upTo: end, in: text) ?? 0
      if verb > part { break }
      index += max(part, 1)
    }
    return index
  }

  /// Where the last 、 of what stands between two numbers parts the thing of the one from that of the other.
  private func firstItem(from start: Int, to end: Int) -> Int? {
    (start..<end).last { text.scalars[$0] == 0x3001 && $0 > start }
  }

  /// Whether a number needs nothing that stands before it: 138个调委会|759名调解员.
  private func hasOwnNoun(_ token: Int, in clause: Clause) -> Bool {
    let start = tokens[token].range.upperBound
    let end =
      nextQuantity(after: token, in: clause).map { tokens[$0].range.lowerBound } ?? clause.range.upperBound
    guard end - start >= 2, !Self.noNoun.contains(text.scalars[start]) else { return false }
    return StatementGrammar.nounParts.length(startingAt: start, upTo: end, in: text) != nil
      || StatementGrammar.nounEnds.length(startingAt: start, upTo: end, in: text) == nil
  }

  private static let noNoun: ScalarSet = "和及与、或的()"

  /// Behind a second counter in parentheses: 5.3万份|(册).
  private func pastCounter(_ start: Int) -> Int {
    guard start + 2 < text.count, text.scalars[start] == 0x28,
      let close = (start + 2...min(start + 3, text.count - 1)).first(where: { text.scalars[$0] == 0x29 }),
      Counters.measures[text.string(start + 1..<close)] != nil
    else { return start }
    return close + 1
  }

  private static let omissions = WordList("(含", "(包括", "(包含", "(不含", "(不包括", "(不计", "(未含", "(除")

  /// Whether what stands between two numbers describes a noun rather than being one: 36件区级和11件乡镇规范性文件, but not
  /// 53份文件、15份合同.
  private func isAttribute(_ between: Range<Int>) -> Bool {
    guard
      let coordinator = StatementGrammar.coordinators.length(
        endingAt: between.upperBound, notBefore: between.lowerBound, in: text),
      between.count > coordinator
    else { return false }
    return Self.attributeEnds.contains(text.scalars[between.upperBound - coordinator - 1])
  }

  private static let attributeEnds = Set("级类性镇乡县区市省州村)道本".unicodeScalars.map(\.value))

  /// The noun at the end of what stands behind a number, after 的: 有地方特色的|人民调解组织.
  private func describedNoun(from start: Int, to end: Int) -> Range<Int>? {
    guard end - start <= Self.longestDescription,
      let mark = (start..<end).last(where: { text.scalars[$0] == 0x7684 }), mark > start, mark + 1 < end
    else { return nil }
    return mark + 1..<nounEnd(from: mark + 1, to: end)
  }

  /// In characters, noun included.
  private static let longestDescription = 20

  /// Whether 的 stands right behind the number and leads to a noun; in 提案85件的办理工作 it leads to what was done.
  func describesWhatFollows(_ trail: Trail) -> Bool {
    let start = trail.whole.lowerBound
    return start < trail.whole.upperBound && text.scalars[start] == 0x7684
      && Self.doings.length(startingAt: start + 1, upTo: trail.whole.upperBound, in: text) == nil
  }

  /// Whether a number is of a pattern: 1名村(居)法律顾问+N名法律明白人.
  func isFormula(_ trail: Trail) -> Bool {
    let end = trail.noun.upperBound
    return end + 1 < text.count && text.scalars[end] == 0x2B
      && NumeralCharacter.isLatinLetter(text.scalars[end + 1])
  }

  /// Whether what was done stands right behind a number, with nobody named: 455人完成述法.
  func tellsDeed(_ trail: Trail) -> Bool {
    Self.deeds.length(startingAt: trail.whole.lowerBound, upTo: trail.whole.upperBound, in: text) != nil
  }

  private static let deeds = WordList("完成", "参加", "参加了", "参与", "参与了", "进行", "进行了", "接受", "接受了", "提供", "提供了")

  /// Where it is told that those counted were honoured, which counts them by that and not as a whole: 3名人民调解员|获评全国先进.
  /// Other numbers may stand between: 1个律师所、1名律师分别被|表彰.
  func honour(behind trail: Trail, in clause: Clause) -> Range<Int>? {
    let end = max(clause.chainEnd, clause.range.upperBound)
    var index = trail.whole.lowerBound
    while index < end {
      index = nounEnd(from: index, to: end)
      if Self.honours.length(startingAt: index, upTo: end, in: text) != nil {
        return index..<end
      }
      if Self.reception.length(startingAt: index, upTo: end, in: text) != nil,
        Self.praise.occurs(in: index..<end, of: text)
      {
        return index..<end
      }
      guard let length = Self.honourLinks.length(startingAt: index, upTo: end, in: text)
      else { return nil }
      index += length
    }
    return nil
  }

  private static let honours = WordList(
    "获", "获评", "荣获", "获得", "喜获", "评为", "评选为", "入选", "授予", "命名", "表彰", "表扬", "通报表扬")
  private static let reception = WordList("受到", "受", "得到")
  private static let praise = WordList("表彰", "表扬", "嘉奖")
  private static let honourLinks = WordList("分别", "均", "都", "先后", "已", "被", "还", "也", "累计", "共")

  private static let doings = WordList(
    "办理", "答复", "审查", "审核", "清理", "评查", "调解", "审理", "受理", "化解", "备案", "评估", "起草", "制定", "修订", "立法", "合法性")

  /// Whether the number before shares this one's noun (36件区级和*11件*乡镇规范性文件).
  func sharesNoun(ofQuantityBefore token: Int, first: Int, in clause: Clause) -> Bool {
    guard let previous = previousQuantity(before: token, first: first) else { return false }
    return trail(of: previous, in: clause).isShared
  }

  /// What is done, in the words behind the last of a chain, to all of it: 16家律师事务所、3家公证机构|开展检查.
  func chainTail(of clause: Clause) -> Range<Int> {
    let last = clauses[max(0, firstClause(beginningAtOrAfter: clause.chainEnd) - 1)]
    guard last.range.upperBound == clause.chainEnd, last.range != clause.range,
      let token = tokens[..<tokens.partitionIndex { $0.range.lowerBound >= clause.chainEnd }].lastIndex(
        where: {
          if case .quantity = $0.kind { true } else { false }
        }), tokens[token].range.lowerBound >= last.range.lowerBound
    else { return clause.chainEnd..<clause.chainEnd }
    // 7件规范性文件、65件合同的|合法性审查
    let noun = trail(of: token, in: last).noun
    let start = noun.last { text.scalars[$0] == 0x7684 } ?? noun.upperBound
    return start..<clause.chainEnd
  }

  private func nextQuantity(after token: Int, in clause: Clause) -> Int? {
    var index = token + 1
    while index < tokens.count, tokens[index].range.upperBound <= clause.range.upperBound {
      if case .quantity = tokens[index].kind { return index }
      index += 1
    }
    return nil
  }

  /// Where a head may end behind the number: at the end of the noun phrase, before 等, (…) and the like,
  /// and before each further part of an enumeration.
  func nounEnds(_ noun: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var end = noun.upperBound
    while end > noun.lowerBound {
      ends.append(end)
      if text.scalars[end - 1] == 0x29, let open = openParenthesis(before: end, from: noun.lowerBound) {
        end = open
      } else if let quote = quotation(endingAt: end, from: noun.lowerBound) {
        end = quote
      } else if let length = Self.nounTails.length(endingAt: end, notBefore: noun.lowerBound, in: text) {
        end -= length
      } else {
        break
      }
    }
    return ends
  }

  /// The words behind a number to the end of its clause, where only single characters speak against their being one noun,
  /// as they may be parts of words no list foresees: 45场靶|向法治宣传活动, 31件重大决策|与规范性文件合法性审查.
  func widerNoun(of trail: Trail) -> Range<Int>? {
    let (start, end) = (trail.whole.lowerBound, trail.whole.upperBound)
    guard trail.noun.upperBound < end, end - start <= Self.longestDescription,
      StatementGrammar.nounEnds.length(startingAt: trail.noun.upperBound, upTo: end, in: text) != nil
    else { return nil }
    var index = trail.noun.upperBound
    while index < end {
      let part = StatementGrammar.nounParts.length(startingAt: index, upTo: end, in: text) ?? 0
      let verb = StatementGrammar.nounEnds.length(startingAt: index, upTo: end, in: text) ?? 0
      if verb > part, verb > 1 || !Self.doubtfulEnds.contains(text.scalars[index]) { return nil }
      index += max(part, 1)
    }
    return start..<end
  }

  /// Single characters that end a noun in most sentences and are a part of it in some.
  private static let doubtfulEnds: ScalarSet = "向与经于中来对有不以比无未供按达为"

  /// Where a quotation begins that ends here, behind a noun: 1432个政务服务事项|“应进必进”.
  private func quotation(endingAt end: Int, from start: Int) -> Int? {
    guard text.flags(at: end - 1).contains(.quoted) else { return nil }
    let open = (start..<end).last { !text.flags(at: $0).contains(.quoted) }
    return open.map { $0 + 1 }
  }

  private static let nounTails = WordList(
    "等", "的", "和", "、", "等工作", "工作", "情况", "信息", "及其", "及", "里", "上", "当")

  /// Whether a range is nothing but a coordinator, 案件 and the like aside.
  func isCoordination(_ range: Range<Int>) -> Bool {
    var range = range
    while let length = Self.caseNouns.length(startingAt: range.lowerBound, upTo: range.upperBound, in: text) {
      range = range.lowerBound + length..<range.upperBound
    }
    return !range.isEmpty
      && StatementGrammar.coordinators.length(
        startingAt: range.lowerBound, upTo: range.upperBound, in: text) == range.count
  }

  private static let caseNouns = WordList("案件", "申请", "类", "工作")
}
