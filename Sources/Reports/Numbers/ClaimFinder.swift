/// Finds who has title to a number: a head nominates, topic, companions and exclusions decide.
///
/// A value; a class only because holding it is to cost one reference.
final class ClaimFinder {
  let vocabulary: Vocabulary
  let words: FoundWords
  let surroundings: Surroundings
  /// Hears of each cue that could not claim; nil when nobody asks.
  private let onRefusal: ((Vocabulary.CompiledCue, _ head: Range<Int>, CueRefusal) -> Void)?

  init(
    vocabulary: Vocabulary, words: FoundWords, surroundings: Surroundings,
    onRefusal: ((Vocabulary.CompiledCue, _ head: Range<Int>, CueRefusal) -> Void)? = nil
  ) {
    self.vocabulary = vocabulary
    self.words = words
    self.surroundings = surroundings
    self.onRefusal = onRefusal
  }

  /// Nominated by the noun behind the number or else by the words before it; by anything in the clause
  /// only for cues that ask for that.
  func claims(to situation: Situation) -> [Claim] {
    let trail = situation.trail
    // 19个镇配备专职调解员53人: what runs into the next number counts this one only as a whole.
    let latest = trail.leadsToNext ? trail.noun.lowerBound : trail.noun.upperBound
    var claims = nominated(
      by: trail.noun, endingAt: surroundings.nounEnds(trail.noun), beginningBy: latest, place: .after,
      situation)
    let nounStandsAlone = !trail.noun.isEmpty && !trail.leadsToNext
    // 安置帮教超50人的司法所: such a number describes what comes behind it.
    let describes = situation.amount.measure != .percent && surroundings.describesWhatFollows(trail)
    if claims.isEmpty || !nounStandsAlone, !describes {
      // 受理5件举报: a bare verb counts the noun behind it, so only a fuller head may nominate.
      let shortest = nounStandsAlone ? 4 : 1
      claims += nominated(
        by: situation.lead, endingAt: surroundings.leadEnds(situation.lead), shortest: shortest,
        place: .before,
        situation)
    }
    if claims.isEmpty, nounStandsAlone, !trail.meetsNext, let noun = surroundings.widerNoun(of: trail) {
      claims = nominated(
        by: noun, endingAt: surroundings.nounEnds(noun), shortest: 4, place: .after, situation)
    }
    if claims.isEmpty, trail.noun.isEmpty, closesListOfUnknowns(situation) {
      claims = nominated(
        by: situation.lead, endingAt: surroundings.earlierItemEnds(in: situation.lead), shortest: 3,
        place: .before, situation)
    }
    if claims.isEmpty, trail.noun.isEmpty, surroundings.tellsDeed(trail) {
      // 455人完成年度述法: who did it is not named, only what was done.
      claims = nominated(
        by: trail.whole, endingAt: [trail.whole.upperBound], shortest: 2, place: .after, situation)
    }
    if claims.isEmpty {
      claims = self.claims(of: Array(words.heads(in: situation.clause.range)), place: .anywhere, situation)
    }
    return claims
  }

  private func nominated(
    by range: Range<Int>, endingAt ends: @autoclosure () -> [Int], beginningBy latest: Int = .max,
    shortest: Int = 1,
    place: Catalogue.Cue.Place, _ situation: Situation
  ) -> [Claim] {
    var heads = words.heads(in: range).filter {
      $0.range.count >= shortest && $0.range.lowerBound <= latest
    }
    guard !heads.isEmpty else { return [] }
    let ends = ends()
    let opensNoun = place == .after && situation.amount.measure == .people && !situation.trail.meetsNext
    heads.removeAll { !ends.contains($0.range.upperBound) && !(opensNoun && opens($0.range, range)) }
    guard place == .before else { return claims(of: heads, place: place, situation) }
    let end = heads.partition { closesMixedList($0.range, in: range) }
    return claims(of: Array(heads[..<end]), place: place, situation)
      + claims(of: Array(heads[end...]), place: place, isList: true, situation)
  }

  /// 2400余名法律明白人|奔走乡间: people by their full name right at the number, and then what no list of verbs foresees.
  private func opens(_ head: Range<Int>, _ noun: Range<Int>) -> Bool {
    head.lowerBound == noun.lowerBound && head.count >= 3 && noun.upperBound - head.upperBound >= 4
      && Self.furtherNouns.length(startingAt: head.upperBound, upTo: noun.upperBound, in: surroundings.text)
        == nil
  }

  private static let furtherNouns = WordList(
    "培训", "代表", "骨干", "候选", "志愿", "助理", "家庭", "人才", "学员", "队伍", "协会", "工作", "资格", "证", "家属", "名册", "的")

  /// Whether a head is the last item of a list of several matters, whose number counts them all: 规范性文件、行政合同、执法决定|等2174件.
  /// 审查规范性文件、办理案件5件 does two things.
  private func closesMixedList(_ head: Range<Int>, in lead: Range<Int>) -> Bool {
    guard let item = surroundings.lastItem(closedBy: head, in: lead) else { return false }
    let matters = vocabulary.listedTogether.union(vocabulary.countedApart)
    let own = words.topics(in: item).intersection(matters)
    let others = words.topics(in: lead.lowerBound..<item.lowerBound).intersection(matters)
    // Two that are counted apart share their number in other ways, too: see `sharesNumber`.
    return !own.isEmpty && !others.subtracting(own).isEmpty
      && !own.union(others).isDisjoint(with: vocabulary.listedTogether)
  }

  /// Whether what stands right before a number is nothing the catalogue knows: an earlier item of a list may then tell what is
  /// counted. 人大代表建议、政协提案126件 counts two known things, neither alone; people are counted by the last of a list.
  private func closesListOfUnknowns(_ situation: Situation) -> Bool {
    guard situation.amount.measure != .people, !situation.trail.meetsNext else { return false }
    let ends = surroundings.leadEnds(situation.lead)
    return !words.heads(in: situation.lead).contains {
      ends.contains($0.range.upperBound) && $0.range.count > 2
    }
  }

  private func claims(
    of heads: [Vocabulary.Occurrence], place: Catalogue.Cue.Place, isList: Bool = false,
    _ situation: Situation
  ) -> [Claim] {
    guard !heads.isEmpty else { return [] }
    let company = Company(of: situation, place, isList: isList, words, surroundings)
    return heads.compactMap { claim($0, company, situation) }
  }

  /// The strongest claim one head makes for any of its cues.
  private func claim(
    _ head: Vocabulary.Occurrence, _ company: Company, _ situation: Situation
  ) -> Claim? {
    var best: Claim?
    for index in vocabulary.cuesOfHead[head.word] {
      let cue = vocabulary.cues[index]
      switch judge(cue, head, company, situation) {
      case .claims(let certainty, let doubt):
        let claim = Claim(
          cue: cue.id, priority: cue.priority * 10 + certainty.rawValue - doubt,
          weight: head.range.count + cue.companions.count * 2, head: head.range,
          nearest: lastEnd(of: cue.companions, in: company.context), topic: certainty,
          context: company.context)
        if best.map({ claim.isStronger(than: $0) }) ?? true { best = claim }
      case .refuses(let refusal): onRefusal?(cue, head.range, refusal)
      }
    }
    return best
  }

  private enum Judgement {
    case claims(Claim.Certainty, doubt: Int)
    case refuses(CueRefusal)
  }

  /// Whether a cue claims the number for its indicator, or else why not; the cheapest questions come first.
  private func judge(
    _ cue: Vocabulary.CompiledCue, _ head: Vocabulary.Occurrence, _ company: Company, _ situation: Situation
  ) -> Judgement {
    guard cue.place == company.place || cue.place == nil && company.place != .anywhere else {
      return .refuses(.place)
    }
    guard cue.isForLists == company.isList else { return .refuses(.list) }
    guard situation.isChange || accepts(cue, situation.amount) else {
      return .refuses(.counter)
    }
    guard let certainty = certainty(of: cue, head, company, situation) else {
      return .refuses(.topic(company.topics.isEmpty ? situation.topics.carried : company.topics))
    }
    var doubt = 0
    for index in cue.companions {
      let group = vocabulary.companions[index]
      if vocabulary.hasAny(of: group, in: cue.isNarrow ? company.inSegment : company.inContext) { continue }
      if cue.isNarrow { return .refuses(.companion(index - cue.companions.lowerBound)) }
      let isIntroduced = company.introduced.map { vocabulary.hasAny(of: group, in: $0) } ?? false
      let isFollowed =
        company.following.map {
          vocabulary.hasAny(of: group, in: $0) && !vocabulary.hasAny(of: cue.excluded, in: $0)
        } ?? false
      let isGoverned =
        head.range.lowerBound == situation.clause.range.lowerBound
        && company.governing.contains {
          vocabulary.hasAny(of: group, in: $0) && !vocabulary.hasAny(of: cue.excluded, in: $0)
        }
      guard isIntroduced || isFollowed || isGoverned else {
        return .refuses(.companion(index - cue.companions.lowerBound))
      }
      // More than any priority: what stands right here is surer than what leads up to it.
      doubt = 100
    }
    if !cue.excluded.isEmpty {
      if vocabulary.hasAny(of: cue.excluded, in: company.inSegment) {
        return .refuses(.excluded(company.segment))
      }
      if let addition = company.addition, vocabulary.hasAny(of: cue.excluded, in: words.wordSet(in: addition))
      {
        return .refuses(.excluded(addition))
      }
    }
    if let honour = company.honour, head.range.lowerBound < honour.lowerBound,
      lastEnd(of: cue.companions, in: honour) == 0
    {
      return .refuses(.excluded(honour))
    }
    if !cue.near.isEmpty, nearby(cue.near, before: company.context.upperBound, head: head) == nil {
      return .refuses(.near)
    }
    if !cue.unless.isEmpty,
      let word = nearby(cue.unless, before: company.context.upperBound, head: head)
    {
      return .refuses(.unless(word))
    }
    return .claims(certainty, doubt: doubt)
  }

  /// Whether what a cue names can be counted so.
  func accepts(_ cue: Vocabulary.CompiledCue, _ amount: QuantityScanner.Amount) -> Bool {
    switch (cue.measure, amount.measure) {
    case (.percent, .percent), (.money, .money): return true
    case (.percent, _), (.money, _), (_, .percent), (_, .money), (_, .points): return false
    case (.counts, _), (.people, _):
      if let counters = cue.counters {
        guard let counter = amount.counter else { return false }
        return vocabulary.isAny(of: counters, counter)
      }
      return (cue.measure == .people) == (amount.measure == .people)
    }
  }

  /// Where the last of the confirming words ends; 0 without any.
  private func lastEnd(of companions: Range<Int>, in context: Range<Int>) -> Int {
    guard !companions.isEmpty else { return 0 }
    var end = 0
    for word in words.words(in: context) where word.range.upperBound > end {
      if companions.contains(where: { vocabulary.isAny(of: vocabulary.companions[$0], word.word) }) {
        end = word.range.upperBound
      }
    }
    return end
  }

  /// One of some words in the clause, or not far before its head.
  private func nearby(_ group: Range<Int>, before end: Int, head: Vocabulary.Occurrence) -> Range<Int>? {
    words.words(in: max(0, head.range.lowerBound - Self.farthestNearby)..<end).first {
      vocabulary.isAny(of: group, $0.word)
    }?.range
  }

  /// In characters.
  private static let farthestNearby = 120
}
