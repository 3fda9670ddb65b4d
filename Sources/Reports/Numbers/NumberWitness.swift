/// Hears what the reader of one block decides of each number, while it decides.
final class NumberWitness {
  /// A cue whose head stands at a number and that could not claim it.
  struct Declined {
    let cue: Vocabulary.CueID
    let head: Range<Int>
    let refusal: CueRefusal
  }

  /// What became of one number; a number that several things share is decided once for each.
  struct Decision {
    let token: Int
    let clause: Int
    let verdict: Verdict
    let declined: [Declined]
  }

  /// In reading order.
  private(set) var decisions: [Decision] = []
  private var declined: [Declined] = []

  func hear(_ cue: Vocabulary.CueID, _ head: Range<Int>, _ refusal: CueRefusal) {
    declined.append(Declined(cue: cue, head: head, refusal: refusal))
  }

  func hear(_ verdict: Verdict, ofToken token: Int, inClause clause: Int) {
    decisions.append(Decision(token: token, clause: clause, verdict: verdict, declined: declined))
    declined = []
  }
}
