extension StatementReader {
  /// Adds the indicators a clause speaks of, with a number or without.
  func addMentions(
    of clauseIndex: Int, topics: TopicsAtHand, to findings: inout Findings,
    _ isKnown: (_ rule: Int) -> Bool
  ) {
    let range = clauses[clauseIndex].range
    let vocabulary = catalogue.vocabulary
    lazy var present = words.wordSet(in: range)
    for head in words.heads(in: range) where head.range.count > 2 {
      for place in vocabulary.cuesOfHead[head.word] {
        let cue = vocabulary.cues[place]
        let rule = cue.id.rule
        guard !isKnown(rule), !findings.mentions.contains(where: { $0.rule == rule }) else { continue }
        if let topic = cue.topic {
          guard
            topics.own.contains(topic: topic) || topics.own.isEmpty && topics.carried.contains(topic: topic)
          else { continue }
        }
        guard cue.companions.allSatisfy({ vocabulary.hasAny(of: vocabulary.companions[$0], in: present) }),
          cue.near.isEmpty || vocabulary.hasAny(of: cue.near, in: present),
          !vocabulary.hasAny(of: cue.excluded, in: present)
        else { continue }
        findings.mentions.append((rule, clauseIndex))
      }
    }
  }
}
