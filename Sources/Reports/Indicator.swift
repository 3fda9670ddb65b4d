import Documents

/// A row of the catalogue: something reports count, with its definition.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// A dotted name such as `reconsideration.accepted`.
  public let id: String
  public let name: Bilingual
  /// The base unit: 件, 人, 次, 元, %.
  public let unit: String
  public let group: Bilingual
  public let definition: String

  public init(id: String, name: Bilingual, unit: String, group: Bilingual, definition: String) {
    self.id = id
    self.name = name
    self.unit = unit
    self.group = group
    self.definition = definition
  }
}
