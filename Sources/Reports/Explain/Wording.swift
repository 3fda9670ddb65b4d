import Documents

/// Puts verdicts into words, with the words of the text that decided.
struct Wording {
  let block: BlockReading
  let catalogue: Catalogue
  let sections: [Section]
  /// What a clause without a topic of its own carries on, quoted.
  let carrier: String?

  var vocabulary: Vocabulary { catalogue.vocabulary }

  // MARK: Taken

  /// Why a number was taken for its indicator, and what decided its scope and standing.
  func reasons(_ grounds: Verdict.Grounds, _ statement: Statement) -> [Bilingual] {
    var reasons: [Bilingual] = []
    switch grounds.origin {
    case .claim: break
    case .list(let whole):
      reasons.append(
        Bilingual(
          zh: "是前面 \(block.number(whole)) 所列的分项", en: "listed behind \(block.number(whole)) as part of it"))
    case .change(let other):
      reasons.append(
        Bilingual(zh: "说的是 \(block.number(other)) 的增减", en: "it says how \(block.number(other)) changed"))
    }
    if let claim = grounds.claim {
      reasons.append(head(of: claim, before: statement.token))
      reasons += confirmations(of: claim)
      reasons += topic(of: claim, inClause: statement.clause)
      reasons += rivals(of: claim, in: grounds.claims)
    }
    if statement.standing == .change, grounds.claim != nil {
      reasons.append(Bilingual(zh: "是增减数,不是总数", en: "a difference, not a level"))
    }
    reasons += part(grounds)
    reasons += plan(grounds, statement)
    if case .quantity(let amount) = block.tokens[statement.token].kind, amount.qualifier != .exact {
      let written = block.number(statement.token)
      reasons.append(
        Bilingual(
          zh: "“\(written)”是\(amount.qualifier.name.zh)",
          en: "“\(written)” is \(Self.phrase(amount.qualifier))"))
    }
    return reasons
  }

  private static func phrase(_ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: "exact"
    case .approximate: "approximate"
    case .atLeast: "a lower bound"
    case .atMost: "an upper bound"
    }
  }

  private func head(of claim: Claim, before token: Int) -> Bilingual {
    let head = block.quoted(claim.head)
    let cue = catalogue.rules[claim.cue.rule].cues[claim.cue.cue]
    if cue.place == .anywhere { return Bilingual(zh: "句中有\(head)", en: "\(head) stands in the clause") }
    return claim.head.lowerBound >= block.tokens[token].range.upperBound
      ? Bilingual(zh: "数字后面是\(head)", en: "\(head) stands behind it")
      : Bilingual(zh: "数字前面是\(head)", en: "\(head) stands before it")
  }

  /// The words that had to stand with the head.
  private func confirmations(of claim: Claim) -> [Bilingual] {
    guard let cue = compiled(claim), !cue.companions.isEmpty else { return [] }
    let found = cue.companions.compactMap { group in
      block.word(in: claim.context) { vocabulary.isAny(of: vocabulary.companions[group], $0.word) }
    }
    var reasons: [Bilingual] = []
    if !found.isEmpty {
      reasons.append(
        Bilingual(
          zh: "有\(found.joined(separator: ""))佐证", en: "\(found.joined(separator: ", ")) confirms it"))
    }
    if found.count < cue.companions.count {
      reasons.append(Bilingual(zh: "有前面的分句佐证", en: "the clauses that lead up to it confirm it"))
    }
    return reasons
  }

  private func topic(of claim: Claim, inClause clause: Int) -> [Bilingual] {
    guard let topic = catalogue.rules[claim.cue.rule].topic else { return [] }
    let name = catalogue.topics[topic].words.first ?? catalogue.topics[topic].name
    switch claim.topic {
    case .free: return []
    case .named:
      let range = block.reader.clauses[clause].range
      let reach =
        min(range.lowerBound, claim.context.lowerBound)..<max(range.upperBound, claim.context.upperBound)
      let word =
        block.word(in: reach) { vocabulary.topicsOfWord[$0.word].contains(topic: topic) } ?? "“\(name)”"
      return [Bilingual(zh: "本句主题是\(word)", en: "the clause is about \(word)")]
    case .recalled:
      return [
        Bilingual(zh: "主题“\(name)”在同一句的前面", en: "its topic “\(name)” is named earlier in the sentence")
      ]
    case .carried:
      let from = carrier ?? "…"
      return [
        Bilingual(zh: "主题“\(name)”承自前文\(from)", en: "its topic “\(name)” is carried on from \(from)")
      ]
    }
  }

  /// The indicators whose claims were weaker, and by what.
  private func rivals(of claim: Claim, in claims: [Claim]) -> [Bilingual] {
    var seen: Set<Int> = [claim.cue.rule]
    return claims.filter { seen.insert($0.cue.rule).inserted }.map { rival in
      let by = advantage(of: claim, over: rival)
      return Bilingual(
        zh: "胜过“\(name(rival.cue.rule).zh)”:\(by.zh)", en: "won over \(name(rival.cue.rule).en): \(by.en)")
    }
  }

  func advantage(of claim: Claim, over rival: Claim) -> Bilingual {
    if claim.priority != rival.priority {
      return claim.topic.rawValue > rival.topic.rawValue
        && claim.priority - claim.topic.rawValue == rival.priority - rival.topic.rawValue
        ? Bilingual(zh: "主题更明确", en: "its topic is surer")
        : Bilingual(zh: "用词更专", en: "its wording is more specific")
    }
    if claim.weight != rival.weight {
      return Bilingual(zh: "印证的字更多", en: "more of the clause vouches for it")
    }
    return Bilingual(zh: "动词离数字更近", en: "its verb stands nearer")
  }

  private func part(_ grounds: Verdict.Grounds) -> [Bilingual] {
    var reasons: [Bilingual] = []
    if let period = grounds.scope?.period {
      let words = block.quoted(period)
      reasons.append(
        grounds.scope?.scope == .part
          ? Bilingual(zh: "\(words)不是报告的全年", en: "\(words) is not the report's year")
          : Bilingual(zh: "是\(words)的存量", en: "a stock as of \(words)"))
    }
    if let word = grounds.scope?.partWord {
      reasons.append(
        Bilingual(zh: "\(block.quoted(word))说明只是部分", en: "\(block.quoted(word)) makes it a part"))
    }
    switch grounds.part {
    case nil, .scope: break
    case .cue: reasons.append(Bilingual(zh: "这样的说法只计部分", en: "this wording counts a part"))
    case .measured(let counted):
      reasons.append(
        Bilingual(
          zh: "说的是 \(block.number(counted)),那只是部分", en: "it is of \(block.number(counted)), a part itself"))
    case .sharedNoun:
      reasons.append(Bilingual(zh: "与相邻的数字合计才是全部", en: "only with the number beside it is it all"))
    case .whole(let whole):
      guard case .claim = grounds.origin else { break }
      reasons.append(
        Bilingual(zh: "是 \(block.number(whole)) 中的一部分", en: "part of \(block.number(whole))"))
    }
    return reasons
  }

  private func plan(_ grounds: Verdict.Grounds, _ statement: Statement) -> [Bilingual] {
    switch grounds.plan {
    case nil: return []
    case .word(let word):
      return [Bilingual(zh: "\(block.quoted(word))说明是目标", en: "\(block.quoted(word)) makes it a target")]
    case .laterYear:
      return [Bilingual(zh: "是报告年度以后的事", en: "its year comes after the report's")]
    case .section:
      let section = block.places.section(at: block.tokens[statement.token].range.lowerBound).map {
        sections[$0]
      }
      guard let section, section.purpose == .plans else {
        return [Bilingual(zh: "文章到这里已转入计划", en: "the text has turned to plans here")]
      }
      let title = "“\(section.number)\(section.title)”"
      return [Bilingual(zh: "在计划部分\(title)里", en: "it stands in the plans, \(title)")]
    }
  }

  // MARK: Names

  func name(_ rule: Int) -> Bilingual { catalogue.indicators[rule].name }

  /// The cue a claim was made by, with numbers for words.
  private func compiled(_ claim: Claim) -> Vocabulary.CompiledCue? {
    for head in block.reader.words.heads(in: claim.head) where head.range == claim.head {
      if let cue = vocabulary.cuesOfHead[head.word].first(where: { vocabulary.cues[$0].id == claim.cue }) {
        return vocabulary.cues[cue]
      }
    }
    return nil
  }

  /// Where the first head of a rule's cues stands in a range, and the cue.
  func head(of rule: Int, in range: Range<Int>) -> (range: Range<Int>, cue: Vocabulary.CompiledCue)? {
    for head in block.reader.words.heads(in: range) {
      if let cue = vocabulary.cuesOfHead[head.word].first(where: { vocabulary.cues[$0].id.rule == rule }) {
        return (head.range, vocabulary.cues[cue])
      }
    }
    return nil
  }
}
