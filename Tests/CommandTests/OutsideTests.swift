import Documents
import Foundation
import Reader
import TestSupport
import Testing

@testable import fazhi

struct OutsideTests {
  @Test(arguments: [
    ("vim", ["vim"]), ("  vim  -u   NONE ", ["vim", "-u", "NONE"]), ("emacs -nw", ["emacs", "-nw"]),
    ("'/opt/my editor/ed' -x", ["/opt/my editor/ed", "-x"]), (#""a b"c'd e'f"#, ["a bcd ef"]),
    (#"a\ b c"#, ["a b", "c"]), (#"vim -c "set ft=\"x\"""#, ["vim", "-c", #"set ft="x""#]),
    ("vim ''", ["vim", ""]), (#""a\b""#, [#"a\b"#]), ("'a\\'", ["a\\"]), ("甲\t乙\n丙", ["甲", "乙", "丙"]),
    // Nothing is expanded and nothing run.
    (
      "vim $HOME `id` $(id) ; rm -rf * | x > y & ~",
      ["vim", "$HOME", "`id`", "$(id)", ";", "rm", "-rf", "*", "|", "x", ">", "y", "&", "~"]
    ),
    ("", []), ("   ", []),
  ])
  func `a variable is split into words and nothing else`(line: String, words: [String]) {
    #expect(CommandWords.split(line) == words)
  }

  @Test(arguments: ["vim 'a", "vim \"a", "vim \\", "\"a'", "'"])
  func `a quote that is not closed is no command`(line: String) { #expect(CommandWords.split(line) == nil) }

  private func choice(_ variables: [String: String], has programs: Set<String> = []) -> OutsideChoice {
    OutsideChoice(variable: { variables[$0] }, program: { programs.contains($0) ? "/bin/" + $0 : nil })
  }

  @Test func `VISUAL comes before EDITOR, and vi where neither is set`() throws {
    let all: Set = ["emacs", "nano", "vi"]
    #expect(
      try choice(["VISUAL": "emacs -nw", "EDITOR": "nano"], has: all).editor(file: "a", line: 3) == [
        "emacs", "-nw", "+3", "a",
      ])
    #expect(try choice(["EDITOR": "nano"], has: all).editor(file: "a", line: 3) == ["nano", "+3", "a"])
    #expect(
      try choice(["VISUAL": " ", "EDITOR": "nano"], has: all).editor(file: "a", line: 1) == [
        "nano", "+1", "a",
      ])
    #expect(try choice([:], has: all).editor(file: "a", line: 3) == ["vi", "+3", "a"])
  }

  @Test(arguments: [
    ("code", ["code", "--goto", "f:7"]), ("hx", ["hx", "f:7"]), ("vim", ["vim", "+7", "f"]),
    ("kate", ["kate", "--line", "7", "f"]), ("unheard-of", ["unheard-of", "f"]),
  ])
  func `each editor is told the line in its own way`(name: String, words: [String]) throws {
    #expect(try choice(["EDITOR": name], has: [name]).editor(file: "f", line: 7) == words)
  }

  @Test(arguments: ["-rf", "+99", "--cmd=x"])
  func `a file's name is never an option`(file: String) throws {
    #expect(
      try choice(["EDITOR": "vi"], has: ["vi"]).editor(file: file, line: 1) == ["vi", "+1", "./" + file])
  }

  @Test func `a missing program is named with its variable`() {
    func refusal(_ work: () throws -> [String]) -> String? {
      do { return try work().joined() } catch { return (error as? OutsideChoice.Refusal)?.message.en }
    }
    #expect(
      refusal { try choice(["EDITOR": "gone -x"]).editor(file: "a", line: 1) }
        == "“gone”, named by EDITOR, was not found; install it, or set EDITOR.")
    #expect(
      refusal { try choice(["VISUAL": "vi 'x"], has: ["vi"]).editor(file: "a", line: 1) }
        == "A quote in VISUAL is not closed: vi 'x")
    #expect(refusal { try choice([:]).pager() } == "Neither less nor more was found; set PAGER.")
    #expect(
      refusal { try choice([:]).browser(url: "https://a.cn/") }?.contains(
        "set BROWSER. The address: https://a.cn/")
        == true)
    #expect(refusal { try choice([:]).browser(url: nil) }?.contains("does not say which address") == true)
  }

  @Test func `a browser is asked with the address as one word`() throws {
    let all: Set = ["w3m", "firefox", "xdg-open"]
    let url = "https://a.cn/?a=1&b=$(id);c"
    #expect(try choice(["BROWSER": "w3m"], has: all).browser(url: url) == ["w3m", url])
    #expect(
      try choice(["BROWSER": "gone:firefox --new '%s' x"], has: all).browser(url: url) == [
        "firefox", "--new", url, "x",
      ])
    #expect(try choice([:], has: all).browser(url: url) == ["xdg-open", url])
  }

  @Test(arguments: [
    "http://a.cn", "https://www.dali.gov.cn/dlszf/c1/2024.html?x=1&y=%20#z", "HTTPS://A.CN/",
    "https://中国.cn/法治",
  ])
  func `web addresses are opened`(url: String) { #expect(WebAddress.isSafe(url)) }

  @Test(arguments: [
    "", "file:///etc/passwd", "javascript:alert(1)", "ftp://a.cn", "//a.cn", " https://a.cn",
    "https://a.cn\n-x",
    "https://a.cn/\u{1B}]8;;", "https://a.cn/ b", "-https://a.cn", "https://a.cn/\u{202E}gpj",
    "https://a.cn/\"", "httpss://a",
  ])
  func `anything else is not`(url: String) { #expect(!WebAddress.isSafe(url)) }

  @Test func `lines are counted as editors count them`() {
    let text = SourceText("一\r\n二\n\n三")
    #expect([0, 3, 4, 5, 8, 9, 10, 99].map(text.line) == [1, 1, 1, 2, 2, 3, 4, 4])
  }

  @Test func `a program is run with its words as they are, its input from a file`() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("甲", to: "in")
    let out = folder.path + "/o ut;$(id)"
    let run = OutsideRun(OutsideProgram(words: ["cp", "/dev/stdin", out], input: input))
    #expect(run.complaint() == nil)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == "甲")
    #expect(OutsideRun(OutsideProgram(words: ["false"])).complaint()?.en == "“false” ended with status 1.")
    #expect(
      OutsideRun(OutsideProgram(words: ["/nowhere/x"])).complaint()?.en.contains("could not be started")
        == true)
  }

  @Test func `texts for other programs are the owner's alone, and gone at the end`() throws {
    let scratch = ScratchFolder()
    let (one, two) = (try scratch.write("甲", named: "a.txt"), try scratch.write("乙", named: "a.txt"))
    #expect(one != two)
    let mode = try FileManager.default.attributesOfItem(atPath: one)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    scratch.remove()
    #expect(!FileManager.default.fileExists(atPath: (one as NSString).deletingLastPathComponent))
  }
}
