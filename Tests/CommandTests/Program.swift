import Foundation
import TestSupport
import Testing

/// The built `fazhi`, run as other programs run it.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The output as JSON: one array of objects.
    func rows() throws -> [[String: Any]] {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(value as? [[String: Any]])
    }
  }

  /// The program stands beside the test bundle, which is the running process.
  private static var url: URL {
    get throws {
      let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      let url = bundle.deletingLastPathComponent().appendingPathComponent("fazhi")
      try #require(FileManager.default.isExecutableFile(atPath: url.path), "no fazhi beside the tests")
      return url
    }
  }

  /// Runs it with arguments, in the checkout unless told otherwise; answers are in English unless the
  /// environment says otherwise.
  static func run(
    _ arguments: [String], folder: String = Checkout.root.path, environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.write("", to: "output")))
    let errors = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.write("", to: "errors")))
    let process = Process()
    process.executableURL = try url
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "it was ended by a signal")
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOfFile: scratch.path + "/output", encoding: .utf8),
      errors: try String(contentsOfFile: scratch.path + "/errors", encoding: .utf8))
  }

  /// Runs a line of shell in which `$FAZHI` is the program; returns its status and output.
  static func shell(_ line: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = Checkout.root
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "FAZHI": try url.path]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
