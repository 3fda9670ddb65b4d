extension TextEncoding {
  /// UTF-16 when the bytes begin with its byte order mark.
  init?(utf16MarkOf bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }
}

/// UTF-16, with a byte order mark or without.
enum UTF16Decoding {
  /// UTF-16 without a mark, in the order of bytes that makes Chinese of it; nil when neither does.
  static func decodeUnmarked(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding)? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    for (encoding, mark) in [
      (TextEncoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ] {
      let (text, damage) = decode(mark.map(UInt8.init) + bytes, encoding)
      guard damage == nil, !ByteCensus(text).looksBinary,
        CommonCharacters.count(in: text) * 10 >= text.count / 3
      else { continue }
      return (text, encoding)
    }
    return nil
  }

  /// The text as UTF-8 with U+FFFD for lone surrogates, and the damage when there is any. An odd last byte is
  /// dropped and counted as damage.
  static func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: [UInt8], damage: Damage?) {
    let low = encoding == .utf16LittleEndian ? 0 : 1
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var damage: Damage?
    func note(_ range: Range<Int>) {
      damage = Damage(count: (damage?.count ?? 0) + 1, firstRange: damage?.firstRange ?? range)
    }
    var index = 2  // behind the byte order mark
    func unit(at index: Int) -> UInt32? {
      guard index + 1 < bytes.count else { return nil }
      return UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
    }
    while let first = unit(at: index) {
      index += 2
      var value = first
      if first & 0xFC00 == 0xD800, let second = unit(at: index), second & 0xFC00 == 0xDC00 {
        value = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
        index += 2
      }
      // Only a lone surrogate is no scalar.
      let scalar = Unicode.Scalar(value)
      if scalar == nil { note(text.count..<text.count + 3) }
      text += UTF8.encode(scalar ?? "\u{FFFD}").map(Array.init) ?? []
    }
    if index < bytes.count { note(text.count..<text.count) }
    return (text, damage)
  }
}
