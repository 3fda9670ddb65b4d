import Reports

/// Where a report's clean blocks stand in its source, as the index keeps it: for each block the bytes since the last
/// one's end, its length, what it is and is for, and the section it stands in, in some six bytes.
enum BlockLayout {
  static func encoded(_ blocks: [Block]) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for block in blocks {
      append(block.utf8Range.lowerBound - end, to: &bytes)
      append(block.utf8Range.count, to: &bytes)
      let kind = Block.Kind.allCases.firstIndex(of: block.kind) ?? 0
      let purpose = Section.Purpose.allCases.firstIndex(of: block.purpose) ?? 0
      bytes.append(UInt8(kind << 4 | purpose))
      append(block.section.map { $0 + 1 } ?? 0, to: &bytes)
      end = block.utf8Range.upperBound
    }
    return bytes
  }

  /// The blocks, or nil for bytes no layout was encoded to.
  static func decoded(_ bytes: [UInt8]) -> [Block]? {
    var blocks: [Block] = []
    var rest = bytes[...]
    var end = 0
    while !rest.isEmpty {
      guard let gap = number(&rest), let length = number(&rest), let roles = rest.popFirst(),
        let section = number(&rest), Int(roles >> 4) < Block.Kind.allCases.count,
        Int(roles & 0xF) < Section.Purpose.allCases.count
      else { return nil }
      let start = end + gap
      end = start + length
      blocks.append(
        Block(
          kind: Block.Kind.allCases[Int(roles >> 4)], utf8Range: start..<end,
          section: section == 0 ? nil : section - 1, purpose: Section.Purpose.allCases[Int(roles & 0xF)]))
    }
    return blocks
  }

  /// Seven bits to a byte, the lowest first; all but the last byte have the eighth set.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var number = 0
    var shift = 0
    while let byte = bytes.popFirst(), shift < 56 {
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
