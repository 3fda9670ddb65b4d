import Documents

/// The numbers of a report and what they count.
struct Numbers {
  var quantities: [Quantity] = []
  var observations: [Observation] = []
  var diagnostics: [Diagnostic] = []

  init(_ document: Document, outline: Outline, metadata: Metadata, catalogue: Catalogue) {}
}
