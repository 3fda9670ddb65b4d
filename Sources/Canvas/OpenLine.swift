/// The line being filled, and the places where it might be broken.
struct OpenLine {
  let start: Int
  /// Columns there are for text.
  private let columns: Int
  /// Columns right of them into which one stop or comma may hang.
  private let hanging: Int
  /// Columns used, blanks included.
  private var filled = 0
  /// Where the last cluster that is no blank ends: in bytes, and in columns from `start`.
  private var textEnd: Int
  private var textColumns = 0
  /// The last place where a break is allowed, and the last where it cuts no more than a number or word.
  private var allowed: Place?
  private var cohesive: Place?

  /// A place to break the line, before the byte `offset`.
  struct Place {
    var offset: Int
    var textEnd: Int
    var textColumns: Int
    /// What line breaking knew there, to go on from.
    var context: BreakContext
  }

  init(from start: Int, columns: Int, hanging: Int) {
    self.start = start
    self.columns = columns
    self.hanging = hanging
    textEnd = start
  }

  /// Takes the next cluster; gives the place where the line must be broken first, if it must.
  mutating func add(
    _ cluster: Cluster, _ kind: BreakClass, after rule: BreakRule, at offset: Int, context: BreakContext
  ) -> Place? {
    if offset > start {
      switch rule {
      case .mandatory: return place(at: offset, context: context)
      case .allowed: allowed = place(at: offset, context: context)
      case .cohesive: cohesive = place(at: offset, context: context)
      case .forbidden: break
      }
    }
    if kind == .lineFeed { return nil }
    if kind == .blank {
      filled += cluster.columns
      return nil
    }
    if filled + cluster.columns > columns, offset > start {
      guard rule == .forbidden, filled <= columns, filled + cluster.columns <= columns + hanging,
        Self.hangs(cluster.scalar)
      else { return allowed ?? cohesive ?? place(at: offset, context: context) }
      // Should more follow that may not begin a line, such as 。”, the line is broken earlier after all.
      filled += cluster.columns
      textEnd = offset + cluster.count
      textColumns = filled
      return nil
    }
    // A wide glyph in a line of one column is drawn as a narrow stand-in.
    filled = min(filled + cluster.columns, max(filled, columns))
    textEnd = offset + cluster.count
    textColumns = filled
    return nil
  }

  /// The stops and commas that may hang.
  private static func hangs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", "、", "．", "｡", "､", ",", ".": true
    default: false
    }
  }

  func place(at offset: Int, context: BreakContext) -> Place {
    Place(offset: offset, textEnd: textEnd, textColumns: textColumns, context: context)
  }

  /// The line up to a place.
  func closed(at place: Place, indent: Int) -> Line {
    Line(
      utf8Range: start..<place.offset, visibleRange: start..<place.textEnd, columns: place.textColumns,
      indent: indent)
  }
}
