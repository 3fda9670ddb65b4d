/// A clause that speaks of an indicator's matter without giving a number for it.
public struct Mention: Hashable, Sendable {
  public let indicator: Indicator.ID
  /// The sentence that says it.
  public let evidence: Range<Int>

  public init(indicator: Indicator.ID, evidence: Range<Int>) {
    self.indicator = indicator
    self.evidence = evidence
  }
}
