import Documents

/// Something doubtful about the values of indicators: numbers of a report, or of several, that cannot all be
/// right. A finding says so and changes nothing.
public struct Finding: Hashable, Sendable {
  /// The indicators whose values it is about, the one it points at first.
  public let indicators: [Indicator.ID]
  /// What is wrong, and where in the report's text.
  public let diagnostic: Diagnostic

  public init(about indicators: [Indicator.ID], _ diagnostic: Diagnostic) {
    self.indicators = indicators
    self.diagnostic = diagnostic
  }
}
