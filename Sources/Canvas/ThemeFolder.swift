import Foundation

/// The theme files of a folder. Only the names are looked up at first; a file is read when it is chosen.
public struct ThemeFolder: Hashable, Sendable {
  public let path: String
  /// The names of the themes, which are those of the files without `.yaml` or `.yml`, in their order; empty if the
  /// folder cannot be read.
  public let names: [String]
  private let files: [String: String]

  public init(path: String) {
    self.path = path
    let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    // Hidden files are an editor's drafts. Of `a.yaml` and `a.yml` the first is meant.
    let themes = found.filter { file in !file.hasPrefix(".") && Self.suffixes.contains { file.hasSuffix($0) }
    }
    files = Dictionary(
      themes.sorted().map { (Self.name(ofFile: $0), $0) }, uniquingKeysWith: { first, _ in first })
    names = files.keys.sorted()
  }

  private static let suffixes = [".yaml", ".yml"]

  /// The name of the theme in a file: the file's without folder and ending.
  static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let suffix = suffixes.first(where: { file.hasSuffix($0) }) else { return file }
    return String(file.dropLast(suffix.count))
  }

  /// The path of a theme's file; nil for a theme that is not here.
  func path(of name: String) -> String? { files[name].map { path + "/" + $0 } }

  /// Reads a theme by its name.
  public func read(_ name: String) -> ThemeReading {
    ThemeReading(name) { name throws(ThemeProblem) in try contents(of: name) }
  }

  private func contents(of name: String) throws(ThemeProblem) -> String {
    guard let file = path(of: name) else {
      let nearest = NearestName.of(name, in: names)
      throw ThemeProblem(file: name + ".yaml", line: nil, reason: .notFound(nearest: nearest))
    }
    return try Self.contents(ofFile: file, called: name + ".yaml")
  }

  /// A theme is a page of text; what is longer is something else.
  private static let bytesAtMost = 1_000_000

  /// The text of a file.
  ///
  /// - Parameter name: what it is called in a problem.
  static func contents(ofFile path: String, called name: String) throws(ThemeProblem) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ThemeProblem(file: name, line: nil, reason: .notFound(nearest: nil))
    }
    // A pipe or device would be read for ever.
    guard !isFolder.boolValue,
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int,
      size <= bytesAtMost,
      isRegular(path), let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw ThemeProblem(file: name, line: nil, reason: .notReadable) }
    return text
  }

  private static func isRegular(_ path: String) -> Bool {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
    return type == .typeRegular
  }
}
