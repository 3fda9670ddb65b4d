import Documents

extension Report {
  /// Reads a document: its structure, its metadata, its numbers, and what they count.
  ///
  /// Never fails: a file without any heading is one body without sections, and what looks wrong is said
  /// in `diagnostics`.
  public init(reading document: Document, gazetteer: Gazetteer, catalogue: Catalogue) {
    let outline = Outline(document)
    let metadata = Metadata(document, outline: outline, gazetteer: gazetteer)
    let numbers = Numbers(document, outline: outline, metadata: metadata, catalogue: catalogue)
    self.init(
      document: document, metadata: metadata, blocks: outline.blocks, sections: outline.sections,
      quantities: numbers.quantities, observations: numbers.observations, mentions: numbers.mentions,
      diagnostics: document.diagnostics + outline.diagnostics + metadata.diagnostics()
        + numbers.diagnostics)
  }
}
