/// What a reader decided of one indicator in one report: an event of the audit trail, never changed and never deleted.
///
/// Undoing is an event as well (`withdrawn`), and so is redoing (`reinstated`). Whoever records a judgement gives it its
/// id, its time and its author; nothing here reads a clock.
public struct Judgement: Hashable, Sendable, Identifiable {
  /// Unique everywhere, made of the time and something random.
  public let id: String
  /// ISO 8601 in UTC with milliseconds, `2026-11-22T00:40:31.123Z`, so that times compare as texts.
  public let time: String
  public let author: String
  public let report: ReportKey
  public let indicator: Indicator.ID
  public let verdict: Verdict
  /// What the program read there at that time; nil where it read nothing.
  public let seen: Reading?
  public let reason: String?

  public enum Verdict: Hashable, Sendable {
    /// The number says it.
    case confirmed(Reading)
    /// The number does not say it; the next alternate is shown, or nothing.
    case rejected(Reading)
    /// The indicator cannot be asked of this issuer.
    case notApplicable
    case corrected(Reading, Origin)
    /// A remark; it decides nothing.
    case memo(String)
    /// Undoes the judgement with that id.
    case withdrawn(Judgement.ID)
    /// Undoes the undoing.
    case reinstated(Judgement.ID)
  }

  /// Where a corrected value comes from.
  public enum Origin: String, CaseIterable, Hashable, Sendable {
    case typed
    /// Another of the numbers the program had read for the indicator.
    case alternate
    /// The same number with another scope or standing.
    case rescoped
    /// A number of the text the program had not taken for the indicator.
    case added
  }

  /// A number as it was judged. It stands on its own: with its sentence it can be found in a report that was saved
  /// anew, and read without any.
  public struct Reading: Hashable, Sendable {
    /// In `unit`.
    public let value: Double
    /// The indicator's base unit at the time.
    public let unit: String
    public let qualifier: Qualifier
    public let scope: Observation.Scope
    public let standing: Observation.Standing
    /// The number in the text that was judged; nil for a value that stands nowhere in it.
    public let utf8Range: Range<Int>?
    /// The sentence it stands in, as written.
    public let quote: String?
    /// Where that sentence stands in the text that was judged; nil where there is none.
    public let sentence: Range<Int>?

    public init(
      value: Double, unit: String, qualifier: Qualifier = .exact, scope: Observation.Scope = .whole,
      standing: Observation.Standing = .achieved, utf8Range: Range<Int>? = nil, quote: String? = nil,
      sentence: Range<Int>? = nil
    ) {
      self.value = value
      self.unit = unit
      self.qualifier = qualifier
      self.scope = scope
      self.standing = standing
      self.utf8Range = utf8Range
      self.quote = quote
      self.sentence = sentence
    }

    /// Whether both say the same, wherever it stands.
    public func agrees(with other: Reading) -> Bool {
      unit == other.unit
        && agrees(value: other.value, other.qualifier, other.scope, other.standing)
    }

    /// The same of a number the program read, which is in the indicator's unit.
    public func agrees(with reading: Comparison.Reading) -> Bool {
      agrees(value: reading.value, reading.qualifier, reading.scope, reading.standing)
    }

    private func agrees(
      value: Double, _ qualifier: Qualifier, _ scope: Observation.Scope, _ standing: Observation.Standing
    ) -> Bool {
      self.value == value && self.qualifier == qualifier && self.scope == scope && self.standing == standing
    }
  }

  public init(
    id: String, time: String, author: String, report: ReportKey, indicator: Indicator.ID, verdict: Verdict,
    seen: Reading? = nil, reason: String? = nil
  ) {
    self.id = id
    self.time = time
    self.author = author
    self.report = report
    self.indicator = indicator
    self.verdict = verdict
    self.seen = seen
    self.reason = reason
  }

  /// By time, then by id: the order in which judgements of several authors are told, the same wherever they are merged.
  public func isEarlier(than other: Judgement) -> Bool { (time, id) < (other.time, other.id) }

  /// The number decided on; nil for what decides on none.
  public var reading: Reading? {
    switch verdict {
    case .confirmed(let reading), .rejected(let reading), .corrected(let reading, _): reading
    case .notApplicable, .memo, .withdrawn, .reinstated: nil
    }
  }

  /// The judgement an undoing or redoing is about.
  public var target: Judgement.ID? {
    switch verdict {
    case .withdrawn(let id), .reinstated(let id): id
    case .confirmed, .rejected, .notApplicable, .corrected, .memo: nil
    }
  }

  /// Whether it decides what the cell shows.
  var isDecision: Bool {
    switch verdict {
    case .confirmed, .rejected, .notApplicable, .corrected: true
    case .memo, .withdrawn, .reinstated: false
    }
  }

  /// Whether two decisions come to the same.
  func agrees(with other: Judgement) -> Bool {
    switch (verdict, other.verdict) {
    case (.notApplicable, .notApplicable): true
    case (.rejected(let mine), .rejected(let theirs)): mine.agrees(with: theirs)
    case (.confirmed(let mine), .confirmed(let theirs)), (.confirmed(let mine), .corrected(let theirs, _)),
      (.corrected(let mine, _), .confirmed(let theirs)), (.corrected(let mine, _), .corrected(let theirs, _)):
      mine.agrees(with: theirs)
    default: false
    }
  }
}
