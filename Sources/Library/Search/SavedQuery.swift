/// A query kept under a name.
public struct SavedQuery: Hashable, Sendable {
  public let name: String
  /// As it was typed.
  public let query: String

  public init(name: String, query: String) {
    self.name = name
    self.query = query
  }
}
