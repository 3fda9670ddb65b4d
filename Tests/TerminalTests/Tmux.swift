import Foundation
import Testing

/// A shell in a terminal of its own: a tmux server on its own socket, ended with the value's life.
///
/// What a program shows is asked for again and again until it is as expected or the time is up; on failure
/// the last screen is in the message.
final class Tmux {
  /// The path of the server's socket.
  private let socket: String
  private static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isAvailable: Bool { program != nil }

  /// Opens a shell in a window of that size, with these variables besides a plain environment's.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) async throws {
    let name = "fazhi-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8)).tmux"
    socket = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    var words = ["env", "-i", "PS1=$ ", "PATH=/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C.UTF-8"]
    words += ["TERM=tmux-256color"] + environment.map { "\($0.key)=\($0.value)" }.sorted()
    try run(
      ["-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + words + ["sh"])
    try run(["set", "-g", "escape-time", "0"])
    try await shows("the shell's prompt") { $0.hasPrefix("$") }
  }

  deinit {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(atPath: socket)
  }

  /// The path of a program built beside these tests.
  static func path(of program: String) throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let bundles = [own] + CommandLine.arguments.filter { $0.contains(".xctest") }
    for bundle in bundles {
      // On Linux the bundle is a file in the folder of the built programs.
      var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
      for _ in 0..<3 {
        let candidate = folder.appendingPathComponent(program).path
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    throw Missing(program: program)
  }

  struct Missing: Error { let program: String }

  /// Presses keys by tmux's names: `Up`, `C-l`, `Escape`, `a`.
  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types text as it is.
  func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

  /// Sends bytes as the terminal would.
  func send(bytes: [UInt8]) throws {
    try run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Runs a command line in the shell.
  func shell(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  func paste(_ text: String) throws {
    try run(["set-buffer", text])
    try run(["paste-buffer", "-p", "-r"])
  }

  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen's rows, without the blanks at their ends.
  func screen() throws -> String { try run(["capture-pane", "-p"]) }

  /// The screen with its escape sequences for colours.
  func colours() throws -> String { try run(["capture-pane", "-p", "-e"]) }

  /// A value tmux knows of the pane: `alternate_on`, `cursor_flag`, `cursor_x`.
  func value(_ name: String) throws -> String {
    try run(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Asks for the screen until it is as expected; fails with the last screen when the time is up.
  func shows(
    _ expectation: String, within seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation,
    _ isExpected: (String) throws -> Bool
  ) async throws {
    let limit = ContinuousClock.now + .seconds(seconds)
    var last = try screen()
    while try !isExpected(last) {
      guard ContinuousClock.now < limit else {
        Issue.record("never came: \(expectation)\n\(last)", sourceLocation: sourceLocation)
        throw Late(expectation: expectation)
      }
      // The terminal is another process: all one can do is ask again.
      try await Task.sleep(for: .milliseconds(20))
      last = try screen()
    }
  }

  func shows(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await shows(text, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// The screen once it stands still: one taken while a frame is being drawn is no frame.
  func settled(sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
    var last = ""
    try await shows("a screen that stands still", sourceLocation: sourceLocation) { screen in
      defer { last = screen }
      return screen == last
    }
    return last
  }

  struct Late: Error { let expectation: String }

  @discardableResult private func run(_ arguments: [String]) throws -> String {
    guard let program = Self.program else { throw Missing(program: "tmux") }
    let (status, answer) = try Subprogram.run([program, "-S", socket] + arguments)
    guard status == 0 else { throw Refused(arguments: arguments, answer: answer) }
    return answer
  }

  struct Refused: Error {
    let arguments: [String]
    let answer: String
  }
}
