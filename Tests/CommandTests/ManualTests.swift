import Canvas
import Foundation
import Reader
import TestSupport
import Testing

@testable import fazhi

struct ManualTests {
  /// What groff makes of a page, and what it complains of; nil where there is no groff.
  private func set(_ page: String) throws -> (text: String, complaints: String)? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return nil }
    let folder = try TemporaryFolder()
    let path = try folder.write(page, to: "page")
    let outcome = try Program.shell(
      "groff -man -ww -Kutf8 -Tutf8 -P-c -P-b -P-o -P-u \(path) 2>\(path).err; cat \(path).err >&2")
    let complaints = try String(contentsOfFile: path + ".err", encoding: .utf8)
    return (String(outcome.output.dropLast(complaints.count)), complaints)
  }

  @Test func `both pages are set without a warning`() throws {
    for page in [try Manual.commands(), Manual.files()] {
      guard let (text, complaints) = try set(page) else { return }
      #expect(complaints == "")
      #expect(text.count > 1000)
    }
  }

  @Test func `what a help text holds is never obeyed`() throws {
    var page = Roff(title: "fazhi", section: 1, source: "fazhi", summary: "x")
    page.paragraph(".so /etc/passwd", isFirst: true)
    page.paragraph("'ig a\\fBb\\n(yr `c' ~^ - \"d\"")
    page.entry("a \"b\" --c", ".ab 断行")
    page.example(".ab\n  '甲")
    guard let (text, complaints) = try set(page.text) else { return }
    #expect(complaints == "")
    for said in [
      ".so /etc/passwd", "'ig a\\fBb\\n(yr `c' ~^ - \"d\"", "a \"b\" --c", ".ab 断行", ".ab\n", "  '甲",
    ] {
      #expect(text.contains(said), "\(said)")
    }
  }

  @Test func `every command, option, key and filter is in the first page`() throws {
    let page = try Manual.commands()
    for command in Fazhi.configuration.subcommands {
      #expect(page.contains(".SS fazhi \(Roff.escaped(command._commandName))\n"))
    }
    for option in [
      "--width columns", "--format text|json|jsonl|csv|tsv|md|html|svg", "--standing", "--section 1|5",
    ] {
      #expect(page.contains(Roff.escaped(option)), "\(option)")
    }
    for entry in CommandTable.entries {
      #expect(page.contains("\\fR  \(Roff.escaped(entry.command.name))\n"), "\(entry.command.name)")
    }
    #expect(page.contains("year:2021..2023"))
  }

  @Test func `every role, mode and file is in the second`() {
    let page = Manual.files()
    for role in Role.allCases { #expect(page.contains(Roff.escaped(role.name))) }
    for mode in Mode.allCases { #expect(page.contains(Roff.escaped(mode.name))) }
    for file in ["CONFIG.YAML", "INDICATORS.YAML", "QUERIES.YAML", "JUDGEMENTS.JSONL", "THEMES"] {
      #expect(page.contains(".SH \(file)\n"))
    }
  }

  @Test func `the program prints them`() throws {
    #expect(try Program.run(["manual"]).output == Manual.commands())
    #expect(try Program.run(["manual", "--section", "5"]).output == Manual.files())
    let outcome = try Program.run(["manual", "--section", "3"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--section is 1 or 5"))
  }

  @Test func `the settings the second page shows are read without complaint`() throws {
    let page = Manual.files()
    let start = try #require(page.range(of: "keys:\n"))
    let end = try #require(page.range(of: ".RE", range: start.upperBound..<page.endIndex))
    let shown = String(page[start.lowerBound..<end.lowerBound]).replacing("\\-", with: "-")
    #expect(Settings(shown, file: "config.yaml").problems.map(\.message.en) == [])
  }
}
