/// Where a report has the five mandated parts: what the compliance view needs of it, without its text.
///
/// A part is there by its heading when a title names it (存在的问题及下一步打算 names two). Without one it may still be there
/// in other text, as far as the reading tells: a plan the text turns to (下一步，…), and under headings that name no part
/// what was done, which is what such headings are taken for. Everything else is missing; nothing is guessed from words.
public struct PartPlaces: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    /// A heading names the part; the heading, in UTF-8 bytes of the source text.
    case heading(Range<Int>)
    /// No heading names it; where the text that has it begins.
    case within(Range<Int>)

    /// In UTF-8 bytes of the source text.
    public var utf8Range: Range<Int> {
      switch self {
      case .heading(let range), .within(let range): range
      }
    }
  }

  /// Without those that are missing.
  public let places: [Section.Purpose: Place]
  /// Without any heading nobody can tell what is missing.
  public let hasHeadings: Bool

  public init(places: [Section.Purpose: Place], hasHeadings: Bool) {
    self.places = places
    self.hasHeadings = hasHeadings
  }

  /// `blocks` are the report's own in their order; those of a page's furniture do no harm.
  public init(sections: [Section], blocks: [Block]) {
    var places: [Section.Purpose: Place] = [:]
    for section in sections {
      // A purpose other than what is taken for granted comes from a title that names it.
      let named = section.purpose == .achievements ? section.parts : section.parts + [section.purpose]
      for part in named where places[part] == nil { places[part] = .heading(section.headingRange) }
    }
    for block in blocks where block.kind == .body && block.purpose != .achievements {
      if places[block.purpose] == nil { places[block.purpose] = .within(block.utf8Range) }
    }
    if places[.achievements] == nil, let first = sections.first(where: { $0.purpose == .achievements }) {
      places[.achievements] = .within(first.headingRange)
    }
    self.init(places: places, hasHeadings: !sections.isEmpty)
  }
}

extension Report {
  /// Where the report has its mandated parts.
  public var partPlaces: PartPlaces { PartPlaces(sections: sections, blocks: blocks) }
}
