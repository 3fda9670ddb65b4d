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

  public var severity: Severity { content.severity }
  /// A stable kebab-case name of the rule, such as `invalid-utf8`.
  public var rule: String { content.rule }
  /// What is wrong and what to do about it, in one sentence.
  public var message: Bilingual { content.message }
  /// Where in the decoded source text, in UTF-8 bytes; nil when it is about the whole file.
  public let utf8Range: Range<Int>?

  /// Many reports have the same to say: what they say can be one object, however many there are.
  private let content: Content

  private final class Content: Hashable, Sendable {
    let severity: Severity
    let rule: String
    let message: Bilingual

    init(_ severity: Severity, _ rule: String, _ message: Bilingual) {
      self.severity = severity
      self.rule = rule
      self.message = message
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.severity == right.severity && left.rule == right.rule && left.message == right.message
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(message)
    }
  }

  public init(
    _ severity: Severity, rule: String, _ message: Bilingual, at utf8Range: Range<Int>? = nil
  ) {
    self.init(Content(severity, rule, message), utf8Range)
  }

  /// The same of another place.
  public func at(_ utf8Range: Range<Int>?) -> Diagnostic { Diagnostic(content, utf8Range) }

  private init(_ content: Content, _ utf8Range: Range<Int>?) {
    self.content = content
    self.utf8Range = utf8Range
  }
}
