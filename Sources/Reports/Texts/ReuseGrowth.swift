/// Grows common fingerprints of two texts to the whole passages around them.
struct ReuseGrowth {
  private let left: [UInt8]
  private let right: [UInt8]

  init(_ left: [UInt8], _ right: [UInt8]) {
    self.left = left
    self.right = right
  }

  private static let excerptCharacters = 200

  /// A fingerprint's whole passage.
  private struct Grown {
    let match: ReuseSeeds.Match
    let left: Range<Int>
    let right: Range<Int>
  }

  /// What the texts `first` and `second` have in common; nil when no passage is long enough.
  func pair(_ first: Int, _ second: Int, _ matches: [ReuseSeeds.Match]) -> TextReuse.Pair? {
    var passages: [TextReuse.Passage] = []
    var weight = 0.0
    // The longest passage a fingerprint leads to wins.
    var grown = grow(matches)
    grown.sort { first, second in
      if first.left.count != second.left.count { return first.left.count > second.left.count }
      if first.left != second.left { return first.left.lowerBound < second.left.lowerBound }
      return first.right.lowerBound < second.right.lowerBound
    }
    var coveredLeft = Covered()
    var coveredRight = Covered()
    for range in grown {
      guard !coveredLeft.overlaps(range.left), !coveredRight.overlaps(range.right) else { continue }
      let characters = Self.characterCount(left[range.left])
      guard characters >= TextReuse.leastCharacters else { continue }
      coveredLeft.insert(range.left)
      coveredRight.insert(range.right)
      let own = matches.filter { range.left.contains($0.left) && range.right.contains($0.right) }
      let holders = own.map(\.holders).min() ?? range.match.holders
      var shared = 0.0
      for match in own { shared += match.weight }
      weight += Double(characters) * shared / Double(max(1, own.count))
      passages.append(
        TextReuse.Passage(
          left: range.left, right: range.right, characterCount: characters, holderCount: holders,
          excerpt: String(String(decoding: left[range.left], as: UTF8.self).prefix(Self.excerptCharacters))))
    }
    guard !passages.isEmpty else { return nil }
    let total = passages.reduce(0) { $0 + $1.characterCount }
    return TextReuse.Pair(
      left: first, right: second, leftShare: Double(total) / Double(max(1, Self.characterCount(left[...]))),
      rightShare: Double(total) / Double(max(1, Self.characterCount(right[...]))), weight: weight,
      passages: Array(passages.prefix(TextReuse.passagesAtMost)), passageCount: passages.count)
  }

  /// The passages around fingerprints; those inside a passage that was grown already lead to none.
  private func grow(_ matches: [ReuseSeeds.Match]) -> [Grown] {
    var grown: [Grown] = []
    // How far the last passage reaches that is shifted by so many bytes between the texts.
    var ends: [Int: Int] = [:]
    for match in matches.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) }) {
      let shift = match.right - match.left
      guard match.left >= ends[shift] ?? 0, let range = grow(match) else { continue }
      ends[shift] = range.left.upperBound
      grown.append(Grown(match: match, left: range.left, right: range.right))
    }
    return grown
  }

  /// The longest stretch around a place in both texts that is the same in both, on the bounds of characters; nil
  /// where the fingerprint was a coincidence.
  private func grow(_ match: ReuseSeeds.Match) -> (left: Range<Int>, right: Range<Int>)? {
    var (from, other) = (match.left, match.right)
    while from > 0, other > 0, left[from - 1] == right[other - 1] { (from, other) = (from - 1, other - 1) }
    while from < match.left, left[from] & 0xC0 == 0x80 { (from, other) = (from + 1, other + 1) }
    var (end, otherEnd) = (match.left, match.right)
    while end < left.count, otherEnd < right.count, left[end] == right[otherEnd] {
      (end, otherEnd) = (end + 1, otherEnd + 1)
    }
    while end > from, end < left.count, left[end] & 0xC0 == 0x80 { (end, otherEnd) = (end - 1, otherEnd - 1) }
    while end > from, otherEnd < right.count, right[otherEnd] & 0xC0 == 0x80 {
      (end, otherEnd) = (end - 1, otherEnd - 1)
    }
    return end > from ? (from..<end, other..<otherEnd) : nil
  }

  private static func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    // What stands between paragraphs is no character.
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 || $1 == 0x0A ? 0 : 1) }
  }

  /// Ranges that are apart, ascending.
  private struct Covered {
    private var ranges: [Range<Int>] = []

    func overlaps(_ range: Range<Int>) -> Bool {
      let next = ranges.partitionIndex { $0.upperBound > range.lowerBound }
      return next < ranges.count && ranges[next].overlaps(range)
    }

    mutating func insert(_ range: Range<Int>) {
      ranges.insert(range, at: ranges.partitionIndex { $0.lowerBound > range.lowerBound })
    }
  }
}
