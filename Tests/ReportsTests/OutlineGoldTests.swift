import Documents
import Foundation
import Reports
import TestSupport
import Testing

/// The outlines a careful reader made of the five samples.
@Suite struct OutlineGoldTests {
  @Test(arguments: Checkout.seedFiles)
  func `the outline of a sample to level 3 is the careful reader's`(file: URL) throws {
    let name = file.deletingPathExtension().lastPathComponent
    let gold = try #require(Bundle.module.url(forResource: "Gold/outline/\(name)", withExtension: "tsv"))
    let expected = try String(contentsOf: gold, encoding: .utf8).split(separator: "\n").map(String.init)
    let outline = Outline(try Document.read(path: file.path))
    let actual = outline.sections.filter { $0.level <= 3 }.map { "\($0.level)\t\($0.number)\t\($0.title)" }
    #expect(actual == expected)
  }

  @Test func `nothing in the samples is doubtful but the second copy`() throws {
    let rules = try Checkout.seedFiles.map { file in
      Outline(try Document.read(path: file.path)).diagnostics.map(\.rule)
    }
    #expect(rules == [[], [], [], ["duplicate-text"], []])
  }
}
