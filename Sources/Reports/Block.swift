/// A stretch of the file and the part it plays. A run-in heading (`(一)标题。正文…`) is inside its block.
public struct Block: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case title
    /// 中共大理市委、大理市人民政府:
    case salutation
    case body
    /// The issuer's name and the date below the text, and 专此报告.
    case signature
    /// Explanations of words, footnotes and annexes below the text: published with it, but no results.
    case appendix
    /// What the site put around the report: dates, share bars, index tables, covering letters.
    case furniture
    /// A feedback form.
    case form
    /// A second copy of what stands elsewhere in the file.
    case duplicate

    /// Whether the block is part of the report as published, rather than of the page it was saved from.
    public var isClean: Bool {
      switch self {
      case .title, .salutation, .body, .signature, .appendix: true
      case .furniture, .form, .duplicate: false
      }
    }
  }

  public let kind: Kind
  public let utf8Range: Range<Int>
  /// Index of the innermost section the block begins in; a block that begins with a heading is in the
  /// section of that heading. Nil before the first heading and outside the body.
  public let section: Int?

  /// What the text is for: what its section is for, or a plan where the text turns to one without a heading.
  public let purpose: Section.Purpose

  public init(
    kind: Kind, utf8Range: Range<Int>, section: Int?, purpose: Section.Purpose = .achievements
  ) {
    self.kind = kind
    self.utf8Range = utf8Range
    self.section = section
    self.purpose = purpose
  }
}
