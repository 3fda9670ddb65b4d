import Glibc

/// Where a library's files stand.
public struct LibraryPlace: Hashable, Sendable {
  /// The SQLite database.
  public let index: String
  /// The reports' clean text.
  let pack: String
  /// Locked by the process that writes.
  let lock: String
  /// Whether the library was put there by fazhi itself, so that it may be thrown away and made anew.
  let isCache: Bool

  /// A library in a file the user names; what belongs to it stands beside it.
  public init(file: String) {
    self.init(index: file, isCache: false)
  }

  private init(index: String, isCache: Bool) {
    self.index = index
    pack = index + "-text"
    lock = index + "-lock"
    self.isCache = isCache
  }

  /// A library in a folder of its own.
  init(cacheFolder: String) {
    self.init(index: cacheFolder + "/index.sqlite", isCache: true)
  }

  /// The place in the user's cache for the files and folders at `paths`: `$XDG_CACHE_HOME/fazhi/NAME-HASH`, or in
  /// `~/.cache`, where NAME is the first folder's own and HASH is of the real paths of all. Nil when no path leads
  /// anywhere, or the user has no home.
  public static func cache(for paths: [String]) -> LibraryPlace? {
    let real = paths.compactMap(realPath)
    guard let first = real.first, let home = cacheHome() else { return nil }
    let all = Array(Set(real).sorted().joined(separator: "\n").utf8)
    let name = first.split(separator: "/").last.map(String.init) ?? "root"
    return LibraryPlace(cacheFolder: "\(home)/fazhi/\(name)-\(ContentHash(all).text.prefix(12))")
  }

  /// The folder the library is in.
  var folder: String {
    guard let slash = index.lastIndex(of: "/") else { return "." }
    return slash == index.startIndex ? "/" : String(index[..<slash])
  }

  /// Whether there is an index already.
  public var exists: Bool { access(index, F_OK) == 0 }

  /// A path without links and dots; nil when nothing stands there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func cacheHome() -> String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }
  }

  /// Makes the folder, and those above it, for the user alone.
  func makeFolder() throws(IndexProblem) {
    var path = folder.hasPrefix("/") ? "" : "."
    for name in folder.split(separator: "/") {
      path += "/" + name
      if mkdir(path, 0o700) != 0, errno != EEXIST { throw IndexProblem(place: self, system: errno) }
    }
  }

  /// Bytes the index and the text take.
  var bytesOnDisk: Int {
    [index, index + "-wal", pack].reduce(0) { sum, path in
      var status = stat()
      return sum + (stat(path, &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  /// Removes the library's files, those SQLite puts beside its own included; the lock stays.
  func remove() {
    for path in [index, index + "-wal", index + "-shm", pack] { unlink(path) }
  }
}
