extension Bench {
  /// What a person at a terminal of 240 × 70 waits for, measured from the terminal's side: the time to the
  /// last byte of what is drawn, ncurses and the kernel included.
  static func measureProgram(_ program: String) throws -> BenchSection {
    var section = BenchSection("The program in a terminal of 240 × 70 (from the terminal's side)")
    var starts: [Duration] = []
    var complete: [Duration] = []
    var processor: [Duration] = []
    var keys: [Duration] = []
    var memory = 0
    for run in 0..<15 {
      let terminal = try PseudoTerminal([program], columns: 240, rows: 70)
      // A screen of places, outline and text is far more than this; a bare frame is far less.
      let wholeScreen = 5_000
      guard let frame = terminal.drawing(quiet: 1_000, whole: wholeScreen), frame.byteCount >= wholeScreen
      else { throw BenchFailure("fazhi draws nothing") }
      starts.append(terminal.started.duration(to: frame.end))
      // The numbers are marked in the text as soon as they are read; then nothing more comes.
      let last = terminal.drawing(quiet: 200)?.end ?? frame.end
      complete.append(terminal.started.duration(to: last))
      processor.append(terminal.processorTime())
      if run == 0 { keys = try keyTimes(in: terminal) }
      memory = max(memory, terminal.peakMemory() ?? 0)
    }
    section.add(Measurement("exec to the full first frame", starts, limit: 30))
    section.add(Measurement("exec to the numbers marked in it", complete))
    section.add(Measurement("processor time until then, all threads", processor))
    section.add(Measurement("key to its frame, drawn", keys, limit: 5))
    let megabytes = Double(memory) / 1024
    section.add(
      "peak memory",
      "\((megabytes * 10).rounded() / 10) MB   limit 60 MB" + (megabytes > 60 ? "   EXCEEDED" : ""))
    return section
  }

  /// Walks about as a reader would and times each key that changes the screen.
  private static func keyTimes(in terminal: PseudoTerminal) throws -> [Duration] {
    let clock = ContinuousClock()
    let walk = ["j", "j", "\t", "j", "j", "j", "\t", " ", "j", "k", "\u{1B}[6~", "\u{1B}[5~", "G", "g"]
    var times: [Duration] = []
    for _ in 0..<10 {
      for key in walk {
        let start = clock.now
        terminal.send(key)
        if let frame = terminal.drawing(quiet: 40) { times.append(start.duration(to: frame.end)) }
      }
    }
    return times
  }
}
