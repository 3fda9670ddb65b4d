import ArgumentParser
import Foundation
import Library
import Reader
import TestSupport
import Testing

@testable import fazhi

struct ReadmeTests {
  private static let url = Checkout.root.appendingPathComponent("README.md")

  /// The README before, between and after the markers of a table; the markers belong to the outer two.
  private func parts(_ name: String = "keys") throws -> (head: String, table: String, tail: String) {
    let text = try String(contentsOf: Self.url, encoding: .utf8)
    let opening = try #require(text.range(of: "<!-- \(name):"))
    let line = try #require(text.range(of: "-->\n", range: opening.upperBound..<text.endIndex))
    let closing = try #require(text.range(of: "<!-- /\(name) -->"))
    return (
      String(text[..<line.upperBound]), String(text[line.upperBound..<closing.lowerBound]),
      String(text[closing.lowerBound...])
    )
  }

  @Test func `the tables of keys and of the query language are the program's`() throws {
    for (name, markdown) in [
      ("keys", KeyTable.standard.markdown(.english)), ("query", QueryFilter.markdown(.english)),
    ] {
      let (head, kept, tail) = try parts(name)
      let table = "\n" + markdown + "\n\n"
      if ProcessInfo.processInfo.environment["FAZHI_RECORD"] != nil, kept != table {
        try (head + table + tail).write(to: Self.url, atomically: true, encoding: .utf8)
        Issue.record("The README has been written anew; look at the difference and run the tests again.")
      } else {
        #expect(kept == table, "run FAZHI_RECORD=1 swift test --filter ReadmeTests")
      }
    }
  }

  @Test func `every subcommand is in the README, with its exit statuses`() throws {
    let (_, _, tail) = try parts()
    for command in Fazhi.configuration.subcommands where command != Browse.self {
      let name = try #require(command.configuration.commandName)
      #expect(tail.contains("\nfazhi \(name) "))
    }
    for status in ["| 0 | ", "| 1 | ", "| 2 | "] { #expect(tail.contains(status)) }
  }

  @Test func `the README's indicators and files exist`() throws {
    let (_, _, tail) = try parts()
    for file in tail.matches(of: /`((?:Sources|Tests|Themes|\.ci)\/[A-Za-z\/.]+)`/).map(\.1) {
      #expect(FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent(String(file)).path))
    }
    #expect(try Program.run(["compare", "--indicator", "reconsideration.accepted"]).status == 0)
  }
}
