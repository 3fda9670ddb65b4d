import Documents
import Glibc

/// The file that keeps which commands were run by name, the last one first, a name on each line.
///
/// It is a convenience, so nothing in it can be wrong: lines that are no names, such as the rest of a damaged file, are
/// passed over and gone with the next change. The file is replaced whole, so that it is never half written.
public struct HistoryFile: Sendable {
  public let path: String

  /// Names kept at most.
  static let namesAtMost = 100
  /// What is read of the file at most; names are short.
  private static let bytesAtMost = 1 << 14

  public init(path: String) { self.path = path }

  /// The names, the last one first, each once; none when there is no file.
  ///
  /// - Throws: `FileFailure` for a file that is there and cannot be read.
  public func read() throws(FileFailure) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw unread(errno)
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.bytesAtMost)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw unread(errno) }
    return Self.names(in: bytes[..<count])
  }

  /// Puts a name first; returns all names then.
  public func add(_ name: String) throws(FileFailure) -> [String] {
    try LockedFolder(path: path).change { () throws(FileFailure) in
      let names = [name] + (try read()).filter { $0 != name }.prefix(Self.namesAtMost - 1)
      try WholeFile.write(names.map { $0 + "\n" }.joined(), to: path, isPrivate: true)
      return names
    }
  }

  /// The whole lines that are names of commands.
  private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    guard let end = bytes.lastIndex(of: 0x0A) else { return [] }
    var names: [String] = []
    for line in bytes[..<end].split(separator: 0x0A) where line.count <= 64 {
      guard line.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else { continue }
      let name = String(decoding: line, as: UTF8.self)
      if !names.contains(name) { names.append(name) }
    }
    return Array(names.prefix(namesAtMost))
  }

  private func unread(_ code: Int32) -> FileFailure {
    let reason = String(cString: strerror(code))
    return FileFailure(
      file: path,
      message: Bilingual(
        zh: "命令的历史读不出来（\(reason)）；请检查权限",
        en: "the history of commands cannot be read (\(reason)); check permissions"))
  }
}
