import Documents

/// What became of one number of a report, and why.
public struct Account: Hashable, Sendable {
  /// The number, in UTF-8 bytes of the text; for `mentioned` the sentence.
  public let utf8Range: Range<Int>
  /// The sentence it stands in.
  public let evidence: Range<Int>
  /// Index of the innermost section; nil before the first heading.
  public let section: Int?
  public let outcome: Outcome
  /// What it was taken for; nil when it was taken for nothing.
  public let indicator: Indicator.ID?
  /// Index into the report's observations, for what was taken.
  public let observation: Int?
  /// Each a clause for people, the one that decided first.
  public let reasons: [Bilingual]

  public init(
    utf8Range: Range<Int>, evidence: Range<Int>, section: Int?, outcome: Outcome, indicator: Indicator.ID?,
    observation: Int?, reasons: [Bilingual]
  ) {
    self.utf8Range = utf8Range
    self.evidence = evidence
    self.section = section
    self.outcome = outcome
    self.indicator = indicator
    self.observation = observation
    self.reasons = reasons
  }

  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// Taken, and the value shown for its indicator.
    case headline
    /// Taken, and beside the headline.
    case alternate
    /// Taken as a target.
    case planned
    /// Taken as a difference, not a level.
    case change
    /// Taken as a part of a total listed behind it.
    case part
    /// Taken for an indicator other than the one asked for.
    case other
    /// A quantity that is no indicator's, or not the one's asked for.
    case refused
    /// Digits that count nothing: a date, an ordinal, a code, part of a name.
    case uncounted
    /// A number nobody can read.
    case corrupt
    /// It would be taken, but stands outside the report's body.
    case outside
    /// No number at all: the sentence that speaks of the indicator.
    case mentioned

    /// For people, in the interface's languages.
    public var name: Bilingual {
      switch self {
      case .headline: Bilingual(zh: "采用", en: "headline")
      case .alternate: Bilingual(zh: "备选", en: "alternate")
      case .planned: Bilingual(zh: "计划", en: "target")
      case .change: Bilingual(zh: "增减", en: "change")
      case .part: Bilingual(zh: "分项", en: "listed part")
      case .other: Bilingual(zh: "归他项", en: "another's")
      case .refused: Bilingual(zh: "未采用", en: "not taken")
      case .uncounted: Bilingual(zh: "非数量", en: "no count")
      case .corrupt: Bilingual(zh: "不可读", en: "corrupt")
      case .outside: Bilingual(zh: "正文之外", en: "outside")
      case .mentioned: Bilingual(zh: "仅文字", en: "words only")
      }
    }

    /// Whether the number says something of its indicator.
    public var isTaken: Bool {
      switch self {
      case .headline, .alternate, .planned, .change, .part: true
      case .other, .refused, .uncounted, .corrupt, .outside, .mentioned: false
      }
    }
  }
}
