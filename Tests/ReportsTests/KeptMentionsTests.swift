import Testing

@testable import Reports

struct KeptMentionsTests {
  @Test func `a report read without mentions has the same numbers`() throws {
    let gazetteer = try #require(GoldFiles.gazetteer)
    let catalogue = try #require(GoldFiles.catalogue)
    #expect(GoldFiles.samples.count == 5)
    for whole in GoldFiles.samples.values {
      let lean = Report(
        reading: whole.document, gazetteer: gazetteer, catalogue: catalogue, keepsMentions: false)
      #expect(lean.mentions.isEmpty)
      #expect(!whole.mentions.isEmpty)
      #expect(lean.observations == whole.observations)
      #expect(lean.sections == whole.sections)
      #expect(lean.diagnostics == whole.diagnostics)
    }
  }
}
