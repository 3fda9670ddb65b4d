import Reports

/// Where a report's clean blocks stand in its source, as the index keeps it: for each block the bytes since the last
/// one's end, its length, what it is and is for, and the section it stands in, in some six bytes.
enum BlockLayout {
  static func encoded(_ blocks: [Block]) -> [UInt8] {
    var packed = PackedBytes()
    var end = 0
    for block in blocks {
      packed.append(block.utf8Range.lowerBound - end)
      packed.append(block.utf8Range.count)
      let kind = Block.Kind.allCases.firstIndex(of: block.kind) ?? 0
      let purpose = Section.Purpose.allCases.firstIndex(of: block.purpose) ?? 0
      packed.append(contentsOf: [UInt8(kind << 4 | purpose)])
      packed.append(block.section.map { $0 + 1 } ?? 0)
      end = block.utf8Range.upperBound
    }
    return packed.bytes
  }

  /// The blocks, or nil for bytes no layout was encoded to.
  static func decoded(_ bytes: [UInt8]) -> [Block]? {
    var packed = PackedBytes(bytes)
    var blocks: [Block] = []
    var end = 0
    while !packed.isAtEnd {
      guard let gap = packed.takeNumber(), let length = packed.takeNumber(),
        let roles = packed.take(1)?.first, let section = packed.takeNumber(),
        Int(roles >> 4) < Block.Kind.allCases.count, Int(roles & 0xF) < Section.Purpose.allCases.count
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
}
