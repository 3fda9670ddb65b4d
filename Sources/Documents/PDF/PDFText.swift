/// A PDF: its text as poppler's `pdftotext` finds it, joined to paragraphs, without page numbers and running heads
/// and feet; footnotes at the end.
struct PDFText {
  let text: [UInt8]
  let properties: DocumentProperties

  /// Asks for the place of every word, because lines are joined by where they stand; reads from standard input, so
  /// that no file's name is ever taken for an option.
  static let program = Subprogram(
    program: "pdftotext", arguments: ["-bbox", "-enc", "UTF-8", "--", "-", "-"])

  /// Throws the reason when no text can be had.
  init(_ bytes: [UInt8], program: Subprogram = Self.program) throws(PDFProblem) {
    let outcome: Subprogram.Outcome
    do { outcome = try program.run(input: bytes) } catch {
      switch error {
      case .missing: throw .noProgram
      case .timeLimit, .outputLimit: throw .tooLong
      case .notStarted: throw .notStarted
      }
    }
    guard outcome.status == 0, let (pages, title) = PDFPage.read(outcome.output) else {
      let said = String(decoding: outcome.errors, as: UTF8.self).lowercased()
      // 3: the owner does not allow its text to be taken.
      throw said.contains("password") || outcome.status == 3 ? .encrypted : .damaged
    }
    let lines = PDFFurniture.removed(from: pages.map { PDFLine.all(on: $0).map(\.withNumberJoined) })
    let text = PDFParagraphs(PDFColumns.regions(of: lines)).lines.joined(separator: "\n")
    guard text.unicodeScalars.count(where: { $0.properties.isAlphabetic || $0.properties.isIdeographic }) > 0
    else {
      throw .scanned
    }
    self.text = Array(text.utf8) + [0x0A]
    properties = DocumentProperties(title: title)
  }
}
