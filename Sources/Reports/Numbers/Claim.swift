/// An indicator's title to a number.
struct Claim {
  let cue: Vocabulary.CueID
  /// The cue's own priority, then how surely the clause is about the cue's topic.
  let priority: Int
  /// How much of the clause vouches for it, in characters.
  let weight: Int
  /// Where the head stands, in characters.
  let head: Range<Int>
  /// Where the confirming word that stands last ends: in 受理审结124件 that is 审结.
  let nearest: Int
  /// How the clause is about the cue's topic.
  let topic: Certainty
  /// Where its confirming words stand.
  let context: Range<Int>

  /// How surely a clause is about a topic; the surer, the greater.
  enum Certainty: Int {
    /// None is wanted, or a cue that stands alone needs none.
    case free
    /// It was named earlier in the sentence.
    case recalled
    /// It is carried on from the clause or heading before.
    case carried
    /// The clause names it.
    case named
  }

  func isStronger(than other: Claim) -> Bool {
    (priority, weight, nearest) > (other.priority, other.weight, other.nearest)
  }

  /// The strongest of several; nil when two indicators have equal title to the number.
  static func winner(of claims: [Claim]) -> Claim? {
    guard let best = claims.max(by: { $1.isStronger(than: $0) }) else { return nil }
    let isTied = claims.contains { $0.cue.rule != best.cue.rule && !best.isStronger(than: $0) }
    return isTied ? nil : best
  }
}
