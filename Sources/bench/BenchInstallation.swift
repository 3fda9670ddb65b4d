import Glibc

/// The program to measure and the reports to measure it with.
struct BenchInstallation {
  /// The `fazhi` built beside this program, brought up to date.
  let program: String
  let seeds: String

  static func current() throws -> BenchInstallation {
    guard let pointer = realpath("/proc/self/exe", nil) else {
      throw BenchFailure("cannot tell where this program is")
    }
    defer { free(pointer) }
    let components = String(cString: pointer).split(separator: "/")
    guard let build = components.lastIndex(of: ".build") else {
      throw BenchFailure("run it in a checkout: swift run -c release bench")
    }
    let root = "/" + components[..<build].joined(separator: "/")
    let folder = "/" + components.dropLast().joined(separator: "/")
    // `swift run` has built only this program.
    let configuration = folder.hasSuffix("/debug") ? "debug" : "release"
    if configuration == "debug" {
      print("A debug build: the figures say nothing. Use swift run -c release bench")
    }
    let outcome = system(
      "cd '\(root.replacing("'", with: "'\\''"))' && swift build -q -c \(configuration) --product fazhi >&2")
    guard outcome == 0 else { throw BenchFailure("fazhi does not build") }
    return BenchInstallation(program: folder + "/fazhi", seeds: root + "/seeds")
  }
}
