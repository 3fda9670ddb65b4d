import Documents
import Testing

@testable import Reports

/// Invented documents of different build, each with the outline a reader would write down.
@Suite struct OutlineCaseTests {
  @Test func `the cases are there`() { #expect(OutlineCase.all.count >= 60) }

  @Test(arguments: OutlineCase.all)
  func `a document has its outline`(invented: OutlineCase) throws {
    let printed = try OutlineTree.printed(invented.text)
    #expect(printed == invented.tree, "\(invented.name):\n\(printed)")
  }

  @Test(arguments: OutlineCase.all)
  func `a document in full width has the same outline`(invented: OutlineCase) throws {
    try expectSame(Widths.full(invented.text), invented)
  }

  @Test(arguments: OutlineCase.all)
  func `a document in half width has the same outline`(invented: OutlineCase) throws {
    try expectSame(Widths.half(invented.text), invented)
  }

  private func expectSame(_ text: String, _ invented: OutlineCase) throws {
    let printed = try OutlineTree.printed(text, folding: true)
    let expected = try OutlineTree.printed(invented.text, folding: true)
    #expect(printed == expected, "\(invented.name):\n\(printed)\n")
  }
}
