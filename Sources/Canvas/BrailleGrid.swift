/// Dots on a screen, two by four to a character: lines finer than characters can draw.
public struct BrailleGrid: Hashable, Sendable {
  /// Characters in a row, and rows of characters.
  public let columns: Int
  public let rows: Int
  private var patterns: [UInt8]

  /// A dot's bit by its row, left and right; the lowest row came later into the standard.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    patterns = Array(repeating: 0, count: self.columns * self.rows)
  }

  /// Dots across and down.
  public var width: Int { columns * 2 }
  public var height: Int { rows * 4 }

  /// Sets a dot, `x` from the left and `y` from the top; nothing outside the grid.
  public mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    patterns[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// Sets the dots of a line from one dot to another, both among them.
  public mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    for step in 0...max(steps, 0) {
      let share = steps == 0 ? 0 : Double(step) / Double(steps)
      set(
        start.x + Int((Double(end.x - start.x) * share).rounded()),
        start.y + Int((Double(end.y - start.y) * share).rounded()))
    }
  }

  /// The character at a place; nil where no dot is.
  public func character(row: Int, column: Int) -> String? {
    guard (0..<rows).contains(row), (0..<columns).contains(column) else { return nil }
    let pattern = patterns[row * columns + column]
    // Braille patterns begin at U+2800 and have no holes.
    return pattern == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(pattern)).map { String($0) }
  }
}
