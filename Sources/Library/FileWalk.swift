import Documents
import Glibc

/// The files to read for the paths a person gave.
///
/// A file given by name is read whatever it is called, and so is a member of an archive (`a.zip/b.txt`). In folders,
/// and in the folders inside them, files are taken by the look of their names (`FileName`); hidden ones are
/// left alone, and so are the folders browsers save beside a page, with its pictures and frames. Paths come in the
/// order given, inside a folder by name. Every file and folder is visited once, by device and inode, so that neither
/// a symbolic link that leads back up nor a path given twice repeats anything.
struct FileWalk {
  /// A regular file, as it was when it was found; a member has the size and time of its archive.
  struct File: Hashable, Sendable {
    let path: String
    let size: Int
    /// When it was last changed, in nanoseconds since 1970.
    let modified: Int

    fileprivate init(_ path: String, _ status: stat) {
      self.path = path
      size = Int(status.st_size)
      modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    }
  }

  private(set) var found: [File] = []
  private(set) var failures: [FileFailure] = []
  /// Paths the system would not let be looked into: what is below them is not known to be gone.
  private(set) var unreadable: [String] = []
  private var visited: Set<Identity> = []
  /// The members of archives that were named one by one.
  private var members: Set<String> = []

  var files: [String] { found.map(\.path) }

  private struct Identity: Hashable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) {
      device = status.st_dev
      inode = status.st_ino
    }
  }

  init(_ paths: [String]) {
    for path in paths { visit(given: path) }
  }

  private mutating func visit(given path: String) {
    guard !path.isEmpty else {
      failures.append(.emptyPath())
      return
    }
    if let archive = Document.archive(holding: path) {
      if let status = status(of: archive), members.insert(path).inserted, !visited.contains(Identity(status))
      {
        found.append(File(path, status))
      }
      return
    }
    guard let status = status(of: path) else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      let failuresBefore = failures.count
      let found = visit(folder: path, status)
      // A folder that could not be looked into has said so itself.
      if found == 0, failures.count == failuresBefore { failures.append(.emptyFolder(path)) }
    case S_IFREG: take(path, status)
    default: failures.append(FileFailure(DocumentError(file: path, .notRegularFile)))
    }
  }

  /// Takes the plausible files in and below a folder; returns how many there are, taken before or not.
  private mutating func visit(folder path: String, _ folderStatus: stat) -> Int {
    guard visited.insert(Identity(folderStatus)).inserted else { return 1 }
    guard let names = names(inFolder: path) else { return 0 }
    var found = 0
    let pages = Set(
      names.lazy.filter { $0.lowercased().hasSuffix("html") || $0.lowercased().hasSuffix("htm") })
    for name in names where !Self.belongsToPage(name, among: pages) {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      let isPlausible = FileName.isPlausible(name)
      // What is neither named like a report nor a folder is of no interest, and neither is its failure.
      guard let status = isPlausible ? status(of: child) : Self.statusOrCode(of: child).status else {
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: found += visit(folder: child, status)
      case S_IFREG where isPlausible:
        found += 1
        take(child, status)
      default:
        if isPlausible, name.contains(".") {
          failures.append(FileFailure(DocumentError(file: child, .notRegularFile)))
        }
      }
    }
    return found
  }

  private mutating func take(_ path: String, _ status: stat) {
    if visited.insert(Identity(status)).inserted { found.append(File(path, status)) }
  }

  /// Whether a folder's name says that it holds what belongs to a page beside it: `报告_files` beside `报告.html`,
  /// also as browsers name it in Chinese, and `报告.files` as Word does.
  private static func belongsToPage(_ name: String, among pages: Set<String>) -> Bool {
    guard !pages.isEmpty, let ending = ["_files", ".files", "_文件"].first(where: name.hasSuffix) else {
      return false
    }
    let page = name.dropLast(ending.count)
    return pages.contains { $0.dropLast($0.lowercased().hasSuffix(".html") ? 5 : 4) == page }
  }

  /// The names in a folder that are not hidden, sorted; nil, with the failure noted, when it cannot be read.
  private mutating func names(inFolder path: String) -> [String]? {
    guard let folder = opendir(path) else {
      failures.append(FileFailure(DocumentError(file: path, .system(errno))))
      unreadable.append(path)
      return nil
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append(name)
      } else {
        failures.append(.unreadableName(path + "/" + String(decoding: bytes, as: UTF8.self)))
      }
    }
    return names.sorted()
  }

  /// What stands at a path, links followed; nil, with the failure noted, when nothing can be told.
  private mutating func status(of path: String) -> stat? {
    let (status, code) = Self.statusOrCode(of: path)
    if status == nil {
      failures.append(FileFailure(DocumentError(file: path, .system(code))))
      unreadable.append(path)
    }
    return status
  }

  private static func statusOrCode(of path: String) -> (status: stat?, code: Int32) {
    var status = stat()
    return stat(path, &status) == 0 ? (status, 0) : (nil, errno)
  }
}
