/// A file of the kind Office wrote until 2003, which holds streams with names, as a file system does.
struct CompoundFile {
  /// What program it is for, told by its streams.
  let format: BinaryFormat
  /// Whether it only holds an encrypted file of the newer kind.
  let isLocked: Bool

  init(_ bytes: [UInt8]) {
    func has(_ name: String) -> Bool {
      // Names are in UTF-16 and stand in entries of 128 bytes, each at the start of one.
      let name = Array((name + "\0").utf8.map { [$0, 0] }.joined())
      return stride(from: 0, to: max(0, bytes.count - name.count), by: 128).contains {
        bytes[$0] == name[0] && bytes[$0..<$0 + name.count].elementsEqual(name)
      }
    }
    isLocked = has("EncryptedPackage")
    if has("WordDocument") {
      format = .office97
    } else if has("Workbook") || has("Book") {
      format = .spreadsheet
    } else if has("PowerPoint Document") {
      format = .presentation
    } else {
      format = .office97
    }
  }
}
