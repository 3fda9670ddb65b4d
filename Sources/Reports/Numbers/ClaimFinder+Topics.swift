// Whether what a head stands with is about what its indicator is about.
extension ClaimFinder {
  /// Nil when the clause is about something else.
  func certainty(
    of cue: Vocabulary.CompiledCue, _ head: Vocabulary.Occurrence, _ company: Company, _ situation: Situation
  ) -> Claim.Certainty? {
    let topics = company.topics
    let about = topics.isEmpty ? situation.topics.carried : topics
    guard cue.foreignTopics.isDisjoint(with: about) else { return nil }
    guard let topic = cue.topic else { return .free }
    if topics.contains(topic: topic) { return sharesNumber(topic, in: company.segment) ? nil : .named }
    // In 协议涉及金额 the 协议 is part of what is counted and makes the clause about nothing new.
    guard topics.isEmpty || areNamed(topics, onlyWithin: head.range, of: situation.clause.range) else {
      return nil
    }
    if situation.topics.carried.contains(topic: topic) { return .carried }
    if situation.topics.recalled.contains(topic: topic) { return .recalled }
    return situation.topics.carried.isEmpty && cue.standsAlone ? .free : nil
  }

  /// Whether every word of a clause that names one of the topics stands within a range.
  private func areNamed(_ topics: TopicSet, onlyWithin head: Range<Int>, of clause: Range<Int>) -> Bool {
    words.words(in: clause).allSatisfy { word in
      head.contains(word.range.lowerBound) && word.range.upperBound <= head.upperBound
        || topics.isDisjoint(with: vocabulary.topicsOfWord[word.word])
    }
  }

  /// 行政复议及行政诉讼案件85件: two topics with nothing but a coordinator between them.
  private func sharesNumber(_ topic: Int, in segment: Range<Int>) -> Bool {
    // Only matters that are counted apart rival for a number.
    let rivals = vocabulary.countedApart
    guard rivals.contains(topic: topic), words.topics(in: segment).intersection(rivals).count > 1 else {
      return false
    }
    let topicsOfWord = vocabulary.topicsOfWord
    let marks = words.words(in: segment).filter { !topicsOfWord[$0.word].isDisjoint(with: rivals) }
    // 诉讼、复议案件410宗: one phrase names both.
    if marks.contains(where: { topicsOfWord[$0.word].intersection(rivals).count > 1 }) { return true }
    for mark in marks where topicsOfWord[mark.word].contains(topic: topic) {
      for other in marks where !topicsOfWord[other.word].contains(topic: topic) {
        let between =
          mark.range.upperBound <= other.range.lowerBound
          ? mark.range.upperBound..<other.range.lowerBound
          : other.range.upperBound..<max(other.range.upperBound, mark.range.lowerBound)
        if surroundings.isCoordination(between) { return true }
      }
    }
    return false
  }
}
