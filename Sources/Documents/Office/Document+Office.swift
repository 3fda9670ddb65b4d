extension Document {
  /// Reads a Word document.
  init(name: String, docx bytes: [UInt8]) throws(DocumentError) {
    let word: DOCXText
    do { word = try DOCXText(bytes) } catch { throw DocumentError(file: name, .archive(error)) }
    try self.init(
      name: name, format: .docx, properties: word.properties, extracted: word.text,
      diagnostics: word.diagnostics)
  }

  /// Reads an OpenDocument text.
  init(name: String, odt bytes: [UInt8]) throws(DocumentError) {
    let text: ODTText
    let isFlat = PackedFormat(bytes) == nil
    do { text = try isFlat ? ODTText(flat: bytes) : ODTText(bytes) } catch {
      throw DocumentError(file: name, .archive(error))
    }
    try self.init(
      name: name, format: .odt, properties: text.properties, extracted: text.text,
      diagnostics: text.diagnostics)
  }

  /// Reads a PDF.
  init(name: String, pdf bytes: [UInt8]) throws(DocumentError) {
    let pdf: PDFText
    do { pdf = try PDFText(bytes) } catch { throw DocumentError(file: name, .pdf(error)) }
    try self.init(
      name: name, format: .pdf, properties: pdf.properties, extracted: pdf.text, diagnostics: [])
  }

  /// A document whose text was made from what its file holds.
  init(
    name: String, format: DocumentFormat, properties: DocumentProperties, extracted text: [UInt8],
    diagnostics: [Diagnostic]
  ) throws(DocumentError) {
    let paragraphs = Paragraph.all(in: text)
    guard !paragraphs.isEmpty else { throw DocumentError(file: name, .blank) }
    self.init(
      name: name, format: format, properties: properties, text: SourceText(bytes: text), encoding: .utf8,
      paragraphs: paragraphs, diagnostics: diagnostics)
  }
}
