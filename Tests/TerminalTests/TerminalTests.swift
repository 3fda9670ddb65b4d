import Foundation
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: Tmux.isAvailable, "needs tmux"), .timeLimit(.minutes(5)))
struct TerminalTests {
  /// A shell with the probe running in it.
  private func probe(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) async throws -> Tmux {
    let tmux = try await Tmux(columns: columns, rows: rows, environment: environment)
    try tmux.shell("before=$(stty -g)")
    try tmux.shell(try Tmux.path(of: "TerminalProbe"))
    try await tmux.shows("法治政府")
    return tmux
  }

  /// The terminal is as it was before the program: screen, cursor and modes.
  private func expectSane(_ tmux: Tmux, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try tmux.shell("clear; test \"$before\" = \"$(stty -g)\" && echo sa''ne")
    try await tmux.shows("sane", sourceLocation: sourceLocation)
    #expect(try tmux.value("alternate_on") == "0", sourceLocation: sourceLocation)
    #expect(try tmux.value("cursor_flag") == "1", sourceLocation: sourceLocation)
    #expect(try tmux.value("keypad_cursor_flag") == "0", sourceLocation: sourceLocation)
  }

  private func processID(_ tmux: Tmux) throws -> pid_t {
    let match = try tmux.screen().firstMatch(of: /pid=(\d+)\./)
    return try #require(match.flatMap { pid_t($0.1) })
  }

  @Test func `starts, shows Chinese, wakes, and quits with a sane terminal`() async throws {
    let tmux = try await probe()
    try await tmux.shows("woken")
    #expect(try tmux.screen().hasPrefix("法治政府 80×24"))
    #expect(try tmux.value("alternate_on") == "1")
    #expect(try tmux.value("cursor_flag") == "0")
    try tmux.press("q")
    try await tmux.shows("bye")
    try await expectSane(tmux)
  }

  @Test func `every key arrives under its name`() async throws {
    let tmux = try await probe()
    try await tmux.shows("woken")
    try tmux.press("Up", "Down", "Left", "Right", "Home", "End", "PPage", "NPage", "Enter", "Tab", "BTab")
    try tmux.press("BSpace", "DC", "C-l", "C-c", "C-s", "a", "、", "法")
    try await tmux.shows("all keys") {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "↑ ↓ ← → Home End PgUp PgDn Enter Tab Shift-Tab Backspace Del Ctrl-L Ctrl-C Ctrl-S a 、 法")
    }
    try tmux.press("Escape")
    try await tmux.shows("法 Esc")
  }

  @Test func `a sequence no terminfo knows runs no commands`() async throws {
    let tmux = try await probe()
    // Ctrl-q as some terminals send it: its last byte would be a command.
    try tmux.send(bytes: Array("\u{1B}[113;5qz".utf8))
    try await tmux.shows("woken z")
  }

  @Test func `bytes that are no text do not stop the keys`() async throws {
    let tmux = try await probe()
    // All at once, as over a slow line: what is no text must not take the key behind it along.
    try tmux.send(bytes: [0xFF, 0xE6, 0x61, 0x62, 0xE6, 0xB3, 0x7A])
    try await tmux.shows("the key after them") { $0.contains("z") }
    try tmux.press("q")
    try await tmux.shows("bye")
  }

  @Test func `a paste is one input and runs no commands`() async throws {
    let tmux = try await probe()
    try tmux.paste("q粘贴\n二")
    try await tmux.shows("Paste(q粘贴")
    try tmux.press("z")
    try await tmux.shows("二) z")
  }

  @Test func `the frame follows the window's size`() async throws {
    let tmux = try await probe()
    for (columns, rows) in [(40, 10), (200, 60), (10, 3), (1, 1), (2, 50), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      guard columns >= 20 else { continue }
      try await tmux.shows("法治政府 \(columns)×\(rows)")
    }
    try tmux.press("q")
    try await tmux.shows("bye")
    try await expectSane(tmux)
  }

  @Test(arguments: [
    SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT,
  ])
  func `whatever signal ends it, the terminal is put back`(signal: Int32) async throws {
    let tmux = try await probe()
    kill(try processID(tmux), signal)
    try await tmux.shows("the shell's screen") { !$0.contains("法治政府") }
    try tmux.shell("echo status=$?")
    try await tmux.shows("status=\(128 + signal)")
    try await expectSane(tmux)
  }

  @Test func `a trap puts the terminal back`() async throws {
    let tmux = try await probe()
    try await tmux.shows("woken")
    try tmux.press("X")
    try await tmux.shows("the shell's screen") { !$0.contains("法治政府") }
    try await expectSane(tmux)
  }

  @Test func `Ctrl-Z gives the terminal to the shell and fg draws again`() async throws {
    let tmux = try await probe()
    try tmux.press("C-z")
    try await tmux.shows("the shell's screen") { !$0.contains("法治政府") }
    try await expectSane(tmux)
    try tmux.resize(columns: 60, rows: 20)
    try tmux.shell("fg")
    try await tmux.shows("法治政府 60×20")
    try tmux.press("q")
    try await tmux.shows("bye")
    try await expectSane(tmux)
  }

  @Test func `control characters that slip into a frame are not sent`() async throws {
    let tmux = try await probe()
    try tmux.press("h")
    try await tmux.shows("?c???末")
    // ESC c would have cleared the screen.
    #expect(try tmux.screen().contains("法治政府"))
  }

  @Test func `the cursor stands where the frame puts it`() async throws {
    let tmux = try await probe()
    try await tmux.shows("woken")
    try tmux.press("c")
    try await tmux.shows("woken c")
    #expect(try tmux.value("cursor_flag") == "1")
    #expect(try tmux.value("cursor_x") == "4")
    #expect(try tmux.value("cursor_y") == "1")
  }

  @Test func `themes are drawn in the colours there are, and in none with NO_COLOR`() async throws {
    let themes = Checkout.root.appendingPathComponent("Themes").path
    let coloured = try await probe(environment: ["PROBE_THEME": themes])
    // The dark theme's row is #005f87, which is entry 24.
    #expect(try coloured.colours().contains("48;5;24m"))
    let plain = try await probe(environment: ["PROBE_THEME": themes, "NO_COLOR": "1"])
    let screen = try plain.colours()
    #expect(!screen.contains("48;5;") && !screen.contains("38;5;"))
    #expect(screen.contains(/\u{1B}\[(0;)?7m.*选中/))
    let few = try await probe(environment: ["PROBE_THEME": themes, "TERM": "screen"])
    #expect(try !few.colours().contains("48;5;"))
    #expect(try few.colours().contains(/\u{1B}\[[0-9;]*m.*选中/))
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
  func `Chinese is shown whatever the locale says`(locale: String) async throws {
    let tmux = try await probe(environment: ["LC_ALL": locale])
    #expect(try tmux.screen().contains("选中的一行"))
  }

  @Test(arguments: [
    ("TERM=nonsense", "", "“nonsense” is not known"),
    ("TERM=dumb", "", "“dumb” cannot move its cursor"),
    ("TERM=", "", "TERM is not set"),
    ("", "| cat", "Standard output is not a terminal"),
    ("echo |", "", "Standard input is not a terminal"),
  ])
  func `without a terminal it says why in one sentence`(
    before: String, after: String, sentence: String
  ) async throws {
    let tmux = try await Tmux(columns: 200)
    try tmux.shell("before=$(stty -g)")
    try tmux.shell("clear; \(before) \(try Tmux.path(of: "TerminalProbe")) \(after)")
    try await tmux.shows(sentence)
    try await expectSane(tmux)
  }
}
