/// A part of the country that reports can come from: a province, prefecture or county with all that lies in
/// it, one township, or everything whose division code begins alike.
public struct Region: Hashable, Sendable {
  /// For people: 浙江省, or the digits that were given.
  public let name: String
  /// What the codes of its places begin with: 33 for 浙江省, 3302 for 宁波市, 330282 for 慈溪市.
  public let codePrefix: String
  /// The name of the only township meant, which has its county's code; nil for all that bears the code.
  public let township: String?

  public init(name: String, codePrefix: String, township: String? = nil) {
    self.name = name
    self.codePrefix = codePrefix
    self.township = township
  }

  /// Whether a place is the region or lies in it.
  public func contains(_ place: Jurisdiction) -> Bool {
    place.code.hasPrefix(codePrefix) && (township == nil || township == place.name)
  }
}
