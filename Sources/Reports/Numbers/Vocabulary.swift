/// All words of a catalogue in one tree, and what each of them is good for.
struct Vocabulary: Sendable {
  private var tree = WordTree(capacity: 4_000)
  /// For each word, the topics it names.
  private(set) var topicsOfWord: [TopicSet] = []
  /// For each word, the cues it is a head of, as indices into `cues`.
  private(set) var cuesOfHead: [[Int]] = []
  /// All cues of all rules, in order.
  private(set) var cues: [CompiledCue] = []
  /// The topics that are counted apart.
  private(set) var countedApart: TopicSet = []

  /// Indicator and cue, as indices.
  struct CueID: Hashable, Sendable {
    let rule: Int
    let cue: Int
  }

  /// A cue with numbers for words.
  struct CompiledCue: Sendable {
    let id: CueID
    /// Index of its rule's topic; nil when any topic will do.
    let topic: Int?
    let place: Catalogue.Cue.Place?
    let priority: Int
    let standsAlone: Bool
    let companions: [[Int]]
    let near: [Int]
    /// Those of the cue and of its rule.
    let excluded: [Int]
  }

  /// A word found in a text.
  struct Occurrence: Hashable, Sendable {
    let word: Int
    let range: Range<Int>
  }

  init(rules: [Catalogue.Rule], topics: [Catalogue.Topic]) {
    for (topic, entry) in topics.enumerated() {
      for word in entry.words { topicsOfWord[add(word)].insert(TopicSet(topic: topic)) }
      if Self.namesCountedApart.contains(entry.name) { countedApart.insert(TopicSet(topic: topic)) }
    }
    for (rule, entry) in rules.enumerated() {
      let excluded = entry.excluded.map { add($0) }
      for (number, cue) in entry.cues.enumerated() {
        for head in Set(cue.heads).sorted() { cuesOfHead[add(head)].append(cues.count) }
        cues.append(
          CompiledCue(
            id: CueID(rule: rule, cue: number), topic: entry.topic, place: cue.place, priority: cue.priority,
            standsAlone: cue.standsAlone, companions: cue.companions.map { $0.map { add($0) } },
            near: cue.near.map { add($0) }, excluded: cue.excluded.map { add($0) } + excluded))
      }
    }
  }

  /// Matters that are counted apart and rival for a number; 法治宣传和法治文化活动 is one thing.
  private static let namesCountedApart: Set<String> = [
    "reconsideration", "litigation", "aid", "notary", "other-mediation",
  ]

  var wordCount: Int { topicsOfWord.count }

  private mutating func add(_ word: String) -> Int {
    let number = tree.insert(word)
    while topicsOfWord.count <= number {
      topicsOfWord.append([])
      cuesOfHead.append([])
    }
    return number
  }

  /// Calls `found` with every word of the vocabulary in a text, by place and then by length; they may overlap.
  func forEachOccurrence(in text: FoldedText, _ found: (Occurrence) -> Void) {
    for index in 0..<text.count {
      tree.forEachMatch(in: text.scalars, at: index, upTo: text.count) { word, length in
        found(Occurrence(word: word, range: index..<index + length))
      }
    }
  }

  /// All topics named anywhere in a text.
  func topics(in text: FoldedText) -> TopicSet {
    var topics: TopicSet = []
    forEachOccurrence(in: text) { topics.formUnion(topicsOfWord[$0.word]) }
    return topics
  }
}
