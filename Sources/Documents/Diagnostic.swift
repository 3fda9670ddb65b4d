/// Something a reader of a report should know before trusting what was read from it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: Int, Comparable, Hashable, Sendable {
    /// Worth knowing; nothing is wrong.
    case note
    /// What was read may be wrong or incomplete.
    case warning
    /// The file, or a part of it, could not be read.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  public let severity: Severity
  /// A stable kebab-case name of the rule, such as `invalid-utf8`.
  public let rule: String
  /// What is wrong and what to do about it, in one sentence.
  public let message: Bilingual
  /// Where in the decoded source text, in UTF-8 bytes; nil when it is about the whole file.
  public let utf8Range: Range<Int>?

  public init(
    _ severity: Severity, rule: String, _ message: Bilingual, at utf8Range: Range<Int>? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.utf8Range = utf8Range
  }
}
