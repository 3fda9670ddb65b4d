extension ClaimFinder {
  /// What stands with the heads in one place of a situation. Its words are gathered when a cue asks for them;
  /// most fail before.
  final class Company {
    let place: Catalogue.Cue.Place
    /// The heads close a list of several matters.
    let isList: Bool
    /// The verb may stand with an earlier part of an enumeration.
    let context: Range<Int>
    private(set) lazy var inContext = words.wordSet(in: context, and: chainTail)
    private let chainTail: Range<Int>
    /// The verb of an addition that governs all parts of an enumeration: 新增|律师事务所3家、律师42人.
    let addition: Range<Int>?
    /// What excludes must stand right here.
    let segment: Range<Int>
    private(set) lazy var inSegment = words.wordSet(in: segment)
    let topics: TopicSet
    /// The clauses that lead up to this one may say what it is about, if it does not say otherwise.
    private(set) lazy var introduced = introducedWords()
    /// The clause behind may say what was done with those counted behind the number.
    private(set) lazy var following =
      situation.sequel.isEmpty || place != .after
      ? nil : words.wordSet(in: situation.sequel)
    /// The verb of an earlier clause may serve one that is nothing but the thing counted and its number.
    private(set) lazy var governing = situation.governors.map { words.wordSet(in: $0) }
    /// Where it is told that those counted were honoured.
    let honour: Range<Int>?
    private let situation: Situation
    private let words: FoundWords

    init(
      of situation: Situation, _ place: Catalogue.Cue.Place, isList: Bool, _ words: FoundWords,
      _ surroundings: Surroundings
    ) {
      let (clause, lead, trail) = (situation.clause, situation.lead, situation.trail)
      let end =
        switch place {
        // 审结的复议案件977件中直接纠错|236件: what leads to the next number confirms nothing of this one.
        case .before where trail.leadsToNext || trail.whole.upperBound < clause.range.upperBound:
          trail.whole.lowerBound
        // 68名律师担任256个村的法律顾问: what the counted do is said behind them, whatever else is counted there.
        case .after where !trail.meetsNext: max(clause.range.upperBound, trail.noun.upperBound)
        default: trail.whole.upperBound
        }
      self.place = place
      self.isList = isList
      context = min(lead.lowerBound, clause.chainStart)..<max(clause.range.lowerBound, end)
      chainTail =
        place == .after && clause.chainEnd > clause.range.upperBound
        ? surroundings.chainTail(of: clause) : context.upperBound..<context.upperBound
      addition =
        clause.chainStart < clause.range.lowerBound
        ? surroundings.addition(in: clause.chainStart..<clause.range.lowerBound) : nil
      let nearby = place == .anywhere ? clause.range.lowerBound : lead.lowerBound
      segment = nearby..<max(nearby, min(context.upperBound, trail.whole.upperBound))
      topics = situation.topics.own.union(
        words.topics(in: min(lead.lowerBound, clause.range.lowerBound)..<context.upperBound))
      honour = surroundings.honour(behind: trail, in: clause)
      self.situation = situation
      self.words = words
    }

    private func introducedWords() -> WordSet? {
      let introduction = situation.introduction
      let isAboutTheSame =
        situation.topics.own.isEmpty || !situation.topics.own.isDisjoint(with: words.topics(in: introduction))
      return introduction.isEmpty || !isAboutTheSame ? nil : words.wordSet(in: introduction)
    }
  }
}
