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
  /// The catalogue that comes with the program, with another file laid over it: an indicator with a new id is
  /// added, one with a known id changes what it says of it, topics gain words, checks are added.
  ///
  /// - Parameter own: the file's text, and its name for messages; nil for none.
  /// - Throws: `MissingResource`, or `CatalogueError` with the line of the first mistake.
  public static func bundled(with own: (yaml: String, file: String)? = nil) throws -> Catalogue {
    let file = "catalogue.yaml"
    let bundled = (yaml: String(decoding: try Resource.bytes(file), as: UTF8.self), file: file)
    return try Catalogue(layers: [bundled] + (own.map { [$0] } ?? []))
  }

  /// Reads a catalogue; the head of `catalogue.yaml` explains the form.
  ///
  /// - Throws: `CatalogueError` with the line of the first mistake.
  public init(yaml: String, file: String) throws { try self.init(layers: [(yaml, file)]) }

  private init(layers: [(yaml: String, file: String)]) throws {
    var draft = CatalogueDraft()
    for layer in layers { try draft.lay(Self.root(of: layer.yaml, file: layer.file)) }
    try self.init(draft)
  }

  private static func root(of yaml: String, file: String) throws -> CatalogueEntry {
    do {
      // The basic resolver takes every scalar for a string; guessing types costs a regular expression each.
      guard let node = try Yams.compose(yaml: yaml, .basic) else {
        throw CatalogueError(
          file: file, line: nil, message: Bilingual(zh: "文件是空的", en: "the file is empty"))
      }
      return try CatalogueEntry(
        node, file: file, keys: ["topics", "sections", "tasks", "groups", "checks", "indicators"])
    } catch let error as YamlError {
      throw CatalogueError(error, file: file)
    }
  }
}

extension CatalogueError {
  /// What the YAML reader says, with its line.
  init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        file: file, line: mark.line,
        message: Bilingual(zh: "不是合法的 YAML:\(problem)", en: "not YAML: \(problem)"))
    case .duplicatedKeysInMapping(let names, let context):
      let names = names.joined(separator: ", ")
      self.init(
        file: file, line: context.mark.line,
        message: Bilingual(zh: "“\(names)”写了两次", en: "“\(names)” is given twice"))
    default:
      self.init(
        file: file, line: nil, message: Bilingual(zh: "不是合法的 YAML:\(error)", en: "not YAML: \(error)"))
    }
  }
}
