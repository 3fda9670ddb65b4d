import Documents

extension Report {
  /// What a comparison needs of the report: its numbers and mentions, not the text they stand in.
  package func withoutText() -> Report {
    Report(
      document: Document(
        name: document.name, text: SourceText(bytes: []), encoding: document.encoding, paragraphs: [],
        diagnostics: []),
      metadata: metadata, blocks: [], sections: [], quantities: [], observations: observations,
      mentions: mentions, diagnostics: [], findings: findings)
  }
}
