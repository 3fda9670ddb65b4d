import Foundation
import Library
import Reports

/// Measures fazhi on libraries of made reports: import, opening, searching, and reading while an import runs.
///
/// `swift run -c release bench library [N…]`
struct LibraryBench {
  static let defaultCounts = [5, 1_000, 10_000]

  let program: String
  let folder: GeneratedFolder
  /// Where the cache of this library is: each program started here is told so.
  let cache: String

  var variables: [String] { ["XDG_CACHE_HOME=\(cache)"] }
  /// The targets for 10,000 reports hold for fewer too.
  var isLarge: Bool { folder.count > 10_000 }
  var scratch: String { cache + "/output" }

  /// Measures libraries of these sizes and prints one table.
  static func run(_ counts: [Int], _ installation: BenchInstallation) async throws {
    let reference = try Reference.standard()
    let seeds = try FileManager.default.contentsOfDirectory(atPath: installation.seeds)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let samples = try seeds.map { try reference.report(path: installation.seeds + "/" + $0) }
    let generator = ReportGenerator(samples: samples, gazetteer: reference.gazetteer)
    var table = LibraryTable()
    for count in counts {
      let root = NSTemporaryDirectory() + "/fazhi-bench-\(getpid())-\(count)"
      defer { try? FileManager.default.removeItem(atPath: root) }
      try FileManager.default.createDirectory(atPath: root + "/cache", withIntermediateDirectories: true)
      let folder = try GeneratedFolder(
        count, of: generator, at: root + "/reports", queries: BenchQuery.all)
      let bench = LibraryBench(program: installation.program, folder: folder, cache: root + "/cache")
      print("\n\(count) reports, \(shortNumber(Double(folder.byteCount) / 1e6)) MB of text, load \(load())")
      table.add(try await bench.figures(reference).filter { !$0.isDetail }, count: count)
    }
    print("\nN = \(counts.map(String.init).joined(separator: ", ")); load at the end \(load())\n")
    for line in table.lines { print(line) }
  }

  /// All figures, each printed as soon as it is there.
  private func figures(_ reference: Reference) async throws -> [LibraryFigure] {
    var figures: [LibraryFigure] = []
    func add(_ more: [LibraryFigure]) {
      for figure in more { print("  " + padded(figure.name, to: 52) + figure.text) }
      // Seen at once in a file too: a large library takes minutes.
      fflush(nil)
      figures += more
    }
    // The place of a library in the cache is read from the environment.
    setenv("XDG_CACHE_HOME", cache + "/typing", 1)
    guard let place = LibraryPlace.cache(for: [folder.path]) else { throw BenchFailure("no cache folder") }
    add(try keysDuringImport(text: place.index + "-text", variables: ["XDG_CACHE_HOME=\(cache)/typing"]))
    setenv("XDG_CACHE_HOME", cache, 1)
    add(try importing())
    add(try opening())
    add(try await searching(reference))
    add(try await comparing(reference))
    return figures
  }

  private static func load() -> String {
    ProcessStatus.lines(of: "/proc/loadavg").first.map { $0.prefix { $0 != " " } }.map(String.init) ?? "?"
  }
}
