/// One file, read: its text and where its paragraphs stand.
public struct Document: Hashable, Sendable {
  /// The file's name or path as the user gave it.
  public let name: String
  public let format: DocumentFormat
  /// What the file says of itself beside its text.
  public let properties: DocumentProperties
  public let text: SourceText
  public let encoding: TextEncoding
  /// The lines that are not blank, in order, without the white space around them.
  public let paragraphs: [Paragraph]
  public let diagnostics: [Diagnostic]

  public init(
    name: String, format: DocumentFormat = .text, properties: DocumentProperties = DocumentProperties(),
    text: SourceText, encoding: TextEncoding, paragraphs: [Paragraph], diagnostics: [Diagnostic]
  ) {
    self.name = name
    self.format = format
    self.properties = properties
    self.text = text
    self.encoding = encoding
    self.paragraphs = paragraphs
    self.diagnostics = diagnostics
  }
}
