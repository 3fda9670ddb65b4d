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
    public let observations: [Int]
    /// The sentence that says it; for `textOnly` the one that mentions the matter.
    public let evidence: Range<Int>?
    /// What is doubtful about the value, in the report or beside the others.
    public let findings: [Finding]

    public init(
      kind: Kind, value: Double?, qualifier: Qualifier = .exact, observations: [Int],
      evidence: Range<Int>?, findings: [Finding] = []
    ) {
      self.kind = kind
      self.value = value
      self.qualifier = qualifier
      self.observations = observations
      self.evidence = evidence
      self.findings = findings
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
  }

  public init(indicators: [Indicator], columnCount: Int, cells: [[Cell]]) {
    self.indicators = indicators
    self.columnCount = columnCount
    self.cells = cells
  }
}
