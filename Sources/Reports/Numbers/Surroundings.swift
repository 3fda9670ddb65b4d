/// What stands around the numbers of a block: the words that may name the thing counted.
///
/// A value; a class only because every rule holds it, and holding it is to cost one reference.
final class Surroundings {
  let text: FoldedText
  let tokens: [QuantityScanner.Token]
  let clauses: [Clause]

  init(text: FoldedText, tokens: [QuantityScanner.Token], clauses: [Clause]) {
    self.text = text
    self.tokens = tokens
    self.clauses = clauses
  }

  /// What stands behind a number.
  struct Trail {
    /// The noun phrase right behind the number.
    var noun: Range<Int>
    /// Up to the next number or the end of the clause.
    var whole: Range<Int>
    /// Nothing but the noun stands before the next number.
    var meetsNext = false
    /// The noun runs straight into the next number, whose lead it is.
    var leadsToNext: Bool
    /// The noun is shared with the next number: 36件区级和11件乡镇规范性文件.
    var isShared = false
  }

  /// What stands before a number up to the number before it; where that is nothing, what stands before
  /// that one (考试2批207人次), before the parenthesis (目录(共11项)), or before the change that leads to the
  /// number (律师事务所同比增加8家，达102家).
  func lead(of token: Int, first: Int, in clause: Clause) -> Range<Int> {
    let own = adjacentText(before: token, first: first, in: clause)
    guard isOnlyLinks(own) else { return own }
    if let previous = previousQuantity(before: token, first: first) {
      return lead(of: previous, first: first, in: clause)
    }
    if let outer = clause.outer { return outer }
    // 清理规范性文件2次、|100余件
    if own.isEmpty, clause.chainStart < clause.range.lowerBound,
      let previous = previousQuantity(before: token, first: 0)
    {
      let before = clauses[max(0, firstClause(beginningAtOrAfter: tokens[previous].range.upperBound) - 1)]
      if before.range.upperBound < clause.range.lowerBound + 1,
        tokens[previous].range.upperBound == before.range.upperBound,
        differsInUnit(token, previous)
      {
        return lead(of: previous, first: previous, in: before)
      }
    }
    return own.isEmpty ? own : changedLead(before: first, clause) ?? own
  }

  /// The clause before, where this one says no more than how many: 编制免罚事项清单，共|58项.
  func introducedLead(of token: Int, first: Int, in clause: Int) -> Range<Int>? {
    guard !clauses[clause].isParenthesised, saysOnlyHowMany(upTo: token, first: first, in: clauses[clause]),
      clause > 0, case let before = clauses[clause - 1], before.sentence == clauses[clause].sentence,
      !before.isParenthesised
    else { return nil }
    // 18个部门制定裁量基准，共326项: what stands behind the number of the clause before.
    let start = previousQuantity(before: first, first: 0).map { tokens[$0].range.upperBound } ?? 0
    if start <= before.range.lowerBound { return before.range }
    let isSum = !adjacentText(before: token, first: first, in: clauses[clause]).isEmpty
    guard isSum, start + Self.shortestIntroduction <= before.range.upperBound else { return nil }
    return start..<before.range.upperBound
  }

  private static let shortestIntroduction = 4

  /// Whether a clause has up to a number nothing but links and, as in 涉及23个领域共186项, how many areas it spans.
  private func saysOnlyHowMany(upTo token: Int, first: Int, in clause: Clause) -> Bool {
    (first...token).allSatisfy { index in
      guard case .quantity = tokens[index].kind else { return false }
      var range = adjacentText(before: index, first: first, in: clause)
      if index > first,
        let length = Self.areas.length(startingAt: range.lowerBound, upTo: range.upperBound, in: text)
      {
        range = range.lowerBound + length..<range.upperBound
      }
      if index == first,
        let length = Self.spans.length(startingAt: range.lowerBound, upTo: range.upperBound, in: text)
      {
        range = range.lowerBound + length..<range.upperBound
      }
      return isOnlyLinks(range)
    }
  }

  static let areas = WordList("领域", "方面", "大类", "类别", "部门", "行业", "单位", "系统", "条线", "执法领域", "行政执法领域")
  private static let spans = WordList("涉及", "涵盖", "覆盖", "包括", "包含")

  /// The clauses right before one, in its sentence, that hold no number: what it is done for, and under which
  /// heading.
  func introduction(of clause: Int) -> Range<Int> {
    let sentence = clauses[clause].sentence
    let end = clauses[clause].range.lowerBound
    var start = end
    var index = clause
    while index > 0, clauses[index - 1].sentence == sentence, !clauses[index - 1].isParenthesised,
      !holdsQuantity(clauses[index - 1].range)
    {
      index -= 1
      start = clauses[index].range.lowerBound
    }
    return start..<end
  }

  /// The clause right behind one, in its sentence, if it holds no number: what those counted did, 6家企业，|开展法治体检.
  func sequel(of clause: Int) -> Range<Int> {
    let end = clauses[clause].range.upperBound
    let next = clause + 1
    guard next < clauses.count, clauses[next].sentence == clauses[clause].sentence,
      !clauses[clause].isParenthesised, !clauses[next].isParenthesised, !holdsQuantity(clauses[next].range)
    else { return end..<end }
    return clauses[next].range
  }

  /// What the clauses right before a number say that may serve its own, too, the nearest first: 审查|议题120个，会议纪要62件.
  /// Each of them, and the clause itself, must end with a number.
  func governors(of clause: Int) -> [Range<Int>] {
    guard numberBeginning(theEndOf: clause) != nil else { return [] }
    var governors: [Range<Int>] = []
    for index in (0..<clause).reversed() {
      guard governors.count < Self.farthestGovernor, clauses[index].sentence == clauses[clause].sentence,
        !clauses[index].isParenthesised, let start = numberBeginning(theEndOf: index)
      else { break }
      governors.append(clauses[index].range.lowerBound..<start)
    }
    return governors
  }

  /// In clauses.
  private static let farthestGovernor = 3

  /// Where the number begins that ends a clause and is its only one.
  private func numberBeginning(theEndOf clause: Int) -> Int? {
    let range = clauses[clause].range
    var token = tokens.partitionIndex { $0.range.lowerBound >= range.lowerBound }
    while token < tokens.count, tokens[token].range.upperBound <= range.upperBound {
      if case .quantity = tokens[token].kind {
        return tokens[token].range.upperBound == range.upperBound ? tokens[token].range.lowerBound : nil
      }
      token += 1
    }
    return nil
  }

  private func holdsQuantity(_ range: Range<Int>) -> Bool {
    var index = tokens.partitionIndex { $0.range.lowerBound >= range.lowerBound }
    while index < tokens.count, tokens[index].range.lowerBound < range.upperBound {
      if case .quantity = tokens[index].kind { return true }
      index += 1
    }
    return false
  }

  func firstClause(beginningAtOrAfter index: Int) -> Int {
    clauses.partitionIndex { $0.range.lowerBound >= index }
  }

  /// The lead of the last number of the clause before, if that number is a change.
  private func changedLead(before first: Int, _ clause: Clause) -> Range<Int>? {
    let place = firstClause(beginningAtOrAfter: clause.range.lowerBound)
    guard place > 0, case let before = clauses[place - 1], before.sentence == clause.sentence,
      let token = previousQuantity(before: first, first: 0),
      tokens[token].range.lowerBound >= before.range.lowerBound
    else { return nil }
    let text = adjacentText(before: token, first: token, in: before)
    return isChange(text) ? text : nil
  }

  /// From the number before, or the start of the clause, to the number.
  func adjacentText(before token: Int, first: Int, in clause: Clause) -> Range<Int> {
    let start =
      previousQuantity(before: token, first: first).map { tokens[$0].range.upperBound }
      ?? clause.range.lowerBound
    return start..<max(start, tokens[token].range.lowerBound)
  }

  func previousQuantity(before token: Int, first: Int) -> Int? {
    (first..<max(first, token)).last {
      if case .quantity = tokens[$0].kind { true } else { false }
    }
  }

  func differsInUnit(_ token: Int, _ other: Int) -> Bool {
    guard case .quantity(let own) = tokens[token].kind, case .quantity(let others) = tokens[other].kind else {
      return false
    }
    return own.unitNumber != others.unitNumber
  }

  private func isOnlyLinks(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      guard let length = StatementGrammar.links.length(endingAt: end, notBefore: range.lowerBound, in: text)
      else { return false }
      end -= length
    }
    return true
  }

  /// Where a head may end before the number: at the number, and before each word that merely links.
  func leadEnds(_ lead: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var open = [lead.upperBound]
    while let end = open.popLast() {
      guard end > lead.lowerBound, !ends.contains(end) else { continue }
      ends.append(end)
      if text.scalars[end - 1] == 0x29, let start = openParenthesis(before: end, from: lead.lowerBound) {
        open.append(start)
      }
      StatementGrammar.links.forEachLength(endingAt: end, notBefore: max(lead.lowerBound, end - 5), in: text)
      {
        open.append(end - $0)
      }
      if let found = StatementGrammar.changes.length(endingAt: end, notBefore: lead.lowerBound, in: text) {
        open.append(end - found)
      }
      if let found = StatementGrammar.baselines.length(endingAt: end, notBefore: lead.lowerBound, in: text) {
        open.append(end - found)
      }
      if let dated = datedBaseline(endingAt: end, notBefore: lead.lowerBound) { open.append(dated) }
      if let comparison = comparison(endingAt: end, notBefore: lead.lowerBound) { open.append(comparison) }
    }
    return ends
  }

  /// Where 较上年, 比2015年, 较去年同期 begins that ends here.
  private func comparison(endingAt end: Int, notBefore start: Int) -> Int? {
    let reach = max(start, end - 9)
    guard
      let mark = (reach..<max(reach, end)).last(where: {
        text.scalars[$0] == 0x8F83 || text.scalars[$0] == 0x6BD4
      })
    else { return nil }
    let compared = mark + 1..<end
    return Self.compared.occurs(in: compared, of: text) ? mark : nil
  }

  /// Where 由2021年的, 从上年同期的 begins that ends here.
  func datedBaseline(endingAt end: Int, notBefore start: Int) -> Int? {
    guard end > start, text.scalars[end - 1] == 0x7684 else { return nil }  // 的
    let reach = max(start, end - 10)
    guard
      let mark = (reach..<end).last(where: {
        text.scalars[$0] == 0x7531 || text.scalars[$0] == 0x4ECE  // 由, 从
      })
    else { return nil }
    return Self.compared.occurs(in: mark + 1..<end, of: text) ? mark : nil
  }

  private static let compared = WordList("年", "同期", "期", "季度")

  func openParenthesis(before end: Int, from start: Int) -> Int? {
    (start..<end).last { text.scalars[$0] == 0x28 }
  }
}
