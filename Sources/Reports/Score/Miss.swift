import Documents

/// One thing that was read otherwise than the careful reader does.
public struct Miss: Hashable, Sendable {
  public let kind: Kind
  /// The report's file name.
  public let report: String
  /// The indicator's id, the metadata's field, or the heading's number.
  public let subject: String
  /// What should have been found, or for a wrong claim what was: a number with its unit, a field's content, a
  /// heading's title.
  public let value: String
  /// The words it stands in.
  public let evidence: String
  /// What was found instead, or for a wrong claim what should have been; empty for nothing.
  public let instead: String

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The number is not claimed as achieved.
    case missed
    /// The number is claimed, with another qualifier or scope.
    case differs
    /// A claim the careful reader does not make.
    case wrong
    /// A number that only looks like a result is claimed.
    case trap
    case missingHeading = "missing-heading"
    case extraHeading = "extra-heading"
    case metadata

    /// For people, in the interface's languages.
    public var name: Bilingual {
      switch self {
      case .missed: Bilingual(zh: "漏读", en: "missed")
      case .differs: Bilingual(zh: "限定或口径不同", en: "differs")
      case .wrong: Bilingual(zh: "误读", en: "wrong")
      case .trap: Bilingual(zh: "误入陷阱", en: "trap")
      case .missingHeading: Bilingual(zh: "漏掉标题", en: "missing heading")
      case .extraHeading: Bilingual(zh: "多出标题", en: "extra heading")
      case .metadata: Bilingual(zh: "报告信息不符", en: "metadata")
      }
    }
  }
}
