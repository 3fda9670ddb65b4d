/// What `Frame.draw` does with text that is longer than its limit.
public enum Truncation: Hashable, Sendable {
  /// Cuts at the limit.
  case clip
  /// Ends in `…`, so that one sees that something is missing.
  case ellipsis
}

extension Frame {
  /// Draws text on one row and returns the columns used, at most `limit`.
  ///
  /// A glyph that would be cut by the limit or the frame's edge is left out and its column stays blank in
  /// `role`. Nothing raw is drawn: control characters appear as symbols.
  @discardableResult
  public mutating func draw(
    _ text: some StringProtocol, row: Int, column: Int, limit columns: Int = .max, role: Role,
    emphasis: Emphasis = [], truncation: Truncation = .clip
  ) -> Int {
    Cluster.withBytes(of: text) { bytes in
      draw(
        bytes, in: 0..<bytes.count, row: row, column: column, limit: columns, role: role,
        emphasis: emphasis, truncation: truncation)
    }
  }

  /// Draws a range of UTF-8 bytes, as `draw` does a string.
  @discardableResult
  public mutating func draw(
    bytes: [UInt8], in utf8Range: Range<Int>, row: Int, column: Int, limit columns: Int = .max,
    role: Role, emphasis: Emphasis = [], truncation: Truncation = .clip
  ) -> Int {
    draw(
      bytes.span, in: utf8Range.clamped(to: 0..<bytes.count), row: row, column: column, limit: columns,
      role: role, emphasis: emphasis, truncation: truncation)
  }

  /// Blanks an area, clipped to the frame.
  public mutating func fill(_ area: Area, role: Role, emphasis: Emphasis = []) {
    let area = area.intersection(Area(row: 0, column: 0, rows: rows, columns: columns))
    for row in area.row..<area.row + area.rows {
      for column in area.column..<area.column + area.columns {
        put(.space, width: 1, row: row, column: column, role: role, emphasis: emphasis)
      }
    }
  }

  private mutating func draw(
    _ bytes: Span<UInt8>, in utf8Range: Range<Int>, row: Int, column: Int, limit: Int, role: Role,
    emphasis: Emphasis, truncation: Truncation
  ) -> Int {
    let room = columns.subtractingReportingOverflow(column).partialValue
    let limit = min(limit, room)
    guard row >= 0, row < rows, limit > 0 else { return 0 }
    var textLimit = limit
    if truncation == .ellipsis, Self.exceeds(limit, bytes, in: utf8Range, width: width) {
      textLimit = max(0, limit - width.columns("…"))
    }
    var used = 0
    var offset = utf8Range.lowerBound
    while offset < utf8Range.upperBound {
      let cluster = Cluster(in: bytes, at: offset, end: utf8Range.upperBound, width: width)
      offset += cluster.count
      guard cluster.columns > 0 else { continue }
      if used + cluster.columns > textLimit {
        // A wide glyph alone in one column: something stands there.
        if used == 0, limit == 1, textLimit == 1 {
          let glyph = Width.standIn(cluster.scalar).map(Glyph.init) ?? Self.narrow
          put(glyph, width: 1, row: row, column: column, role: role, emphasis: emphasis)
          used = 1
        } else if used < textLimit {
          put(.space, width: 1, row: row, column: column + used, role: role, emphasis: emphasis)
          used += 1
        }
        break
      }
      // Half of it lies left of the frame: the half within stays blank.
      if column + used == -1, cluster.columns == 2 {
        put(.space, width: 1, row: row, column: 0, role: role, emphasis: emphasis)
      } else {
        put(
          cluster.glyph, width: cluster.columns, row: row, column: column + used, role: role,
          emphasis: emphasis)
      }
      used += cluster.columns
    }
    if textLimit < limit {
      used += draw(
        "…", row: row, column: column + used, limit: limit - used, role: role, emphasis: emphasis)
    }
    return used
  }

  /// Stands for a wide glyph where only one column is left in all.
  private static let narrow = Glyph("▯")

  private static func exceeds(
    _ limit: Int, _ bytes: Span<UInt8>, in utf8Range: Range<Int>, width: Width
  ) -> Bool {
    var columns = 0
    var offset = utf8Range.lowerBound
    while offset < utf8Range.upperBound {
      let cluster = Cluster(in: bytes, at: offset, end: utf8Range.upperBound, width: width)
      columns += cluster.columns
      if columns > limit { return true }
      offset += cluster.count
    }
    return false
  }
}
