/// The indicators reports are read for, in the order of their groups.
public struct Catalogue: Sendable {
  public let indicators: [Indicator]

  public init(indicators: [Indicator]) { self.indicators = indicators }
}
