import Documents
import Yams

/// One mapping of a catalogue file, its keys checked, asked for by name.
///
/// A mapping may be laid over another of the same kind, from another file: what it does not say, the other
/// says. A mistake is reported with the file and line of the value that is wrong.
struct CatalogueEntry {
  let file: String
  private let node: Node
  private var fields: [String: Field] = [:]

  private struct Field {
    let node: Node
    let file: String
  }

  static let indicatorKeys: Set<String> = [
    "id", "zh", "en", "group", "task", "unit", "definition", "note", "topic", "foreign", "counters", "not",
    "unless", "cues", "formula", "beside",
  ]
  private static let cueKeys: Set<String> = [
    "head", "with", "near", "unless", "not", "place", "priority", "scope", "alone", "here", "list",
  ]

  /// - Throws: `CatalogueError` if the node is no mapping or has a key not among `keys`.
  init(_ node: Node, file: String, keys: Set<String>) throws {
    self.node = node
    self.file = file
    guard let mapping = node.mapping else {
      throw Self.failure(file, node, zh: "这里应是“名称: 值”", en: "names with values are expected here")
    }
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let known = keys.sorted().joined(separator: ", ")
        throw Self.failure(
          file, key, zh: "不认识的名称“\(key.string ?? "?")”,可用的有 \(known)",
          en: "“\(key.string ?? "?")” is not known here; there are \(known)")
      }
      fields[name] = Field(node: value, file: file)
    }
  }

  /// This mapping where it says something, `other` where it does not.
  func laid(over other: CatalogueEntry) -> CatalogueEntry {
    var result = self
    result.fields = other.fields.merging(fields) { _, own in own }
    return result
  }

  // MARK: Indicators

  func indicator(groups: [String: Catalogue.Group], tasks: [String: Bilingual]) throws -> Indicator {
    let groupName = try text("group")
    guard let group = groups[groupName] else {
      throw failure("group", zh: "没有定义分组“\(groupName)”", en: "no group is called “\(groupName)”")
    }
    return Indicator(
      id: try text("id"), name: try bilingual(), unit: try text("unit"), group: group.name,
      task: try task(among: tasks, otherwise: group.task), definition: try text("definition"),
      note: optionalText("note"), formula: try formula())
  }

  func group(tasks: [String: Bilingual]) throws -> Catalogue.Group {
    Catalogue.Group(name: try bilingual(), task: try task(among: tasks, otherwise: nil))
  }

  /// What sections can be about; of one that is known already, what is new is added.
  func sectionTopic(
    _ id: String, over known: SectionTopics.Entry?, groups: [String: Catalogue.Group]
  ) throws -> SectionTopics.Entry {
    let own = try (words("groups") ?? []).map { name in
      guard let group = groups[name] else {
        throw failure("groups", zh: "没有定义分组“\(name)”", en: "no group is called “\(name)”")
      }
      return group.name
    }
    let name = try optionalText("zh") == nil ? known?.topic.name ?? bilingual() : bilingual()
    return SectionTopics.Entry(
      topic: Topic(id: id, name: name, groups: (known?.topic.groups ?? []) + own),
      words: (known?.words ?? []) + (try words("words") ?? []))
  }

  /// The task named here, `none` for none; `other` where nothing is said.
  private func task(among tasks: [String: Bilingual], otherwise other: Bilingual?) throws -> Bilingual? {
    guard let name = optionalText("task") else { return other }
    if name == "none" { return nil }
    guard let task = tasks[name] else {
      throw failure("task", zh: "没有定义任务“\(name)”", en: "no task is called “\(name)”")
    }
    return task
  }

  func rule(topics: [String: Int]) throws -> Catalogue.Rule {
    let topic = optionalText("topic") ?? "any"
    guard topic == "any" || topics[topic] != nil else {
      throw failure("topic", zh: "没有定义主题“\(topic)”", en: "no topic is called “\(topic)”")
    }
    var foreign: TopicSet = []
    for name in try words("foreign") ?? [] {
      guard let topic = topics[name] else {
        throw failure("foreign", zh: "没有定义主题“\(name)”", en: "no topic is called “\(name)”")
      }
      foreign.insert(TopicSet(topic: topic))
    }
    let measure: Catalogue.Rule.Measure =
      switch try text("unit") {
      case "%": .percent
      case "元": .money
      case "人", "人次", "名": .people
      default: .counts
      }
    return Catalogue.Rule(
      topic: topics[topic], foreignTopics: foreign, counters: try counters(), measure: measure,
      excluded: try words("not") ?? [], unless: try words("unless") ?? [],
      cues: try list("cues", keys: Self.cueKeys).map { try $0.cue() })
  }

  private func counters() throws -> Set<String>? {
    guard let counters = try words("counters") else { return nil }
    // A counter no number is read with would never match, and nobody would know why.
    if let unknown = counters.first(where: { Counters.measures[$0] == nil }) {
      throw failure("counters", zh: "不认识的量词“\(unknown)”", en: "“\(unknown)” is no counter fazhi reads")
    }
    return Set(counters)
  }

  private func cue() throws -> Catalogue.Cue {
    guard let heads = try words("head"), !heads.isEmpty else {
      throw Self.failure(file, node, zh: "cue 缺少 head", en: "a cue needs a head")
    }
    var cue = Catalogue.Cue(heads: heads)
    if let groups = fields["with"]?.node {
      guard let sequence = groups.sequence else {
        throw failure("with", zh: "这里应是词组的列表 [甲 乙, 丙]", en: "a list of groups of words is expected here")
      }
      cue.companions = try sequence.map(words(of:))
    }
    cue.near = try words("near") ?? []
    cue.unless = try words("unless") ?? []
    cue.excluded = try words("not") ?? []
    if let place = optionalText("place") {
      guard let known = Catalogue.Cue.Place(rawValue: place) else {
        throw failure(
          "place", zh: "place 只能是 before、after、anywhere", en: "place is one of before, after, anywhere")
      }
      cue.place = known
    }
    if let priority = optionalText("priority") {
      guard let number = Int(priority) else {
        throw failure("priority", zh: "priority 应是整数", en: "priority is a whole number")
      }
      cue.priority = number
    }
    cue.isPartial = try flag("scope", meaning: "part")
    cue.standsAlone = try flag("alone", meaning: "true")
    cue.isNarrow = try flag("here", meaning: "true")
    cue.isForLists = try flag("list", meaning: "true")
    return cue
  }

  /// Whether a key is given, with the one value it can have.
  private func flag(_ key: String, meaning value: String) throws -> Bool {
    guard let given = optionalText(key) else { return false }
    guard given == value else {
      throw failure(key, zh: "\(key) 只能是 \(value)", en: "\(key) can only be \(value)")
    }
    return true
  }

  // MARK: Values

  func bilingual() throws -> Bilingual { Bilingual(zh: try text("zh"), en: try text("en")) }

  /// Whether a key is given.
  func has(_ key: String) -> Bool { fields[key] != nil }

  func optionalText(_ key: String) -> String? { fields[key]?.node.string }

  func text(_ key: String) throws -> String {
    guard let value = optionalText(key) else {
      throw Self.failure(file, node, zh: "缺少 \(key)", en: "\(key) is missing")
    }
    return value
  }

  /// Words separated by spaces.
  func words(of node: Node) throws -> [String] {
    guard let text = node.string else {
      throw Self.failure(file, node, zh: "这里应是用空格隔开的词", en: "words separated by spaces are expected here")
    }
    return text.utf8.split(separator: UInt8(ascii: " ")).compactMap { String($0) }
  }

  private func words(_ key: String) throws -> [String]? { try fields[key].map { try words(of: $0.node) } }

  /// The mappings of a list; none if the list is not given.
  func list(_ key: String, keys: Set<String>) throws -> [CatalogueEntry] {
    guard let field = fields[key] else { return [] }
    guard let sequence = field.node.sequence else {
      throw failure(key, zh: "\(key) 应是列表", en: "\(key) is a list")
    }
    return try sequence.map { try CatalogueEntry($0, file: field.file, keys: keys) }
  }

  /// The names and values of a mapping whose names are the user's own; none if it is not given.
  func names(_ key: String) throws -> [(name: String, value: Node)] {
    guard let field = fields[key] else { return [] }
    guard let mapping = field.node.mapping else {
      throw failure(key, zh: "\(key) 应是“名称: 值”", en: "\(key) is names with values")
    }
    return mapping.compactMap { name, value in name.string.map { ($0, value) } }
  }

  func failure(_ key: String, zh: String, en: String) -> CatalogueError {
    Self.failure(fields[key]?.file ?? file, fields[key]?.node ?? node, zh: zh, en: en)
  }

  private static func failure(_ file: String, _ node: Node, zh: String, en: String) -> CatalogueError {
    CatalogueError(file: file, line: node.mark?.line, message: Bilingual(zh: zh, en: en))
  }
}
