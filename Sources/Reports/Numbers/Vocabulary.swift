/// All words of a catalogue in one tree, and what each of them is good for.
struct Vocabulary: Sendable {
  private var tree = WordTree(capacity: 4_000)
  /// For each word, the topics it names.
  private(set) var topicsOfWord: [[Int]] = []
  /// For each word, the cues it is a head of.
  private(set) var cuesOfHead: [[CueID]] = []
  /// `cues[rule][cue]`: the catalogue's cues with numbers for words.
  private(set) var cues: [[CompiledCue]] = []
  private(set) var excludedByRule: [Set<Int>] = []

  /// Indicator and cue, as indices.
  struct CueID: Hashable, Sendable {
    let rule: Int
    let cue: Int
  }

  /// A cue with numbers for words.
  struct CompiledCue: Sendable {
    let companions: [Set<Int>]
    let near: Set<Int>
    let excluded: Set<Int>
  }

  /// A word found in a text.
  struct Occurrence: Hashable, Sendable {
    let word: Int
    let range: Range<Int>
  }

  init(rules: [Catalogue.Rule], topics: [Catalogue.Topic]) {
    for (topic, entry) in topics.enumerated() {
      for word in entry.words { topicsOfWord[add(word)].append(topic) }
    }
    for (rule, entry) in rules.enumerated() {
      excludedByRule.append(Set(entry.excluded.map { add($0) }))
      var compiled: [CompiledCue] = []
      for (number, cue) in entry.cues.enumerated() {
        for head in Set(cue.heads).sorted() {
          cuesOfHead[add(head)].append(CueID(rule: rule, cue: number))
        }
        compiled.append(
          CompiledCue(
            companions: cue.companions.map { Set($0.map { add($0) }) }, near: Set(cue.near.map { add($0) }),
            excluded: Set(cue.excluded.map { add($0) })))
      }
      cues.append(compiled)
    }
  }

  private mutating func add(_ word: String) -> Int {
    let number = tree.insert(word)
    while topicsOfWord.count <= number {
      topicsOfWord.append([])
      cuesOfHead.append([])
    }
    return number
  }

  /// Every word of the vocabulary in a text, by place and then by length; they may overlap.
  func occurrences(in text: FoldedText) -> [Occurrence] {
    var found: [Occurrence] = []
    for index in 0..<text.count {
      tree.forEachMatch(in: text.scalars, at: index, upTo: text.count) { word, length in
        found.append(Occurrence(word: word, range: index..<index + length))
      }
    }
    return found
  }
}
