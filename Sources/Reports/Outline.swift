import Documents

/// How a document is built: which of its paragraphs are the report, and the headings among them.
public struct Outline: Hashable, Sendable {
  public let blocks: [Block]
  public let sections: [Section]
  public let diagnostics: [Diagnostic]

  public init(blocks: [Block], sections: [Section], diagnostics: [Diagnostic]) {
    self.blocks = blocks
    self.sections = sections
    self.diagnostics = diagnostics
  }

  public init(_ document: Document) {
    self.init(
      blocks: document.paragraphs.map { Block(kind: .body, utf8Range: $0.utf8Range, section: nil) },
      sections: [], diagnostics: [])
  }
}
