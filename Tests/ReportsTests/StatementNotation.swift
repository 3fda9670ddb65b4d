import Documents

@testable import Reports

/// Observations as short words, so that tests can say what they expect in one line.
enum StatementNotation {
  static let catalogue = try? Catalogue.bundled()

  struct NoCatalogue: Error {}

  /// What one paragraph states, in reading order: `id value` for achieved, `id value part`,
  /// `id value planned`, `id value change`.
  static func observations(
    _ text: String, year: Int? = 2023, purpose: Section.Purpose? = nil, title: String? = nil,
    issuer: String? = nil, place: [String] = []
  ) throws -> [String] {
    guard let catalogue else { throw NoCatalogue() }
    let source = SourceText(text)
    let whole = 0..<source.count
    let document = Document(
      name: "t", text: source, encoding: .utf8, paragraphs: [Paragraph(utf8Range: whole)], diagnostics: [])
    let sections = purpose.map {
      [
        Section(
          level: 1, number: "", title: "", headingRange: 0..<0, utf8Range: whole, parent: nil, purpose: $0)
      ]
    }
    let outline = Outline(
      blocks: [Block(kind: .body, utf8Range: whole, section: sections == nil ? nil : 0)],
      sections: sections ?? [], diagnostics: [])
    let jurisdiction =
      place.isEmpty ? nil : Jurisdiction(code: "000000", path: place, level: .county)
    let numbers = Numbers(
      document, outline: outline,
      metadata: Metadata(title: title, issuer: issuer, jurisdiction: jurisdiction, year: year),
      catalogue: catalogue)
    return numbers.observations.map { observation in
      let value =
        observation.value == observation.value.rounded()
        ? String(Int(observation.value)) : String(observation.value)
      let scope = observation.scope == .part ? " part" : ""
      let standing = observation.standing == .achieved ? "" : " \(observation.standing.rawValue)"
      return "\(observation.indicator) \(value)\(scope)\(standing)"
    }
  }
}
