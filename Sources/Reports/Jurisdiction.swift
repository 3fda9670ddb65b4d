/// A place with a government: 云南省 ▸ 大理白族自治州 ▸ 大理市.
public struct Jurisdiction: Hashable, Sendable {
  public enum Level: String, CaseIterable, Hashable, Sendable {
    case province, prefecture, county, township
  }

  /// Six digits (GB/T 2260); a township has its county's.
  public let code: String
  /// Names from the province down, this place last.
  public let path: [String]
  public let level: Level

  public init(code: String, path: [String], level: Level) {
    self.code = code
    self.path = path
    self.level = level
  }

  public var name: String { path.last ?? "" }
}
