import Foundation
import Library
import Reports

extension LibraryBench {
  private static let rounds = 5

  /// Types the queries, counts their answers, and asks other programs the same.
  func searching(_ reference: Reference) async throws -> [LibraryFigure] {
    guard let place = LibraryPlace.cache(for: [folder.path]) else { throw BenchFailure("no cache folder") }
    let library = DiskLibrary(paths: [], place: place, reference: ReferenceSource(reference))
    for await _ in library.open() {}
    defer { library.close() }
    let names = try await library.names()
    var pages: [Double] = []
    for _ in 0..<Self.rounds {
      for query in BenchQuery.all {
        for prefix in query.prefixes {
          let search = SearchQuery(parsing: prefix, names: names)
          guard !search.isEmpty else { continue }
          pages.append(try await firstPage(of: search, in: library))
        }
      }
    }
    let limit = isLarge ? 25.0 : 8
    var figures = [
      LibraryFigure(
        name: "first page while typing, p50", unit: "ms", value: pages.percentile(50), grows: true),
      LibraryFigure(
        name: "first page while typing, p95", unit: "ms", value: pages.percentile(95),
        target: .atMost(limit), grows: true),
      LibraryFigure(
        name: "first page while typing, worst", unit: "ms", value: pages.max(), grows: true,
        remark: "of \(pages.count)"),
    ]
    var asked: [(query: BenchQuery, answer: Answer)] = []
    for query in BenchQuery.all { asked.append((query, try await answer(to: query, in: library, names))) }
    let right = asked.count { $0.answer.count == folder.answers[$0.query] }
    figures.append(
      LibraryFigure(
        name: "queries whose exact count is the known one", unit: "of \(asked.count)", value: Double(right),
        target: .atLeast(Double(asked.count))))
    figures.append(
      LibraryFigure(
        name: "all hits counted, slowest query", unit: "ms", value: asked.map(\.answer.whole).max(),
        grows: true))
    for program in Self.others {
      guard let path = ChildProcess.path(of: program.name) else {
        figures.append(LibraryFigure(name: program.name, unit: "", value: nil, remark: "not installed"))
        continue
      }
      let times = try asked.filter(\.query.isPlain).map { asked in
        (asked.answer, try elsewhere([path] + program.arguments + [asked.query.word, folder.path]))
      }
      figures += comparison(of: program.name, times)
    }
    return figures + asked.flatMap { details($0.query, $0.answer) }
  }

  /// What is compared with, and how it is asked to count literal words in all files.
  private static let others = [
    (name: "rg", arguments: ["-cF"]), (name: "grep", arguments: ["-rcF"]),
  ]

  private func comparison(of program: String, _ times: [(answer: Answer, other: Double)]) -> [LibraryFigure] {
    let target = program == "rg" ? Target.atLeast(isLarge ? 50 : 20) : nil
    return [
      LibraryFigure(
        name: "\(program) ÷ first page, lowest of \(times.count) queries", unit: "×",
        value: times.map { $0.other / $0.answer.first }.min(), target: target),
      LibraryFigure(
        name: "\(program) ÷ all hits, lowest and highest", unit: "×",
        value: times.map { $0.other / $0.answer.whole }.min(),
        target: target,
        remark: "… " + shortNumber(times.map { $0.other / $0.answer.whole }.max() ?? 0)),
      LibraryFigure(
        name: "\(program), median", unit: "ms", value: times.map(\.other).percentile(50), grows: true),
    ]
  }

  /// A newer query cancels the older one, as in the reader: the rest of the pages are not waited for.
  private func firstPage(of search: SearchQuery, in library: DiskLibrary) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    for try await _ in library.search(search) { break }
    return start.duration(to: clock.now) / .milliseconds(1)
  }

  /// How long a query takes in milliseconds, and what it finds.
  private struct Answer {
    var first = 0.0
    var whole = 0.0
    var count = 0
  }

  private func answer(to query: BenchQuery, in library: DiskLibrary, _ names: QueryNames) async throws
    -> Answer
  {
    let search = SearchQuery(parsing: query.typed, names: names)
    let clock = ContinuousClock()
    var answer = Answer()
    var first: [Double] = []
    var whole: [Double] = []
    for _ in 0..<Self.rounds {
      first.append(try await firstPage(of: search, in: library))
      let start = clock.now
      for try await page in library.search(search) { answer.count = page.hitCount }
      whole.append(start.duration(to: clock.now) / .milliseconds(1))
    }
    answer.first = first.percentile(50) ?? 0
    answer.whole = whole.percentile(50) ?? 0
    return answer
  }

  private func details(_ query: BenchQuery, _ answer: Answer) -> [LibraryFigure] {
    let known = folder.answers[query] ?? 0
    let verdict =
      known == answer.count ? "(\(known) hits, as known)" : "(\(answer.count) HITS, KNOWN ARE \(known))"
    return [
      LibraryFigure(name: "\(query.typed): first page", unit: "ms", value: answer.first, isDetail: true),
      LibraryFigure(
        name: "\(query.typed): all hits", unit: "ms", value: answer.whole, remark: verdict, isDetail: true),
    ]
  }

  /// The median time another program takes, after a run that fetches the files into memory.
  private func elsewhere(_ arguments: [String]) throws -> Double {
    var times: [Double] = []
    for run in 0..<4 {
      let child = try ChildProcess.run(arguments, output: scratch)
      // 1 says that nothing was found.
      guard (0...1).contains(child.status) else { throw BenchFailure("\(arguments[0]) fails") }
      if run > 0 { times.append(child.duration / .milliseconds(1)) }
    }
    return times.percentile(50) ?? 0
  }
}
