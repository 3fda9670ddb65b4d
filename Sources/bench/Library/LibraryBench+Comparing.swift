import Canvas
import Library
import Reader
import Reports

extension LibraryBench {
  private static let shown = 200
  private static let scrolled = 2_000

  /// Puts reports side by side as the reader does, from the index, and walks the table.
  func comparing(_ reference: Reference) async throws -> [LibraryFigure] {
    guard let place = LibraryPlace.cache(for: [folder.path]) else { throw BenchFailure("no cache folder") }
    let library = DiskLibrary(paths: [], place: place, reference: ReferenceSource(reference))
    var summaries: [ReportSummary] = []
    for await progress in library.open() { summaries += progress.added }
    defer { library.close() }
    let few = Array(summaries.prefix(Self.shown))
    var shown: [Double] = []
    for _ in 0..<5 { shown.append(try await sheet(of: few, in: library).time) }
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await library.comparison(of: few.map(\.id))
    let read = start.duration(to: clock.now) / .milliseconds(1)
    var (state, _) = try await sheet(of: Array(summaries.prefix(Self.scrolled)), in: library)
    let keys = walk(&state)
    let ranks = try await ranking(of: summaries.map(\.id), in: library)
    return [
      LibraryFigure(
        name: "comparison of \(few.count), shown", unit: "ms", value: shown.percentile(50),
        target: .atMost(50)),
      LibraryFigure(name: "the same from the files, words included", unit: "ms", value: read),
      LibraryFigure(
        name: "key → frame in a comparison of at most \(Self.scrolled), p99", unit: "ms",
        value: keys.percentile(99), target: .atMost(16)),
      LibraryFigure(name: "the same, worst", unit: "ms", value: keys.max(), remark: "of \(keys.count)"),
      LibraryFigure(
        name: "numbers of all reports, from the index", unit: "ms", value: ranks.read, grows: true),
      LibraryFigure(
        name: "all reports ranked on one indicator", unit: "ms", value: ranks.rank, target: .atMost(100),
        grows: true),
    ]
  }

  /// A reader that has the reports and shows their comparison, and how long that took from the key to the drawn frame,
  /// in milliseconds.
  private func sheet(
    of summaries: [ReportSummary], in library: DiskLibrary
  ) async throws -> (state: State, time: Double) {
    var state = State(size: Size(rows: 60, columns: 200), language: .chinese)
    _ = state.update(
      .progressed(
        LibraryProgress(
          added: summaries, failures: [], filesRead: summaries.count, filesFound: summaries.count,
          isComplete: true)))
    let clock = ContinuousClock()
    let start = clock.now
    for effect in state.update(.key(.character("c"))) {
      guard case .compare(let ids, let ticket) = effect else { continue }
      guard let numbers = try await library.numbersAlone(of: ids) else {
        throw BenchFailure("the index gives no numbers")
      }
      _ = state.update(.comparedNumbers(numbers, ticket))
    }
    _ = render(state)
    return (state, start.duration(to: clock.now) / .milliseconds(1))
  }

  /// Milliseconds from each key of a walk to its frame.
  private func walk(_ state: inout State) -> [Double] {
    // Along a row, over the rows, with ranks and bars beside the numbers, sorted, turned, among other peers, judged, undone,
    // filtered.
    let walk = "lllljjjj$hhh0GggbllllLjjbllo$0oTjjlllTp$jjppl%lljj)))alaauu]]]bzzZZ>><</zhejiang"
    let keys = walk.unicodeScalars.map(Key.character) + [.enter, .character("/"), .control("u"), .enter]
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<3 {
      for key in keys {
        let start = clock.now
        for case .record(let draft, _) in state.update(.key(key)) {
          // Kept at once, as far as the reader can tell; undoing needs the earlier time.
          let time = "\(1_000 + times.count)"
          let judgement = draft.judgement(id: time, time: time, author: "", text: nil)
          _ = state.update(.recorded(judgement, nil))
        }
        _ = render(state)
        times.append(start.duration(to: clock.now) / .milliseconds(1))
      }
    }
    return times
  }

  private func ranking(
    of ids: [ReportID], in library: DiskLibrary
  ) async throws -> (read: Double, rank: Double?) {
    let clock = ContinuousClock()
    let start = clock.now
    guard let comparison = try await library.numbersAlone(of: ids) else {
      throw BenchFailure("the index gives no numbers")
    }
    let read = start.duration(to: clock.now) / .milliseconds(1)
    var times: [Double] = []
    for row in comparison.indicators.indices.prefix(20) {
      let start = clock.now
      _ = comparison.standing(inRow: row)
      times.append(start.duration(to: clock.now) / .milliseconds(1))
    }
    return (read, times.max())
  }
}
