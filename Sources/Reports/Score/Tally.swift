/// How many things were demanded and claimed, and how many of either are right.
public struct Tally: Hashable, Sendable {
  public var demanded = 0
  /// Of those demanded.
  public var found = 0
  public var claimed = 0
  /// Of those claimed.
  public var right = 0

  public init(demanded: Int = 0, found: Int = 0, claimed: Int = 0, right: Int = 0) {
    self.demanded = demanded
    self.found = found
    self.claimed = claimed
    self.right = right
  }

  /// The share of what was demanded that was found, 0 to 1; nil when nothing was.
  public var recall: Double? { demanded == 0 ? nil : Double(found) / Double(demanded) }

  /// The share of what was claimed that is right, 0 to 1; nil when nothing was.
  public var precision: Double? { claimed == 0 ? nil : Double(right) / Double(claimed) }

  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      demanded: left.demanded + right.demanded, found: left.found + right.found,
      claimed: left.claimed + right.claimed, right: left.right + right.right)
  }
}
