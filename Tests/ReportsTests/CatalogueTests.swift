import Testing

@testable import Reports

@Suite struct CatalogueTests {
  @Test func `the catalogue that comes with the program has its indicators, all of them recognisable`() throws
  {
    let catalogue = try Catalogue.bundled()
    #expect(catalogue.indicators.count >= 120)
    #expect(Set(catalogue.indicators.map(\.id)).count == catalogue.indicators.count)
    for (indicator, rule) in zip(catalogue.indicators, catalogue.rules) {
      #expect(!rule.cues.isEmpty, "\(indicator.id)")
    }
    for check in catalogue.checks {
      for id in [check.part, check.whole, check.rate].compactMap(\.self) {
        #expect(catalogue[id] != nil, "\(id)")
      }
    }
  }

  private let head = "topics:\n  aid: 法律援助\ngroups:\n  g: {zh: 组, en: Group}\nindicators:\n"

  @Test func `an indicator of the user's own is read`() throws {
    let catalogue = try Catalogue(
      yaml: head
        + "  - {id: a.b, zh: 甲, en: A, group: g, unit: 件, definition: 乙, topic: aid, cues: [{head: 案件 案}]}\n",
      file: "my.yaml")
    #expect(catalogue["a.b"]?.name.zh == "甲")
    #expect(catalogue.rules[0].cues[0].heads == ["案件", "案"])
  }

  @Test(arguments: [
    ("  - {id: a.b, zh: 甲, en: A, group: x, unit: 件, definition: 乙, cues: [{head: 案}]}\n", 6, "“x”"),
    ("  - {id: a.b, zh: 甲, en: A, group: g, definition: 乙, cues: [{head: 案}]}\n", 6, "unit"),
    ("  - {id: a.b, zh: 甲, en: A, group: g, unit: 件, definition: 乙, cues: [{heads: 案}]}\n", 6, "“heads”"),
    (
      "  - {id: a.b, zh: 甲, en: A, group: g, unit: 件, definition: 乙, cues: [{head: 案, place: x}]}\n", 6,
      "place"
    ),
  ])
  func `a mistake in a catalogue is said with its line`(entry: String, line: Int, word: String) throws {
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue(yaml: head + entry, file: "my.yaml")
    }
    #expect(error.line == line)
    #expect(error.message.en.contains(word))
  }

  @Test func `what is no YAML is said so`() {
    #expect(throws: CatalogueError.self) { try Catalogue(yaml: "topics: [", file: "my.yaml") }
    #expect(throws: CatalogueError.self) { try Catalogue(yaml: "", file: "my.yaml") }
  }
}
