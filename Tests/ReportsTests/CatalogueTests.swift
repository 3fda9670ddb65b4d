import Documents
import Testing

@testable import Reports

@Suite struct CatalogueTests {
  @Test func `the catalogue that comes with the program has its indicators, all of them recognisable`() throws
  {
    let catalogue = try Catalogue.bundled()
    #expect(catalogue.indicators.count >= 120)
    #expect(Set(catalogue.indicators.map(\.id)).count == catalogue.indicators.count)
    for (indicator, rule) in zip(catalogue.indicators, catalogue.rules) {
      #expect(rule.cues.isEmpty == (indicator.formula != nil), "\(indicator.id)")
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

  @Test(arguments: [
    ("counters: 件 桶", "“桶”"), ("task: x", "“x”"), ("definition: 丙", "“definition”"),
    ("cues: [{head: 案, priority: high}]", "priority"), ("cues: [{head: 案, scope: whole}]", "scope"),
  ])
  func `a value that could never work is a mistake`(field: String, word: String) throws {
    let key = field.prefix { $0 != ":" }
    let fields = [
      "id: a.b", "zh: 甲", "en: A", "group: g", "unit: 件", "definition: 乙", "cues: [{head: 案}]",
    ].filter { !$0.hasPrefix(key + ":") || key == "definition" }
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue(
        yaml: head + "  - {" + (fields + [field]).joined(separator: ", ") + "}\n", file: "my.yaml")
    }
    #expect(error.line != nil)
    #expect(error.message.en.contains(word))
  }

  // MARK: A file of one's own over the bundled one

  @Test func `an own file adds an indicator behind those of its group, and a word to a topic`() throws {
    let own = """
      topics:
        notary: 赋强
      indicators:
        - {id: notary.online, zh: 在线公证件数, en: Online, group: legal-service, unit: 件, definition: 在线办理,
           topic: notary, cues: [{head: 在线公证}]}
      checks:
        - {part: notary.online, whole: notary.case}
      """
    let bundled = try Catalogue.bundled()
    let catalogue = try Catalogue.bundled(with: (yaml: own, file: "my.yaml"))
    let groups = catalogue.indicators.map(\.group.en)
    #expect(catalogue.indicators.count == bundled.indicators.count + 1)
    #expect(catalogue["notary.online"]?.group.en == "Public legal services")
    let place = try #require(catalogue.indicators.firstIndex { $0.id == "notary.online" })
    #expect(groups[place - 1] == "Public legal services" && groups[place + 1] != "Public legal services")
    #expect(catalogue.topics.first { $0.name == "notary" }?.words == ["公证", "赋强"])
    #expect(catalogue.checks.count == bundled.checks.count + 1)
  }

  @Test func `an own file changes of an indicator what it gives and nothing else`() throws {
    let own = "indicators:\n  - {id: notary.case, zh: 公证量, counters: 件}\n"
    let catalogue = try Catalogue.bundled(with: (yaml: own, file: "my.yaml"))
    let bundled = try Catalogue.bundled()
    let (changed, before) = (try #require(catalogue["notary.case"]), try #require(bundled["notary.case"]))
    #expect(changed.name == Bilingual(zh: "公证量", en: before.name.en))
    #expect(changed.definition == before.definition)
    let place = try #require(catalogue.indicators.firstIndex { $0.id == "notary.case" })
    #expect(catalogue.rules[place].counters == ["件"])
    #expect(catalogue.rules[place].cues.count == bundled.rules[place].cues.count)
    #expect(catalogue.indicators.map(\.id) == bundled.indicators.map(\.id))
  }

  @Test(arguments: [
    ("indicators:\n  - {id: notary.case, unit: 件, unti: 件}\n", 2, "“unti”"),
    ("indicators:\n  - {id: notary.case}\n  - {id: notary.case}\n", 3, "notary.case"),
    ("checks:\n  - {part: notary.case, whole: notary.cases}\n", 2, "notary.cases"),
    ("indicators:\n  - {id: a.b, zh: 甲}\n", 2, "group"),
    ("indicators: notary.case\n", 1, "list"),
    ("indicators:\n  - id: a\n   zh: 甲\n", 3, "YAML"),
    ("indicators:\n  - {id: a.b, id: a.c}\n", 2, "“id”"),
    ("indicators:\n  - {id: notary.case, foreign: nosuch}\n", 2, "“nosuch”"),
  ])
  func `a mistake in an own file is said with that file's line`(yaml: String, line: Int, word: String) throws
  {
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue.bundled(with: (yaml: yaml, file: "my.yaml"))
    }
    #expect(error.file == "my.yaml")
    #expect(error.line == line)
    #expect(error.message.en.contains(word), "\(error.message.en)")
  }

  @Test func `every indicator has a definition and says what counts, and most belong to a task`() throws {
    let catalogue = try Catalogue.bundled()
    for indicator in catalogue.indicators {
      #expect(!indicator.definition.isEmpty)
      #expect(indicator.note?.isEmpty == false, "\(indicator.id)")
    }
    #expect(catalogue.indicators.count { $0.task != nil } > catalogue.indicators.count / 2)
  }

  @Test func `as many topics as fit can be told apart, and one more is said to be too many`() throws {
    func own(_ count: Int) -> String {
      "topics:\n" + (0..<count).map { "  t\($0): 主题\($0)乙\n" }.joined()
    }
    let entry = "groups:\n  g: {zh: 组, en: Group}\nindicators: []\n"
    let catalogue = try Catalogue(yaml: own(TopicSet.limit) + entry, file: "my.yaml")
    let source = SourceText("主题\(TopicSet.limit - 1)乙")
    #expect(
      catalogue.vocabulary.topics(in: FoldedText(source, in: 0..<source.count))
        == TopicSet(topic: TopicSet.limit - 1))
    let error = try #require(throws: CatalogueError.self) {
      try Catalogue(yaml: own(TopicSet.limit + 1) + entry, file: "my.yaml")
    }
    #expect(error.message.en.contains("\(TopicSet.limit) topics"))
  }

  @Test func `what is no YAML is said so`() {
    #expect(throws: CatalogueError.self) { try Catalogue(yaml: "topics: [", file: "my.yaml") }
    #expect(throws: CatalogueError.self) { try Catalogue(yaml: "", file: "my.yaml") }
  }
}
