import Documents
import Yams

/// One mapping of a catalogue file, its keys checked, asked for by name.
struct CatalogueEntry {
  let file: String
  private let node: Node
  private let fields: [String: Node]

  static let indicatorKeys: Set<String> = [
    "id", "zh", "en", "group", "unit", "definition", "topic", "counters", "not", "cues",
  ]
  private static let cueKeys: Set<String> = [
    "head", "with", "near", "not", "place", "priority", "scope", "alone",
  ]

  /// - Throws: `CatalogueError` if the node is no mapping or has a key not among `keys`.
  init(_ node: Node, file: String, keys: Set<String>) throws {
    self.node = node
    self.file = file
    guard let mapping = node.mapping else {
      throw Self.failure(file, node, zh: "这里应是“名称: 值”", en: "names with values are expected here")
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let known = keys.sorted().joined(separator: ", ")
        throw Self.failure(
          file, key, zh: "不认识的名称“\(key.string ?? "?")”,可用的有 \(known)",
          en: "“\(key.string ?? "?")” is not known here; there are \(known)")
      }
      fields[name] = value
    }
    self.fields = fields
  }

  // MARK: Indicators

  func indicator(groups: [String: Bilingual]) throws -> Indicator {
    let group = try text("group")
    guard let names = groups[group] else {
      throw failure("group", zh: "没有定义分组“\(group)”", en: "no group is called “\(group)”")
    }
    return Indicator(
      id: try text("id"), name: try bilingual(), unit: try text("unit"), group: names,
      definition: try text("definition"))
  }

  func rule(topics: [String: Int]) throws -> Catalogue.Rule {
    let topic = optionalText("topic") ?? "any"
    guard topic == "any" || topics[topic] != nil else {
      throw failure("topic", zh: "没有定义主题“\(topic)”", en: "no topic is called “\(topic)”")
    }
    let measure: Catalogue.Rule.Measure =
      switch try text("unit") {
      case "%": .percent
      case "元": .money
      case "人", "人次", "名": .people
      default: .counts
      }
    return Catalogue.Rule(
      topic: topics[topic], counters: try words("counters").map(Set.init), measure: measure,
      excluded: try words("not") ?? [], cues: try list("cues", keys: Self.cueKeys).map { try $0.cue() })
  }

  private func cue() throws -> Catalogue.Cue {
    guard let heads = try words("head"), !heads.isEmpty else {
      throw Self.failure(file, node, zh: "cue 缺少 head", en: "a cue needs a head")
    }
    var cue = Catalogue.Cue(heads: heads)
    if let groups = fields["with"] {
      guard let sequence = groups.sequence else {
        throw failure("with", zh: "这里应是词组的列表 [甲 乙, 丙]", en: "a list of groups of words is expected here")
      }
      cue.companions = try sequence.map(words(of:))
    }
    cue.near = try words("near") ?? []
    cue.excluded = try words("not") ?? []
    if let place = optionalText("place") {
      guard let known = Catalogue.Cue.Place(rawValue: place) else {
        throw failure(
          "place", zh: "place 只能是 before、after、anywhere", en: "place is one of before, after, anywhere")
      }
      cue.place = known
    }
    cue.priority = optionalText("priority").flatMap { Int($0) } ?? 0
    cue.isPartial = optionalText("scope") == "part"
    cue.standsAlone = optionalText("alone") == "true"
    return cue
  }

  // MARK: Values

  func has(_ key: String) -> Bool { fields[key] != nil }

  func bilingual() throws -> Bilingual { Bilingual(zh: try text("zh"), en: try text("en")) }

  func optionalText(_ key: String) -> String? { fields[key]?.string }

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

  private func words(_ key: String) throws -> [String]? { try fields[key].map(words(of:)) }

  func list(_ key: String, keys: Set<String>) throws -> [CatalogueEntry] {
    guard let sequence = fields[key]?.sequence else {
      throw Self.failure(file, node, zh: "缺少列表 \(key)", en: "the list \(key) is missing")
    }
    return try sequence.map { try CatalogueEntry($0, file: file, keys: keys) }
  }

  /// The names and values of a mapping whose names are the user's own.
  func names(_ key: String) throws -> [(name: String, value: Node)] {
    guard let mapping = fields[key]?.mapping else {
      throw Self.failure(file, node, zh: "缺少 \(key)", en: "\(key) is missing")
    }
    return mapping.compactMap { name, value in name.string.map { ($0, value) } }
  }

  private func failure(_ key: String, zh: String, en: String) -> CatalogueError {
    Self.failure(file, fields[key] ?? node, zh: zh, en: en)
  }

  private static func failure(_ file: String, _ node: Node, zh: String, en: String) -> CatalogueError {
    CatalogueError(file: file, line: node.mark?.line, message: Bilingual(zh: zh, en: en))
  }
}
