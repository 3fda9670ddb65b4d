/// How alike stretches of two texts are, by the pairs of neighbouring tokens they share (Dice's coefficient).
///
/// Pairs are numbered once for both texts; the right stretches a pair occurs in are chained, so that a left stretch
/// meets only those it has something in common with. Pairs that many stretches have tell little and cost most: with
/// `commonAtMost` they are left out.
struct LikenessIndex {
  /// The sorted numbers of each stretch's pairs, without repetition.
  private let left: [[Int32]]
  private let right: [[Int32]]
  /// For each pair the right stretches that have it.
  private let holders: [[Int32]]

  /// - Parameter commonAtMost: right stretches a pair may occur in to count; nil for all pairs.
  init(_ left: [ArraySlice<UInt64>], _ right: [ArraySlice<UInt64>], commonAtMost: Int? = nil) {
    var numbers: [UInt64: Int32] = [:]
    numbers.reserveCapacity(right.reduce(0) { $0 + $1.count })
    var holders: [[Int32]] = []
    self.right = right.enumerated().map { index, stretch in
      var own: Set<Int32> = []
      for pair in Self.pairs(of: stretch) {
        let number = numbers[pair] ?? Int32(holders.count)
        if number == holders.count {
          numbers[pair] = number
          holders.append([])
        }
        if own.insert(number).inserted { holders[Int(number)].append(Int32(index)) }
      }
      return Array(own)
    }
    self.left = left.map { stretch in
      // A pair only the left has is like no other: it counts in the length alone.
      var own: Set<Int32> = []
      var strangers: Set<UInt64> = []
      for pair in Self.pairs(of: stretch) {
        if let number = numbers[pair] { own.insert(number) } else { strangers.insert(pair) }
      }
      return Array(own) + repeatElement(-1, count: strangers.count)
    }
    if let commonAtMost {
      for index in holders.indices where holders[index].count > commonAtMost { holders[index] = [] }
    }
    self.holders = holders
  }

  /// Calls `body` with each right stretch that shares something with a left one and their likeness, 0…1, in no order.
  /// `counts` has a 0 for every right stretch, and has so again afterwards.
  func forEachAlike(_ index: Int, counts: inout [Int32], _ body: (Int, Double) -> Void) {
    var touched: [Int32] = []
    for pair in left[index] where pair >= 0 {
      for holder in holders[Int(pair)] {
        if counts[Int(holder)] == 0 { touched.append(holder) }
        counts[Int(holder)] += 1
      }
    }
    for holder in touched {
      let shared = Double(counts[Int(holder)])
      counts[Int(holder)] = 0
      body(Int(holder), 2 * shared / Double(left[index].count + right[Int(holder)].count))
    }
  }

  /// Neighbouring tokens, the first with nothing before it, so that one token alone has a pair.
  private static func pairs(of tokens: ArraySlice<UInt64>) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(tokens.count)
    var last: UInt64 = 0
    for token in tokens {
      pairs.append((last &* 0x9E37_79B9_7F4A_7C15) ^ token)
      last = token
    }
    return pairs
  }
}
