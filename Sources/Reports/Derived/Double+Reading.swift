extension Indicator {
  /// A value of the indicator as people read it: what was computed is rounded, what a report says is as it says it.
  package func forReading(_ value: Double) -> Double { formula == nil ? value : value.roundedForReading }
}

extension Double {
  /// A computed number as people read it: to two decimal places, a small one to four, and never to 0. What a report says
  /// is never rounded; JSON and the long form, which programs read, hold computed numbers in full.
  package var roundedForReading: Double {
    let places = abs(self) < 1 ? 10_000.0 : 100
    guard isFinite else { return self }
    let rounded = (self * places).rounded() / places
    return rounded == 0 ? self : rounded
  }
}
