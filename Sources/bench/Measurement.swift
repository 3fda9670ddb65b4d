import Glibc

/// One figure: its name and the times of its runs.
struct Measurement {
  let name: String
  let durations: [Duration]
  /// What it must not exceed, in milliseconds; nil where nothing is promised.
  let limit: Double?

  init(_ name: String, _ durations: [Duration], limit: Double? = nil) {
    self.name = name
    self.durations = durations.sorted()
    self.limit = limit
  }

  /// Times `work` `runs` times, after one run that is not counted.
  init(_ name: String, runs: Int, limit: Double? = nil, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    try work()
    self.init(name, try (0..<runs).map { _ in try clock.measure(work) }, limit: limit)
  }

  /// Takes the processor time of `work`, which stays on this thread: what it needs of one core, whatever else
  /// the machine does.
  init(processorTime name: String, runs: Int, _ work: () throws -> Void) rethrows {
    try work()
    self.init(
      name,
      try (0..<runs).map { _ in
        let start = threadTime()
        try work()
        return threadTime() - start
      })
  }

  /// Nil when nothing was measured.
  var median: Duration? { durations.isEmpty ? nil : durations[durations.count / 2] }

  var line: String {
    guard let median, let worst = durations.last
    else { return padded(name, to: 46) + "nothing measured" }
    var line = padded(name, to: 46) + "median \(median.milliseconds) ms   worst \(worst.milliseconds) ms"
    line += "   \(durations.count) runs"
    if let limit {
      line += "   limit \(Int(limit)) ms" + (median <= .milliseconds(limit) ? "" : "   EXCEEDED")
    }
    return line
  }
}

/// The processor time this thread has used.
private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// Figures under a heading.
struct BenchSection {
  let heading: String
  var lines: [String] = []

  init(_ heading: String) { self.heading = heading }

  mutating func add(_ measurement: Measurement) { lines.append(measurement.line) }

  mutating func add(_ name: String, _ value: String) { lines.append(padded(name, to: 46) + value) }

  func write() {
    print("\n" + heading)
    for line in lines { print("  " + line) }
  }
}

func padded(_ text: String, to count: Int) -> String {
  text + String(repeating: " ", count: max(1, count - text.count))
}

extension Duration {
  /// In milliseconds, to hundredths.
  var milliseconds: String {
    let hundredths = Int(self / .microseconds(10))
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100)." + String(repeating: "0", count: 2 - fraction.count) + fraction
  }
}
