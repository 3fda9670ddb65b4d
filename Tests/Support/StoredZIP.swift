/// A ZIP archive made by hand, its members as they are: for office files of a few lines and for archives no program
/// would make.
public struct StoredZIP {
  private var body: [UInt8] = []
  private var table: [UInt8] = []
  private var count = 0

  public init(_ members: [(name: String, text: String)] = []) {
    for member in members { add(member.name, Array(member.text.utf8)) }
  }

  public mutating func add(_ name: String, _ bytes: [UInt8]) {
    let name = Array(name.utf8)
    let offset = body.count
    // Version 2.0, names in UTF-8, stored, no date.
    let common =
      Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(0, 2) + Self.little(0, 4)
      + Self.little(Int(Self.checksum(bytes)), 4) + Self.little(bytes.count, 4) + Self.little(bytes.count, 4)
      + Self.little(name.count, 2) + Self.little(0, 2)
    body += [0x50, 0x4B, 3, 4] + common + name + bytes
    table += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + common
    table += Self.little(0, 8) + Self.little(0, 2) + Self.little(offset, 4) + name
    count += 1
  }

  public var bytes: [UInt8] {
    body + table + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(table.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 as ZIP has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
