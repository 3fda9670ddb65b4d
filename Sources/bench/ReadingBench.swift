import Documents
import Glibc
import Library
import Reports

extension Bench {
  /// How long the samples take to read, one by one and as a library.
  static func measureReading(of folder: String) async throws -> BenchSection {
    var section = BenchSection("Reading")
    section.add(try Measurement("places and indicators", runs: 20) { _ = try Reference.standard() })
    let reference = try Reference.standard()
    let library = MemoryLibrary(paths: [folder], reference: ReferenceSource(reference))
    for file in await paths(of: library) {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      section.add(try Measurement(name, runs: 50) { _ = try reference.report(path: file) })
    }
    try section.addLongLine(reference)
    var durations: [Duration] = []
    for _ in 0..<20 {
      let clock = ContinuousClock()
      durations.append(await clock.measure { for await _ in library.open() {} })
    }
    section.add(Measurement("the library of all samples", durations))
    return section
  }

  /// The files of a library, in its order.
  static func paths(of library: MemoryLibrary) async -> [String] {
    var paths: [String] = []
    for await progress in library.open() { paths += progress.added.map(\.file) }
    return paths
  }

  /// How long a search over all samples takes to its first page and to its last.
  static func measureSearch(in folder: String) async throws -> BenchSection {
    var section = BenchSection("Search over all samples")
    let library = MemoryLibrary(paths: [folder], reference: .standard())
    for await _ in library.open() {}
    for typed in ["复议", "法", "行政复议 受理", "没有这样的词"] {
      var first: [Duration] = []
      var last: [Duration] = []
      var hitCount = 0
      for _ in 0..<50 {
        let clock = ContinuousClock()
        let start = clock.now
        var isFirst = true
        for try await page in library.search(SearchQuery(parsing: typed)) {
          if isFirst { first.append(start.duration(to: clock.now)) }
          isFirst = false
          hitCount = page.hitCount
        }
        last.append(start.duration(to: clock.now))
      }
      section.add(Measurement("\(typed): first page", first))
      section.add(Measurement("\(typed): all \(hitCount) hits", last))
    }
    return section
  }
}

extension BenchSection {
  /// Reads a file that is one line of 50 MB, which must end like any other.
  fileprivate mutating func addLongLine(_ reference: Reference) throws {
    let path = "/tmp/fazhi-bench-\(getpid()).txt"
    guard let file = fopen(path, "w") else { throw BenchFailure("\(path) cannot be written") }
    defer { unlink(path) }
    let sentence = "依法受理行政复议案件并及时办结,"
    for _ in 0..<50_000_000 / sentence.utf8.count { fputs(sentence, file) }
    fclose(file)
    add(try Measurement("one line of 50 MB", runs: 1) { _ = try reference.report(path: path) })
  }
}
