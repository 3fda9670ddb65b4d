/// A number in the text with the unit that follows it.
public struct Quantity: Hashable, Sendable {
  /// In the base unit: 3923.97万元 is 39239700 with the unit 元. For a span (3至5件) the lower bound.
  public let value: Double
  /// The upper bound of a span; nil for a single number.
  public let upperValue: Double?
  /// The counter as written (`件次`, `%`, `个百分点`); empty when there is none.
  public let unit: String
  public let qualifier: Qualifier
  /// From the first digit (or the 近, 约 before it) to the end of the unit and its 余, 以上.
  public let utf8Range: Range<Int>

  public init(
    value: Double, upperValue: Double? = nil, unit: String, qualifier: Qualifier, utf8Range: Range<Int>
  ) {
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.qualifier = qualifier
    self.utf8Range = utf8Range
  }
}

/// How exactly a number is meant.
public enum Qualifier: String, CaseIterable, Hashable, Sendable {
  case exact
  /// 余, 多, 约, 近.
  case approximate
  /// 以上, 不少于, 超.
  case atLeast = "at-least"
  /// 以下, 不超过.
  case atMost = "at-most"
}
