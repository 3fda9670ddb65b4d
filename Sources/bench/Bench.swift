import Glibc

/// Prints the figures the README gives, measured on the sample reports on this machine.
///
/// `swift run -c release bench`; every figure is the median of several runs, with the worst beside it.
@main
enum Bench {
  static func main() async {
    do {
      let installation = try BenchInstallation.current()
      print("fazhi, measured on \(processorCount()) core(s), samples \(installation.seeds)")
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

  private static func processorCount() -> Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}

/// What stops a measurement.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
