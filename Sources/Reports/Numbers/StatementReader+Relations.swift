/// Numbers that have their indicator from another number: parts of it, and how it changed.
extension StatementReader {
  /// 调解组织1502个(其中村级1180个、行业性64个), 行政处罚3120件，其中区城管局1804件、区市场监管局623件: a part that
  /// names nothing of its own counts what the number before it counts.
  func part(
    _ token: Int, _ amount: QuantityScanner.Amount, _ clauseIndex: Int, _ previous: [Statement]
  ) -> Verdict {
    let clause = clauses[clauseIndex]
    guard let whole = whole(ofPartIn: clause, token, previous), whole.standing == .achieved,
      case .quantity(let total) = tokens[whole.token].kind, total.unitNumber == amount.unitNumber,
      amount.value < total.value
    else { return .refused(.unclaimed) }
    let scope = scopes.verdict(for: tokens[token].range, in: clause) { _ in false }
    if scope.isOtherYear { return .refused(.otherYear(nil, scope)) }
    if scope.isAnothers { return .refused(.anothers(nil, scope)) }
    let statement = Statement(
      rule: whole.rule, token: token, clause: clauseIndex, scope: .part, standing: .share,
      period: scope.period, isListedPart: true)
    return .taken(
      statement,
      Verdict.Grounds(origin: .list(of: whole.token), scope: scope, part: .whole(whole.token)))
  }

  /// The total a clause lists parts of: what stands before its parenthesis, or before its 其中.
  private func whole(ofPartIn clause: Clause, _ token: Int, _ previous: [Statement]) -> Statement? {
    if clause.isParenthesised, let outer = clause.outer {
      guard
        StatementGrammar.partMark.length(
          startingAt: outer.upperBound + 1, upTo: clause.range.upperBound, in: text) != nil
      else { return nil }
      return previous.last { tokens[$0.token].range.upperBound == outer.upperBound }
    }
    guard let last = previous.last, clauses[last.clause].sentence == clause.sentence, last.token < token,
      // No number stands between that counts something else.
      tokens[last.token + 1..<token].allSatisfy({ if case .quantity = $0.kind { false } else { true } })
    else { return nil }
    let isMarked =
      StatementGrammar.partMark.length(
        startingAt: clause.chainStart, upTo: clause.range.upperBound, in: text) != nil
    guard isMarked || last.isListedPart else { return nil }
    return last.isListedPart ? previous.last { !$0.isListedPart } : last
  }

  /// A difference belongs to the thing named before it, or else to the number before it in the sentence:
  /// 收案数同比增长27%; 受理案件171件，同比增长27%.
  func change(
    _ token: Int, _ amount: QuantityScanner.Amount, _ lead: Range<Int>, clauseIndex: Int,
    topics: TopicsAtHand,
    previous: [Statement]
  ) -> Verdict {
    let clause = clauses[clauseIndex]
    let empty = tokens[token].range.upperBound..<tokens[token].range.upperBound
    let situation = Situation(
      amount: amount, clause: clause, introduction: surroundings.introduction(of: clauseIndex),
      governors: surroundings.governors(of: clauseIndex),
      sequel: surroundings.sequel(of: clauseIndex), lead: lead,
      trail: Surroundings.Trail(noun: empty, whole: empty, leadsToNext: false), topics: topics,
      isChange: true)
    let claims = finder.claims(to: situation)
    let before = previous.last.flatMap { clauses[$0.clause].sentence == clause.sentence ? $0 : nil }
    let grounds: Verdict.Grounds
    let rule: Int
    if let claim = Claim.winner(of: claims) {
      rule = claim.cue.rule
      grounds = Verdict.Grounds(origin: .claim, claim: claim, claims: claims)
    } else if let before, surroundings.namesOnlyChange(lead) {
      rule = before.rule
      grounds = Verdict.Grounds(origin: .change(of: before.token))
    } else {
      return .refused(.changeOfNothing(lead))
    }
    let statement = Statement(
      rule: rule, token: token, clause: clauseIndex,
      scope: before?.rule == rule ? before?.scope ?? .whole : .whole,
      standing: .change, period: nil)
    return .taken(statement, grounds)
  }

  /// 律师事务所达102家，执业律师1873人，分别增长8.5%和11.2%: as many differences as numbers right before them.
  func pairedChange(_ token: Int, _ clauseIndex: Int, _ previous: [Statement]) -> Verdict? {
    let run = surroundings.run(around: token)
    guard run.count > 1, let last = previous.last, last.token < run.upperBound,
      case let clause = clauses[clauseIndex], clauses[last.clause].sentence == clause.sentence,
      case let lead = surroundings.adjacentText(
        before: run.lowerBound, first: run.lowerBound, in: clause),
      lead.count <= 12, surroundings.isChange(lead), StatementGrammar.respectively.occurs(in: lead, of: text)
    else { return nil }
    let counted = previous.reversed().filter { $0.token < run.lowerBound }.prefix(run.count).reversed()
    guard counted.count == run.count, let first = counted.first,
      clauses[first.clause].sentence == clause.sentence,
      counted.allSatisfy({ $0.standing != .change })
    else { return nil }
    let whole = Array(counted)[token - run.lowerBound]
    let statement = Statement(
      rule: whole.rule, token: token, clause: clauseIndex, scope: whole.scope, standing: .change, period: nil)
    return .taken(statement, Verdict.Grounds(origin: .change(of: whole.token)))
  }

  /// 查办反不正当竞争类案件108件，罚没款48.4万元: an amount or a rate right behind a count is of what was counted,
  /// which is returned if it is a part.
  func partMeasured(
    by amount: QuantityScanner.Amount, _ clause: Clause, _ previous: [Statement]
  ) -> Statement? {
    guard amount.measure == .money || amount.measure == .percent, !clause.isParenthesised,
      let last = previous.last, last.scope == .part, last.standing == .achieved,
      case let before = clauses[last.clause], before.sentence == clause.sentence, !before.isParenthesised,
      !StatementGrammar.partMark.occurs(in: before.range, of: text)
    else { return nil }
    return last
  }

  /// 其中-parts: the same indicator again behind 其中 or in parentheses is part of what was said before, which
  /// is returned.
  func whole(
    of number: Range<Int>, rule: Int, _ clause: Clause, _ previous: [Statement]
  ) -> Statement? {
    let inSentence = previous.reversed().prefix { clauses[$0.clause].sentence == clause.sentence }
    let before = clause.sentence.lowerBound..<max(clause.sentence.lowerBound, number.lowerBound)
    lazy var lastMark = StatementGrammar.partMark.last(in: before, of: text)?.lowerBound ?? -1
    return inSentence.first { whole in
      // 其中废止41件、宣布失效29件: the second is no part of the first.
      whole.rule == rule && (clause.isParenthesised || lastMark >= tokens[whole.token].range.upperBound)
    }
  }

  /// 新收行政复议案件6200件，居前的是:|行政处罚2100件，占33.9%: a name alone whose number is set in proportion to cases of
  /// another matter tells what they were about.
  func isCategory(of matter: TopicSet, _ claim: Claim, _ token: Int, _ clause: Clause) -> Bool {
    let sorting = sorting(of: clause)
    if !matter.isEmpty || Self.cases.occurs(in: sorting, of: text),
      StatementGrammar.sortings.occurs(in: sorting, of: text)
    {
      return true
    }
    let isSorted = claim.head.lowerBound >= 1 && text.scalars[claim.head.lowerBound - 1] == 0x7C7B  // 类
    if isSorted, isFollowedByShare(token) { return true }
    let isOfMatter = catalogue.rules[claim.cue.rule].topic.map { matter.contains(topic: $0) } ?? false
    guard !matter.isEmpty, !isOfMatter,
      case .quantity(let amount) = tokens[token].kind, amount.measure == .things
    else { return false }
    let start = clause.range.lowerBound
    if claim.head.lowerBound == start, isListedUnderCases(clause) { return true }
    let opening =
      StatementGrammar.categoryOpenings.length(startingAt: start, upTo: claim.head.lowerBound, in: text) ?? 0
    guard start + opening <= claim.head.lowerBound,
      !StatementGrammar.nounEnds.occurs(in: start + opening..<claim.head.lowerBound, of: text)
    else { return false }
    if claim.head.upperBound < tokens[token].range.lowerBound, text.scalars[claim.head.upperBound] == 0x7C7B
    {  // 类
      return true
    }
    return isFollowedByShare(token)
  }

  private static let cases = WordList("案件", "申请")

  /// 收到的行政复议申请中，|行政处罚8件，行政确认12件: what follows tells what they were about.
  private func isListedUnderCases(_ clause: Clause) -> Bool {
    let opening = clause.sentence.lowerBound..<clause.range.lowerBound
    guard let end = opening.first(where: { text.scalars[$0] == 0x2C }), end > opening.lowerBound + 2,
      text.scalars[end - 1] == 0x4E2D  // 中
    else { return false }
    return Self.cases.length(endingAt: end - 1, notBefore: opening.lowerBound, in: text) != nil
  }

  /// …112件，占26%
  private func isFollowedByShare(_ token: Int) -> Bool {
    let end = tokens[token].range.upperBound
    let mark = end < text.count && [0x2C, 0x28].contains(text.scalars[end]) ? end + 1 : end
    return StatementGrammar.shareMarks.length(startingAt: mark, upTo: text.count, in: text) != nil
  }

  /// 从应诉机关级别看 at the head of a clause's sentence; empty without such words.
  private func sorting(of clause: Clause) -> Range<Int> {
    let start = clause.sentence.lowerBound
    let reach = start..<min(clause.sentence.upperBound, start + 16)
    guard text.scalars[start] == 0x4ECE || text.scalars[start] == 0x6309,  // 从, 按
      let end = reach.first(where: { [0x770B, 0x5206].contains(text.scalars[$0]) })  // 看, 分
    else { return start..<start }
    return start..<end
  }
}
