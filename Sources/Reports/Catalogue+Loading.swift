import Documents
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
  ///
  /// - Throws: `MissingResource`, or `CatalogueError` when the file was changed and is wrong.
  public static func bundled() throws -> Catalogue {
    let file = "catalogue.yaml"
    return try Catalogue(yaml: String(decoding: try Resource.bytes(file), as: UTF8.self), file: file)
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
    try self.init(CatalogueEntry(root, file: file, keys: ["topics", "groups", "checks", "indicators"]))
  }

  private init(_ root: CatalogueEntry) throws {
    let topics = try root.names("topics").map { Topic(name: $0, words: try root.words(of: $1)) }
    let groups = Dictionary(
      try root.names("groups").map { name, node in
        (name, try CatalogueEntry(node, file: root.file, keys: ["zh", "en"]).bilingual())
      }, uniquingKeysWith: { first, _ in first })
    let topicPlaces = Dictionary(
      topics.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var indicators: [Indicator] = []
    var rules: [Rule] = []
    for entry in try root.list("indicators", keys: CatalogueEntry.indicatorKeys) {
      indicators.append(try entry.indicator(groups: groups))
      rules.append(try entry.rule(topics: topicPlaces))
    }
    let checks =
      try root.has("checks")
      ? root.list("checks", keys: ["part", "whole", "rate"]).map {
        Check(part: try $0.text("part"), whole: try $0.text("whole"), rate: $0.optionalText("rate"))
      } : []
    self.init(indicators: indicators, rules: rules, topics: topics, checks: checks)
  }
}
