/// Numbers and bytes as the index packs them: small numbers in one byte.
struct PackedBytes {
  private(set) var bytes: [UInt8]
  private var next = 0

  /// To be read from the beginning.
  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  var isAtEnd: Bool { next >= bytes.count }

  /// Seven bits to a byte, the lowest first; all but the last byte have the eighth set.
  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(contentsOf more: some Sequence<UInt8>) { bytes += more }

  /// The next number; nil when there is none.
  mutating func takeNumber() -> Int? {
    var number = 0
    var shift = 0
    while next < bytes.count, shift < 56 {
      let byte = bytes[next]
      next += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// The next `count` bytes; nil when there are fewer.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, bytes.count - next >= count else { return nil }
    defer { next += count }
    return bytes[next..<next + count]
  }
}
