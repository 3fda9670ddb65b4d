/// What a report owes by 《法治政府建设与责任落实督察工作规定》 (2019), and whether it has it: the five parts of article 25, and
/// publication by 1 April of the year after the one reported on.
///
/// Reports of other kinds and of years before 2019 owe nothing. What the file does not say is not known, never late
/// and never missing.
public struct Compliance: Hashable, Sendable {
  public let metadata: Metadata
  public let parts: PartPlaces

  public init(_ metadata: Metadata, _ parts: PartPlaces) {
    self.metadata = metadata
    self.parts = parts
  }

  /// The first year reported on under the regulation.
  public static let firstYear = 2019

  /// Whether the regulation asks this report for anything; nil when its year is not known.
  public var isOwed: Bool? {
    guard metadata.kind == .ruleOfLawReport else { return false }
    return metadata.year.map { $0 >= Self.firstYear }
  }

  /// How a report stands to one of the parts.
  public enum PartStanding: Hashable, Sendable {
    /// A heading names it; in UTF-8 bytes of the source text.
    case heading(Range<Int>)
    /// Told under other headings only.
    case within(Range<Int>)
    case missing
    case notOwed
    /// Nobody can tell: the text has no headings, or the report no year.
    case notKnown

    /// The word programs get.
    public var word: String {
      switch self {
      case .heading: "heading"
      case .within: "within"
      case .missing: "missing"
      case .notOwed: "not-owed"
      case .notKnown: "not-known"
      }
    }

    /// Where the part is; nil where there is none.
    public var utf8Range: Range<Int>? {
      switch self {
      case .heading(let range), .within(let range): range
      case .missing, .notOwed, .notKnown: nil
      }
    }
  }

  public func standing(of part: Section.Purpose) -> PartStanding {
    switch (parts.places[part], isOwed) {
    case (.heading(let range), _): .heading(range)
    case (.within(let range), _): .within(range)
    case (nil, false): .notOwed
    case (nil, true) where parts.hasHeadings: .missing
    case (nil, _): .notKnown
    }
  }

  /// The parts that are owed and missing, in the regulation's order.
  public var missingParts: [Section.Purpose] {
    Section.Purpose.allCases.filter { standing(of: $0) == .missing }
  }

  /// How a report stands to the day it must be published by.
  public enum Publication: Hashable, Sendable {
    /// On 1 April at the latest.
    case inTime(CalendarDate)
    /// So many days after 1 April.
    case late(CalendarDate, days: Int)
    case notOwed
    /// The file says no day, or one before the year reported on began.
    case notKnown

    /// The word programs get.
    public var word: String {
      switch self {
      case .inTime: "in-time"
      case .late: "late"
      case .notOwed: "not-owed"
      case .notKnown: "not-known"
      }
    }
  }

  /// The last day a report of that year is published in time; nil when the year is not known.
  public var deadline: CalendarDate? {
    metadata.year.flatMap { CalendarDate(year: $0 + 1, month: 4, day: 1) }
  }

  public var publication: Publication {
    guard let owed = isOwed else { return .notKnown }
    guard owed else { return .notOwed }
    guard let deadline, let year = metadata.year, let published = metadata.published, published.year >= year
    else { return .notKnown }
    let days = deadline.days(to: published)
    return days <= 0 ? .inTime(published) : .late(published, days: days)
  }
}

extension CalendarDate {
  /// How many days later another day is; negative when it is earlier.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Days since 1 March of the year 0: with the year beginning in March the leap day is its last.
  private var dayNumber: Int {
    let year = month > 2 ? self.year : self.year - 1
    let monthsSinceMarch = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthsSinceMarch + 2) / 5 + day
  }
}
