extension Gazetteer {
  /// Rows by the hash of a name: open addressing in two flat arrays, which is quicker to build at start-up than
  /// a dictionary of arrays.
  struct NameIndex: Sendable {
    private var hashes: [UInt64]
    private var rowOf: [Int32]
    private let mask: Int

    init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
      var capacity = 16
      while capacity < ranges.count * 2 { capacity *= 2 }
      mask = capacity - 1
      hashes = Array(repeating: 0, count: capacity)
      rowOf = Array(repeating: -1, count: capacity)
      for (row, range) in ranges.enumerated() {
        let hash = Self.hash(bytes, range)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while rowOf[slot] >= 0 { slot = (slot + 1) & mask }
        hashes[slot] = hash
        rowOf[slot] = Int32(row)
      }
    }

    /// The rows of that hash, in the order of the table.
    func rows(_ hash: UInt64) -> [Int] {
      var slot = Int(truncatingIfNeeded: hash) & mask
      guard rowOf[slot] >= 0 else { return [] }
      var rows: [Int] = []
      while rowOf[slot] >= 0 {
        if hashes[slot] == hash { rows.append(Int(rowOf[slot])) }
        slot = (slot + 1) & mask
      }
      return rows
    }

    static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Takes one more byte in front of what was hashed so far. Mixing after the multiplication keeps the low
    /// bits, which choose the slot, dependent on all bytes.
    @inline(__always)
    static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
      let product = (hash ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
      return product ^ (product >> 32)
    }

    /// The hash of a text, from its last byte to its first.
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
      var hash = seed
      for index in range.reversed() { hash = extend(hash, bytes[index]) }
      return hash
    }
  }
}

/// Names without what says only the kind of place.
enum GazetteerStem {
  private static let kinds: [StaticString] = [
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区", "新区", "市", "县", "区", "旗", "州", "盟", "省",
  ]

  private static let peoples: [StaticString] = [
    "壮族", "回族", "满族", "维吾尔", "苗族", "彝族", "土家族", "藏族", "蒙古族", "蒙古", "侗族", "布依族", "瑶族", "白族", "朝鲜族",
    "哈尼族", "黎族", "哈萨克族", "哈萨克", "傣族", "畲族", "傈僳族", "东乡族", "仡佬族", "拉祜族", "佤族", "水族", "纳西族", "羌族",
    "土族", "仫佬族", "锡伯", "柯尔克孜", "景颇族", "达斡尔族", "撒拉族", "布朗族", "毛南族", "塔吉克", "普米族", "怒族", "保安族",
    "裕固族", "独龙族", "各族", "鄂温克族",
  ]

  /// Where the stem of the name in `range` ends; at least two characters are left.
  static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    let least = range.lowerBound + 6
    for kind in kinds {
      let start = end - kind.utf8CodeUnitCount
      guard start >= least, bytes.has(kind, at: start, before: end) else { continue }
      end = start
      break
    }
    // Only autonomous places carry the names of peoples.
    guard bytes.has("自治", at: end, before: range.upperBound) else { return end }
    while let people = peoples.first(where: { bytes.has($0, at: end - $0.utf8CodeUnitCount, before: end) }),
      end - people.utf8CodeUnitCount >= least
    {
      end -= people.utf8CodeUnitCount
    }
    return end
  }
}
