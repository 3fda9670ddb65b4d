/// One line of wrapped text: which bytes it shows and how wide they are.
public struct Line: Hashable, Sendable {
  /// The bytes of the line, with the blanks and the line feed that hang at its end.
  public let utf8Range: Range<Int>
  /// The bytes to draw: the same without what hangs at the end.
  public let visibleRange: Range<Int>
  /// Columns of the visible bytes, without the indent; a mark that hangs is counted.
  public let columns: Int
  /// Blank columns before the text.
  public let indent: Int

  public init(utf8Range: Range<Int>, visibleRange: Range<Int>, columns: Int, indent: Int) {
    self.utf8Range = utf8Range
    self.visibleRange = visibleRange
    self.columns = columns
    self.indent = indent
  }
}
