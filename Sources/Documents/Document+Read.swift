import Glibc

extension Document {
  /// Reads the file at `path`.
  ///
  /// Throws when the file cannot be opened or read, is no regular file, or is no text.
  public static func read(path: String) throws(DocumentError) -> Document {
    try Document(name: path, bytes: fileBytes(path: path))
  }

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
      guard failure == 0 else { throw DocumentError(file: path, .system(failure)) }
      if tail.count < wanted { return bytes }
      // The file grew while it was read.
      capacity = 1 << 16
    }
  }
}
