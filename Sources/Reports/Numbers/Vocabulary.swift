/// All words of a catalogue in one tree, and what each of them is good for.
///
/// A value; a class only because every rule holds it, and holding it is to cost one reference.
final class Vocabulary: Sendable {
  private let tree: WordTree
  /// For each word, the topics it names.
  let topicsOfWord: [TopicSet]
  /// For each word, the cues it is a head of.
  let cuesOfHead: [[CompiledCue]]
  /// The topics that are counted apart.
  let countedApart: TopicSet
  /// The topic of what courts decide.
  let lawsuits: TopicSet

  /// Indicator and cue, as indices.
  struct CueID: Hashable, Sendable {
    let rule: Int
    let cue: Int
  }

  /// A cue with numbers for words and counters; one object for all its heads.
  final class CompiledCue: Sendable {
    let id: CueID
    /// Index of its rule's topic; nil when any topic will do.
    let topic: Int?
    let measure: Catalogue.Rule.Measure
    /// Numbers of the counters that may stand behind the number; nil for all of the right measure.
    let counters: [Int]?
    let place: Catalogue.Cue.Place?
    let priority: Int
    let standsAlone: Bool
    let companions: [[Int]]
    let near: [Int]
    /// Those of the cue and of its rule.
    let excluded: [Int]

    /// - Parameter number: the number of a word, which is new or known.
    fileprivate init(_ id: CueID, _ cue: Catalogue.Cue, of rule: Catalogue.Rule, _ number: (String) -> Int) {
      self.id = id
      topic = rule.topic
      measure = rule.measure
      counters = rule.counters?.compactMap { Counters.numbers[$0] }
      place = cue.place
      priority = cue.priority
      standsAlone = cue.standsAlone
      companions = cue.companions.map { $0.map(number) }
      near = cue.near.map(number)
      excluded = (cue.excluded + rule.excluded).map(number)
    }
  }

  /// A word found in a text.
  struct Occurrence: Hashable, Sendable {
    let word: Int
    let range: Range<Int>
  }

  init(rules: [Catalogue.Rule], topics: [Catalogue.Topic]) {
    var tree = WordTree(capacity: 4_000)
    var topicsOfWord: [TopicSet] = []
    var cuesOfHead: [[CompiledCue]] = []
    var countedApart: TopicSet = []
    var lawsuits: TopicSet = []
    func number(_ word: String) -> Int {
      let number = tree.insert(word)
      while topicsOfWord.count <= number {
        topicsOfWord.append([])
        cuesOfHead.append([])
      }
      return number
    }
    for (topic, entry) in topics.enumerated() {
      for word in entry.words { topicsOfWord[number(word)].insert(TopicSet(topic: topic)) }
      if Self.namesCountedApart.contains(entry.name) { countedApart.insert(TopicSet(topic: topic)) }
      if entry.name == "litigation" { lawsuits.insert(TopicSet(topic: topic)) }
    }
    for (index, rule) in rules.enumerated() {
      for (place, cue) in rule.cues.enumerated() {
        let compiled = CompiledCue(CueID(rule: index, cue: place), cue, of: rule, number)
        for head in Set(cue.heads).sorted() { cuesOfHead[number(head)].append(compiled) }
      }
    }
    self.tree = tree
    self.topicsOfWord = topicsOfWord
    self.cuesOfHead = cuesOfHead
    self.countedApart = countedApart
    self.lawsuits = lawsuits
  }

  /// Matters that are counted apart and rival for a number; 法治宣传和法治文化活动 is one thing.
  private static let namesCountedApart: Set<String> = [
    "reconsideration", "litigation", "aid", "notary", "other-mediation",
  ]

  var wordCount: Int { topicsOfWord.count }

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
