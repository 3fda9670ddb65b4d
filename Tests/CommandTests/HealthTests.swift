import Documents
import Foundation
import TestSupport
import Testing

@testable import fazhi

struct HealthTests {
  /// A machine where everything is well.
  private func surroundings(_ variables: [String: String] = [:]) -> HealthSurroundings {
    let variables = ["HOME": "/home/me", "LC_ALL": "zh_CN.UTF-8"].merging(variables) { $1 }
    return HealthSurroundings(
      terminal: .init(name: "xterm-256color", size: (24, 80)), encoding: ("UTF-8", true),
      variable: { variables[$0] }, program: { $0 == "pdftotext" ? "/usr/bin/pdftotext" : nil },
      said: { program, _ in program == "pdftotext" ? "pdftotext version 22.12.0" : nil },
      exists: { ["/home/me", "/home/me/.config/fazhi"].contains($0) }, mayWrite: { _ in true })
  }

  private func fact(_ id: String, _ change: (inout HealthSurroundings) -> Void = { _ in }) -> HealthFact? {
    var surroundings = surroundings()
    change(&surroundings)
    return Health(surroundings: surroundings).facts.first { $0.id == id }
  }

  @Test func `where all is well there is no problem`() {
    let problems = Health(surroundings: surroundings()).facts.filter { $0.state == .problem }
    #expect(problems == [])
  }

  @Test func `every problem says what to do`() {
    var bad = surroundings()
    bad.variable = { _ in nil }
    bad.encoding = ("ANSI_X3.4-1968", false)
    bad.program = { _ in nil }
    bad.mayWrite = { _ in false }
    for terminal in [
      HealthSurroundings.Terminal(name: nil), .init(name: "nonsense", isKnown: false),
      .init(name: "dumb", canMoveCursor: false),
    ] {
      bad.terminal = terminal
      let problems = Health(surroundings: bad).facts.filter { $0.state == .problem }
      #expect(
        Set(problems.map(\.id)).isSuperset(of: [
          "terminal.type", "locale.encoding", "path.config", "path.data", "path.state", "path.cache",
          "program.pdftotext",
        ]))
      #expect(problems.allSatisfy { $0.advice != nil })
    }
  }

  @Test func `no two facts have one id`() {
    let ids = Health(surroundings: surroundings(["TMUX": "x"])).facts.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a terminal that has true colour though its name does not say so is told how`() {
    #expect(fact("terminal.colours")?.state == .good)
    let hinted = fact("terminal.colours") { around in
      around.variable = { $0 == "COLORTERM" ? "truecolor" : nil }
    }
    #expect(hinted?.state == .note)
    #expect(hinted?.advice?.en.contains("TERM=xterm-direct") == true)
    let direct = fact("terminal.colours") { around in
      around.variable = { $0 == "COLORTERM" ? "truecolor" : nil }
      around.terminal.hasRGB = true
    }
    #expect(direct?.advice == nil)
  }

  @Test func `a folder that is not there yet is judged by the one it would be made in`() {
    #expect(fact("path.config")?.value.en == "/home/me/.config/fazhi")
    #expect(fact("path.data")?.value.en == "/home/me/.local/share/fazhi, made when needed")
    let refused = fact("path.data") { $0.mayWrite = { $0 != "/home/me" } }
    #expect(refused?.state == .problem)
    #expect(refused?.advice?.en.contains("make /home/me writable") == true)
    #expect(fact("path.config") { $0.mayWrite = { $0 != "/home/me" } }?.state == .good)
  }

  @Test func `tmux that keeps copies to itself is told how to hand them on`() {
    let kept = fact("clipboard.tmux") { around in
      around.variable = { $0 == "TMUX" ? "/tmp/tmux,1,0" : nil }
      around.said = { _, _ in "external" }
    }
    #expect(kept?.value.en == "set-clipboard external")
    #expect(kept?.advice?.en.contains("tmux set -g set-clipboard on") == true)
    #expect(fact("clipboard.tmux") == nil)
  }

  @Test func `the program says what it finds, and its status whether there are problems`() throws {
    let home = try TemporaryFolder()
    let well = try Program.run(
      ["health", "--format", "json"], environment: ["TERM": "xterm-256color", "HOME": home.path])
    let rows = try well.rows()
    let problems = rows.filter { $0["state"] as? String == "problem" }.compactMap { $0["id"] as? String }
    #expect(problems.isEmpty == (well.status == 0))
    #expect(!problems.contains("terminal.type"))
    let libraries = rows.first { $0["id"] as? String == "fazhi.libraries" }?["value"] as? [String: String]
    #expect(
      libraries?["en"]?.contains(/SQLite 3\.\d+.*libxml2 2\.\d+.*libarchive 3\.\d+.*ncurses 6\.\d/) == true)

    let dumb = try Program.run(
      ["health", "--language", "en"], environment: ["TERM": "dumb", "HOME": home.path])
    #expect(dumb.status == 1)
    #expect(dumb.output.contains("✗ Terminal type: dumb\n    it cannot move its cursor"))
    let chinese = try Program.run(
      ["health", "--language", "zh"], environment: ["TERM": "nonsense", "HOME": home.path])
    #expect(chinese.status == 1)
    #expect(chinese.output.contains("✗ 终端类型：nonsense\n    terminfo 中没有 nonsense"))
    // Looking at things writes nothing.
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
  }
}
