import Foundation
import Library

extension LibraryBench {
  /// `fazhi import` of everything, as another program sees it.
  func importing() throws -> [LibraryFigure] {
    let child = try ChildProcess.run(
      [program, "import", folder.path], output: scratch, watchesMemory: true)
    guard child.status == 0 else {
      throw BenchFailure("fazhi import fails: \(ProcessStatus.lines(of: scratch).joined())")
    }
    let megabytes = Double(folder.byteCount) / 1e6
    let seconds = child.duration / .seconds(1)
    guard let place = LibraryPlace.cache(for: [folder.path]) else { throw BenchFailure("no cache folder") }
    let kept = [place.index, place.index + "-wal", place.index + "-text"].reduce(0) { sum, file in
      sum + ((try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0)
    }
    return [
      LibraryFigure(
        name: "import", unit: "MB/s", value: megabytes / seconds, target: .atLeast(15)),
      LibraryFigure(name: "import, time", unit: "s", value: seconds, grows: true),
      LibraryFigure(
        name: "import, processor time", unit: "s", value: child.processorTime / .seconds(1), grows: true),
      LibraryFigure(
        name: "import, peak memory", unit: "MB", value: Double(child.peakMemory) / 1024,
        target: .atMost(isLarge ? 500 : 300), grows: true),
      LibraryFigure(
        name: "kept on disk ÷ text", unit: "", value: Double(kept) / Double(folder.byteCount),
        target: .atMost(1.6)),
    ]
  }

  /// Starts the reader on the folder, whose index is there.
  func opening() throws -> [LibraryFigure] {
    var starts: [Double] = []
    var memory = 0
    for run in 0..<12 {
      let terminal = try PseudoTerminal(
        [program, folder.path], columns: 240, rows: 70, variables: variables)
      guard let frame = terminal.drawing(quiet: 2_000, whole: 5_000), frame.byteCount >= 5_000 else {
        throw BenchFailure("fazhi draws nothing")
      }
      // The first start reads the program itself from the disk.
      if run > 0 { starts.append(terminal.started.duration(to: frame.end) / .milliseconds(1)) }
      if run < 2 { _ = terminal.drawing(quiet: 1_500) }
      memory = max(memory, terminal.peakMemory() ?? 0)
    }
    return [
      LibraryFigure(
        name: "exec → first full frame, median", unit: "ms", value: starts.percentile(50),
        target: .atMost(isLarge ? 150 : 60), grows: true),
      LibraryFigure(name: "exec → first full frame, worst", unit: "ms", value: starts.max()),
      LibraryFigure(
        name: "opened, peak memory", unit: "MB", value: Double(memory) / 1024,
        target: .atMost(isLarge ? 250 : 120), grows: true),
    ]
  }

  /// Reads and searches in the terminal while the same program makes the index.
  ///
  /// The reader draws its progress meanwhile, so a key's frame is told by what only the key can have drawn: the list of
  /// all keys, many times as large as what progress draws, or a character no report has, echoed in the search.
  ///
  /// - Parameter text: the index's file of texts; as long as it grows, the import goes on.
  func keysDuringImport(text: String, variables: [String]) throws -> [LibraryFigure] {
    let terminal = try PseudoTerminal([program, folder.path], columns: 240, rows: 70, variables: variables)
    _ = terminal.drawing(quiet: 2_000, whole: 5_000)
    let clock = ContinuousClock()
    var size = 0
    var lastGrowth = clock.now
    var responses: [(at: ContinuousClock.Instant, milliseconds: Double?)] = []
    func press(_ key: String, _ isShown: ([UInt8]) -> Bool) {
      terminal.skip(milliseconds: 5)
      let response = terminal.response(to: key, isShown: isShown)
      responses.append((clock.now, response.map { $0 / .milliseconds(1) }))
      let now = (try? FileManager.default.attributesOfItem(atPath: text)[.size] as? Int) ?? 0
      if now > size { (size, lastGrowth) = (now, clock.now) }
    }
    // Texts are written in batches, which take seconds where the machine has other work too.
    while lastGrowth.duration(to: clock.now) < .seconds(size == 0 ? 20 : 8), responses.count < 1_000 {
      for _ in 0..<4 { press("?") { $0.count >= 5_000 } }
      terminal.send("s")
      terminal.skip(milliseconds: 20)
      for character in ["龘", "靐", "齉", "爩", "麤"] {
        press(character) { $0.firstRange(of: Array(character.utf8)) != nil }
      }
      terminal.send("\u{1B}")
      // A terminal waits a moment after Esc, in case it begins the name of a key.
      terminal.skip(milliseconds: 60)
    }
    let during = responses.filter { $0.at <= lastGrowth }
    let times = during.compactMap(\.milliseconds)
    let lost = during.count - times.count
    let remark = times.isEmpty ? "the import was over before a key" : ""
    return [
      LibraryFigure(
        name: "key → frame during import, p50", unit: "ms", value: times.percentile(50), remark: remark),
      LibraryFigure(
        name: "key → frame during import, p99", unit: "ms", value: times.percentile(99), target: .atMost(16),
        remark: times.isEmpty ? remark : "of \(times.count) keys" + (lost > 0 ? ", \(lost) LOST" : "")),
      LibraryFigure(name: "key → frame during import, worst", unit: "ms", value: times.max(), remark: remark),
    ]
  }
}

extension [Double] {
  /// The value that `percent` of all do not exceed; nil for none.
  func percentile(_ percent: Int) -> Double? {
    isEmpty ? nil : sorted()[Swift.min(count - 1, Swift.max(0, (count * percent + 99) / 100 - 1))]
  }
}
