import Documents

/// One issuer's report for one year, read: who says it, how it is built, and what it counts.
public struct Report: Hashable, Sendable {
  public let document: Document
  public let metadata: Metadata
  /// All paragraphs in the file's order, each with the part it plays.
  public let blocks: [Block]
  /// The headings in reading order; a section's place in this array is its identity.
  public let sections: [Section]
  /// Every number of the body text in reading order.
  public let quantities: [Quantity]
  /// What the numbers say of the catalogue's indicators, in reading order.
  public let observations: [Observation]
  /// Indicators the report speaks of without a number, in reading order.
  public let mentions: [Mention]
  public let diagnostics: [Diagnostic]
  /// Where the numbers of indicators cannot all be right; their diagnostics are among `diagnostics`.
  public let findings: [Finding]

  public init(
    document: Document, metadata: Metadata, blocks: [Block], sections: [Section],
    quantities: [Quantity], observations: [Observation], mentions: [Mention] = [],
    diagnostics: [Diagnostic], findings: [Finding] = []
  ) {
    self.document = document
    self.metadata = metadata
    self.blocks = blocks
    self.sections = sections
    self.quantities = quantities
    self.observations = observations
    self.mentions = mentions
    self.diagnostics = diagnostics
    self.findings = findings
  }
}
