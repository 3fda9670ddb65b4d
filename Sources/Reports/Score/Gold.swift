import Documents

/// What a careful reader finds in some reports, to score the program's reading by.
public struct Gold: Hashable, Sendable {
  /// The numbers that must be found: `indicators.tsv`.
  public let statements: [Row]
  /// Numbers that may be found or not: `doubtful.tsv`.
  public let doubtful: [Row]
  /// Numbers that only look like results: `traps.tsv`.
  public let traps: [Row]
  /// Who reports for which year: `metadata.tsv`.
  public let cards: [Card]
  /// The headings: `outline/NAME.tsv`, each for the report called `NAME.…`.
  public let outlines: [Headings]
  /// The groups, by id, of the indicators the reader looked for: `catalogue.tsv`; nil when it is not said.
  public let groups: [Indicator.ID: String]?
  /// Lines that could not be read; what they say is not scored.
  public let mistakes: [GoldMistake]

  /// One number of one report.
  public struct Row: Hashable, Sendable {
    /// The report's file name, without folders.
    public let report: String
    public let indicator: Indicator.ID
    /// In the indicator's base unit.
    public let value: Double
    /// As the report writes it, or the indicator's own; nil when the reader does not say.
    public let unit: String?
    public let qualifier: Qualifier?
    public let scope: Observation.Scope?
    /// Words of the report that hold the number; empty when the reader quotes none.
    public let evidence: String
    /// The line of the gold set that says so, from 1, and its file.
    public let line: Int
    public let file: String
  }

  /// The metadata of one report.
  public struct Card: Hashable, Sendable {
    public let report: String
    /// What the reader says, `""` for what the report does not say; fields left out are not scored.
    public let fields: [Field: String]
  }

  /// A field of the metadata, as `metadata.tsv` names it.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case title, issuer, adcode, jurisdiction, level, year, published, kind
  }

  /// The headings of one report in reading order.
  public struct Headings: Hashable, Sendable {
    /// The report's file name without its extension.
    public let report: String
    public let headings: [Heading]
  }

  /// A heading as an outline names it.
  public struct Heading: Hashable, Sendable {
    public let level: Int
    public let number: String
    public let title: String
  }

  /// The file names of the reports the set speaks of, without extension.
  public var reports: Set<String> {
    Set((statements + traps + doubtful).map { Self.stem($0.report) })
      .union(cards.map { Self.stem($0.report) }).union(outlines.map(\.report))
  }

  /// A file name without its extension: reports may have been saved again in another format.
  public static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
