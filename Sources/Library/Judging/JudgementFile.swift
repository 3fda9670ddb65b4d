import Documents
import Glibc
import Reports

/// The file judgements are kept in: JSON Lines that only ever grow, beside the index and never in it.
///
/// The first line says what the file is and in which version. Every other line is one judgement, whole or not there: it
/// is on the disk before it is acknowledged, and what a full disk cut off is taken back. Programs that append take
/// turns by a lock on the file. A line nobody can read is told and stays where it is, so that nothing is lost to a
/// mistake of ours; a last line torn by a loss of power is closed before the next is written and swallows none.
public struct JudgementFile: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  public var exists: Bool { access(path, F_OK) == 0 }

  /// Whether both paths lead to one file, however they are written.
  public func isSame(as other: JudgementFile) -> Bool {
    var (mine, theirs) = (stat(), stat())
    return stat(path, &mine) == 0 && stat(other.path, &theirs) == 0
      && mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  /// What a file has.
  public struct Content: Hashable, Sendable {
    /// In the order of the file.
    public var judgements: [Judgement] = []
    public var problems: [LineProblem] = []

    public init() {}
  }

  /// A line that cannot be read; it stays in the file.
  public struct LineProblem: Hashable, Sendable {
    /// From 1.
    public let line: Int
    public let message: Bilingual
  }

  /// What the file has; nothing when there is none.
  ///
  /// - Throws: `FileFailure` for a file that cannot be read, is none of ours, or of a newer version.
  public func read() throws(FileFailure) -> Content {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return Content() }
      throw unread(errno)
    }
    defer { close(descriptor) }
    guard lock(descriptor, LOCK_SH) == 0 else { throw unread(errno) }
    return try content(of: try bytes(of: descriptor))
  }

  /// Puts judgements at the end; they are on the disk when it returns.
  ///
  /// - Throws: `FileFailure` when that cannot be; the file is then as it was.
  public func append(_ judgements: [Judgement]) throws(FileFailure) {
    guard !judgements.isEmpty else { return }
    makeFolder()
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritten(errno) }
    defer { close(descriptor) }
    guard lock(descriptor, LOCK_EX) == 0 else { throw unwritten(errno) }
    let known = try bytes(of: descriptor)
    var (size, lead) = (known.count, "")
    if isTornHeader(known) {
      // Nothing but the beginning of the header: nobody loses anything by beginning anew.
      guard ftruncate(descriptor, 0) == 0 else { throw unwritten(errno) }
      (size, lead) = (0, JudgementLine.header + "\n")
    } else {
      try checkHeader(of: known)
      if known.last != 0x0A { lead = "\n" }
    }
    let text = lead + judgements.map { JudgementLine.text(of: $0) + "\n" }.joined()
    let code = write(Array(text.utf8), to: descriptor)
    guard code == 0 else {
      ftruncate(descriptor, off_t(size))
      throw unwritten(code)
    }
    // The name of a new file must be on the disk as well.
    if size == 0 { syncFolder() }
  }

  /// Why nothing could be written to the file as things are; nil when it could. Neither the file nor its folder is made for
  /// that.
  public func obstacle() -> FileFailure? {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    if descriptor >= 0 {
      close(descriptor)
      return nil
    }
    guard errno == ENOENT else { return unwritten(errno) }
    // Folders that are missing are made in the nearest that is there.
    var nearest = folder
    while access(nearest, F_OK) != 0, errno == ENOENT, let slash = nearest.dropLast().lastIndex(of: "/") {
      nearest = String(nearest[...slash])
    }
    return access(nearest, W_OK | X_OK) == 0 ? nil : unwritten(errno)
  }

  /// Writes a file of its own with those judgements, whole at any moment.
  ///
  /// - Throws: `FileFailure` when it cannot be written, or is there and may not be replaced.
  public func export(_ judgements: [Judgement], replacing: Bool) throws(FileFailure) {
    let lines = [JudgementLine.header] + judgements.map(JudgementLine.text)
    try WholeFile.write(
      lines.joined(separator: "\n") + "\n", to: path, replaces: replacing, isPrivate: true)
  }
}

// MARK: - Lines

extension JudgementFile {
  private func content(of bytes: [UInt8]) throws(FileFailure) -> Content {
    var content = Content()
    guard !isTornHeader(bytes) else { return content }
    try checkHeader(of: bytes)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy({ $0 <= 0x20 }) {
      do throws(JudgementLine.Mistake) {
        content.judgements.append(try JudgementLine.judgement(Array(line)))
      } catch {
        let isTorn = index == lines.count - 1
        content.problems.append(
          LineProblem(
            line: index + 1,
            message: isTorn
              ? Bilingual(
                zh: "最后一行没有写完，未采用，原样保留", en: "the last line was torn off; it is not used and stays as it is")
              : Bilingual(
                zh: "读不懂这一行(\(error.message.zh))，未采用，原样保留",
                en: "this line cannot be read (\(error.message.en)); it is not used and stays as it is")))
      }
    }
    return content
  }

  /// An empty file, or one in which not even the header was finished.
  private func isTornHeader(_ bytes: [UInt8]) -> Bool {
    JudgementLine.header.utf8.starts(with: bytes) && bytes.count < JudgementLine.header.utf8.count
  }

  private func checkHeader(of bytes: [UInt8]) throws(FileFailure) {
    let first = bytes.prefix { $0 != 0x0A }
    guard let version = JudgementLine.version(ofHeader: Array(first)) else {
      throw failure(
        zh: "这不是 fazhi 的判断文件（首行不是它的文件头），没有动它",
        en: "this is no file of fazhi's judgements (its first line is not their header); it was left alone")
    }
    guard version <= JudgementLine.version else {
      throw failure(
        zh: "文件格式是第 \(version) 版，这个 fazhi 只认得到第 \(JudgementLine.version) 版；请换用新的 fazhi，文件没有改动",
        en:
          "the file is in version \(version) of its format, this fazhi knows \(JudgementLine.version); use a newer fazhi, the file was left alone"
      )
    }
  }
}

// MARK: - The disk

extension JudgementFile {
  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func lock(_ descriptor: Int32, _ kind: Int32) -> Int32 {
    var result = flock(descriptor, kind)
    while result != 0, errno == EINTR { result = flock(descriptor, kind) }
    return result
  }

  private func bytes(of descriptor: Int32) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var code: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { code = errno }
        count = max(0, got)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw unread(code) }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes all and waits until it is on the disk; the system's error number, 0 for none.
  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  private func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Makes the folders above the file; that one could not be made is found when the file is.
  private func makeFolder() {
    var end = path.startIndex
    while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }

  private func unread(_ code: Int32) -> FileFailure {
    let reason = String(cString: strerror(code))
    return failure(
      zh: "判断读不出来（\(reason)）；请检查权限", en: "the judgements cannot be read (\(reason)); check permissions")
  }

  private func unwritten(_ code: Int32) -> FileFailure {
    let reason = String(cString: strerror(code))
    return failure(
      zh: "判断没有写入磁盘（\(reason)）；请检查权限和磁盘空间",
      en: "judgements are not written to the disk (\(reason)); check permissions and disk space")
  }

  private func failure(zh: String, en: String) -> FileFailure {
    FileFailure(file: path, message: Bilingual(zh: zh, en: en))
  }
}
