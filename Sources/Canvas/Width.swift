/// How many columns of a terminal text takes.
///
/// A terminal gives most scalars one column, Chinese ones two and combining marks none. `“ ” ‘ ’ — … · ①`
/// are *ambiguous*: one column nearly everywhere, two in terminals set up for old East Asian fonts; hence
/// the setting. Lines and blocks, which are ambiguous, too, are drawn by their stand-ins there (`Width.standIn`): frames
/// and bars of two columns would not close.
public struct Width: Hashable, Sendable {
  /// Whether this terminal draws the ambiguous scalars over two columns.
  public var ambiguousIsWide: Bool

  public init(ambiguousIsWide: Bool = false) { self.ambiguousIsWide = ambiguousIsWide }

  /// 0, 1 or 2 columns, with ambiguous scalars at one. Control characters count 1: they are drawn as
  /// symbols.
  public static func columns(_ scalar: Unicode.Scalar) -> Int { Width().columns(scalar) }

  /// The columns `Frame.draw` would use for the text, with ambiguous scalars at one.
  public static func columns(of text: some StringProtocol) -> Int { Width().columns(of: text) }

  /// 0, 1 or 2 columns. Control characters count 1: they are drawn as symbols.
  public func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0xA1 { return 1 }
    // The ideographs of the BMP, the larger part of every report.
    if value >= 0x4E00, value < 0xA000 { return 2 }
    if ambiguousIsWide, WidthTable.holds(WidthTable.ambiguous, value) {
      return Self.lines.contains(value) ? 1 : 2
    }
    if value < 0x300 { return 1 }
    if value >= 0x1100, WidthTable.holds(WidthTable.wide, value) { return 2 }
    return WidthTable.holds(WidthTable.zero, value) ? 0 : 1
  }

  /// The columns `Frame.draw` would use for the text, where it meets no limit.
  public func columns(of text: some StringProtocol) -> Int {
    Cluster.withBytes(of: text) { bytes in
      var columns = 0
      var offset = 0
      while offset < bytes.count {
        let cluster = Cluster(in: bytes, at: offset, end: bytes.count, width: self)
        columns += cluster.columns
        offset += cluster.count
      }
      return columns
    }
  }
}
