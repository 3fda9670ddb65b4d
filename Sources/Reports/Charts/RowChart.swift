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
  private let labels: [String]
  private let qualifiers: [Qualifier]

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

  /// - Parameters:
  ///   - cells: the row.
  ///   - labels: what each column is called, place and year.
  ///   - issuers: what each column's issuer is called, without a year.
  ///   - lines: columns of one issuer in the order of years (`Succession.lines`).
  ///   - years: of each column; nil where not known.
  public init(
    _ indicator: Indicator, cells: [Comparison.Cell], standing: RowStanding, chosen: Int, labels: [String],
    issuers: [String], lines: [[Int]], years: [Int?]
  ) {
    self.indicator = indicator
    self.standing = standing
    self.chosen = chosen
    self.labels = labels
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

  /// What a statistic says of itself: among how many values, and what was left out and why.
  public var remark: Bilingual {
    func list(_ language: Language) -> String {
      Comparison.Kind.allCases.compactMap { kind in
        standing.leftOut[kind].map { "\(kind.name(language)) \($0)" }
      }.joined(separator: language == .chinese ? "、" : ", ")
    }
    let isAll = standing.leftOutCount == 0
    let about = standing.approximateCount
    return Bilingual(
      zh: "\(standing.count) 个值" + (isAll ? "" : "；未计：\(list(.chinese))")
        + (about > 0 ? "；含约数 \(about)" : ""),
      en: "\(standing.count) values" + (isAll ? "" : "; left out: \(list(.english))")
        + (about > 0 ? "; approximate: \(about)" : ""))
  }
}
