import Documents

/// One row of a comparison as it can be drawn: places in rank, one issuer over the years, or how values are spread.
///
/// Only counted cells are drawn (see `RowStanding`); what is left out is said beside every chart.
public struct RowChart: Hashable, Sendable {
  public let indicator: Indicator
  public let standing: RowStanding
  /// The column whose report is marked.
  public let chosen: Int
  /// Years of issuers with at least one counted value, that of the chosen report first.
  public let series: [Series]
  /// Among whom the ranks are.
  public let peers: Bilingual
  private let labels: [String]
  private let qualifiers: [Qualifier]
  /// Whether it is known of cells without a number if the matter is told in words.
  private let isWhole: Bool
  /// What the years' view is of.
  private let yearsAccount: Account

  /// One issuer's values over the years.
  public struct Series: Hashable, Sendable {
    public let label: String
    /// By year; a year without a counted value has no point and is no 0.
    public let points: [Point]

    public struct Point: Hashable, Sendable {
      public let year: Int
      public let value: Double
      public let column: Int
    }
  }

  /// A stretch of values and the columns in it.
  public struct Bin: Hashable, Sendable {
    public let lower: Double
    /// Itself in the stretch only in the last one.
    public let upper: Double
    /// By value, the lowest first.
    public let columns: [Int]
  }

  /// Among how many values a view is, and what it leaves out.
  private struct Account: Hashable {
    var count = 0
    var leftOut: [Comparison.Kind: Int] = [:]
    var withoutYear = 0
    var approximateCount = 0
  }

  /// - Parameters:
  ///   - cells: the row.
  ///   - labels: what each column is called, place and year.
  ///   - issuers: what each column's issuer is called, without a year.
  ///   - lines: the columns in view, those of one issuer in the order of years (`Succession.lines`); each of those whose
  ///     year is not known may be a line of its own.
  ///   - years: of each column; nil where not known.
  ///   - peers: what the columns of the standing have in common.
  ///   - isWhole: false while words are still looked for.
  public init(
    _ indicator: Indicator, cells: [Comparison.Cell], standing: RowStanding, chosen: Int, labels: [String],
    issuers: [String], lines: [[Int]], years: [Int?], peers: Bilingual, isWhole: Bool = true
  ) {
    self.indicator = indicator
    self.standing = standing
    self.chosen = chosen
    self.labels = labels
    self.peers = peers
    self.isWhole = isWhole
    qualifiers = cells.map(\.qualifier)
    let series = lines.compactMap { line -> (Series, Bool)? in
      let points = line.compactMap { column in
        years[column].flatMap { year in
          cells[column].countedValue.map { Series.Point(year: year, value: $0, column: column) }
        }
      }
      guard let first = line.first, !points.isEmpty else { return nil }
      return (Series(label: issuers[first], points: points), line.contains(chosen))
    }
    self.series = series.filter(\.1).map(\.0) + series.filter { !$0.1 }.map(\.0)
    var account = Account()
    for column in lines.joined() {
      if cells[column].countedValue == nil {
        account.leftOut[cells[column].kind, default: 0] += 1
      } else if years[column] == nil {
        account.withoutYear += 1
      } else {
        account.count += 1
        if cells[column].qualifier != .exact { account.approximateCount += 1 }
      }
    }
    yearsAccount = account
  }

  public func label(_ column: Int) -> String { labels[column] }
  public func qualifier(_ column: Int) -> Qualifier { qualifiers[column] }

  // MARK: Scales

  /// Bars begin at 0.
  public var barScale: AxisScale {
    AxisScale(from: min(0, standing.minimum ?? 0), to: max(0, standing.maximum ?? 0), count: 4)
  }

  /// The years any series has a value of; nil when there is none.
  public var years: ClosedRange<Int>? {
    let years = series.flatMap { $0.points.map(\.year) }
    return years.min().flatMap { first in years.max().map { first...$0 } }
  }

  /// Lines are drawn from 0, so that a small change looks small.
  public var lineScale: AxisScale {
    let values = series.flatMap { $0.points.map(\.value) }
    return AxisScale(from: min(0, values.min() ?? 0), to: max(0, values.max() ?? 0), count: 4)
  }

  /// The counted values in stretches of round numbers, as many as Sturges' rule wants for so many values (one more
  /// than their binary logarithm) or a few more.
  public var bins: [Bin] {
    guard let low = standing.minimum, let high = standing.maximum else { return [] }
    let places = standing.ranking.sorted { ($0.value, $0.column) < ($1.value, $1.column) }
    guard low < high else { return [Bin(lower: low, upper: high, columns: places.map(\.column))] }
    let wanted = Int.bitWidth - standing.count.leadingZeroBitCount
    let ticks = AxisScale(from: low, to: high, count: wanted).ticks
    var rest = places[...]
    return (0..<ticks.count - 1).map { index in
      let isLast = index == ticks.count - 2
      let own = rest.prefix { isLast || $0.value < ticks[index + 1] }
      rest = rest.dropFirst(own.count)
      return Bin(lower: ticks[index], upper: ticks[index + 1], columns: own.map(\.column))
    }
  }

  /// What a statistic says of itself: of whom and among how many values it is, and what was left out and why.
  public func remark(_ view: View) -> Bilingual {
    let ofAll = Bilingual(zh: "所列报告", en: "reports in view")
    let (account, whose) = view == .years ? (yearsAccount, ofAll) : (standingAccount, peers)
    func leftOut(_ language: Language) -> String {
      var parts = Comparison.Kind.allCases.compactMap { kind in
        account.leftOut[kind].map { "\((isWhole ? kind.name : kind.nameWhileUnknown)(language)) \($0)" }
      }
      if account.withoutYear > 0 {
        parts.append(Bilingual(zh: "年份不明 ", en: "year not known ")(language) + "\(account.withoutYear)")
      }
      return parts.joined(separator: language == .chinese ? "、" : ", ")
    }
    let isAll = account.leftOut.isEmpty && account.withoutYear == 0
    let about = account.approximateCount
    return Bilingual(
      zh: "\(whose.zh)：\(account.count) 个值" + (isAll ? "" : "；未计：\(leftOut(.chinese))")
        + (about > 0 ? "；含约数 \(about)" : ""),
      en: "\(whose.en): \(account.count) value\(account.count == 1 ? "" : "s")"
        + (isAll ? "" : "; left out: \(leftOut(.english))") + (about > 0 ? "; approximate: \(about)" : ""))
  }

  private var standingAccount: Account {
    Account(
      count: standing.count, leftOut: standing.leftOut, approximateCount: standing.approximateCount)
  }
}
