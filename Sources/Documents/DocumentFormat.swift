/// What kind of file a document's text was taken from.
public enum DocumentFormat: String, CaseIterable, Codable, Hashable, Sendable {
  /// Plain text and Markdown; the source text is the file's own.
  case text
  /// A page saved from a web site.
  case html
  /// A page and what belongs to it in one file, as browsers and WeChat save it.
  case mhtml
  /// Word 2007 and later, WPS.
  case docx
  /// LibreOffice.
  case odt
  case pdf

  /// Whether the source text is the file's own, so that its offsets can be checked with any other tool.
  public var isPlain: Bool { self == .text }
}
