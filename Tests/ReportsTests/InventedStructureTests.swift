import Testing

@testable import Reports

/// How whole invented reports are built and whose they are, against what those who wrote them say.
@Suite struct InventedStructureTests {
  @Test(arguments: ["a", "b"])
  func `the outlines of invented reports are those of who wrote them`(set: String) throws {
    let score = try GoldFiles.score(ofSet: set)
    #expect(score.misses.filter { $0.kind == .missingHeading || $0.kind == .extraHeading } == [])
    #expect(score.outline.demanded > 80)
  }

  @Test(arguments: ["a", "b"])
  func `what identifies invented reports is what those who wrote them say`(set: String) throws {
    let score = try GoldFiles.score(ofSet: set)
    #expect(score.misses.filter { $0.kind == .metadata } == [])
    #expect(score.fields.map(\.field) == Gold.Field.allCases)
    #expect(score.fields.allSatisfy { $0.tally.demanded > 5 })
  }
}
