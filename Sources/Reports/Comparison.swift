/// Indicators × reports. Rows follow the catalogue, columns the order the reports were given in.
public struct Comparison: Hashable, Sendable {
  public let indicators: [Indicator]
  public let columnCount: Int
  /// `cells[row][column]`.
  public let cells: [[Cell]]

  /// What a report says of an indicator; never just a number.
  public struct Cell: Hashable, Sendable {
    public let kind: Kind
    /// The headline in the indicator's base unit; the target for `planned`; nil for `textOnly` and
    /// `unmentioned`.
    public let value: Double?
    /// How exactly the headline is meant; `exact` where there is none.
    public let qualifier: Qualifier
    /// Indices into the report's observations: the headline first, then its alternates.
    ///
    /// Without those a reader laid another number over, which is in `readings` only.
    public let observations: [Int]
    /// The headline and its alternates in the same order; a number a reader settled on first.
    public let readings: [Reading]
    /// The sentence that says it; for `textOnly` the one that mentions the matter.
    public let evidence: Range<Int>?
    /// What is doubtful about the value, in the report or beside the others.
    public let findings: [Finding]
    /// What a reader decided of it; nil for what nobody judged.
    public var judgement: Judged? { judgements.first }
    /// One at most: few cells are judged, and an array is as small as can be where there is none.
    private let judgements: [Judged]

    public init(
      kind: Kind, value: Double?, qualifier: Qualifier = .exact, observations: [Int],
      readings: [Reading] = [], evidence: Range<Int>?, findings: [Finding] = [], judgement: Judged? = nil
    ) {
      self.kind = kind
      self.value = value
      self.qualifier = qualifier
      self.observations = observations
      self.readings = readings
      self.evidence = evidence
      self.findings = findings
      judgements = judgement.map { [$0] } ?? []
    }
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case value
    /// The report says 0; never what is drawn for a missing number.
    case zero
    case approximate
    /// The scope is part of the jurisdiction or of the year.
    case partial
    /// Only a target is given.
    case planned
    /// The matter is reported without a number.
    case textOnly = "text-only"
    case unmentioned
    /// A reader found that the indicator cannot be asked of this issuer.
    case notApplicable = "not-applicable"
  }

  public init(indicators: [Indicator], columnCount: Int, cells: [[Cell]]) {
    self.indicators = indicators
    self.columnCount = columnCount
    self.cells = cells
  }
}
