/// What identifies a report. What the file does not say is nil, never guessed.
public struct Metadata: Hashable, Sendable {
  public var title: String?
  public var issuer: String?
  public var jurisdiction: Jurisdiction?
  /// Where no jurisdiction could be decided on, those that bear the name the report gives.
  public var rivals: [Jurisdiction]
  /// The year reported on, not the year of publication.
  public var year: Int?
  public var published: CalendarDate?
  public var kind: Kind

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case ruleOfLawReport = "rule-of-law-report"
    case workSummary = "work-summary"
    case governmentWorkReport = "government-work-report"
    case other
  }

  public init(
    title: String? = nil, issuer: String? = nil, jurisdiction: Jurisdiction? = nil,
    rivals: [Jurisdiction] = [], year: Int? = nil, published: CalendarDate? = nil, kind: Kind = .other
  ) {
    self.title = title
    self.issuer = issuer
    self.jurisdiction = jurisdiction
    self.rivals = rivals
    self.year = year
    self.published = published
    self.kind = kind
  }
}

/// A day of the calendar without a time zone, as reports print it.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for a day no calendar has, such as 2023-02-30.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written as `2024-01-26`; nil for anything else.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2024-01-26`.
  public var description: String {
    func padded(_ number: Int, to length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
