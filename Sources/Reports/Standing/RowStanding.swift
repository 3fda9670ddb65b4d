import Documents

/// How reports stand beside one another in one row of a comparison, among the columns that are peers.
///
/// **Which cells count.** Those whose number is achieved and of the whole: value, zero and approximate. A part's
/// number, a target, a matter told in words and one not mentioned never count, and least of all as 0; how many
/// cells were left out, and why, is in `leftOut`. Approximate and doubtful numbers count, and how many of them
/// do is said too.
///
/// **Rank.** Competition ranking: 1 for the first, equal values share a rank, and the next rank leaves out as
/// many as shared: 100, 90, 90, 80 are 1, 2, 2, 4. A rank is only to be read with `count`.
///
/// **Quartiles.** Linear interpolation between the two nearest of n values in order, at h = (n − 1)p: type 7 of
/// Hyndman and Fan, “Sample Quantiles in Statistical Packages”, The American Statistician 50 (1996) 361–365;
/// what R's `quantile`, NumPy and Excel's PERCENTILE.INC compute. Of 1, 2, 3, 4 the quartiles are 1.75, 2.5 and 3.25.
///
/// **Band.** 1 up to P25, 2 up to P50, 3 up to P75, 4 above; nil with fewer than four values, or where all are
/// equal. Bands go by value whichever way ranks go: 4 is always the highest quarter.
public struct RowStanding: Hashable, Sendable {
  /// The counted cells, the first in rank first; among equals the order of the columns.
  public let ranking: [Place]
  /// The columns looked at, from left to right.
  public let columns: [Int]
  /// Nil when nothing counts.
  public let quartiles: Quartiles?
  /// How many counted values are about, at least or at most so much.
  public let approximateCount: Int
  /// How many counted values have a finding.
  public let doubtfulCount: Int
  /// How many columns have a cell that does not count, by its kind.
  public let leftOut: [Comparison.Kind: Int]
  public let order: Order
  /// The columns that count, from left to right, and for each its place in `ranking`. No array is as long as the row: a
  /// table of thousands of reports has dozens of small sets of peers in each row.
  private let counted: [Int]
  private let places: [Int]

  public enum Order: Hashable, Sendable {
    /// Rank 1 for the highest value.
    case highestFirst
    case lowestFirst
  }

  /// One counted cell.
  public struct Place: Hashable, Sendable {
    public let column: Int
    public let value: Double
    /// From 1; shared by equal values.
    public let rank: Int
    /// The quarter the value is in, 1 lowest to 4 highest; nil where quarters mean nothing.
    public let band: Int?
  }

  /// The values below which a quarter, half and three quarters of the counted ones lie.
  public struct Quartiles: Hashable, Sendable {
    public let p25: Double
    public let p50: Double
    public let p75: Double

    /// Of values in ascending order; nil for none.
    public init?(ofSorted values: [Double]) {
      guard !values.isEmpty else { return nil }
      func quantile(_ p: Double) -> Double {
        let h = Double(values.count - 1) * p
        let below = Int(h)
        guard below + 1 < values.count else { return values[values.count - 1] }
        return values[below] + (h - Double(below)) * (values[below + 1] - values[below])
      }
      (p25, p50, p75) = (quantile(0.25), quantile(0.5), quantile(0.75))
    }
  }

  /// Fewer values have no quarters.
  public static let fewestForBands = 4

  /// - Parameters:
  ///   - cells: a row of a comparison.
  ///   - columns: which of them are peers, each once; all when nil.
  public init(of cells: [Comparison.Cell], among columns: [Int]? = nil, order: Order = .highestFirst) {
    let columns = columns.map { $0.sorted() } ?? Array(cells.indices)
    var counted: [Int] = []
    var ranked: [(value: Double, index: Int)] = []
    var leftOut: [Comparison.Kind: Int] = [:]
    var (approximateCount, doubtfulCount) = (0, 0)
    for column in columns {
      guard let value = cells[column].countedValue else {
        leftOut[cells[column].kind, default: 0] += 1
        continue
      }
      ranked.append((value, counted.count))
      counted.append(column)
      if cells[column].qualifier != .exact { approximateCount += 1 }
      if !cells[column].findings.isEmpty { doubtfulCount += 1 }
    }
    // Equal values by column.
    let isDescending = order == .highestFirst
    ranked.sort { left, right in
      left.value == right.value ? left.index < right.index : (left.value > right.value) == isDescending
    }
    let values = ranked.map(\.value)
    let quartiles = Quartiles(ofSorted: isDescending ? values.reversed() : values)
    let hasBands = values.count >= Self.fewestForBands && values.first != values.last
    var places = Array(repeating: 0, count: counted.count)
    var ranking: [Place] = []
    ranking.reserveCapacity(counted.count)
    for (place, (value, index)) in ranked.enumerated() {
      let rank = ranking.last.flatMap { $0.value == value ? $0.rank : nil } ?? place + 1
      places[index] = place
      ranking.append(
        Place(
          column: counted[index], value: value, rank: rank,
          band: hasBands ? quartiles?.band(of: value) : nil))
    }
    self.ranking = ranking
    self.columns = columns
    self.quartiles = quartiles
    self.approximateCount = approximateCount
    self.doubtfulCount = doubtfulCount
    self.leftOut = leftOut
    self.order = order
    self.counted = counted
    self.places = places
  }

  /// Whether a column was among those looked at.
  public func isPeer(_ column: Int) -> Bool { columns.position(ofSorted: column) != nil }

  /// Among how many values the ranks are.
  public var count: Int { ranking.count }

  /// The lowest and the highest counted value; nil when nothing counts.
  public var minimum: Double? { order == .highestFirst ? ranking.last?.value : ranking.first?.value }
  public var maximum: Double? { order == .highestFirst ? ranking.first?.value : ranking.last?.value }

  /// How many columns have a cell that does not count.
  public var leftOutCount: Int { columns.count - ranking.count }

  /// Where a column stands; nil if its cell does not count or it is no peer.
  public subscript(column: Int) -> Place? { index(of: column).map { ranking[$0] } }

  private func index(of column: Int) -> Int? { counted.position(ofSorted: column).map { places[$0] } }

  /// Whether others have the same rank.
  public func isShared(_ place: Place) -> Bool {
    guard let index = index(of: place.column) else { return false }
    return [index - 1, index + 1].contains {
      ranking.indices.contains($0) && ranking[$0].rank == ranking[index].rank
    }
  }
}

extension RowStanding.Quartiles {
  /// The quarter a value is in, 1 to 4.
  public func band(of value: Double) -> Int { value <= p25 ? 1 : value <= p50 ? 2 : value <= p75 ? 3 : 4 }
}

extension Comparison {
  /// How the columns stand in a row among those that are peers; among all when `columns` is nil.
  public func standing(
    inRow row: Int, among columns: [Int]? = nil, order: RowStanding.Order = .highestFirst
  ) -> RowStanding {
    RowStanding(of: cells[row], among: columns, order: order)
  }
}

extension Comparison.Cell {
  /// The number a rank or a statistic may count: achieved and of the whole. Nil for all else.
  public var countedValue: Double? {
    switch kind {
    case .value, .zero, .approximate: value.flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }
}

extension [Int] {
  /// Where a number stands among these, which are in ascending order; nil where it is not among them.
  fileprivate func position(ofSorted number: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}
