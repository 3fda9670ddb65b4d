import Reader
import TestSupport
import Testing

@testable import fazhi

/// `fazhi keys`, run as other programs run it.
@Suite struct KeysCommandTests {
  @Test func `it prints the table in three forms and two languages`() throws {
    let text = try Program.run(["keys"])
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(text.output.split(separator: "\n").count == Command.allCases.count + 1)
    #expect(text.output.contains("k ↑ Ctrl-P") && text.output.contains("move-up"))
    #expect(
      try Program.run(["keys", "--format", "markdown"]).output == KeyTable.standard.markdown(.english) + "\n")
    #expect(
      try Program.run(["keys", "--format", "man", "--language", "zh"]).output
        == KeyTable.standard.manual(.chinese) + "\n")
    #expect(try Program.run(["keys", "--format", "json"]).status == 2)
  }

  @Test func `it prints the user's keys, and says what is wrong with them`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "keys:\n  all:\n    Ctrl-T: next-theme\n    t: null\n    x y: comprae\n", to: "fazhi/config.yaml")
    let outcome = try Program.run(["keys"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(outcome.status == 1)
    let row = outcome.output.split(separator: "\n").first { $0.contains("next-theme") }
    #expect(row?.hasPrefix("Ctrl-T ") ?? false)
    #expect(
      outcome.errors.contains("config.yaml: line 5: there is no command “comprae”; did you mean “compare”?"))
  }
}
