import Documents

extension Report {
  /// Reads a document: its structure, its metadata, its numbers, and what they count.
  ///
  /// Never fails: a file without any heading is one body without sections, and what looks wrong is said
  /// in `diagnostics`.
  ///
  /// - Parameter keepsMentions: false for who has no use for `mentions`, which take a twentieth of the time.
  public init(
    reading document: Document, gazetteer: Gazetteer, catalogue: Catalogue, keepsMentions: Bool = true
  ) {
    self = Report(structureOf: document, gazetteer: gazetteer)
      .counted(with: catalogue, keepsMentions: keepsMentions)
  }

  /// Reads how a document is built and whose it is, and leaves its numbers for later: enough to show it, in
  /// a fraction of the time.
  public init(structureOf document: Document, gazetteer: Gazetteer) {
    let outline = Outline(document)
    let metadata = Metadata(document, outline: outline, gazetteer: gazetteer)
    self.init(
      document: document, metadata: metadata, blocks: outline.blocks, sections: outline.sections,
      quantities: [], observations: [],
      diagnostics: document.diagnostics + outline.diagnostics + metadata.diagnostics()
        + MandatedParts.diagnostics(outline, metadata))
  }

  /// The report with its sections' topics, its numbers read and what they count, and what is doubtful about them
  /// added to the diagnostics. To be asked of a report whose numbers were left for later.
  public func counted(with catalogue: Catalogue, keepsMentions: Bool = true) -> Report {
    let outline = Outline(blocks: blocks, sections: sections, diagnostics: [])
    let numbers = Numbers(
      document, outline: outline, metadata: metadata, catalogue: catalogue, keepsMentions: keepsMentions)
    return Report(
      document: document, metadata: metadata, blocks: blocks,
      sections: catalogue.sectionTopics.assigned(to: sections, in: document.text),
      quantities: numbers.quantities, observations: numbers.observations, mentions: numbers.mentions,
      diagnostics: diagnostics + numbers.diagnostics, findings: numbers.findings)
  }
}
