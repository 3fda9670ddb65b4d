import Glibc

/// The clean text of every report of a library, folded as `SearchText` does it, one after the other in one file that only
/// grows.
///
/// The file begins with 32 bytes: `fazhi-text-pack\n` and the 16 digits the database knows it by. Then come the texts, a
/// line end after each. Where a text stands, and where the last one ends, the database says: what was written behind that
/// before a crash belongs to nobody and is written over. Texts are read by `pread`, not mapped, so that a file that
/// is cut short under a running program is an error and not a signal.
final class TextPack: Sendable {
  static let headerLength = 32
  private static let magic = Array("fazhi-text-pack\n".utf8)
  private static let separator: UInt8 = 0x0A

  private let descriptor: Int32
  private let place: LibraryPlace
  /// 16 hexadecimal digits, new for every pack.
  let identity: String

  /// Opens the pack of a library; with `isNew` makes one, whatever stands there.
  init(_ place: LibraryPlace, isNew: Bool) throws(IndexProblem) {
    self.place = place
    let flags = O_RDWR | O_CLOEXEC | (isNew ? O_CREAT | O_TRUNC : 0)
    descriptor = open(place.pack, flags, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      throw code == ENOENT ? IndexProblem(place: place, .damaged) : IndexProblem(place: place, system: code)
    }
    do throws(IndexProblem) {
      let head = try Self.read(descriptor, place, 0..<Self.headerLength, allowsLess: true)
      if head.count == Self.headerLength, head.starts(with: Self.magic) {
        identity = String(decoding: head[Self.magic.count...], as: UTF8.self)
      } else {
        guard isNew else { throw IndexProblem(place: place, .damaged) }
        let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
        identity = String(repeating: "0", count: 16 - digits.count) + digits
        try Self.write(Self.magic + Array(identity.utf8), to: descriptor, at: 0, place)
      }
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Bytes in the file.
  var length: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// A text by its place; throws `damaged` when the file does not reach that far.
  func text(at range: Range<Int>) throws(IndexProblem) -> [UInt8] {
    try Self.read(descriptor, place, range, allowsLess: false)
  }

  /// Writes texts from `offset` on and has the system put them on the disk; where each stands, and the end.
  func write(_ texts: [[UInt8]], at offset: Int) throws(IndexProblem) -> (ranges: [Range<Int>], end: Int) {
    var ranges: [Range<Int>] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.count + 1 })
    for text in texts {
      let start = offset + bytes.count
      ranges.append(start..<start + text.count)
      bytes += text
      bytes.append(Self.separator)
    }
    try Self.write(bytes, to: descriptor, at: offset, place)
    // The database must never name a text the disk does not have.
    guard fdatasync(descriptor) == 0 else { throw IndexProblem(place: place, system: errno) }
    return (ranges, offset + bytes.count)
  }

  /// Cuts off what lies behind the last text the database knows.
  func cut(at end: Int) {
    if length > end { ftruncate(descriptor, end) }
  }

  private static func read(
    _ descriptor: Int32, _ place: LibraryPlace, _ range: Range<Int>, allowsLess: Bool
  ) throws(IndexProblem) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, range.count - count, range.lowerBound + count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    guard code == 0 else { throw IndexProblem(place: place, system: code) }
    guard allowsLess || bytes.count == range.count else { throw IndexProblem(place: place, .damaged) }
    return bytes
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, at offset: Int, _ place: LibraryPlace
  ) throws(IndexProblem) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = pwrite(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, offset + sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          code = count < 0 ? errno : ENOSPC
          return
        }
        sent += count
      }
    }
    if code != 0 { throw IndexProblem(place: place, system: code) }
  }
}
