import Documents

/// Collects the accounts of a report's numbers while they are read.
final class Explainer {
  /// Whether the blocks heard now stand outside the report's body, and what they are.
  var isOutside = false
  var outsideKind = Block.Kind.furniture

  private let report: Report
  private let catalogue: Catalogue
  /// The rule asked about; nil for all.
  private let rule: Int?
  private var drafts: [Draft] = []
  /// The words the block before ended being about, or the heading.
  private var carrier: String?

  /// An account before the headlines are chosen.
  private struct Draft {
    var account: Account
    /// The statement's rule, for what was taken.
    var rule: Int?
  }

  init(_ report: Report, catalogue: Catalogue, rule: Int?) {
    self.report = report
    self.catalogue = catalogue
    self.rule = rule
    carrier = report.metadata.title.map { "“\($0)”" }
  }

  // MARK: Blocks

  /// Takes in what was decided in a block whose first observation gets the index `firstObservation`.
  func hear(_ witness: NumberWitness, of block: BlockReading, firstObservation: Int) {
    var observation = firstObservation
    var decisions = witness.decisions[...]
    var token = 0
    for (index, clause) in block.reader.clauses.enumerated() {
      while token < block.tokens.count, block.tokens[token].range.lowerBound < clause.range.lowerBound {
        token += 1
      }
      while token < block.tokens.count, block.tokens[token].range.upperBound <= clause.range.upperBound {
        var wasDecided = false
        while let decision = decisions.first, decision.token == token {
          wasDecided = true
          decisions.removeFirst()
          hear(decision, block, &observation)
        }
        if !wasDecided { hear(undecided: token, inClause: index, block) }
        token += 1
      }
    }
    carrier = words(of: witness.carrier, block) ?? carrier
  }

  private func hear(_ decision: NumberWitness.Decision, _ block: BlockReading, _ observation: inout Int) {
    let wording = Wording(
      block: block, catalogue: catalogue, sections: report.sections,
      carrier: words(of: decision.carrier, block) ?? carrier)
    switch decision.verdict {
    case .taken(let statement, let grounds):
      let place = observation
      observation += 1
      if isOutside {
        guard rule == nil || rule == statement.rule else { return }
        add(
          decision.token, decision.clause, block, .outside, rule: statement.rule,
          [
            Bilingual(
              zh: "在\(outsideKind.name.zh)里,不是正文",
              en: "it stands in \(outsideKind.name.en), not in the report")
          ] + wording.reasons(grounds, statement))
      } else if rule == nil || rule == statement.rule {
        let outcome: Account.Outcome =
          switch statement.standing {
          case .planned: .planned
          case .change: .change
          case .share: .part
          case .achieved: .alternate
          }
        add(
          decision.token, decision.clause, block, outcome, rule: statement.rule, observation: place,
          wording.reasons(grounds, statement))
      } else if let rule, let reasons = wording.reasons(not: rule, decision) {
        add(
          decision.token, decision.clause, block, .other, rule: statement.rule, observation: place, reasons)
      }
    case .refused(let refusal):
      guard !isOutside else { return }
      if let rule {
        guard let reasons = wording.reasons(not: rule, decision) else { return }
        add(decision.token, decision.clause, block, .refused, rule: nil, reasons)
      } else {
        add(decision.token, decision.clause, block, .refused, rule: nil, wording.reasons(refusal, decision))
      }
    }
  }

  /// A number the reader did not have to decide on, because it is no quantity.
  private func hear(undecided token: Int, inClause clause: Int, _ block: BlockReading) {
    guard !isOutside else { return }
    let wording = Wording(block: block, catalogue: catalogue, sections: report.sections, carrier: nil)
    guard !wording.isPartOfWord(block.tokens[token]) else { return }
    let isCorrupt = if case .flawed = block.tokens[token].kind { true } else { false }
    if let rule {
      // A date, or the 一 of a name, says nothing of the indicator; other digits beside its words may.
      guard isCorrupt || wording.looksLikeCount(block.tokens[token]) else { return }
      let clauseRange = block.reader.clauses[clause].range
      let number = block.tokens[token].range
      let reach = isCorrupt ? clauseRange.count : Self.reach
      let near =
        max(
          clauseRange.lowerBound, number.lowerBound - reach)..<min(
          clauseRange.upperBound, number.upperBound + reach)
      guard wording.head(of: rule, in: near) != nil else { return }
    }
    add(
      token, clause, block, isCorrupt ? .corrupt : .uncounted, rule: nil,
      [wording.nature(of: block.tokens[token])])
  }

  /// How many characters from a number words may stand to be near it.
  private static let reach = 8

  private func add(
    _ token: Int, _ clause: Int, _ block: BlockReading, _ outcome: Account.Outcome, rule: Int?,
    observation: Int? = nil, _ reasons: [Bilingual]
  ) {
    let range = block.tokens[token].range
    let account = Account(
      utf8Range: block.text.utf8Range(range),
      evidence: block.text.utf8Range(block.reader.sentence(ofClause: clause)),
      section: block.places.section(at: range.lowerBound), outcome: outcome,
      indicator: rule.map { catalogue.indicators[$0].id }, observation: observation, reasons: reasons)
    drafts.append(Draft(account: account, rule: rule))
  }

  private func words(of carrier: NumberWitness.Carrier, _ block: BlockReading) -> String? {
    switch carrier {
    case .earlier: nil
    case .heading(let clause):
      block.places.heading(beginningIn: block.reader.clauses[clause].range).map {
        "“\(report.sections[$0].number)\(report.sections[$0].title)”"
      }
    case .clause(let clause): block.quoted(block.reader.clauses[clause].range)
    }
  }

  // MARK: The whole

  /// The accounts, with what made each value headline or alternate.
  func explanation(_ numbers: Numbers) -> Explanation {
    var accounts = drafts.map { draft in
      guard draft.account.outcome == .alternate, let index = draft.account.observation else {
        return draft.account
      }
      let choice = HeadlineChoice(numbers, of: index)
      return draft.account.with(
        choice.isHeadline ? .headline : .alternate, choice.reasons(report.document.text))
    }
    let mention = rule.flatMap { rule in
      numbers.mentions.first { $0.indicator == catalogue.indicators[rule].id }
    }
    // Where a number of the sentence is told of, the sentence needs no account of its own.
    let isToldOf = mention.map { mention in accounts.contains { $0.evidence == mention.evidence } } ?? false
    if let mention, !isToldOf {
      accounts.append(
        Account(
          utf8Range: mention.evidence, evidence: mention.evidence, section: nil, outcome: .mentioned,
          indicator: mention.indicator, observation: nil,
          reasons: [Bilingual(zh: "说到了这件事,没有给出数字", en: "the matter is spoken of, without a number")]))
    }
    accounts.sort { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    return Explanation(
      indicator: rule.map { catalogue.indicators[$0].id }, accounts: accounts,
      summary: summary(accounts, isToldOf: isToldOf))
  }

  private func summary(_ accounts: [Account], isToldOf: Bool) -> Bilingual {
    func count(_ outcome: Account.Outcome) -> Int { accounts.count { $0.outcome == outcome } }
    if rule == nil {
      let taken = accounts.count { $0.outcome.isTaken }
      return Bilingual(
        zh: "共 \(accounts.count) 个数字,采用 \(taken) 个", en: "\(accounts.count) numbers, \(taken) of them taken")
    }
    if let headline = accounts.first(where: { $0.outcome == .headline }) {
      let written = report.document.text[headline.utf8Range].filter { !$0.isWhitespace }
      let others = accounts.count { $0.outcome.isTaken } - 1
      return Bilingual(
        zh: "采用 \(written)" + (others > 0 ? ",另有 \(others) 个值" : ""),
        en: "\(written) is shown" + (others > 0 ? ", \(others) more beside it" : ""))
    }
    if count(.planned) > 0 { return Bilingual(zh: "只有计划数", en: "only targets are given") }
    if isToldOf {
      return Bilingual(
        zh: "报告说到这件事,那里的数字没有采用", en: "the text speaks of it, but the number there is not taken")
    }
    if count(.mentioned) > 0 {
      return Bilingual(zh: "报告说到这件事,没有给出数字", en: "the text speaks of it in words only")
    }
    if count(.change) > 0 { return Bilingual(zh: "只说了增减", en: "only a difference is given") }
    if accounts.isEmpty { return Bilingual(zh: "正文从未说到这件事", en: "the text never speaks of it") }
    return Bilingual(
      zh: "有它的用词,但没有一个数字归它", en: "words of it stand in the text, but no number is taken for it")
  }
}

extension Account {
  fileprivate func with(_ outcome: Outcome, _ more: [Bilingual]) -> Account {
    Account(
      utf8Range: utf8Range, evidence: evidence, section: section, outcome: outcome, indicator: indicator,
      observation: observation, reasons: reasons + more)
  }
}
