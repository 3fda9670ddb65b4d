/// How many owners have a shingle anywhere in their texts, for the shingles several kept as fingerprints.
///
/// Winnowing keeps one shingle of many, and which one depends on what stands around: of ten texts with a phrase some
/// keep another of its shingles. Who kept a fingerprint is therefore fewer than who has it, and has to be counted.
struct ReuseHolders {
  private var numbers: [UInt64: Int] = [:]
  private var counts: [Int] = []
  private var lastOwners: [Int] = []
  /// A bit for every hash asked for, by its lowest bits: nearly all shingles are none of them.
  private var isWanted = [UInt64](repeating: 0, count: 1 << 18)

  /// - Parameter fingerprints: sorted by hash.
  init(_ fingerprints: [Fingerprint], owners: [Int]) {
    var start = 0
    while start < fingerprints.count {
      var end = start + 1
      while end < fingerprints.count, fingerprints[end].hash == fingerprints[start].hash { end += 1 }
      let first = owners[Int(fingerprints[start].text)]
      if fingerprints[start..<end].contains(where: { owners[Int($0.text)] != first }) {
        add(fingerprints[start].hash)
      }
      start = end
    }
  }

  private mutating func add(_ hash: UInt64) {
    numbers[hash] = counts.count
    counts.append(0)
    lastOwners.append(-1)
    isWanted[Self.word(hash)] |= 1 << (hash & 63)
  }

  /// Counts a text; the texts of one owner must come one after the other.
  mutating func count(_ bytes: ArraySlice<UInt8>, owner: Int) {
    Fingerprint.forEachShingle(of: bytes) { hash, _ in
      guard isWanted[Self.word(hash)] & 1 << (hash & 63) != 0, let number = numbers[hash],
        lastOwners[number] != owner
      else { return }
      lastOwners[number] = owner
      counts[number] += 1
    }
  }

  /// Owners that have the shingle; 0 for one only one kept.
  func holders(of hash: UInt64) -> Int { numbers[hash].map { counts[$0] } ?? 0 }

  private static func word(_ hash: UInt64) -> Int { Int(hash &>> 6 & 0x3_FFFF) }
}
