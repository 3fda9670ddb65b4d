/// A whole screen as a value: rows × columns of cells and where the terminal's cursor stands.
///
/// Nothing here talks to a terminal. Writing outside the frame is clipped; writing into half of a wide
/// glyph blanks its other half, so that no frame ever holds half a glyph.
public struct Frame: Equatable, Sendable {
  public let columns: Int
  public let rows: Int
  /// How many columns the terminal gives what is drawn.
  public let width: Width
  public private(set) var cells: [Cell]
  /// Where the input method should open its window; hidden when nil.
  public var cursor: Position?

  public struct Position: Hashable, Sendable {
    public var row: Int
    public var column: Int
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public init(columns: Int, rows: Int, width: Width = Width()) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.width = width
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  public subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  /// Puts one glyph of `width` columns at a place; does nothing where it would not fit whole.
  public mutating func put(
    _ glyph: Glyph, width: Int, row: Int, column: Int, role: Role, emphasis: Emphasis = []
  ) {
    guard row >= 0, row < rows, column >= 0, width > 0, column + width <= columns else { return }
    let index = row * columns + column
    clearHalves(at: index)
    if width == 2 { clearHalves(at: index + 1) }
    cells[index] = Cell(glyph, role: role, emphasis: emphasis, columns: UInt8(width))
    if width == 2 { cells[index + 1] = Cell(.space, role: role, emphasis: emphasis, columns: 0) }
  }

  /// Changes role or emphasis of cells already drawn, as the cursor's row and search hits do.
  public mutating func restyle(
    _ area: Area, role: Role? = nil, adding emphasis: Emphasis = []
  ) {
    let area = area.intersection(Area(row: 0, column: 0, rows: rows, columns: columns))
    for row in area.row..<area.row + area.rows {
      for index in row * columns + area.column..<row * columns + area.column + area.columns {
        if let role { cells[index].role = role }
        cells[index].emphasis.formUnion(emphasis)
      }
    }
  }

  private mutating func clearHalves(at index: Int) {
    switch cells[index].columns {
    case 0: cells[index - 1] = Cell(.space, role: cells[index - 1].role)
    case 2: cells[index + 1] = Cell(.space, role: cells[index + 1].role)
    default: break
    }
  }
}

/// A rectangle of a frame, in rows and columns; never negative in size.
public struct Area: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  public var isEmpty: Bool { rows == 0 || columns == 0 }

  public func intersection(_ other: Area) -> Area {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Area(
      row: top, column: left,
      rows: min(row + rows, other.row + other.rows) - top,
      columns: min(column + columns, other.column + other.columns) - left)
  }
}
