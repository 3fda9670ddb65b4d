extension Comparison {
  /// One number said of an indicator: what a cell shows, or an alternate to it.
  public struct Reading: Hashable, Sendable {
    /// In the indicator's base unit.
    public let value: Double
    /// The unit as the report writes it; the indicator's own for a value that was typed.
    public let unit: String
    public let qualifier: Qualifier
    public let scope: Observation.Scope
    public let standing: Observation.Standing
    /// The part of the year it is said of, as written; nil for the year of the report.
    public let period: String?
    /// The number itself; nil when it stands nowhere in the report.
    public let valueRange: Range<Int>?
    /// The sentence that says it; nil when none does.
    public let evidence: Range<Int>?

    public init(
      value: Double, unit: String, qualifier: Qualifier, scope: Observation.Scope,
      standing: Observation.Standing, period: String?, valueRange: Range<Int>?, evidence: Range<Int>?
    ) {
      self.value = value
      self.unit = unit
      self.qualifier = qualifier
      self.scope = scope
      self.standing = standing
      self.period = period
      self.valueRange = valueRange
      self.evidence = evidence
    }

    public init(_ observation: Observation) {
      self.init(
        value: observation.value, unit: observation.unit, qualifier: observation.qualifier,
        scope: observation.scope, standing: observation.standing, period: observation.period,
        valueRange: observation.valueRange, evidence: observation.evidence)
    }

    /// A target outweighs all else, then a partial scope, then an inexact number.
    public var kind: Kind {
      switch (standing, scope, qualifier) {
      case (.planned, _, _): .planned
      case (_, .part, _): .partial
      case (_, _, .exact): value == 0 ? .zero : .value
      default: .approximate
      }
    }
  }
}
