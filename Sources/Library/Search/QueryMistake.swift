import Documents

/// A part of a query that cannot be understood: where it stands in what was typed, and what to do about it.
public struct QueryMistake: Error, Hashable, Sendable {
  /// In characters of what was typed.
  public let range: Range<Int>
  public let message: Bilingual

  public init(range: Range<Int>, message: Bilingual) {
    self.range = range
    self.message = message
  }
}
