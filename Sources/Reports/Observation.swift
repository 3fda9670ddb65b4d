/// What one number of a report says of one indicator.
public struct Observation: Hashable, Sendable {
  public let indicator: Indicator.ID
  /// In the indicator's base unit.
  public let value: Double
  /// The unit as the report writes it.
  public let unit: String
  public let qualifier: Qualifier
  public let scope: Scope
  public let standing: Standing
  /// The part of the year it is said of (前三季度), as written; nil for the year of the report.
  public let period: String?
  /// Whether this is the one value shown for the indicator; the others are alternates.
  public let isHeadline: Bool
  /// Index of the innermost section the sentence stands in.
  public let section: Int?
  /// The number itself.
  public let valueRange: Range<Int>
  /// The sentence that says it.
  public let evidence: Range<Int>

  public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// The whole jurisdiction, the whole year.
    case whole
    /// One bureau, one project, 前三季度, 退休法官调解员.
    case part
  }

  public enum Standing: String, CaseIterable, Hashable, Sendable {
    case achieved
    /// 下一步, 力争, 确保: a target.
    case planned
    /// 同比增长: a difference, not a level.
    case change
    /// Listed behind a total it is part of, without a name of its own: 其中全程网办7915件.
    case share
  }

  public init(
    indicator: Indicator.ID, value: Double, unit: String, qualifier: Qualifier, scope: Scope,
    standing: Standing, period: String?, isHeadline: Bool, section: Int?, valueRange: Range<Int>,
    evidence: Range<Int>
  ) {
    self.indicator = indicator
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.scope = scope
    self.standing = standing
    self.period = period
    self.isHeadline = isHeadline
    self.section = section
    self.valueRange = valueRange
    self.evidence = evidence
  }
}
