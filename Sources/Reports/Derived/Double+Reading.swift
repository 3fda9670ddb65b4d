extension Double {
  /// A computed number as people read it: to two decimal places, a small one to four. What a report says is never
  /// rounded; files that are taken away hold computed numbers in full.
  package var roundedForReading: Double {
    let places = abs(self) < 1 ? 10_000.0 : 100
    return isFinite ? (self * places).rounded() / places : self
  }
}
