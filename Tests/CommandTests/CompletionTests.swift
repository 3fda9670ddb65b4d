import Foundation
import TestSupport
import Testing

struct CompletionTests {
  /// What bash would offer for a line that ends where Tab is pressed.
  private func offers(_ words: String...) throws -> Set<String> {
    let folder = try TemporaryFolder()
    let script = try Program.run(["--generate-completion-script", "bash"])
    #expect(script.status == 0)
    let path = try folder.write(script.output, to: "completion")
    _ = try folder.write("x", to: "报告.txt")
    let list = (["fazhi"] + words).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.shell(
      """
      cd \(folder.path); PATH="$(dirname $FAZHI):$PATH"; source \(path)
      COMP_WORDS=(\(list)); COMP_CWORD=\(words.count); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      complete -p fazhi | grep -q _fazhi && _fazhi fazhi '\(words.last ?? "")' '\(words.dropLast().last ?? "fazhi")'; printf '%s\\n' "${COMPREPLY[@]}"
      """)
    return Set(outcome.output.split(separator: "\n").map(String.init))
  }

  @Test func `commands, options and their values are offered`() throws {
    #expect(try offers("").isSuperset(of: ["list", "compare", "read", "health", "install"]))
    #expect(try offers("read", "--").isSuperset(of: ["--width", "--part", "--language"]))
    #expect(try offers("list", "--format", "").isSuperset(of: ["json", "csv"]))
    #expect(try offers("read", "--part", "").isSuperset(of: ["outline", "findings"]))
    #expect(try offers("list", "--level", "").isSuperset(of: ["county", "province"]))
  }

  @Test func `indicators, groups and themes are asked of the program`() throws {
    let ids = try offers("compare", "--indicator", "reconsideration.")
    #expect(ids.contains("reconsideration.accepted"))
    #expect(ids.allSatisfy { $0.hasPrefix("reconsideration.") })
    #expect(try offers("browse", "--theme", "").isSuperset(of: ["dark", "light"]))
    #expect(try offers("compare", "--group", "").contains("行政复议"))
  }

  @Test func `files are offered where files go`() throws {
    #expect(try offers("read", "").contains("报告.txt"))
  }

  @Test(arguments: ["zsh", "fish"])
  func `the other shells have theirs`(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for word in ["uninstall", "indicator", "theme", "---completion"] { #expect(script.output.contains(word)) }
  }
}
