/// Many values on one row in braille characters, two to a column and four dots high: `⣀⣠⣴ ⣿`.
///
/// A value has at least one dot, so that 0 can be told from what is missing, which has none.
public struct BrailleStrip: Hashable, Sendable {
  /// Of as many columns as were given, or fewer where there are fewer values.
  public let text: String
  /// How many values share a dot's place: 1 where there is room for all, else of each so many the highest is drawn.
  public let valuesPerDot: Int

  /// Dots from the bottom up, of the left and the right half.
  private static let left: [UInt32] = [0x40, 0x04, 0x02, 0x01]
  private static let right: [UInt32] = [0x80, 0x20, 0x10, 0x08]

  /// - Parameter shares: each 0…1, nil for what is missing.
  public init(_ shares: [Double?], columns: Int) {
    let places = max(1, columns) * 2
    valuesPerDot = max(1, (shares.count + places - 1) / places)
    var heights: [Int] = []
    for start in stride(from: 0, to: shares.count, by: valuesPerDot) {
      let highest = shares[start..<min(start + valuesPerDot, shares.count)].compactMap { $0 }.max()
      heights.append(highest.map { $0.isFinite ? max(1, min(4, Int(($0 * 4).rounded(.up)))) : 1 } ?? 0)
    }
    var text = String.UnicodeScalarView()
    for start in stride(from: 0, to: heights.count, by: 2) {
      var dots = Self.left.prefix(heights[start]).reduce(0, |)
      if start + 1 < heights.count { dots |= Self.right.prefix(heights[start + 1]).reduce(0, |) }
      // Braille patterns begin at U+2800 and have no holes.
      text.append(Unicode.Scalar(0x2800 + dots) ?? " ")
    }
    self.text = String(text)
  }

  /// The column in which a value is drawn.
  public func column(of value: Int) -> Int { value / valuesPerDot / 2 }
}
