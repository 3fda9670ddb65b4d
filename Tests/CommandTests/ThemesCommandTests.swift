import Foundation
import TestSupport
import Testing

struct ThemesCommandTests {
  @Test func `themes lists names, authors, appearance and origin, one's own among them`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "scheme: Night\nauthor: Me\n"
        + (0..<16).map {
          "base0\(String($0, radix: 16)): \(String(repeating: String($0, radix: 16), count: 6))\n"
        }
        .joined(), to: "fazhi/themes/night.yaml")
    let environment = ["XDG_CONFIG_HOME": folder.path]
    let rows = try Program.run(["themes", "--format", "json"], environment: environment).rows()
    #expect(rows.count >= 11)
    let night = try #require(rows.first { $0["name"] as? String == "night" })
    #expect(night["title"] as? String == "Night" && night["author"] as? String == "Me")
    #expect(night["origin"] as? String == "own" && night["appearance"] as? String == "dark")
    let light = try #require(rows.first { $0["name"] as? String == "light" })
    #expect(light["origin"] as? String == "shipped" && light["author"] as? String == "fazhi")
    let text = try Program.run(["themes"], environment: environment)
    #expect(text.status == 0 && text.output.contains("Night") && text.output.contains("宣纸"))
    #expect(try Program.run(["themes", "--language", "zh"]).output.contains("高对比"))
  }

  @Test func `the themes that come with the program are sound`() throws {
    let outcome = try Program.run(["themes", "check"], environment: ["XDG_CONFIG_HOME": "/nonexistent"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("dark.yaml: all 30 roles are there, with a contrast of "))
    let rows = try Program.run(["themes", "check", "--roles", "Themes/dark.yaml", "--format", "json"]).rows()
    #expect(rows.count == 90)
    #expect(rows.allSatisfy { $0["isEnough"] as? Bool == true })
  }

  @Test func `mistakes are told with file, line, reason and nearest name, and end with 1`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "inherits: dark\nroles:\n  headign: {}\n  note: { foreground: \"#333333\" }\n", to: "mine.yaml")
    let outcome = try Program.run(["themes", "check", path])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\(path), line 3: there is no role “headign”; did you mean “heading”?"))
    #expect(outcome.output.contains("\(path), line 4: “note” has a contrast of "))
    let rows = try Program.run(["themes", "check", path, "--format", "json"]).rows()
    #expect(rows.map { $0["line"] as? Int }.contains(4))
    #expect(try Program.run(["themes", "check", path, "--roles"]).status == 1)
  }

  @Test func `a file that is no theme, or not there, ends with 2`() throws {
    let folder = try TemporaryFolder()
    let round = try folder.write("inherits: round\n", to: "round.yaml")
    let outcome = try Program.run(["themes", "check", round])
    #expect(outcome.status == 1 && outcome.output.contains("line 1: the theme “round” inherits itself"))
    for text in ["roles: {a: [}\n", "- a\n", "", "name: x\ninherits: darkk\n"] {
      let path = try folder.write(text, to: "bad.yaml")
      let outcome = try Program.run(["themes", "check", path])
      #expect(outcome.status == 2 && outcome.output.hasPrefix(path), "\(text)")
    }
    #expect(try Program.run(["themes", "check", folder.path + "/none.yaml"]).status == 2)
  }
}
