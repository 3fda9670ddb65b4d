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
/// one number with equal right it is given to neither.
struct StatementReader {
  let text: FoldedText
  let tokens: [QuantityScanner.Token]
  let catalogue: Catalogue
  let reportYear: Int?

  private let clauses: [Clause]
  private let occurrences: [Vocabulary.Occurrence]
  /// Index of the first occurrence that begins at or behind each character.
  private let firstOccurrence: [Int]
  private let standings: StandingRules
  private let scopes: ScopeRules

  init(
    text: FoldedText, tokens: [QuantityScanner.Token], catalogue: Catalogue, reportYear: Int?
  ) {
    self.text = text
    self.tokens = tokens
    self.catalogue = catalogue
    self.reportYear = reportYear
    var quantities: [Range<Int>] = []
    for token in tokens { if case .quantity = token.kind { quantities.append(token.range) } }
    clauses = ClauseScanner(text: text, quantities: quantities).clauses()
    let vocabulary = catalogue.vocabulary
    let found = vocabulary.occurrences(in: text).filter {
      StatementGrammar.negations.length(endingAt: $0.range.lowerBound, notBefore: 0, in: text) == nil
        || vocabulary.topicsOfWord[$0.word].isEmpty == false
    }
    occurrences = found
    var first = [Int](repeating: found.count, count: text.count + 1)
    for (index, occurrence) in found.enumerated().reversed() { first[occurrence.range.lowerBound] = index }
    for place in stride(from: text.count - 1, through: 0, by: -1) where first[place] == found.count {
      first[place] = first[place + 1]
    }
    firstOccurrence = first
    standings = StandingRules(text: text)
    scopes = ScopeRules(text: text, tokens: tokens, reportYear: reportYear)
  }

  func sentence(ofClause clause: Int) -> Range<Int> { clauses[clause].sentence }

  /// The block's statements in reading order.
  ///
  /// - Parameter topics: asked at each clause for the topics of a heading that begins in it, in characters.
  func statements(isPlan: (Int) -> Bool, headingTopics: (Range<Int>) -> Set<Int>?) -> [Statement] {
    var result: [Statement] = []
    var carried: Set<Int> = []
    var token = 0
    for (index, clause) in clauses.enumerated() {
      if let topics = headingTopics(clause.range) { carried = topics }
      let own = topics(in: clause.range)
      while token < tokens.count, tokens[token].range.lowerBound < clause.range.lowerBound { token += 1 }
      let first = token
      while token < tokens.count, tokens[token].range.upperBound <= clause.range.upperBound {
        if case .quantity(let amount) = tokens[token].kind,
          let statement = statement(
            token, amount, first: first, clauseIndex: index, own: own, carried: carried,
            isPlan: isPlan(tokens[token].range.lowerBound), previous: result)
        {
          result.append(statement)
        }
        token += 1
      }
      if !own.isEmpty { carried = own }
    }
    return result
  }

  /// What clauses without a number speak of: rule and clause, each rule once.
  func mentions(headingTopics: (Range<Int>) -> Set<Int>?) -> [(rule: Int, clause: Int)] {
    var result: [(rule: Int, clause: Int)] = []
    var seen: Set<Int> = []
    var carried: Set<Int> = []
    for (index, clause) in clauses.enumerated() {
      if let topics = headingTopics(clause.range) { carried = topics }
      let words = found(in: clause.range)
      let own = topics(in: clause.range)
      let present = Set(words.map(\.word))
      for word in words {
        for cueID in catalogue.vocabulary.cuesOfHead[word.word]
        where !seen.contains(cueID.rule) && word.range.count > 2 {
          let compiled = catalogue.vocabulary.cues[cueID.rule][cueID.cue]
          let rule = catalogue.rules[cueID.rule]
          if let topic = rule.topic, !own.contains(topic), !(own.isEmpty && carried.contains(topic)) { continue }
          guard compiled.companions.allSatisfy({ !$0.isDisjoint(with: present) }),
            compiled.near.isDisjoint(with: present) == compiled.near.isEmpty,
            compiled.excluded.union(catalogue.vocabulary.excludedByRule[cueID.rule]).isDisjoint(with: present)
          else { continue }
          seen.insert(cueID.rule)
          result.append((cueID.rule, index))
        }
      }
      if !own.isEmpty { carried = own }
    }
    return result
  }

  // MARK: One number

  private func statement(
    _ token: Int, _ amount: QuantityScanner.Amount, first: Int, clauseIndex: Int, own: Set<Int>,
    carried: Set<Int>, isPlan: Bool, previous: [Statement]
  ) -> Statement? {
    guard amount.measure != .points, amount.upperValue == nil else { return nil }
    let clause = clauses[clauseIndex]
    let number = tokens[token].range
    let lead = lead(of: token, first: first, in: clause)
    if isChange(lead) || isBaseline(lead) { return nil }
    if amount.measure == .percent, isShare(lead) { return nil }
    let trail = trail(of: token, in: clause)

    var claims: [Claim] = []
    let nounEnds = nounEnds(trail)
    let behind = nominations(endingAt: nounEnds, in: trail.noun)
    let before = nominations(endingAt: leadEnds(lead), in: lead)
    let usesBehind = !trail.noun.isEmpty && !trail.leadsToNext
    claims += behind.compactMap { claim($0, .after, amount, lead, trail, clause, own, carried) }
    if claims.isEmpty || !usesBehind {
      let mayBeBare = trail.noun.isEmpty || trail.leadsToNext
      claims += before
        .filter { mayBeBare || $0.range.count > 3 }
        .compactMap { claim($0, .before, amount, lead, trail, clause, own, carried) }
    }
    if claims.isEmpty {
      claims = nominationsAnywhere(in: clause.range)
        .compactMap { claim($0, .anywhere, amount, lead, trail, clause, own, carried) }
    }
    guard let best = winner(of: claims) else { return nil }

    var statement = Statement(
      rule: best.cue.rule, token: token, clause: clauseIndex, scope: .whole, standing: .achieved,
      period: nil)
    let verdict = scopes.verdict(for: number, in: clause)
    if verdict.isOtherYear || verdict.isAnothers { return nil }
    statement.scope = verdict.scope
    statement.period = verdict.period
    if catalogue.rules[best.cue.rule].cues[best.cue.cue].isPartial || trail.isShared
      || sharesNoun(ofQuantityBefore: token, first: first, in: clause)
    {
      statement.scope = .part
    }
    if isPartOf(previous, statement, clause, number) { statement.scope = .part }
    if isPlan || verdict.isLaterYear || standings.isPlanned(number, in: clause) {
      statement.standing = .planned
    }
    return statement
  }

  // MARK: Around the number

  /// What stands before a number up to the number before it; where that is nothing, what stands before
  /// that one (考试2批207人次), or before the parenthesis (目录(共11项)).
  private func lead(of token: Int, first: Int, in clause: Clause) -> Range<Int> {
    let end = tokens[token].range.lowerBound
    var start = clause.range.lowerBound
    var previous: Int?
    var index = token - 1
    while index >= first {
      if case .quantity = tokens[index].kind {
        start = tokens[index].range.upperBound
        previous = index
        break
      }
      index -= 1
    }
    let own = start..<max(start, end)
    guard isOnlyLinks(own) else { return own }
    if let previous { return lead(of: previous, first: first, in: clause) }
    return clause.outer.map { $0.lowerBound..<max($0.lowerBound, $0.upperBound) } ?? own
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
  private func leadEnds(_ lead: Range<Int>) -> Set<Int> {
    var ends: Set<Int> = []
    var open = [lead.upperBound]
    while let end = open.popLast() {
      guard end > lead.lowerBound, ends.insert(end).inserted else { continue }
      if text.scalars[end - 1] == 0x29, let start = openParenthesis(before: end, from: lead.lowerBound) {
        open.append(start)
      }
      for length in 1...5 {
        if let found = StatementGrammar.links.length(
          endingAt: end, notBefore: max(lead.lowerBound, end - length), in: text)
        {
          open.append(end - found)
        }
      }
    }
    return ends
  }

  private func openParenthesis(before end: Int, from start: Int) -> Int? {
    (start..<end).last { text.scalars[$0] == 0x28 }
  }

  private struct Trail {
    /// The noun phrase behind the number.
    var noun: Range<Int>
    /// Up to the next number or the end of the clause.
    var whole: Range<Int>
    /// The noun runs straight into the next number, whose lead it is.
    var leadsToNext: Bool
    /// The noun is shared with the next number: 36件区级和11件乡镇规范性文件.
    var isShared = false
  }

  private func trail(of token: Int, in clause: Clause) -> Trail {
    let start = tokens[token].range.upperBound
    let next = nextQuantity(after: token, in: clause)
    let end = next.map { tokens[$0].range.lowerBound } ?? clause.range.upperBound
    let whole = start..<max(start, end)
    if let next, case .quantity(let own) = tokens[token].kind, case .quantity(let other) = tokens[next].kind,
      own.unit == other.unit, own.measure != .percent, !whole.isEmpty, whole.count <= 12,
      StatementGrammar.coordinators.length(endingAt: end, notBefore: start, in: text) != nil
    {
      var shared = trail(of: next, in: clause)
      shared.isShared = true
      return shared
    }
    var nounEnd = start
    while nounEnd < end {
      if let length = StatementGrammar.nounParts.length(startingAt: nounEnd, upTo: end, in: text) {
        nounEnd += length
      } else if StatementGrammar.nounEnds.length(startingAt: nounEnd, upTo: end, in: text) == nil {
        nounEnd += 1
      } else {
        break
      }
    }
    return Trail(noun: start..<nounEnd, whole: whole, leadsToNext: next != nil && nounEnd == end)
  }

  /// Whether the number before shares this one's noun (36件区级和*11件*乡镇规范性文件).
  private func sharesNoun(ofQuantityBefore token: Int, first: Int, in clause: Clause) -> Bool {
    guard
      let previous = (first..<max(first, token)).last(where: {
        if case .quantity = tokens[$0].kind { true } else { false }
      })
    else { return false }
    return trail(of: previous, in: clause).isShared
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
  private func nounEnds(_ trail: Trail) -> Set<Int> {
    var ends: Set<Int> = []
    var end = trail.noun.upperBound
    while end > trail.noun.lowerBound {
      ends.insert(end)
      if text.scalars[end - 1] == 0x29, let open = openParenthesis(before: end, from: trail.noun.lowerBound) {
        end = open
      } else if let length = Self.nounTails.length(endingAt: end, notBefore: trail.noun.lowerBound, in: text) {
        end -= length
      } else {
        break
      }
    }
    return ends
  }

  private static let nounTails = WordList("等", "的", "和", "、", "等工作", "工作", "情况", "信息", "及其", "及", "里", "上", "当")

  // MARK: Who claims it

  private struct Nomination {
    let range: Range<Int>
    let word: Int
  }

  private struct Claim {
    let cue: Vocabulary.CueID
    let priority: Int
    /// How much of the clause vouches for it, in characters.
    let weight: Int
    /// Where the confirming word that stands nearest ends.
    let nearest: Int
  }

  private func nominations(endingAt ends: Set<Int>, in range: Range<Int>) -> [Nomination] {
    found(in: range)
      .filter { ends.contains($0.range.upperBound) && !catalogue.vocabulary.cuesOfHead[$0.word].isEmpty }
      .map { Nomination(range: $0.range, word: $0.word) }
  }

  private func nominationsAnywhere(in range: Range<Int>) -> [Nomination] {
    found(in: range).filter { !catalogue.vocabulary.cuesOfHead[$0.word].isEmpty }
      .map { Nomination(range: $0.range, word: $0.word) }
  }

  private func found(in range: Range<Int>) -> [Vocabulary.Occurrence] {
    guard !range.isEmpty else { return [] }
    var result: [Vocabulary.Occurrence] = []
    var index = firstOccurrence[range.lowerBound]
    while index < occurrences.count, occurrences[index].range.lowerBound < range.upperBound {
      if occurrences[index].range.upperBound <= range.upperBound { result.append(occurrences[index]) }
      index += 1
    }
    return result
  }

  private func topics(in range: Range<Int>) -> Set<Int> {
    Set(found(in: range).flatMap { catalogue.vocabulary.topicsOfWord[$0.word] })
  }

  private func claim(
    _ nomination: Nomination, _ place: Catalogue.Cue.Place, _ amount: QuantityScanner.Amount,
    _ lead: Range<Int>, _ trail: Trail, _ clause: Clause, _ own: Set<Int>, _ carried: Set<Int>
  ) -> Claim? {
    var best: Claim?
    for cueID in catalogue.vocabulary.cuesOfHead[nomination.word] {
      let rule = catalogue.rules[cueID.rule]
      let cue = rule.cues[cueID.cue]
      guard cue.place == place || cue.place == nil && place != .anywhere, accepts(rule, amount) else { continue }
      let trailEnd = trail.leadsToNext && place == .before ? trail.whole.lowerBound : trail.whole.upperBound
      // What a shared number's clause says may stand before the parenthesis.
      let context = min(lead.lowerBound, clause.chainStart)..<max(clause.range.lowerBound, trailEnd)
      let segment = (place == .anywhere ? clause.range.lowerBound : lead.lowerBound)..<context.upperBound
      let words = found(in: context)
      let segmentTopics = own.union(topics(in: min(lead.lowerBound, clause.range.lowerBound)..<context.upperBound))
      var strength = 0
      if let topic = rule.topic {
        if segmentTopics.contains(topic) {
          strength = 2
          if sharesNumber(topic, in: segment) { continue }
        } else if segmentTopics.isEmpty, carried.contains(topic) {
          strength = 1
        } else {
          continue
        }
      }
      let compiled = catalogue.vocabulary.cues[cueID.rule][cueID.cue]
      let present = Set(words.map(\.word))
      guard compiled.companions.allSatisfy({ !$0.isDisjoint(with: present) }) else { continue }
      let excluded = compiled.excluded.union(catalogue.vocabulary.excludedByRule[cueID.rule])
      if !excluded.isEmpty, found(in: segment).contains(where: { excluded.contains($0.word) }) { continue }
      if !compiled.near.isEmpty {
        let reach = max(0, nomination.range.lowerBound - 120)..<context.upperBound
        guard found(in: reach).contains(where: { compiled.near.contains($0.word) }) else { continue }
      }
      let vouching = words.filter { word in compiled.companions.contains { $0.contains(word.word) } }
      let claim = Claim(
        cue: cueID, priority: cue.priority * 10 + strength,
        weight: nomination.range.count + compiled.companions.count * 2,
        nearest: vouching.filter { $0.range.upperBound <= tokensEnd(trail) }.map(\.range.upperBound).max() ?? 0)
      if best.map({ Self.isStronger(claim, than: $0) }) ?? true { best = claim }
    }
    return best
  }

  private func tokensEnd(_ trail: Trail) -> Int { trail.whole.upperBound }

  private func accepts(_ rule: Catalogue.Rule, _ amount: QuantityScanner.Amount) -> Bool {
    switch (rule.measure, amount.measure) {
    case (.percent, .percent), (.money, .money): return true
    case (.percent, _), (.money, _), (_, .percent), (_, .money), (_, .points): return false
    case (.counts, .things), (.counts, .people), (.people, .people), (.people, .things):
      if let counters = rule.counters { return counters.contains(amount.unit) }
      return (rule.measure == .people) == (amount.measure == .people)
    }
  }

  /// 行政复议及行政诉讼案件85件: two topics with nothing but a coordinator between them.
  private func sharesNumber(_ topic: Int, in range: Range<Int>) -> Bool {
    let marks = found(in: range).filter { !catalogue.vocabulary.topicsOfWord[$0.word].isEmpty }
    for mark in marks where catalogue.vocabulary.topicsOfWord[mark.word].contains(topic) {
      for other in marks where !catalogue.vocabulary.topicsOfWord[other.word].contains(topic) {
        let between =
          mark.range.upperBound <= other.range.lowerBound
          ? mark.range.upperBound..<other.range.lowerBound
          : other.range.upperBound <= mark.range.lowerBound
            ? other.range.upperBound..<mark.range.lowerBound : 0..<0
        if !between.isEmpty, Self.isCoordination(between, in: text), Self.rivals(topic, other, catalogue) {
          return true
        }
      }
    }
    return false
  }

  private static func isCoordination(_ range: Range<Int>, in text: FoldedText) -> Bool {
    var range = range
    for _ in 0..<2 {
      if let length = Self.caseNouns.length(startingAt: range.lowerBound, upTo: range.upperBound, in: text) {
        range = range.lowerBound + length..<range.upperBound
      }
    }
    return StatementGrammar.coordinators.length(
      startingAt: range.lowerBound, upTo: range.upperBound, in: text) == range.count
  }

  private static let caseNouns = WordList("案件", "申请", "类", "工作")

  /// Only things that are counted apart rival for a number.
  private static func rivals(_ topic: Int, _ other: Vocabulary.Occurrence, _ catalogue: Catalogue) -> Bool {
    let counted = ["reconsideration", "litigation", "aid", "notary", "other-mediation"]
    return counted.contains(catalogue.topics[topic].name)
      && catalogue.vocabulary.topicsOfWord[other.word].contains { counted.contains(catalogue.topics[$0].name) }
  }

  private static func isStronger(_ claim: Claim, than other: Claim) -> Bool {
    (claim.priority, claim.weight, claim.nearest) > (other.priority, other.weight, other.nearest)
  }

  /// The strongest claim; nil when two indicators claim the number with equal right.
  private func winner(of claims: [Claim]) -> Claim? {
    guard let best = claims.max(by: { Self.isStronger($1, than: $0) }) else { return nil }
    let isTied = claims.contains {
      $0.cue.rule != best.cue.rule && !Self.isStronger(best, than: $0)
    }
    return isTied ? nil : best
  }

  // MARK: What kind of number it is

  private func isChange(_ lead: Range<Int>) -> Bool {
    StatementGrammar.changes.length(
      endingAt: trimmed(lead), notBefore: lead.lowerBound, in: text) != nil
  }

  private func isBaseline(_ lead: Range<Int>) -> Bool {
    StatementGrammar.baselines.length(
      endingAt: lead.upperBound, notBefore: lead.lowerBound, in: text) != nil
  }

  private func isShare(_ lead: Range<Int>) -> Bool {
    if lead.upperBound > lead.lowerBound, text.scalars[lead.upperBound - 1] == 0x7684 { return true }  // 的
    guard let mark = StatementGrammar.shareMarks.last(in: lead, of: text) else { return false }
    return !text.scalars[mark.upperBound..<lead.upperBound].contains(0x7387)  // 率
  }

  /// Without the 了, 约, 近 between a verb of change and its number.
  private func trimmed(_ lead: Range<Int>) -> Int {
    var end = lead.upperBound
    while end > lead.lowerBound, [0x4E86, 0x7EA6, 0x8FD1, 0x8FBE, 0x8D85].contains(text.scalars[end - 1]) {
      end -= 1
    }
    return end
  }

  /// 其中-parts: the same indicator again behind 其中 or in parentheses is part of what was said before.
  private func isPartOf(
    _ previous: [Statement], _ statement: Statement, _ clause: Clause, _ number: Range<Int>
  ) -> Bool {
    guard previous.contains(where: { $0.rule == statement.rule && clauses[$0.clause].sentence == clause.sentence })
    else { return false }
    let before = clause.sentence.lowerBound..<number.lowerBound
    return clause.isParenthesised || StatementGrammar.partMark.occurs(in: before, of: text)
  }
}
