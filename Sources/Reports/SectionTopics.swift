import Documents

/// Decides what each section is about.
///
/// 1. Its heading's words: `(二)不断强化行政执法监督` is about supervision. Of words that overlap the longest counts
///    (行政执法监督, not 行政执法), of several topics the one with more characters of the heading, where those before its
///    first comma count twice, of equals the first.
/// 2. Else the topic of the section it stands in: `一是提升质效` below 行政复议.
/// 3. Else, where no section stands below, the topic most of the words of its text belong to, if they are half of
///    them and three at least: 一、统筹协调谋新抓手.
///
/// A section of many matters (一、主要举措和成效) is about none. Known misreading: a heading of slogans that borrows another
/// topic's word (用调解的办法做普法).
struct SectionTopics: Sendable {
  struct Entry: Sendable {
    let topic: Topic
    let words: [String]
  }

  let topics: [Topic]
  private let words: WordTree
  /// For each word the index of its topic.
  private let topicOfWord: [Int]

  init(_ entries: [Entry]) {
    topics = entries.map(\.topic)
    var words = WordTreeBuilder(capacity: 400)
    var topicOfWord: [Int] = []
    for (index, entry) in entries.enumerated() {
      for word in entry.words where words.insert(word) == topicOfWord.count { topicOfWord.append(index) }
    }
    self.words = WordTree(words)
    self.topicOfWord = topicOfWord
  }

  /// The sections with their topics.
  func assigned(to sections: [Section], in text: SourceText) -> [Section] {
    guard !topics.isEmpty else { return sections }
    var found: [Int?] = []
    found.reserveCapacity(sections.count)
    for (index, section) in sections.enumerated() {
      let heading = weights(in: section.headingRange, of: text, favouringStart: true)
      if let own = heading.heaviest {
        found.append(own.topic)
      } else if let inherited = section.parent.flatMap({ found[$0] }) {
        found.append(inherited)
      } else {
        let isLeaf = index + 1 == sections.count || sections[index + 1].parent != index
        found.append(isLeaf ? prevailing(in: section.utf8Range, of: text) : nil)
      }
    }
    return zip(sections, found).map { section, topic in
      var section = section
      section.topic = topic.map { topics[$0] }
      return section
    }
  }

  /// The topic of half the words of a text.
  private func prevailing(in range: Range<Int>, of text: SourceText) -> Int? {
    // What a section is about is said in its first pages.
    let end = text.bytes.boundary(min(range.upperBound, range.lowerBound + 20_000))
    let weights = weights(in: range.lowerBound..<end, of: text)
    guard let first = weights.heaviest, first.words >= 3, first.characters * 2 > weights.characters else {
      return nil
    }
    return first.topic
  }

  private struct Weights {
    /// In the order of their first words; a heading has one or two.
    private var topics: [(topic: Int, characters: Int, words: Int)] = []
    var characters = 0

    mutating func add(_ topic: Int, characters: Int) {
      if let place = topics.firstIndex(where: { $0.topic == topic }) {
        topics[place].characters += characters
        topics[place].words += 1
      } else {
        topics.append((topic, characters, 1))
      }
    }

    /// Of equals the first.
    var heaviest: (topic: Int, characters: Int, words: Int)? {
      topics.max { $0.characters < $1.characters }
    }
  }

  private func weights(
    in range: Range<Int>, of text: SourceText, favouringStart: Bool = false
  ) -> Weights {
    let folded = FoldedText(text, in: range)
    let comma = favouringStart ? folded.scalars.firstIndex(of: 0x2C) ?? folded.count : 0
    var weights = Weights()
    var index = 0
    while index < folded.count {
      guard let match = words.longestMatch(in: folded.scalars, at: index, upTo: folded.count) else {
        index += 1
        continue
      }
      weights.add(
        topicOfWord[match.word], characters: index < comma ? 2 * match.length : match.length)
      weights.characters += match.length
      index += match.length
    }
    return weights
  }
}
