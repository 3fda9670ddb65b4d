/// All words of a catalogue in one tree, and what each of them is good for.
///
/// A value; a class only because every rule holds it, and holding it is to cost one reference.
final class Vocabulary: Sendable {
  private let tree: WordTree
  /// For each word, the topics it names.
  let topicsOfWord: [TopicSet]
  /// For each word, what it is good for, in a byte: asked of every word of every text, where the tables themselves do
  /// not fit the processor's nearest cache.
  let usesOfWord: [Uses]
  /// All cues, word by word of their heads; a cue with several heads stands there several times.
  let cues: [CompiledCue]
  /// For each of `cues`, its rule.
  let ruleOfCue: [Int]
  /// For each word, which of `cues` it is a head of.
  let cuesOfHead: [Range<Int>]
  /// The words of all groups, end to end.
  private let groupWords: [Int]
  /// The groups of words of which one must stand with a cue, as ranges of `groupWords`, cue by cue.
  let companions: [Range<Int>]
  /// The topics that are counted apart.
  let countedApart: TopicSet
  /// The topics that make a list before one number a list of several matters.
  let listedTogether: TopicSet
  /// The topic of what courts decide.
  let lawsuits: TopicSet

  struct Uses: OptionSet, Sendable {
    let rawValue: UInt8
    static let namesTopic = Uses(rawValue: 1)
    /// It can nominate an indicator.
    static let isHead = Uses(rawValue: 2)
  }

  /// Indicator and cue, as indices.
  struct CueID: Hashable, Sendable {
    let rule: Int
    let cue: Int
  }

  /// A cue with numbers for words and counters. It holds no arrays, so that it can be looked at in passing.
  struct CompiledCue: Sendable {
    let id: CueID
    /// Index of its rule's topic; nil when any topic will do.
    let topic: Int?
    /// Topics the clause must not be about.
    let foreignTopics: TopicSet
    let measure: Catalogue.Rule.Measure
    /// The counters that may stand behind the number; nil for all of the right measure.
    let counters: Range<Int>?
    let place: Catalogue.Cue.Place?
    let priority: Int
    let standsAlone: Bool
    let isNarrow: Bool
    let isForLists: Bool
    /// Its groups among the vocabulary's `companions`.
    let companions: Range<Int>
    let near: Range<Int>
    let unless: Range<Int>
    /// Those of the cue and of its rule.
    let excluded: Range<Int>
  }

  /// Whether one of a group of words, or of counters, is in a set.
  func hasAny(of group: Range<Int>, in words: WordSet) -> Bool {
    for index in group where words.contains(groupWords[index]) { return true }
    return false
  }

  /// Whether a word, or a counter, belongs to a group.
  func isAny(of group: Range<Int>, _ word: Int) -> Bool {
    for index in group where groupWords[index] == word { return true }
    return false
  }

  /// A word found in a text.
  struct Occurrence: Sendable {
    private let number: Int32
    private let start: Int32
    private let end: Int32

    /// In blocks, which are never as long as 2³¹ characters.
    @inline(__always)
    init(word: Int, range: Range<Int>) {
      number = Int32(truncatingIfNeeded: word)
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
    }

    @inline(__always)
    var word: Int { Int(number) }
    @inline(__always)
    var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
  }

  init(rules: [Catalogue.Rule], topics: [Catalogue.Topic]) {
    var words = WordTreeBuilder(capacity: 4_000)
    var topicsOfWord: [TopicSet] = []
    var cuesOfHead: [[CompiledCue]] = []
    var groupWords: [Int] = []
    var companions: [Range<Int>] = []
    var countedApart: TopicSet = []
    var listedTogether: TopicSet = []
    var lawsuits: TopicSet = []
    func number(_ word: String) -> Int {
      let number = words.insert(word)
      while topicsOfWord.count <= number {
        topicsOfWord.append([])
        cuesOfHead.append([])
      }
      return number
    }
    func group(_ numbers: [Int]) -> Range<Int> {
      groupWords += numbers
      return groupWords.count - numbers.count..<groupWords.count
    }
    for (topic, entry) in topics.enumerated() {
      for word in entry.words { topicsOfWord[number(word)].insert(TopicSet(topic: topic)) }
      if Self.namesCountedApart.contains(entry.name) { countedApart.insert(TopicSet(topic: topic)) }
      if Self.namesListedTogether.contains(entry.name) { listedTogether.insert(TopicSet(topic: topic)) }
      if entry.name == "litigation" { lawsuits.insert(TopicSet(topic: topic)) }
    }
    for (index, rule) in rules.enumerated() {
      let counters = rule.counters.map { group(Self.numbers(of: $0)) }
      let excluded = rule.excluded.map(number)
      let unless = rule.unless.map(number)
      for (place, cue) in rule.cues.enumerated() {
        let firstCompanion = companions.count
        companions += cue.companions.map { group($0.map(number)) }
        let compiled = CompiledCue(
          id: CueID(rule: index, cue: place), topic: rule.topic, foreignTopics: rule.foreignTopics,
          measure: rule.measure, counters: counters,
          place: cue.place, priority: cue.priority, standsAlone: cue.standsAlone, isNarrow: cue.isNarrow,
          isForLists: cue.isForLists,
          companions: firstCompanion..<companions.count, near: group(cue.near.map(number)),
          unless: group(cue.unless.map(number) + unless),
          excluded: group(cue.excluded.map(number) + excluded))
        for head in Set(cue.heads.map(number)) { cuesOfHead[head].append(compiled) }
      }
    }
    tree = WordTree(words)
    self.topicsOfWord = topicsOfWord
    usesOfWord = zip(topicsOfWord, cuesOfHead).map { topics, cues in
      (topics.isEmpty ? [] : Uses.namesTopic).union(cues.isEmpty ? [] : .isHead)
    }
    cues = cuesOfHead.flatMap(\.self)
    ruleOfCue = cues.map(\.id.rule)
    var end = 0
    self.cuesOfHead = cuesOfHead.map { cues in
      end += cues.count
      return end - cues.count..<end
    }
    self.groupWords = groupWords
    self.companions = companions
    self.countedApart = countedApart
    self.listedTogether = listedTogether
    self.lawsuits = lawsuits
  }

  /// The numbers of counters; 期 stands for 期(次), too.
  private static func numbers(of counters: Set<String>) -> [Int] {
    Counters.list.indices.filter { index in
      counters.contains(Counters.list[index].unit)
        || Counters.stems[index].map(counters.contains) ?? false
    }
  }

  /// Matters that are counted apart and rival for a number; 法治宣传和法治文化活动 is one thing.
  private static let namesCountedApart: Set<String> = [
    "reconsideration", "litigation", "aid", "notary", "other-mediation",
  ]

  /// Matters one office reviews together; 法律咨询、法治宣传 is one event.
  private static let namesListedTogether: Set<String> = ["document", "contract", "decision", "enforcement"]

  var wordCount: Int { topicsOfWord.count }

  /// Calls `found` with every word of the vocabulary in a text, by place and then by length; they may overlap.
  @inline(__always)
  func forEachOccurrence(in text: FoldedText, _ found: (Occurrence) -> Void) {
    let scalars = text.scalars
    var index = 0
    while index < scalars.count {
      tree.forEachMatch(in: scalars, at: index, upTo: scalars.count) { word, length in
        found(Occurrence(word: word, range: Range(uncheckedBounds: (index, index &+ length))))
      }
      index &+= 1
    }
  }

  /// All topics named anywhere in a text.
  func topics(in text: FoldedText) -> TopicSet {
    var topics: TopicSet = []
    forEachOccurrence(in: text) {
      if usesOfWord[$0.word].contains(.namesTopic) { topics.formUnion(topicsOfWord[$0.word]) }
    }
    return topics
  }
}
