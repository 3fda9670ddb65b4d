import Documents

/// Why a number was not taken.
extension Wording {
  /// Why a number is no indicator's; where nothing claimed it, what the cue lacked that came nearest.
  func reasons(_ refusal: Verdict.Refusal, _ decision: NumberWitness.Decision) -> [Bilingual] {
    guard case .unclaimed = refusal else { return [reason(refusal)] }
    guard let nearest = furthest(decision.declined), nearest.refusal.stage >= CueRefusal.companion(0).stage
    else { return [reason(refusal)] }
    let name = name(nearest.cue.id.rule)
    let lacking = reason(nearest)
    return [Bilingual(zh: "差一点是“\(name.zh)”:\(lacking.zh)", en: "nearly \(name.en): \(lacking.en)")]
  }

  /// Why a number is not an indicator's; nil when nothing around it speaks of the indicator.
  func reasons(not rule: Int, _ decision: NumberWitness.Decision) -> [Bilingual]? {
    let clause = block.reader.clauses[decision.clause].range
    let declined = decision.declined.filter { $0.cue.id.rule == rule }
    switch decision.verdict {
    case .taken(let statement, let grounds):
      let claimed = grounds.claims.first { $0.cue.rule == rule }
      let lacking = claimed == nil ? why(rule, declined, decision) : nil
      guard claimed != nil || lacking != nil else { return nil }
      let name = name(statement.rule)
      var reasons = [Bilingual(zh: "归“\(name.zh)”", en: "it is taken as \(name.en)")]
      if let claimed, let winner = grounds.claim {
        let by = advantage(of: winner, over: claimed)
        reasons.append(Bilingual(zh: "那一项\(by.zh)", en: "that wins: \(by.en)"))
      }
      return reasons + (lacking.map { [$0] } ?? [])
    case .refused(.unclaimed):
      return why(rule, declined, decision).map { [$0] }
    case .refused(let refusal):
      let claims = refusal.claims
      let isAround = isAbout(rule, decision) && head(of: rule, in: clause) != nil
      guard claims.contains(where: { $0.cue.rule == rule }) || isAround else { return nil }
      return [reason(refusal)]
    }
  }

  /// What keeps a rule whose words are around from claiming; nil when none are, or when common words of it
  /// stand in a clause on another matter and not at the number.
  private func why(
    _ rule: Int, _ declined: [NumberWitness.Declined], _ decision: NumberWitness.Decision
  ) -> Bilingual? {
    if let nearest = furthest(declined), nearest.refusal.stage >= CueRefusal.topic([]).stage {
      return reason(nearest)
    }
    guard isAbout(rule, decision), case .quantity(let amount) = block.tokens[decision.token].kind,
      let head = head(of: rule, in: block.reader.clauses[decision.clause].range)
    else { return nil }
    guard block.reader.finder.accepts(head.cue, amount) else {
      return Bilingual(
        zh: "“\(amount.unit)”不是这一项的单位", en: "“\(amount.unit)” is no unit of this indicator")
    }
    let words = block.quoted(head.range)
    return Bilingual(zh: "\(words)不紧挨着数字", en: "\(words) does not stand right at the number")
  }

  /// Whether a number's clause is about an indicator's topic.
  private func isAbout(_ rule: Int, _ decision: NumberWitness.Decision) -> Bool {
    catalogue.rules[rule].topic.map { decision.topics.contains(topic: $0) } ?? true
  }

  private func furthest(_ declined: [NumberWitness.Declined]) -> NumberWitness.Declined? {
    declined.max { ($0.refusal.stage, $0.head.count) < ($1.refusal.stage, $1.head.count) }
  }

  // MARK: Cues

  private func reason(_ declined: NumberWitness.Declined) -> Bilingual {
    let head = block.quoted(declined.head)
    let rule = catalogue.rules[declined.cue.id.rule]
    switch declined.refusal {
    case .place: return Bilingual(zh: "\(head)不紧挨着数字", en: "\(head) does not stand right at the number")
    case .counter:
      return Bilingual(zh: "计量单位不是这一项的", en: "it is counted in a unit this indicator does not have")
    case .topic(let topics):
      let own = rule.topic.map(topicName) ?? ""
      let others = catalogue.topics.indices.filter { topics.contains(topic: $0) && $0 != rule.topic }
        .map(topicName).joined(separator: "、")
      if let topic = rule.topic, topics.contains(topic: topic) {
        return Bilingual(zh: "与别的事项合用一个数", en: "another matter shares the number")
      }
      return others.isEmpty
        ? Bilingual(zh: "\(head)没有说明是\(own)", en: "nothing says that \(head) is about \(own)")
        : Bilingual(zh: "\(head)说的是\(others),不是\(own)", en: "\(head) is about \(others), not \(own)")
    case .companion(let group):
      let words = rule.cues[declined.cue.id.cue].companions[group].prefix(6).joined(separator: " ")
      return Bilingual(zh: "\(head)旁边没有佐证词:\(words)", en: "\(head) lacks a confirming word: \(words)")
    case .excluded(let range):
      let word = block.word(in: range) { vocabulary.isAny(of: declined.cue.excluded, $0.word) } ?? ""
      return Bilingual(zh: "\(word)排除了这一项", en: "\(word) excludes it")
    case .list:
      return Bilingual(zh: "数字前是几样并列,或不是", en: "the number counts a list of several matters, or does not")
    case .near:
      let words = rule.cues[declined.cue.id.cue].near.prefix(6).joined(separator: " ")
      return Bilingual(zh: "前文没有:\(words)", en: "none of these stands before it: \(words)")
    case .unless(let range):
      let word = block.quoted(range)
      return Bilingual(zh: "前文的\(word)排除了这一项", en: "\(word) before it excludes it")
    }
  }

  private func topicName(_ topic: Int) -> String {
    "“\(catalogue.topics[topic].words.first ?? catalogue.topics[topic].name)”"
  }

  // MARK: Numbers

  private func reason(_ refusal: Verdict.Refusal) -> Bilingual {
    func quoted(_ range: Range<Int>) -> String { range.isEmpty ? "" : block.quoted(range) }
    switch refusal {
    case .span: return Bilingual(zh: "是一个范围,不是一个数", en: "a range, not one number")
    case .baseline(let words):
      return Bilingual(zh: "是变化前的数:\(quoted(words))", en: "the value before a change: \(quoted(words))")
    case .changeOfNothing(let words):
      return Bilingual(
        zh: "是增减数,没有说是什么的:\(quoted(words))", en: "a difference, not said of what: \(quoted(words))")
    case .points: return Bilingual(zh: "是百分点,说的是差", en: "percentage points, a difference")
    case .share(let words):
      return Bilingual(zh: "是占比或进度:\(quoted(words))", en: "a share: \(quoted(words))")
    case .perHead(let words):
      return Bilingual(zh: "是平均数:\(quoted(words))", en: "a figure per head or place: \(quoted(words))")
    case .unclaimed: return Bilingual(zh: "旁边没有哪一项的用词", en: "nothing around it names an indicator")
    case .tied(let claims):
      let names = claims.reduce(into: [Int]()) { if !$0.contains($1.cue.rule) { $0.append($1.cue.rule) } }
        .map(name)
      return Bilingual(
        zh: "几项同样有理,都不给:\(names.map(\.zh).joined(separator: "、"))",
        en: "several have equal right to it, none has it: \(names.map(\.en).joined(separator: ", "))")
    case .otherYear(_, let scope):
      let words = scope.othersWord.map(block.quoted) ?? ""
      return Bilingual(zh: "\(words)说明是别的年份", en: "\(words) makes it another year's")
    case .anothers(_, let scope):
      let words = scope.othersWord.map(block.quoted) ?? ""
      return Bilingual(zh: "\(words)说明是别的机关做的", en: "\(words): somebody else's deed")
    case .category:
      return Bilingual(zh: "是前面案件的分类,不是另一项", en: "a category of the cases before it, with its share")
    case .repeated: return Bilingual(zh: "这个数已经归了这一项", en: "the indicator has this number already")
    }
  }

  /// Whether digits that count nothing might be taken for a count.
  func looksLikeCount(_ token: QuantityScanner.Token) -> Bool {
    guard case .other = token.kind else { return false }
    return token.range == token.numeral
      && (token.numeral.count > 1
        || NumeralCharacter.digit(block.text.scalars[token.numeral.lowerBound]) != nil)
  }

  /// What digits are that the reader did not take for a quantity.
  func nature(of token: QuantityScanner.Token) -> Bilingual {
    switch token.kind {
    case .quantity: Bilingual(zh: "数量", en: "a quantity")
    case .year: Bilingual(zh: "是年份", en: "a year")
    case .month: Bilingual(zh: "是月份", en: "a month")
    case .flawed(.doubledSeparator):
      Bilingual(zh: "有连着的逗号,不能读", en: "its commas are doubled; it cannot be read")
    case .flawed(.severalPoints):
      Bilingual(zh: "有多个小数点,不能读", en: "it has several decimal points; it cannot be read")
    case .flawed(.letterAmongDigits):
      Bilingual(zh: "混有字母,不能读", en: "a letter stands in it; it cannot be read")
    case .other: natureOfOther(token)
    }
  }

  /// Told from the look of what was kept together as one.
  private func natureOfOther(_ token: QuantityScanner.Token) -> Bilingual {
    let scalars = block.text.scalars
    if token.range.upperBound > token.numeral.upperBound {
      return Bilingual(zh: "是日期、时间或届次", en: "a date, a time or a term")
    }
    if token.range.contains(where: { NumeralCharacter.isLatinLetter(scalars[$0]) || scalars[$0] == 0x2B }) {
      return Bilingual(zh: "是代号", en: "a code")
    }
    if token.range.lowerBound > 0, [0x7B2C, 0x5468].contains(scalars[token.range.lowerBound - 1]) {  // 第 周
      return Bilingual(zh: "是序号", en: "an ordinal")
    }
    return Bilingual(zh: "没有计量单位,或是名称的一部分", en: "no unit follows it, or it is part of a name")
  }

  /// Whether a token is a lone 一 or 三 of a word rather than a number.
  func isPartOfWord(_ token: QuantityScanner.Token) -> Bool {
    guard case .other = token.kind, token.range.count == 1 else { return false }
    return NumeralCharacter.digit(block.text.scalars[token.range.lowerBound]) == nil
  }
}

extension CueRefusal {
  /// How far the cue came before it was refused.
  fileprivate var stage: Int {
    switch self {
    case .place, .list: 0
    case .counter: 1
    case .topic: 2
    case .companion: 3
    case .near, .unless: 4
    case .excluded: 5
    }
  }
}

extension Verdict.Refusal {
  /// The claims that were made before the number was refused.
  fileprivate var claims: [Claim] {
    switch self {
    case .tied(let claims): claims
    case .otherYear(let claim, _), .anothers(let claim, _): claim.map { [$0] } ?? []
    case .category(let claim): [claim]
    case .span, .baseline, .changeOfNothing, .points, .share, .perHead, .unclaimed, .repeated: []
    }
  }
}
