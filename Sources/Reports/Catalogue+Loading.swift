import Documents
import Foundation
import Yams

/// Why a catalogue file cannot be used: the file, the line, the reason.
public struct CatalogueError: Error, Hashable, Sendable {
  public let file: String
  /// From 1; nil when the file as a whole is meant.
  public let line: Int?
  public let message: Bilingual
}

extension Catalogue {
  /// The catalogue that comes with the program.
  public static func bundled() throws -> Catalogue {
    guard let url = Bundle.module.url(forResource: "Resources/catalogue", withExtension: "yaml") else {
      throw CatalogueError(
        file: "catalogue.yaml", line: nil,
        message: Bilingual(
          zh: "找不到指标目录,请重新安装 fazhi", en: "the indicator catalogue is missing; reinstall fazhi"))
    }
    let text: String
    do { text = try String(contentsOf: url, encoding: .utf8) } catch {
      throw CatalogueError(
        file: url.path, line: nil,
        message: Bilingual(zh: "无法读取指标目录", en: "the indicator catalogue cannot be read"))
    }
    return try Catalogue(yaml: text, file: url.lastPathComponent)
  }

  /// Reads a catalogue; its head explains the form.
  ///
  /// - Throws: `CatalogueError` with the line of the first mistake.
  public init(yaml: String, file: String) throws {
    let root: Node
    do {
      // The basic resolver takes every scalar for a string; guessing types costs a regular expression each.
      guard let node = try Yams.compose(yaml: yaml, .basic) else {
        throw CatalogueError(
          file: file, line: nil, message: Bilingual(zh: "文件是空的", en: "the file is empty"))
      }
      root = node
    } catch let error as YamlError {
      throw CatalogueError(
        file: file, line: nil, message: Bilingual(zh: "不是合法的 YAML:\(error)", en: "not YAML: \(error)"))
    }
    try self.init(CatalogueReader(file: file), root)
  }

  private init(_ reader: CatalogueReader, _ root: Node) throws {
    let topics = try reader.entries(root, "topics").map { name, words in
      Topic(name: name, words: try reader.words(words))
    }
    let groups = Dictionary(
      try reader.entries(root, "groups").map { ($0, try reader.names($1)) },
      uniquingKeysWith: { first, _ in first })
    let topicPlaces = Dictionary(
      topics.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var indicators: [Indicator] = []
    var rules: [Rule] = []
    for node in try reader.list(root, "indicators") {
      indicators.append(try reader.indicator(node, groups: groups))
      rules.append(try reader.rule(node, topics: topicPlaces))
    }
    let checks = try root["checks"] == nil ? [] : reader.list(root, "checks").map(reader.check)
    self.init(indicators: indicators, rules: rules, topics: topics, checks: checks)
  }
}

/// Walks the nodes of a catalogue file and says where one is not as expected.
private struct CatalogueReader {
  let file: String

  func indicator(_ node: Node, groups: [String: Bilingual]) throws -> Indicator {
    let group = try text(node, "group")
    guard let groupNames = groups[group] else {
      throw failure(node, zh: "没有定义分组“\(group)”", en: "no group is called “\(group)”")
    }
    return Indicator(
      id: try text(node, "id"), name: try names(node), unit: try text(node, "unit"), group: groupNames,
      definition: try text(node, "definition"))
  }

  func rule(_ node: Node, topics: [String: Int]) throws -> Catalogue.Rule {
    let topicName = node["topic"]?.string ?? "any"
    guard topicName == "any" || topics[topicName] != nil else {
      throw failure(node, zh: "没有定义主题“\(topicName)”", en: "no topic is called “\(topicName)”")
    }
    let measure: Catalogue.Rule.Measure =
      switch try text(node, "unit") {
      case "%": .percent
      case "元": .money
      case "人", "人次", "名": .people
      default: .counts
      }
    return Catalogue.Rule(
      topic: topics[topicName], counters: try optionalWords(node, "counters").map(Set.init),
      measure: measure, excluded: try optionalWords(node, "not") ?? [],
      cues: try list(node, "cues").map(cue))
  }

  func check(_ node: Node) throws -> Catalogue.Check {
    Catalogue.Check(
      part: try text(node, "part"), whole: try text(node, "whole"), rate: node["rate"]?.string)
  }

  private func cue(_ node: Node) throws -> Catalogue.Cue {
    var cue = Catalogue.Cue(heads: try optionalWords(node, "head") ?? [])
    guard !cue.heads.isEmpty else {
      throw failure(node, zh: "cue 缺少 head", en: "a cue needs a head")
    }
    if let companions = node["with"]?.sequence {
      let groups = try companions.filter { $0.sequence != nil }.map(words)
      cue.companions = try groups.isEmpty ? [words(Node.sequence(companions))] : groups
    }
    cue.near = try optionalWords(node, "near") ?? []
    cue.excluded = try optionalWords(node, "not") ?? []
    if let place = node["place"]?.string {
      guard let known = Catalogue.Cue.Place(rawValue: place) else {
        throw failure(
          node, zh: "place 只能是 before、after、anywhere", en: "place is one of before, after, anywhere")
      }
      cue.place = known
    }
    cue.priority = node["priority"]?.string.flatMap { Int($0) } ?? 0
    cue.isPartial = node["scope"]?.string == "part"
    cue.standsAlone = node["alone"]?.string == "true"
    return cue
  }

  func names(_ node: Node) throws -> Bilingual {
    Bilingual(zh: try text(node, "zh"), en: try text(node, "en"))
  }

  func text(_ node: Node, _ key: String) throws -> String {
    guard let value = node[key]?.string else {
      throw failure(node, zh: "缺少 \(key)", en: "\(key) is missing")
    }
    return value
  }

  func words(_ node: Node) throws -> [String] {
    guard let sequence = node.sequence else {
      throw failure(node, zh: "这里应是词表 [甲, 乙]", en: "a list of words is expected here")
    }
    return try sequence.map {
      guard let word = $0.string, !word.isEmpty else {
        throw failure($0, zh: "这里应是一个词", en: "a word is expected here")
      }
      return word
    }
  }

  func optionalWords(_ node: Node, _ key: String) throws -> [String]? { try node[key].map(words) }

  func list(_ node: Node, _ key: String) throws -> [Node] {
    guard let sequence = node[key]?.sequence else {
      throw failure(node, zh: "缺少列表 \(key)", en: "the list \(key) is missing")
    }
    return Array(sequence)
  }

  func entries(_ node: Node, _ key: String) throws -> [(String, Node)] {
    guard let mapping = node[key]?.mapping else {
      throw failure(node, zh: "缺少 \(key)", en: "\(key) is missing")
    }
    return mapping.compactMap { name, value in name.string.map { ($0, value) } }
  }

  private func failure(_ node: Node, zh: String, en: String) -> CatalogueError {
    CatalogueError(file: file, line: node.mark?.line, message: Bilingual(zh: zh, en: en))
  }
}
