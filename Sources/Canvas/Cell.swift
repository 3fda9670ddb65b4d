/// One column of one row of a frame.
public struct Cell: Hashable, Sendable {
  /// What is drawn; for the right half of a wide glyph, the space that must not be written.
  public var glyph: Glyph
  public var role: Role
  /// Marks laid over the role: the cursor row is its role *and* selected.
  public var emphasis: Emphasis
  /// Columns this cell's glyph takes: 1, 2, or 0 for the right half of a wide one.
  public var columns: UInt8

  public init(
    _ glyph: Glyph = .space, role: Role = .text, emphasis: Emphasis = [], columns: UInt8 = 1
  ) {
    self.glyph = glyph
    self.role = role
    self.emphasis = emphasis
    self.columns = columns
  }

  public static let blank = Cell()
}

/// What is laid over a role, independent of the theme's colours, so that monochrome can show it too.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The row or cell the cursor is on.
  public static let selected = Emphasis(rawValue: 1)
  /// The cursor's row in a pane that does not have the focus.
  public static let current = Emphasis(rawValue: 2)
  public static let bold = Emphasis(rawValue: 4)
  public static let underline = Emphasis(rawValue: 8)
}
