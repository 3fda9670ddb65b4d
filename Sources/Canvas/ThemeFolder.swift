import Foundation

/// The theme files of a folder. Only the names are looked up at first; a file is read when it is chosen.
public struct ThemeFolder: Hashable, Sendable {
  public let path: String
  /// The names of the themes, which are those of the files without `.yaml`, in their order; empty if the
  /// folder cannot be read.
  public let names: [String]

  public init(path: String) {
    self.path = path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    names = files.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }.sorted()
  }

  private static let suffix = ".yaml"

  /// Reads a theme by its name.
  public func read(_ name: String) -> ThemeReading {
    ThemeReading(name) { name throws(ThemeProblem) in try contents(of: name) }
  }

  private func contents(of name: String) throws(ThemeProblem) -> String {
    let file = path + "/" + name + Self.suffix
    guard names.contains(name) else {
      let nearest = NearestName.of(name, in: names)
      throw ThemeProblem(file: name + Self.suffix, line: nil, reason: .notFound(nearest: nearest))
    }
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(validating: data, as: UTF8.self)
    else { throw ThemeProblem(file: name + Self.suffix, line: nil, reason: .notReadable) }
    return text
  }
}
