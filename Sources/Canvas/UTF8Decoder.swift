/// Reads one scalar at a time from bytes that should be UTF-8 but may be anything.
enum UTF8Decoder {
  /// The scalar at `offset` and its length in bytes; U+FFFD and 1 where the bytes are not UTF-8.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> (Unicode.Scalar, Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    if lead >= 0xE0, lead < 0xF0, offset + 2 < end {
      let second = UInt32(bytes[offset + 1])
      let third = UInt32(bytes[offset + 2])
      let value = (lead & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800,
        let scalar = Unicode.Scalar(value)
      {
        return (scalar, 3)
      }
    } else if lead >= 0xC2, lead < 0xE0, offset + 1 < end {
      let second = UInt32(bytes[offset + 1])
      if second & 0xC0 == 0x80, let scalar = Unicode.Scalar((lead & 0x1F) << 6 | second & 0x3F) {
        return (scalar, 2)
      }
    } else if lead >= 0xF0, lead < 0xF5, offset + 3 < end {
      return decodeFour(bytes, at: offset, lead: lead)
    }
    return ("\u{FFFD}", 1)
  }

  private static func decodeFour(_ bytes: Span<UInt8>, at offset: Int, lead: UInt32) -> (Unicode.Scalar, Int)
  {
    var value = lead & 7
    for step in 1...3 {
      let next = UInt32(bytes[offset + step])
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | next & 0x3F
    }
    guard value >= 0x10000, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, 4)
  }
}
