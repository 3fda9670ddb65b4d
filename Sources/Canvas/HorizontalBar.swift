/// A bar of block characters, to an eighth of a column: `███▌`.
public struct HorizontalBar: Hashable, Sendable {
  /// As many columns as the bar is long, rounded up.
  public let text: String

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// - Parameters:
  ///   - share: of `columns`, 0…1; less or more is cut off. What is more than 0 is never nothing.
  ///   - columns: of a bar for 1.
  public init(_ share: Double, columns: Int) {
    let whole = Double(max(0, columns) * 8)
    let exact = share.isFinite ? max(0, min(share, 1)) * whole : 0
    let length = exact > 0 ? max(1, Int(exact.rounded())) : 0
    text = String(repeating: "█", count: length / 8) + Self.eighths[length % 8]
  }
}
