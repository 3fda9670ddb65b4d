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
  /// It names nothing of its own and counts what the total before it counts.
  var isListedPart = false
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
///
/// A class only because its parts share much, which a copy would have to take hold of piece by piece.
final class StatementReader {
  let tokens: [QuantityScanner.Token]
  let catalogue: Catalogue
  let text: FoldedText
  let clauses: [Clause]
  let words: FoundWords
  let surroundings: Surroundings
  let finder: ClaimFinder
  private let standings: StandingRules
  let scopes: ScopeRules
  private let subjects: SubjectRules
  private let witness: NumberWitness?

  /// - Parameter witness: hears of every decision; nil where nobody asks why.
  init(
    text: FoldedText, tokens: [QuantityScanner.Token], catalogue: Catalogue, teller: Teller,
    witness: NumberWitness? = nil
  ) {
    self.text = text
    self.tokens = tokens
    self.catalogue = catalogue
    var quantities: [Range<Int>] = []
    for token in tokens { if case .quantity = token.kind { quantities.append(token.range) } }
    clauses = ClauseScanner(text: text, quantities: quantities).clauses()
    words = FoundWords(catalogue.vocabulary, in: text)
    surroundings = Surroundings(text: text, tokens: tokens, clauses: clauses)
    finder = ClaimFinder(
      vocabulary: catalogue.vocabulary, words: words, surroundings: surroundings, onRefusal: witness?.hear)
    self.witness = witness
    standings = StandingRules(text: text)
    scopes = ScopeRules(text: text, tokens: tokens, teller: teller)
    subjects = SubjectRules(text: text, teller: teller)
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
  ///   - isKnown: for each rule whether nothing hangs on a further mention of it.
  func findings(
    isPlan: (Int) -> Bool, carried: inout TopicSet, headingTopics: (Range<Int>) -> TopicSet?,
    isKnown: [Bool]
  ) -> Findings {
    var findings = Findings()
    var isSettled = isKnown
    let hasUnsettled = isKnown.contains(false)
    var token = 0
    var recalled: TopicSet = []
    var matter = carried.intersection(catalogue.vocabulary.countedApart)
    for (index, clause) in clauses.enumerated() {
      if let topics = headingTopics(clause.range) {
        carried = topics
        matter = topics.intersection(catalogue.vocabulary.countedApart)
        witness?.hear(.heading(inClause: index))
      }
      if clause.range.lowerBound == clause.sentence.lowerBound { recalled = [] }
      let own = words.topics(in: clause.range)
      let lasting = lastingTopics(of: clause.range, own)
      let cases = lasting.intersection(catalogue.vocabulary.countedApart)
      if !cases.isEmpty { matter = cases }
      let topics = TopicsAtHand(own: lasting, carried: carried, recalled: recalled, matter: matter)
      while token < tokens.count, tokens[token].range.lowerBound < clause.range.lowerBound { token += 1 }
      let first = token
      while token < tokens.count, tokens[token].range.upperBound <= clause.range.upperBound {
        if case .quantity(let amount) = tokens[token].kind {
          let further =
            amount.measure == .percent ? surroundings.furtherLeads(of: token, first: first, in: clause) : []
          for place in 0...further.count {
            let lead = place < further.count ? further[place] : nil
            let verdict = verdict(
              token, amount, lead: lead, first: first, clauseIndex: index, topics: topics,
              previous: findings.statements, isPlan)
            witness?.hear(
              verdict, ofToken: token, inClause: index, about: lasting.isEmpty ? carried : lasting)
            if case .taken(let statement, _) = verdict { findings.statements.append(statement) }
          }
        }
        token += 1
      }
      if hasUnsettled { addMentions(of: index, topics: topics, to: &findings, &isSettled) }
      if !lasting.isEmpty {
        carried = lasting
        witness?.hear(.clause(index))
      }
      recalled.formUnion(lasting)
    }
    return findings
  }

  /// The topics a clause leaves to the next. What it only compares with, or says did not follow, is not among
  /// them: 超过法院新收行政诉讼案件近60%, 无一引发行政诉讼.
  private func lastingTopics(of clause: Range<Int>, _ own: TopicSet) -> TopicSet {
    guard !own.isEmpty, let aside = StatementGrammar.asides.first(in: clause, of: text) else { return own }
    return words.topics(in: clause.lowerBound..<aside.lowerBound)
  }

  // MARK: One number

  private func verdict(
    _ token: Int, _ amount: QuantityScanner.Amount, lead: Range<Int>?, first: Int, clauseIndex: Int,
    topics: TopicsAtHand, previous: [Statement], _ isPlan: (Int) -> Bool
  ) -> Verdict {
    let verdict = verdict(
      token, amount, lead: lead, first: first, clauseIndex: clauseIndex, topics: topics,
      previous: previous)
    guard case .taken(var statement, var grounds) = verdict else { return verdict }
    if let last = previous.last, last.token == token, last.rule == statement.rule {
      return .refused(.repeated)
    }
    if statement.standing == .achieved, isPlan(tokens[token].range.lowerBound) {
      statement.standing = .planned
      grounds.plan = .section
    }
    return .taken(statement, grounds)
  }

  private func verdict(
    _ token: Int, _ amount: QuantityScanner.Amount, lead given: Range<Int>?, first: Int, clauseIndex: Int,
    topics: TopicsAtHand, previous: [Statement]
  ) -> Verdict {
    guard amount.upperValue == nil else { return .refused(.span) }
    let clause = clauses[clauseIndex]
    let number = tokens[token].range
    let adjacent = surroundings.adjacentText(before: token, first: first, in: clause)
    if surroundings.isBaseline(adjacent), !surroundings.doesDeed(token, in: clause) {
      return .refused(.baseline(adjacent))
    }
    if let paired = pairedChange(token, clauseIndex, previous) { return paired }
    if surroundings.isChange(adjacent) {
      return change(
        token, amount, adjacent, clauseIndex: clauseIndex, topics: topics, previous: previous)
    }
    guard amount.measure != .points else { return .refused(.points) }
    let trail = surroundings.trail(of: token, in: clause)
    let lead =
      given ?? surroundings.pairedLead(of: token)
      ?? (trail.noun.isEmpty ? surroundings.introducedLead(of: token, first: first, in: clauseIndex) : nil)
      ?? surroundings.lead(of: token, first: first, in: clause)
    if amount.measure == .percent, surroundings.isShare(lead) { return .refused(.share(lead)) }
    if amount.measure != .percent, StatementGrammar.perHead.occurs(in: lead, of: text) {
      return .refused(.perHead(lead))
    }
    // Of people and things there are no fractions: 每镇配备调解员1.26名 is a mean.
    if amount.measure == .people || amount.measure == .things, amount.value != amount.value.rounded() {
      return .refused(.perHead(lead))
    }
    if surroundings.isFormula(trail) { return .refused(.perHead(trail.noun)) }
    let situation = Situation(
      amount: amount, clause: clause, introduction: surroundings.introduction(of: clauseIndex),
      governors: surroundings.governors(of: clauseIndex),
      sequel: surroundings.sequel(of: clauseIndex), lead: lead,
      trail: trail, topics: topics)
    let claims = finder.claims(to: situation)
    guard let best = Claim.winner(of: claims) else {
      return claims.isEmpty ? part(token, amount, clauseIndex, previous) : .refused(.tied(claims))
    }
    let scope = scopes.verdict(
      for: number, in: clause, subject: doer(of: number, clause, rule: best.cue.rule, topics.carried)
    ) { isCounted($0, by: best) }
    if isCategory(of: topics.matter, best, token, clause) { return .refused(.category(best)) }
    if scope.isOtherYear { return .refused(.otherYear(best, scope)) }
    if scope.isAnothers { return .refused(.anothers(best, scope)) }
    var grounds = Verdict.Grounds(origin: .claim, claim: best, claims: claims, scope: scope)
    if scope.scope == .part {
      grounds.part = .scope
    } else if catalogue[best.cue].isPartial {
      grounds.part = .cue
    } else if trail.isShared || surroundings.sharesNoun(ofQuantityBefore: token, first: first, in: clause) {
      grounds.part = .sharedNoun
    } else if let whole = whole(of: number, rule: best.cue.rule, clause, previous) {
      grounds.part = .whole(whole.token)
    } else if let counted = partMeasured(by: amount, clause, previous) {
      grounds.part = .measured(counted.token)
    }
    if scope.isLaterYear {
      grounds.plan = .laterYear
    } else if let aim = standings.aim(of: tokens[token].numeral, in: clause) {
      grounds.plan = .word(aim)
    }
    let statement = Statement(
      rule: best.cue.rule, token: token, clause: clauseIndex, scope: grounds.part == nil ? .whole : .part,
      standing: grounds.plan == nil ? .achieved : .planned, period: scope.period)
    return .taken(statement, grounds)
  }

  /// Whether a word is what a claim's cue counts whatever head it has.
  private func isCounted(_ word: Range<Int>, by claim: Claim) -> Bool {
    guard claim.head.contains(word.lowerBound) else { return false }
    let kind = text.string(word.lowerBound..<min(word.upperBound, word.lowerBound + 2))
    return catalogue[claim.cue].heads.allSatisfy { $0.contains(kind) }
  }

  /// Whose doing the number is. A court's is another's, unless it is about lawsuits against the administration.
  private func doer(
    of number: Range<Int>, _ clause: Clause, rule: Int, _ carried: TopicSet
  ) -> ScopeRules.Doer {
    let before = clause.sentence.lowerBound..<number.upperBound
    switch subjects.subject(from: before.lowerBound, to: number.lowerBound) {
    case .everyone, nil: return .everyone
    case .place(let place): return .part(place)
    case .body(let body):
      return subjects.isInCharge(body, of: catalogue, rule: rule) ? .everyone : .part(body)
    case .court(let court):
      let isLawsuit =
        !words.topics(in: before).union(carried).isDisjoint(with: catalogue.vocabulary.lawsuits)
        && !StatementGrammar.otherLawsuits.occurs(in: before, of: text)
      return isLawsuit ? .everyone : .another(court)
    }
  }
}
