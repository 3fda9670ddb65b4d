import Documents

/// What a section is about: 行政复议, 行政执法, 普法; one of the catalogue's list, so that sections of two reports can be
/// laid side by side.
public struct Topic: Hashable, Sendable {
  /// Such as `reconsideration`.
  public let id: String
  /// For people, in the interface's languages.
  public let name: Bilingual
  /// The groups of indicators (`Indicator.group`) that belong to it; some topics have none.
  public let groups: [Bilingual]

  public init(id: String, name: Bilingual, groups: [Bilingual] = []) {
    self.id = id
    self.name = name
    self.groups = groups
  }
}
