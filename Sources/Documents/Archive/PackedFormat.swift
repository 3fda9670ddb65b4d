/// What a file is that holds other files: office files are ZIP archives, too.
enum PackedFormat: Hashable {
  case docx, odt
  /// An office file that is not read.
  case other(BinaryFormat)
  /// ZIP, 7z, RAR, TAR, or one file compressed.
  case archive

  /// Nil when the bytes begin like none of these.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.kind(ofZIP: bytes)
    } else if Self.signatures.contains(where: bytes.starts(with:)) || Self.isTAR(bytes) {
      self = .archive
    } else {
      return nil
    }
  }

  /// Whether the bytes begin like one file compressed.
  static func isCompressed(_ start: some Collection<UInt8>) -> Bool {
    compressions.contains { start.starts(with: $0) }
  }

  private static let compressions: [[UInt8]] = [
    [0x1F, 0x8B],  // gzip
    [0x42, 0x5A, 0x68],  // bzip2
    [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],  // xz
    [0x28, 0xB5, 0x2F, 0xFD],  // zstd
  ]

  private static let signatures: [[UInt8]] =
    compressions + [
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],  // 7z
      [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07],  // RAR
    ]

  private static func isTAR(_ bytes: [UInt8]) -> Bool {
    bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)
  }

  /// Told by the names in it: Word's parts are listed in [Content_Types].xml, OpenDocument's kind is its first
  /// file's content.
  private static func kind(ofZIP bytes: [UInt8]) -> PackedFormat {
    var hasTypes = false
    var isOFD = false
    var folders: Set<Substring> = []
    var declared: String?
    var count = 0
    _ = ArchiveWalk().members(
      of: bytes,
      wish: { name in
        count += 1
        if name == "[Content_Types].xml" { hasTypes = true }
        if name == "OFD.xml" { isOFD = true }
        if let slash = name.firstIndex(of: "/") { folders.insert(name[..<slash]) }
        // Office files have some dozens of parts, these among the first.
        if hasTypes, !folders.isDisjoint(with: ["word", "xl", "ppt"]) || count > 200 { return .stop }
        return count == 1 && name == "mimetype" ? .read : (declared == nil ? .skip : .stop)
      },
      take: { _, outcome in
        if case .member(let type) = outcome { declared = String(decoding: type, as: UTF8.self) }
      })
    if let declared, declared.hasPrefix("application/vnd.oasis.opendocument.") {
      let kind = declared.dropFirst("application/vnd.oasis.opendocument.".count)
      if kind.hasPrefix("spreadsheet") { return .other(.spreadsheet) }
      if kind.hasPrefix("presentation") { return .other(.presentation) }
      return .odt
    }
    if isOFD { return .other(.ofd) }
    if hasTypes || folders.contains("_rels") {
      if folders.contains("word") { return .docx }
      if folders.contains("xl") { return .other(.spreadsheet) }
      if folders.contains("ppt") { return .other(.presentation) }
    }
    return .archive
  }
}
