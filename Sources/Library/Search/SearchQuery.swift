import Reports

/// What to find, and where.
public struct SearchQuery: Hashable, Sendable {
  /// What must stand together in one passage; of each term one of its words or phrases is enough.
  public var terms: [[String]]
  /// Words and phrases that must not stand in the passage.
  public var excludedWords: [String]
  /// What the terms must stand together in.
  public var passage: Passage
  /// Which reports to look in.
  public var filter: ReportFilter
  /// Ids of topics: the passage must stand in a section about one of them. Empty for all text.
  public var topics: Set<String>
  /// The passage must hold a sentence with an achieved number of one of these; that sentence is the hit. Empty for
  /// any passage.
  public var indicators: Set<Indicator.ID>
  public var order: Order
  /// Nil for all reports.
  public var reports: [ReportID]?
  /// How many hits to give at most.
  public var limit: Int
  /// What could not be understood of what was typed, in its order; the query is without it.
  public var mistakes: [QueryMistake]
  /// Whether something typed names a place, topic or indicator that could not be looked up, because the
  /// names were not given; the query is without it.
  public var needsNames: Bool

  /// What words must stand together in.
  public enum Passage: String, CaseIterable, Hashable, Sendable {
    case sentence
    /// A paragraph of the source.
    case paragraph
    /// The text under a heading of level 2 or above and under those below it.
    case section
    case report
  }

  /// In which order reports are given; the hits of one report stand in reading order.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// The library's own: by file.
    case file
    /// See `Relevance`.
    case relevance
    /// By division code, the latest year first; unknown places last.
    case place
    /// The latest year first, then by division code; unknown years last.
    case year
  }

  /// Words and phrases that must all stand in one paragraph.
  public init(
    words: [String], excludedWords: [String] = [], reports: [ReportID]? = nil, limit: Int = 10_000
  ) {
    terms = words.map { [$0] }
    self.excludedWords = excludedWords
    passage = .paragraph
    filter = ReportFilter()
    topics = []
    indicators = []
    order = .file
    self.reports = reports
    self.limit = limit
    mistakes = []
    needsNames = false
  }

  /// All words and phrases looked for.
  public var words: [String] { terms.flatMap(\.self) }

  /// Whether nothing is asked for, so that nothing can be found.
  public var isEmpty: Bool {
    terms.isEmpty && filter.isEmpty && topics.isEmpty && indicators.isEmpty && !needsNames
  }
}
