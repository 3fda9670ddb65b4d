import Documents
import Glibc

/// A file that is written whole or not at all: beside it under another name, brought to the disk, and renamed when it
/// is finished. What is given up leaves nothing behind.
public final class WholeFile {
  /// Where it will stand, links resolved.
  private let target: String
  /// The path as it was given.
  private let path: String
  private let draft: String
  private let replaces: Bool
  private var descriptor: Int32
  private var waiting: [UInt8] = []

  private static let bytesAtOnce = 1 << 18

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - replaces: whether a file that is there may be replaced. Nothing is changed before `finish`.
  ///   - isPrivate: only its owner may read a new file.
  /// - Throws: `FileFailure` for a path nothing can be written to, `FileExists` for a file that may not be replaced.
  public init(path: String, replaces: Bool, isPrivate: Bool = false) throws {
    self.path = path
    self.replaces = replaces
    let present = try Self.look(at: path)
    guard present == nil || replaces else { throw FileExists(path: path) }
    let resolved = Self.resolved(path)
    let folder = resolved.lastIndex(of: "/").map { String(resolved[...$0]) } ?? ""
    target = resolved
    // The name may be as long as names can be; the draft's own is short.
    draft = folder + ".fazhi-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
    if let present { fchmod(descriptor, present.st_mode & 0o777) }
  }

  deinit { giveUp() }

  /// What is at a path, if anything is; throws for what can never be replaced by a file.
  private static func look(at path: String) throws(FileFailure) -> stat? {
    guard !path.isEmpty, !path.hasSuffix("/") else {
      throw FileFailure(
        file: path.isEmpty ? "\"\"" : path, message: Bilingual(zh: "请给出文件名", en: "give the name of a file"))
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      // What cannot be looked at for any other reason is found when the draft is made.
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return status
    case S_IFDIR:
      throw FileFailure(
        file: path, message: Bilingual(zh: "这是文件夹;请给出其中的文件名", en: "it is a folder; name a file in it"))
    default:
      throw FileFailure(
        file: path,
        message: Bilingual(
          zh: "这是设备或管道,不能替换;写到标准输出请不用 --output",
          en: "it is a device or a pipe and is not replaced; leave --output out to write to standard output"))
    }
  }

  /// Throws what `init` would, as far as it can be known without writing.
  public static func check(path: String, replaces: Bool) throws {
    if try look(at: path) != nil, !replaces { throw FileExists(path: path) }
  }

  /// A link is followed, so that the file it leads to is replaced, not the link.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes a text as a file.
  ///
  /// - Throws: `FileFailure`; for a file that is there and may not be replaced what to do on a command line.
  public static func write(
    _ text: String, to path: String, replaces: Bool = true, isPrivate: Bool = false
  ) throws(FileFailure) {
    try write(Array(text.utf8), to: path, replaces: replaces, isPrivate: isPrivate)
  }

  /// Writes bytes as a file, as `write(_:to:replaces:isPrivate:)` does a text.
  public static func write(
    _ bytes: [UInt8], to path: String, replaces: Bool = true, isPrivate: Bool = false
  ) throws(FileFailure) {
    do {
      let file = try WholeFile(path: path, replaces: replaces, isPrivate: isPrivate)
      try file.write(bytes)
      try file.finish()
    } catch let failure as FileFailure {
      throw failure
    } catch let exists as FileExists {
      throw exists.failure
    } catch {
      throw FileFailure(file: path, message: Bilingual(zh: "\(error)", en: "\(error)"))
    }
  }

  // MARK: Writing

  /// Adds to the end of the file; throws `FileFailure`, after which the file is given up.
  public func write(_ text: String) throws(FileFailure) {
    waiting += text.utf8
    if waiting.count >= Self.bytesAtOnce { try send() }
  }

  /// Adds bytes to the end of the file, as `write(_:)` does text.
  public func write(_ bytes: [UInt8]) throws(FileFailure) {
    waiting += bytes
    if waiting.count >= Self.bytesAtOnce { try send() }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: `FileFailure`, or `FileExists` when another program has made the file meanwhile.
  public func finish() throws {
    try send()
    // Renamed before it is on the disk, an empty file might be left after a loss of power.
    guard fsync(descriptor) == 0 else { throw failed(errno) }
    let ended = descriptor
    descriptor = -1
    guard Glibc.close(ended) == 0 else { throw failed(errno) }
    if !replaces {
      if link(draft, target) == 0 {
        unlink(draft)
        return
      }
      let code = errno
      if code == EEXIST {
        unlink(draft)
        throw FileExists(path: path)
      }
      // A file system without hard links: there is a moment in which another program's file would be replaced.
      if access(target, F_OK) == 0 {
        unlink(draft)
        throw FileExists(path: path)
      }
    }
    guard rename(draft, target) == 0 else { throw failed(errno) }
  }

  private func send() throws(FileFailure) {
    var sent = 0
    while sent < waiting.count {
      let count = waiting.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failed(count == 0 ? ENOSPC : errno) }
      sent += count
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private func failed(_ code: Int32) -> FileFailure {
    giveUp()
    unlink(draft)
    return Self.failure(code, path)
  }

  private func giveUp() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
    unlink(draft)
  }

  /// Why a file could not be written, and what to do.
  private static func failure(_ code: Int32, _ path: String) -> FileFailure {
    let advice =
      switch code {
      case ENOENT, ENOTDIR:
        Bilingual(zh: "没有这个文件夹;请先建立,或换一个路径", en: "there is no such folder; make it first, or choose another")
      case EACCES, EPERM, EROFS:
        Bilingual(zh: "这个文件夹不可写;请换一个文件夹", en: "its folder may not be written to; choose another")
      case ENOSPC, EDQUOT, EFBIG:
        Bilingual(zh: "磁盘已满;请腾出空间或换一个磁盘", en: "the disk is full; free some space or choose another disk")
      case ENAMETOOLONG: Bilingual(zh: "文件名太长;请缩短", en: "the name is too long; shorten it")
      default:
        Bilingual(
          zh: "写不进去(\(String(cString: strerror(code))));请换一个位置",
          en: "it cannot be written (\(String(cString: strerror(code)))); choose another place")
      }
    return FileFailure(file: path, message: advice)
  }
}

/// A file that is there and was not to be replaced.
public struct FileExists: Error, Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// What to do on a command line.
  public var failure: FileFailure {
    FileFailure(
      file: path,
      message: Bilingual(
        zh: "文件已存在,没有替换;加 --force 替换,或换一个名称",
        en: "the file exists and was not replaced; add --force to replace it, or choose another name"))
  }
}
