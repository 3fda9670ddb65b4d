/// The names files go by: whole paths in the index, and what the user wrote on the screen.
///
/// Of the folder `seeds`, really `/home/me/fazhi/seeds`, the file `/home/me/fazhi/seeds/000.txt` is shown as
/// `seeds/000.txt`.
struct PathNames: Sendable {
  private let roots: [(given: String, real: String)]

  init(_ paths: [String]) {
    roots = paths.compactMap { path in
      LibraryPlace.realPath(path).map { (Self.trimmed(path), Self.trimmed($0)) }
    }
  }

  /// The real paths of the files and folders given that are there.
  var realRoots: [String] { roots.map { $0.real.isEmpty ? "/" : $0.real } }

  /// A file as the user would write it; the whole path for one that lies elsewhere.
  func shown(_ whole: String) -> String {
    // A path that is whole already is the same string, which many thousands of files tell in memory.
    guard let root = root(of: whole), root.given != root.real else { return whole }
    let name = root.given + whole.dropFirst(root.real.count)
    return name.isEmpty ? whole : name
  }

  /// Whether a file is one of those given, or below one.
  func contains(_ whole: String) -> Bool { root(of: whole) != nil }

  /// The whole path of a file that is named from what was given.
  func whole(_ shown: String) -> String {
    for root in roots where Self.isSame(shown, orBelow: root.given) {
      return root.given == root.real ? shown : root.real + shown.dropFirst(root.given.count)
    }
    return shown
  }

  private func root(of whole: String) -> (given: String, real: String)? {
    roots.first { Self.isSame(whole, orBelow: $0.real) }
  }

  private static func isSame(_ path: String, orBelow folder: String) -> Bool {
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.last == "/" { path.removeLast() }
    return String(path)
  }
}
