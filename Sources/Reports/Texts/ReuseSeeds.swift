/// Fingerprints texts of different owners share, by pair of texts.
struct ReuseSeeds {
  /// Where a fingerprint stands in both texts, and how many owners have it.
  struct Match {
    let left: Int
    let right: Int
    let holders: Int

    /// In full when two owners have it, half when three have it.
    var weight: Double { 1 / Double(holders - 1) }
  }

  private var byPair: [UInt64: [Match]] = [:]

  /// Copies of one fingerprint followed at most: more are a passage repeated within texts.
  private static let copiesAtMost = 64

  /// - Parameter fingerprints: sorted by hash, then by text.
  init(
    _ fingerprints: [Fingerprint], owners: [Int], holders: ReuseHolders, check: () throws -> Void
  ) throws {
    var start = 0
    var groups = 0
    while start < fingerprints.count {
      var end = start + 1
      while end < fingerprints.count, fingerprints[end].hash == fingerprints[start].hash { end += 1 }
      add(fingerprints[start..<end], owners, holders.holders(of: fingerprints[start].hash))
      start = end
      groups += 1
      if groups % 4_096 == 0 { try check() }
    }
  }

  private mutating func add(_ group: ArraySlice<Fingerprint>, _ owners: [Int], _ holders: Int) {
    guard group.count > 1, group.count <= Self.copiesAtMost else { return }
    guard holders > 1, holders <= TextReuse.holdersAtMost else { return }
    for (offset, left) in group.enumerated() {
      for right in group.dropFirst(offset + 1)
      where owners[Int(left.text)] != owners[Int(right.text)] {
        byPair[Self.key(Int(left.text), Int(right.text)), default: []].append(
          Match(left: Int(left.place), right: Int(right.place), holders: holders))
      }
    }
  }

  func matches(_ left: Int, _ right: Int) -> [Match] { byPair[Self.key(left, right)] ?? [] }

  /// The pairs of texts with the most in common, what others have as well counting less.
  func heaviest(_ count: Int) -> [(left: Int, right: Int)] {
    var weighed: [(key: UInt64, weight: Double)] = []
    for (key, matches) in byPair {
      var weight = 0.0
      for match in matches { weight += match.weight }
      weighed.append((key, weight))
    }
    weighed.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.key < $1.key }
    return weighed.prefix(count).map { (left: Int($0.key >> 32), right: Int($0.key & 0xFFFF_FFFF)) }
  }

  private static func key(_ left: Int, _ right: Int) -> UInt64 { UInt64(left) << 32 | UInt64(right) }
}
