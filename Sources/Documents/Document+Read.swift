import Glibc

extension Document {
  /// Reads the document at `path`: a file, or a member of an archive by the archive's path and its own name.
  ///
  /// Throws when the file cannot be opened or read, is no regular file, or is no document.
  public static func read(path: String) throws(DocumentError) -> Document {
    var result: Result<Document, DocumentError>?
    var count = 0
    forEach(in: path) {
      count += 1
      if result == nil { result = $0 }
      return count < 2
    }
    guard count < 2, let result else { throw DocumentError(file: path, .archive(.severalInside)) }
    return try result.get()
  }

  /// The documents at `path`: one for a file, those in it for an archive, each with its name or why it is not read.
  public static func documents(path: String) -> [Result<Document, DocumentError>] {
    var results: [Result<Document, DocumentError>] = []
    forEach(in: path) {
      results.append($0)
      return true
    }
    return results
  }

  /// Gives the documents at `path` one after the other, so that no more than one of an archive's is kept, until
  /// `take` returns false.
  public static func forEach(in path: String, _ take: (Result<Document, DocumentError>) -> Bool) {
    do throws(DocumentError) {
      ArchiveDocuments().read(path, try fileBytes(path: path), take)
    } catch {
      guard error.reason == .system(ENOTDIR), let archive = archive(holding: path) else {
        _ = take(.failure(error))
        return
      }
      do throws(DocumentError) {
        let bytes = try fileBytes(path: archive)
        guard PackedFormat(bytes) == .archive else { throw error }
        ArchiveDocuments(wanted: path).read(archive, bytes, take)
      } catch { _ = take(.failure(error)) }
    }
  }

  /// The file that stands on the way to `path` where a folder would, whose member `path` then names; nil when there is
  /// none.
  public static func archive(holding path: String) -> String? {
    var status = stat()
    guard stat(path, &status) != 0, errno == ENOTDIR else { return nil }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if stat(String(rest), &status) == 0 { return status.st_mode & S_IFMT == S_IFREG ? String(rest) : nil }
    }
    return nil
  }

  /// More bytes than any file of reports has, archives of thousands included: a file is kept in memory while it is read.
  public static var fileLimit: Int { 512 << 20 }

  /// The bytes of a regular file. Opens without blocking, so that a pipe nobody writes to does not hang.
  private static func fileBytes(path: String) throws(DocumentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw DocumentError(file: path, .system(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DocumentError(file: path, .system(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw DocumentError(file: path, .isFolder)
    default: throw DocumentError(file: path, .notRegularFile)
    }
    guard status.st_size <= Self.fileLimit else { throw DocumentError(file: path, .fileTooLarge) }
    // One more byte than the file has, so that the read that finds the end needs no second buffer.
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var capacity = Int(status.st_size) + 1
    while true {
      let start = bytes.count
      let wanted = capacity
      let tail = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted {
          let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted - count)
          if got == 0 { break }
          if got < 0 {
            if errno == EINTR { continue }
            failure = errno
            break
          }
          count += got
        }
      }
      if start == 0 { bytes = tail } else { bytes += tail }
      guard bytes.count <= Self.fileLimit else { throw DocumentError(file: path, .fileTooLarge) }
      guard failure == 0 else { throw DocumentError(file: path, .system(failure)) }
      if tail.count < wanted { return bytes }
      // The file grew while it was read.
      capacity = 1 << 16
    }
  }
}
