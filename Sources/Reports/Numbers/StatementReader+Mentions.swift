extension StatementReader {
  /// Adds the indicators a clause speaks of, with a number or without, to the mentions and to those settled.
  func addMentions(
    of clauseIndex: Int, topics: TopicsAtHand, to findings: inout Findings, _ isSettled: inout [Bool]
  ) {
    let range = clauses[clauseIndex].range
    let vocabulary = catalogue.vocabulary
    // Gathered when a cue asks for them; most fail before.
    var found: WordSet?
    for head in words.heads(in: range) where head.range.count > 2 {
      for place in vocabulary.cuesOfHead[head.word] {
        let rule = vocabulary.ruleOfCue[place]
        guard !isSettled[rule] else { continue }
        let cue = vocabulary.cues[place]
        if let topic = cue.topic {
          guard
            topics.own.contains(topic: topic) || topics.own.isEmpty && topics.carried.contains(topic: topic)
          else { continue }
        }
        let present = found ?? words.wordSet(in: range)
        found = present
        guard cue.companions.allSatisfy({ vocabulary.hasAny(of: vocabulary.companions[$0], in: present) }),
          cue.near.isEmpty || vocabulary.hasAny(of: cue.near, in: present),
          !vocabulary.hasAny(of: cue.excluded, in: present)
        else { continue }
        findings.mentions.append((rule, clauseIndex))
        isSettled[rule] = true
      }
    }
  }
}
