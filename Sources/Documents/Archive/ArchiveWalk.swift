import CArchive
import Glibc

/// Reads the members of an archive that is in memory, one after the other: ZIP, 7z, RAR, TAR, and what gzip, bzip2, xz
/// and zstd make of one file.
///
/// Nothing is ever written to disk; a member's name is a label and leads nowhere. What a member unpacks to is
/// limited by `ArchiveLimits` before it is unpacked further.
struct ArchiveWalk {
  enum Wish {
    /// Leave this member out.
    case skip
    /// Unpack it.
    case read
    /// Look at no more members.
    case stop
  }

  enum Outcome {
    case member([UInt8])
    case problem(ArchiveProblem)
  }

  var limits = ArchiveLimits()

  /// Shows every file's name to `wish`, an empty one for one file compressed, and gives what is asked for to `take`; returns what ended the walk early,
  /// nil when the archive was read to its end or `wish` stopped it.
  ///
  /// The bytes of a member that is cut off are given to `cutOff`, when it is not nil.
  func members(
    of bytes: [UInt8], wish: (String) -> Wish, take: (String, Outcome) -> Void,
    cutOff: ((String, [UInt8]) -> Void)? = nil
  ) -> ArchiveProblem? {
    // Names in an archive are converted to the thread's character set; that of a program started without a
    // locale holds no Chinese.
    let locale = newlocale(Int32(1 << LC_CTYPE), "C.UTF-8", nil)
    let previous = locale.map { uselocale($0) }
    defer {
      if let previous, let locale {
        _ = uselocale(previous)
        freelocale(locale)
      }
    }
    return bytes.withUnsafeBytes { buffer in
      guard let archive = Self.open(buffer) else { return .damaged }
      defer { archive_read_free(archive) }
      return walk(archive, size: buffer.count, wish: wish, take: take, cutOff: cutOff)
    }
  }

  private static func open(_ buffer: UnsafeRawBufferPointer) -> OpaquePointer? {
    guard let archive = archive_read_new() else { return nil }
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    // What is compressed as a whole is a file of its own, an office file as any other; only a TAR is none.
    if !PackedFormat.isCompressed(buffer.prefix(6)) {
      archive_read_support_format_zip(archive)
      archive_read_support_format_7zip(archive)
      archive_read_support_format_rar(archive)
      archive_read_support_format_rar5(archive)
    }
    archive_read_support_format_tar(archive)
    archive_read_support_format_raw(archive)
    guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
      archive_read_free(archive)
      return nil
    }
    return archive
  }

  private func walk(
    _ archive: OpaquePointer, size: Int, wish: (String) -> Wish, take: (String, Outcome) -> Void,
    cutOff: ((String, [UInt8]) -> Void)?
  ) -> ArchiveProblem? {
    var total = 0
    var skipped = 0
    var count = 0
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return nil }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { return .damaged }
      let isZip = archive_format(archive) & Self.formatBase == Self.zip
      // Bytes that nothing packed are no archive.
      guard archive_format(archive) != Self.raw || archive_filter_count(archive) > 1 else { return .damaged }
      count += 1
      guard count <= limits.memberCount else { return .tooManyMembers }
      guard archive_entry_filetype(entry) == S_IFREG || archive_format(archive) == Self.raw else { continue }
      let name = archive_format(archive) == Self.raw ? "" : Self.name(of: entry)
      switch wish(name) {
      case .stop: return nil
      case .skip:
        // What is skipped in a stream is unpacked all the same; in a ZIP it costs nothing.
        if !isZip {
          let (sum, overflow) = skipped.addingReportingOverflow(Int(archive_entry_size(entry)))
          skipped = sum
          guard !overflow, skipped <= max(limits.memberSize, limits.memberSize(inArchiveOf: size)) else {
            return .tooLarge
          }
        }
        if archive_read_data_skip(archive) == ARCHIVE_FATAL { return .damaged }
      case .read:
        guard archive_entry_is_data_encrypted(entry) == 0 else {
          take(name, .problem(.encrypted))
          continue
        }
        let most = min(limits.memberSize(inArchiveOf: size), limits.totalSize - total)
        let (member, ending) = Self.data(of: archive, entry: entry, atMost: most)
        total += member.count
        switch ending {
        case .whole: take(name, .member(member))
        case .broken:
          cutOff?(name, member)
          take(name, .problem(.damaged))
        case .tooLarge:
          take(name, .problem(.tooLarge))
          // Going on would unpack the rest of it.
          if archive_format(archive) == Self.raw { return nil }
          if total >= limits.totalSize || !isZip { return .tooLarge }
        }
      }
    }
  }

  private static let formatBase: Int32 = 0xFF0000
  private static let zip: Int32 = 0x50000
  private static let raw: Int32 = 0x90000

  private enum Ending { case whole, broken, tooLarge }

  private static func data(
    of archive: OpaquePointer, entry: OpaquePointer, atMost most: Int
  ) -> (bytes: [UInt8], ending: Ending) {
    let said = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
    guard said <= most else { return ([], .tooLarge) }
    var bytes: [UInt8] = []
    // What the archive says of the size is a hint: it may lie.
    bytes.reserveCapacity(min(max(said, 4096), 1 << 20))
    var block: UnsafeRawPointer?
    var size = 0
    var offset: la_int64_t = 0
    while true {
      let status = archive_read_data_block(archive, &block, &size, &offset)
      if status == ARCHIVE_EOF { return (bytes, .whole) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { return (bytes, .broken) }
      // A sparse file's holes are zeros that stand nowhere.
      guard Int(offset) + size <= most else { return (bytes, .tooLarge) }
      if Int(offset) > bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: Int(offset) - bytes.count))
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: size))
    }
  }

  /// The name as UTF-8; names in another encoding are nearly always GBK, as Windows programs write them.
  private static func name(of entry: OpaquePointer) -> String {
    if let pointer = archive_entry_pathname(entry) {
      let bytes = Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer))).map(
        UInt8.init(bitPattern:))
      if let name = String(validating: bytes, as: UTF8.self) { return name }
      return String(decoding: GB18030.decode(bytes) ?? bytes, as: UTF8.self)
    }
    return archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? "?"
  }
}
