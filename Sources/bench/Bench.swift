import Glibc

/// Prints the figures the README gives, measured on the sample reports on this machine.
///
/// `swift run -c release bench`; every figure is the median of several runs, with the worst beside it.
/// `swift run -c release bench library [N…]` measures libraries of N made reports instead (see `LibraryBench`).
@main
enum Bench {
  static func main() async {
    do {
      let installation = try BenchInstallation.current()
      let arguments = CommandLine.arguments.dropFirst()
      print("fazhi, measured on \(processorCount()) core(s), samples \(installation.seeds)")
      if arguments.first == "library" {
        try await LibraryBench.run(try counts(arguments.dropFirst()), installation)
        return
      }
      for section in [
        try await measureReading(of: installation.seeds),
        try await measureWholeReports(of: installation.seeds),
        try await measureSearch(in: installation.seeds),
        try measureProgram(installation.program),
      ] { section.write() }
    } catch {
      print("bench: \(error)")
      exit(2)
    }
  }

  /// How many reports the libraries are to have.
  private static func counts(_ arguments: ArraySlice<String>) throws -> [Int] {
    let counts = arguments.compactMap(Int.init).filter { $0 > 0 }
    guard counts.count == arguments.count else {
      throw BenchFailure("usage: swift run -c release bench [library [N…]]")
    }
    return counts.isEmpty ? LibraryBench.defaultCounts : counts
  }

  private static func processorCount() -> Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}

/// What stops a measurement.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
