/// Hears what the reader of one block decides of each number, while it decides.
final class NumberWitness {
  /// A cue whose head stands at a number and that could not claim it.
  struct Declined {
    let cue: Vocabulary.CompiledCue
    let head: Range<Int>
    let refusal: CueRefusal
  }

  /// What became of one number; a number that several things share is decided once for each.
  struct Decision {
    let token: Int
    let clause: Int
    let verdict: Verdict
    let declined: [Declined]
    /// What the clause is about, by its own words or else by what it carries on.
    let topics: TopicSet
    /// Whose topics the clause carries on where it names none.
    let carrier: Carrier
  }

  /// What a clause without a topic of its own has its topics from.
  enum Carrier {
    /// The block before.
    case earlier
    /// The last heading that begins in a clause of the block.
    case heading(inClause: Int)
    /// A clause of the block.
    case clause(Int)
  }

  /// In reading order.
  private(set) var decisions: [Decision] = []
  /// What the block ends with.
  private(set) var carrier = Carrier.earlier
  private var declined: [Declined] = []

  func hear(_ carrier: Carrier) { self.carrier = carrier }

  func hear(_ cue: Vocabulary.CompiledCue, _ head: Range<Int>, _ refusal: CueRefusal) {
    declined.append(Declined(cue: cue, head: head, refusal: refusal))
  }

  func hear(_ verdict: Verdict, ofToken token: Int, inClause clause: Int, about topics: TopicSet) {
    decisions.append(
      Decision(
        token: token, clause: clause, verdict: verdict, declined: declined, topics: topics, carrier: carrier))
    declined = []
  }
}
