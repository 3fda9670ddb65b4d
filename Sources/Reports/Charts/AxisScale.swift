/// Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
public struct AxisScale: Hashable, Sendable {
  /// Ascending, evenly spaced; the first is at most the least value, the last at least the greatest.
  public let ticks: [Double]

  /// - Parameter count: about as many steps are wanted, at least 1.
  public init(from low: Double, to high: Double, count: Int) {
    guard low.isFinite, high.isFinite, low < high else {
      ticks = [low.isFinite ? low : 0]
      return
    }
    let rough = (high - low) / Double(max(1, count))
    guard rough.isNormal else {
      ticks = [low, high]
      return
    }
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) } ?? power * 10
    let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
    // Multiplied, not added up, so that errors do not grow; 0.3 is 3 ÷ 10 and not 3 × 0.1.
    ticks = (0...Int(last - first)).map { index in
      let place = first + Double(index)
      return step < 1 ? place / (1 / step).rounded() : place * step
    }
  }

  public var low: Double { ticks[0] }
  public var high: Double { ticks[ticks.count - 1] }

  /// Where a value lies, 0 at the first tick and 1 at the last; 0 on an axis of one tick.
  public func share(of value: Double) -> Double { high > low ? (value - low) / (high - low) : 0 }
}
