import Documents

/// What one or more catalogue files say together, laid over one another in order.
struct CatalogueDraft {
  private var topics = InOrder<Catalogue.Topic>()
  private var sections = InOrder<SectionTopics.Entry>()
  private var tasks = InOrder<Bilingual>()
  private var groups = InOrder<Catalogue.Group>()
  private var indicators = InOrder<CatalogueEntry>()
  private var checks: [CatalogueEntry] = []

  /// Values with names, in the order the names were first given.
  private struct InOrder<Value> {
    private(set) var names: [String] = []
    private(set) var values: [String: Value] = [:]

    subscript(name: String) -> Value? { values[name] }

    mutating func set(_ name: String, to value: Value) {
      if values.updateValue(value, forKey: name) == nil { names.append(name) }
    }
  }

  /// Adds what a further file says.
  ///
  /// - Throws: `CatalogueError`, among others when one file names an indicator twice.
  mutating func lay(_ root: CatalogueEntry) throws {
    for (name, words) in try root.names("topics") {
      let known = topics[name]?.words ?? []
      topics.set(name, to: Catalogue.Topic(name: name, words: known + (try root.words(of: words))))
    }
    guard topics.names.count <= TopicSet.limit else {
      throw root.failure(
        "topics", zh: "主题最多\(TopicSet.limit)个", en: "there can be \(TopicSet.limit) topics at most")
    }
    for (name, node) in try root.names("tasks") {
      tasks.set(name, to: try CatalogueEntry(node, file: root.file, keys: ["zh", "en"]).bilingual())
    }
    for (name, node) in try root.names("groups") {
      let entry = try CatalogueEntry(node, file: root.file, keys: ["zh", "en", "task"])
      groups.set(name, to: try entry.group(tasks: tasks.values))
    }
    for (name, node) in try root.names("sections") {
      let entry = try CatalogueEntry(node, file: root.file, keys: ["zh", "en", "groups", "words"])
      sections.set(name, to: try entry.sectionTopic(name, over: sections[name], groups: groups.values))
    }
    var own: Set<String> = []
    for entry in try root.list("indicators", keys: CatalogueEntry.indicatorKeys) {
      let id = try entry.text("id")
      guard own.insert(id).inserted else {
        throw entry.failure("id", zh: "指标“\(id)”写了两次", en: "the indicator “\(id)” is given twice")
      }
      indicators.set(id, to: indicators[id].map(entry.laid(over:)) ?? entry)
    }
    checks += try root.list("checks", keys: ["part", "whole", "rate"])
  }

  /// The indicators with how they are recognised, group by group; an added one stands behind its group's.
  func recognised() throws -> [(indicator: Indicator, rule: Catalogue.Rule)] {
    let topics = places(of: self.topics.names)
    let groups = places(of: self.groups.names)
    return try indicators.names.compactMap { indicators[$0] }.enumerated().map { place, entry in
      (
        group: groups[try entry.text("group")] ?? 0, place: place,
        indicator: try entry.indicator(groups: self.groups.values, tasks: tasks.values),
        rule: try entry.rule(topics: topics)
      )
    }
    .sorted { ($0.group, $0.place) < ($1.group, $1.place) }
    .map { ($0.indicator, $0.rule) }
  }

  /// Checks what derived indicators are computed from.
  ///
  /// - Throws: `CatalogueError` at the first formula that cannot be computed.
  func checkFormulas(of all: [Indicator]) throws {
    let known = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for indicator in all {
      guard let formula = indicator.formula, let entry = indicators[indicator.id] else { continue }
      try entry.check(indicator, formula, among: known)
    }
  }

  func allSectionTopics() -> SectionTopics { SectionTopics(sections.names.compactMap { sections[$0] }) }

  func allTopics() -> [Catalogue.Topic] { topics.names.compactMap { topics[$0] } }

  func allChecks() throws -> [Catalogue.Check] {
    try checks.map { entry in
      for key in ["part", "whole", "rate"] {
        guard let id = entry.optionalText(key) else { continue }
        guard let indicator = indicators[id] else {
          throw entry.failure(key, zh: "没有指标“\(id)”", en: "no indicator is called “\(id)”")
        }
        // A derived one has no number in the text that a check could look at.
        guard !indicator.has("formula") else {
          throw entry.failure(key, zh: "“\(id)”由公式算出,不能核对", en: "“\(id)” is computed and cannot be checked")
        }
      }
      return Catalogue.Check(
        part: try entry.text("part"), whole: try entry.text("whole"), rate: entry.optionalText("rate"))
    }
  }

  private func places(of names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  }
}

extension Catalogue {
  /// - Throws: `CatalogueError` with the line of the first mistake.
  init(_ draft: CatalogueDraft) throws {
    let recognised = try draft.recognised()
    try draft.checkFormulas(of: recognised.map(\.indicator))
    self.init(
      indicators: recognised.map(\.indicator), rules: recognised.map(\.rule), topics: draft.allTopics(),
      checks: try draft.allChecks(), sectionTopics: draft.allSectionTopics())
  }
}
