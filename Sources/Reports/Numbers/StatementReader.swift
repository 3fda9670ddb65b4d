import Documents

/// What one number of a block counts: its place in the catalogue and what must be known before using it.
struct Statement {
  let rule: Int
  let token: Int
  let clause: Int
  var scope: Observation.Scope
  var standing: Observation.Standing
  /// In characters; nil for the report's year.
  var period: Range<Int>?
}

/// Reads what the numbers of one block count.
///
/// The thing counted stands right before its number — 全年共受理行政复议案件|171件, 出庭应诉率达|100% — or right
/// behind it — 158个|公共法律服务实体平台. That word is the *head*; it alone can nominate indicators, so that
/// 开展行政复议培训5次 is never taken for five cases: what stands before the number is 培训. The rest of the
/// clause confirms: the verb (受理, 审结, 备案 …) and the topic. A clause that names no topic carries on the one
/// before it (…新收行政诉讼案件262件，…；结案291件，败诉31件), at the start of a section that of its heading.
///
/// When two topics share one number (行政复议及行政诉讼案件85件) it belongs to neither. When two indicators claim
/// one number with equal right it is given to neither. The value before a change (由85%), a share (占…的20%)
/// and a number of another year (去年300件) are nobody's; a change (收案数同比增长27%) belongs to what changed.
struct StatementReader {
  private let tokens: [QuantityScanner.Token]
  private let catalogue: Catalogue
  private let text: FoldedText
  private let clauses: [Clause]
  private let words: FoundWords
  private let surroundings: Surroundings
  private let finder: ClaimFinder
  private let standings: StandingRules
  private let scopes: ScopeRules

  init(text: FoldedText, tokens: [QuantityScanner.Token], catalogue: Catalogue, reportYear: Int?) {
    self.text = text
    self.tokens = tokens
    self.catalogue = catalogue
    var quantities: [Range<Int>] = []
    for token in tokens { if case .quantity = token.kind { quantities.append(token.range) } }
    clauses = ClauseScanner(text: text, quantities: quantities).clauses()
    words = FoundWords(catalogue.vocabulary, in: text)
    surroundings = Surroundings(text: text, tokens: tokens, clauses: clauses)
    finder = ClaimFinder(catalogue: catalogue, words: words, surroundings: surroundings)
    standings = StandingRules(text: text)
    scopes = ScopeRules(text: text, tokens: tokens, reportYear: reportYear)
  }

  /// The sentence a clause stands in, in characters.
  func sentence(ofClause clause: Int) -> Range<Int> { clauses[clause].sentence }

  /// What a block says.
  struct Findings {
    /// In reading order.
    var statements: [Statement] = []
    /// What clauses speak of, with a number or without: rule and clause, each rule once, in reading order.
    var mentions: [(rule: Int, clause: Int)] = []
  }

  /// Walks the clauses with the topics each names and those it carries on.
  ///
  /// - Parameters:
  ///   - isPlan: whether the section at a character is about plans.
  ///   - carried: the topics the block begins with; left with those it ends with.
  ///   - headingTopics: the topics of the heading that begins in a range of characters; nil for none.
  ///   - isKnown: whether nothing hangs on a further mention of a rule.
  func findings(
    isPlan: (Int) -> Bool, carried: inout TopicSet, headingTopics: (Range<Int>) -> TopicSet?,
    isKnown: (_ rule: Int) -> Bool
  ) -> Findings {
    var findings = Findings()
    var token = 0
    for (index, clause) in clauses.enumerated() {
      if let topics = headingTopics(clause.range) { carried = topics }
      let own = words.topics(in: clause.range)
      while token < tokens.count, tokens[token].range.lowerBound < clause.range.lowerBound { token += 1 }
      let first = token
      while token < tokens.count, tokens[token].range.upperBound <= clause.range.upperBound {
        if case .quantity(let amount) = tokens[token].kind {
          let further =
            amount.measure == .percent ? surroundings.furtherLeads(of: token, first: first, in: clause) : []
          for lead in further.map(Optional.some) + [nil] {
            guard
              var statement = statement(
                token, amount, lead: lead, first: first, clauseIndex: index, own: own, carried: carried,
                previous: findings.statements),
              findings.statements.last.map({ $0.token != token || $0.rule != statement.rule }) ?? true
            else { continue }
            if statement.standing == .achieved, isPlan(tokens[token].range.lowerBound) {
              statement.standing = .planned
            }
            findings.statements.append(statement)
          }
        }
        token += 1
      }
      addMentions(of: index, own: own, carried: carried, to: &findings, isKnown)
      if !own.isEmpty { carried = own }
    }
    return findings
  }

  private func addMentions(
    of clauseIndex: Int, own: TopicSet, carried: TopicSet, to findings: inout Findings,
    _ isKnown: (_ rule: Int) -> Bool
  ) {
    let range = clauses[clauseIndex].range
    let vocabulary = catalogue.vocabulary
    var present: WordSet?
    for head in words.heads(in: range) where head.range.count > 2 {
      for index in vocabulary.cuesOfHead[head.word] {
        let cue = vocabulary.cues[index]
        let rule = cue.id.rule
        guard !isKnown(rule), !findings.mentions.contains(where: { $0.rule == rule }) else { continue }
        if let topic = cue.topic {
          guard own.contains(topic: topic) || own.isEmpty && carried.contains(topic: topic) else { continue }
        }
        let words = present ?? words.wordSet(in: range)
        present = words
        guard cue.companions.allSatisfy({ words.containsAny($0) }),
          cue.near.isEmpty || words.containsAny(cue.near), !words.containsAny(cue.excluded)
        else { continue }
        findings.mentions.append((rule, clauseIndex))
      }
    }
  }

  // MARK: One number

  private func statement(
    _ token: Int, _ amount: QuantityScanner.Amount, lead given: Range<Int>?, first: Int, clauseIndex: Int,
    own: TopicSet, carried: TopicSet, previous: [Statement]
  ) -> Statement? {
    guard amount.upperValue == nil else { return nil }
    let clause = clauses[clauseIndex]
    let number = tokens[token].range
    let adjacent = surroundings.adjacentText(before: token, first: first, in: clause)
    if surroundings.isBaseline(adjacent) { return nil }
    if let paired = pairedChange(token, clauseIndex, previous) { return paired }
    if surroundings.isChange(adjacent) {
      return change(
        token, amount, adjacent, clauseIndex: clauseIndex, own: own, carried: carried, previous: previous)
    }
    guard amount.measure != .points else { return nil }
    let lead =
      given ?? surroundings.pairedLead(of: token) ?? surroundings.lead(of: token, first: first, in: clause)
    if amount.measure == .percent, surroundings.isShare(lead) { return nil }
    if StatementGrammar.perHead.occurs(in: lead, of: text) { return nil }
    let trail = surroundings.trail(of: token, in: clause)
    let situation = Situation(
      amount: amount, clause: clause, lead: lead, trail: trail, own: own, carried: carried)
    let claims = finder.claims(to: situation)
    guard let best = Claim.winner(of: claims) else {
      return claims.isEmpty ? part(token, amount, clauseIndex, previous) : nil
    }
    let cue = catalogue.rules[best.cue.rule].cues[best.cue.cue]
    let verdict = scopes.verdict(for: number, in: clause) { word in
      let kind = text.string(word.lowerBound..<min(word.upperBound, word.lowerBound + 2))
      return best.head.contains(word.lowerBound) && cue.heads.allSatisfy { $0.contains(kind) }
    }
    if verdict.isOtherYear || verdict.isAnothers { return nil }
    let isPart =
      verdict.scope == .part || cue.isPartial
      || trail.isShared || surroundings.sharesNoun(ofQuantityBefore: token, first: first, in: clause)
      || isPartOf(previous, rule: best.cue.rule, clause, number)
    let isPlanned = verdict.isLaterYear || standings.isPlanned(tokens[token].numeral, in: clause)
    return Statement(
      rule: best.cue.rule, token: token, clause: clauseIndex, scope: isPart ? .part : .whole,
      standing: isPlanned ? .planned : .achieved, period: verdict.period)
  }

  /// 调解组织1502个(其中村级1180个、行业性64个): a part that names nothing of its own counts what the number
  /// before the parenthesis counts.
  private func part(
    _ token: Int, _ amount: QuantityScanner.Amount, _ clauseIndex: Int, _ previous: [Statement]
  ) -> Statement? {
    let clause = clauses[clauseIndex]
    guard clause.isParenthesised, let outer = clause.outer,
      let whole = previous.last(where: { tokens[$0.token].range.upperBound == outer.upperBound }),
      whole.standing == .achieved, case .quantity(let total) = tokens[whole.token].kind,
      total.unit == amount.unit, amount.value < total.value,
      StatementGrammar.partMark.length(
        startingAt: outer.upperBound + 1, upTo: clause.range.upperBound, in: text) != nil
    else { return nil }
    let verdict = scopes.verdict(for: tokens[token].range, in: clause) { _ in false }
    guard !verdict.isOtherYear, !verdict.isAnothers else { return nil }
    return Statement(
      rule: whole.rule, token: token, clause: clauseIndex, scope: .part, standing: whole.standing,
      period: verdict.period)
  }

  /// A difference belongs to the thing named before it, or else to the number before it in the sentence:
  /// 收案数同比增长27%; 受理案件171件，同比增长27%.
  private func change(
    _ token: Int, _ amount: QuantityScanner.Amount, _ lead: Range<Int>, clauseIndex: Int, own: TopicSet,
    carried: TopicSet, previous: [Statement]
  ) -> Statement? {
    let clause = clauses[clauseIndex]
    let empty = tokens[token].range.upperBound..<tokens[token].range.upperBound
    let situation = Situation(
      amount: amount, clause: clause, lead: lead,
      trail: Surroundings.Trail(noun: empty, whole: empty, leadsToNext: false), own: own, carried: carried,
      isChange: true)
    let claimed = Claim.winner(of: finder.claims(to: situation))?.cue.rule
    let before = previous.last.flatMap { clauses[$0.clause].sentence == clause.sentence ? $0 : nil }
    guard let rule = claimed ?? (surroundings.namesOnlyChange(lead) ? before?.rule : nil) else { return nil }
    return Statement(
      rule: rule, token: token, clause: clauseIndex,
      scope: before?.rule == rule ? before?.scope ?? .whole : .whole,
      standing: .change, period: nil)
  }

  /// 律师事务所达102家，执业律师1873人，分别增长8.5%和11.2%: as many differences as numbers right before them.
  private func pairedChange(_ token: Int, _ clauseIndex: Int, _ previous: [Statement]) -> Statement? {
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
    return Statement(
      rule: whole.rule, token: token, clause: clauseIndex, scope: whole.scope, standing: .change, period: nil)
  }

  /// 其中-parts: the same indicator again behind 其中 or in parentheses is part of what was said before.
  private func isPartOf(
    _ previous: [Statement], rule: Int, _ clause: Clause, _ number: Range<Int>
  ) -> Bool {
    let inSentence = previous.reversed().prefix { clauses[$0.clause].sentence == clause.sentence }
    return inSentence.contains { whole in
      // 其中废止41件、宣布失效29件: the second is no part of the first.
      let end = tokens[whole.token].range.upperBound
      let between = end..<max(end, number.lowerBound)
      return whole.rule == rule
        && (clause.isParenthesised || StatementGrammar.partMark.occurs(in: between, of: text))
    }
  }
}
