import Documents

/// Something in a gold set that cannot be scored by: the file, the line, the reason.
public struct GoldMistake: Hashable, Sendable {
  /// The file's path inside the gold set, such as `outline/004.tsv`.
  public let file: String
  /// From 1; nil when the file as a whole is meant.
  public let line: Int?
  public let message: Bilingual

  public init(file: String, line: Int?, message: Bilingual) {
    self.file = file
    self.line = line
    self.message = message
  }
}
