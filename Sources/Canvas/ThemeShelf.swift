/// All themes to choose from: the user's own files, and those that come with the program.
public struct ThemeShelf: Hashable, Sendable {
  /// Whose a theme is.
  public enum Origin: String, Hashable, Sendable {
    /// In the user's configuration.
    case own
    /// Comes with the program.
    case shipped
  }

  private let folders: [(origin: Origin, folder: ThemeFolder)]
  /// The names of the themes, sorted. A file of the user's own hides one of the same name that comes with the program.
  public let names: [String]

  /// - Parameters:
  ///   - own: the folder of the user's own themes, which need not exist.
  ///   - shipped: the folder of those that come with the program.
  public init(own: String?, shipped: String?) {
    folders =
      (own.map { [(.own, ThemeFolder(path: $0))] } ?? [])
      + (shipped.map { [(.shipped, ThemeFolder(path: $0))] } ?? [])
    names = Set(folders.flatMap(\.folder.names)).sorted()
  }

  private func place(of name: String) -> (origin: Origin, folder: ThemeFolder)? {
    folders.first { $0.folder.names.contains(name) }
  }

  public func origin(of name: String) -> Origin? { place(of: name)?.origin }

  /// The path of a theme's file.
  public func path(of name: String) -> String? { place(of: name).flatMap { $0.folder.path(of: name) } }

  /// Reads a theme by its name; it may inherit any other on the shelf.
  public func read(_ name: String) -> ThemeReading {
    ThemeReading(name, file: file) { name throws(ThemeProblem) in try contents(of: name) }
  }

  /// Reads a file that need not be on the shelf; what it inherits is looked for beside it first.
  ///
  /// - Parameter path: of a file, whatever it is called.
  public func read(file path: String) -> ThemeReading {
    let name = ThemeFolder.name(ofFile: path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let beside = ThemeShelf(folders: [(.own, ThemeFolder(path: folder.isEmpty ? "/" : folder))] + folders)
    let called = { (wanted: String) in wanted == name ? path : beside.file(wanted) }
    return ThemeReading(name, file: called) { wanted throws(ThemeProblem) in
      if wanted == name { return try ThemeFolder.contents(ofFile: path, called: path) }
      return try beside.contents(of: wanted)
    }
  }

  private init(folders: [(origin: Origin, folder: ThemeFolder)]) {
    self.folders = folders
    names = Set(folders.flatMap(\.folder.names)).sorted()
  }

  /// What a theme's file is called in problems: one's own by its path, the others by their names.
  private func file(_ name: String) -> String {
    guard let place = place(of: name), place.origin == .own else { return name + ".yaml" }
    return place.folder.path(of: name) ?? name + ".yaml"
  }

  private func contents(of name: String) throws(ThemeProblem) -> String {
    guard let path = path(of: name) else {
      throw ThemeProblem(
        file: name + ".yaml", line: nil, reason: .notFound(nearest: NearestName.of(name, in: names)))
    }
    return try ThemeFolder.contents(ofFile: path, called: file(name))
  }

  public static func == (left: ThemeShelf, right: ThemeShelf) -> Bool {
    left.folders.map(\.folder) == right.folders.map(\.folder)
      && left.folders.map(\.origin) == right.folders.map(\.origin)
  }

  public func hash(into hasher: inout Hasher) { for place in folders { hasher.combine(place.folder) } }
}
