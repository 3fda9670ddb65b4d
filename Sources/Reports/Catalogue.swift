import Documents

/// The indicators reports are read for, in the order of their groups, and the words by which they are
/// recognised.
public struct Catalogue: Sendable {
  public let indicators: [Indicator]
  let rules: [Rule]
  let topics: [Topic]
  let checks: [Check]
  /// What sections can be about.
  let sectionTopics: SectionTopics
  let vocabulary: Vocabulary
  private let places: [Indicator.ID: Int]

  init(
    indicators: [Indicator], rules: [Rule], topics: [Topic], checks: [Check],
    sectionTopics: SectionTopics = SectionTopics([])
  ) {
    self.indicators = indicators
    self.rules = rules
    self.topics = topics
    self.checks = checks
    self.sectionTopics = sectionTopics
    vocabulary = Vocabulary(rules: rules, topics: topics)
    places = Dictionary(
      indicators.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// A catalogue that recognises nothing.
  public static let empty = Catalogue(indicators: [], rules: [], topics: [], checks: [])

  public subscript(id: Indicator.ID) -> Indicator? { places[id].map { indicators[$0] } }

  subscript(id: Vocabulary.CueID) -> Cue { rules[id.rule].cues[id.cue] }

  /// What a clause can be about; see the head of the catalogue file.
  struct Topic: Sendable {
    let name: String
    let words: [String]
  }

  /// What indicators stand together under, and the task they belong to unless they say otherwise.
  struct Group: Sendable {
    let name: Bilingual
    let task: Bilingual?
  }

  /// Counts that belong together: `part` is among `whole`, and `rate`, if any, is their quotient in percent.
  struct Check: Sendable {
    let part: Indicator.ID
    let whole: Indicator.ID
    let rate: Indicator.ID?
  }

  /// How one indicator is recognised; `rules[n]` belongs to `indicators[n]`.
  struct Rule: Sendable {
    /// Index into `topics`; nil when any topic will do.
    var topic: Int?
    /// Topics under which a number is never the indicator's.
    var foreignTopics: TopicSet = []
    /// Counters that may stand behind the number; nil for all of the right measure.
    var counters: Set<String>?
    var measure: Measure
    var excluded: [String]
    /// None of these may stand in the clause or before it in the same block.
    var unless: [String]
    var cues: [Cue]

    /// Which numbers an indicator of its unit can have.
    enum Measure: Sendable { case counts, people, money, percent }
  }

  /// One way a report words an indicator.
  struct Cue: Sendable {
    var heads: [String]
    /// One word of each group must stand in the clause.
    var companions: [[String]] = []
    /// One of these must stand in the clause or before it in the same block.
    var near: [String] = []
    /// None of these may stand there.
    var unless: [String] = []
    var excluded: [String] = []
    var place: Place?
    var priority = 0
    var isPartial = false
    /// The heads are telling enough where no topic is known: 调解成功率.
    var standsAlone = false
    /// The companions must stand right at the number, not with an earlier part of an enumeration.
    var isNarrow = false
    /// The head closes a list of several matters, which other cues leave to it: 审查规范性文件、合同|300件.
    var isForLists = false

    enum Place: String, Sendable { case before, after, anywhere }
  }
}
