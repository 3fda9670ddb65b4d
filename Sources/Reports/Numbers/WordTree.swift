/// Many words, found together in one walk over a text.
///
/// A plain tree over scalars, for words that begin at a place or, in a tree that reads backward, end there. Most
/// places have no word, and the first two characters tell: a filter of the first lets few pass, and for those one look
/// into a table of pairs leads to the node below them. From there on the children of a node stand side by side, few of them; a node with many, as that of 行政, has them
/// in the table, too.
struct WordTree: Sendable {
  /// What words begin with; in a tree that reads backward, end with.
  private var firsts: ScalarFilter
  private let pairs: PairTable
  /// The words of one character.
  private var singles: [(scalar: UInt32, word: Int)] = []
  private var singleFilter = ScalarFilter()
  /// Level by level from the root; the children of each stand together.
  private let nodes: [Node]
  private let step: Int

  /// How words are read: from their first character or from their last.
  enum Direction {
    case forward
    case backward
  }

  struct Node: Sendable {
    /// The character it is reached by.
    let scalar: UInt32
    /// The number of the word that ends here, or -1.
    let word: Int32
    /// Its first child; the last stands before the next node's first.
    var firstChild: Int32 = 0
  }

  /// The words get the numbers of their places in the array.
  init(_ words: [String], reading direction: Direction = .forward) {
    var builder = WordTreeBuilder(capacity: words.count, reading: direction)
    for word in words { builder.insert(word) }
    self.init(builder)
  }

  init(_ builder: WordTreeBuilder) {
    let nodes = builder.levels()
    let starts = nodes[0].children(in: nodes, at: 0)
    firsts = ScalarFilter(count: starts.count)
    let wide = (starts.upperBound..<nodes.count).filter {
      nodes[$0].children(in: nodes, at: $0).count > Self.fewChildren
    }
    var pairs = PairTable(
      count: (wide + starts).reduce(0) { $0 + nodes[$1].children(in: nodes, at: $1).count })
    for first in starts {
      firsts.insert(nodes[first].scalar)
      if nodes[first].word >= 0 {
        singles.append((nodes[first].scalar, Int(nodes[first].word)))
        singleFilter.insert(nodes[first].scalar)
      }
      for second in nodes[first].children(in: nodes, at: first) {
        pairs.insert(nodes[first].scalar, nodes[second].scalar, node: second)
      }
    }
    for node in wide {
      for child in nodes[node].children(in: nodes, at: node) {
        pairs.insert(Self.asCharacter(node), nodes[child].scalar, node: child)
      }
    }
    self.pairs = pairs
    self.nodes = nodes
    step = builder.direction == .forward ? 1 : -1
  }

  /// Calls `found` with number and length of every word that begins at `index` and ends by `limit`, shortest
  /// first. Read backward, the word's last character is the one at `index`, and `limit` is the last before it.
  @inline(__always)
  func forEachMatch(
    in scalars: [UInt32], at index: Int, upTo limit: Int, _ found: (_ word: Int, _ length: Int) -> Void
  ) {
    let room = (limit - index) &* step
    guard room > 0, case let first = scalars[index], firsts.mayContain(first) else { return }
    if singleFilter.mayContain(first), let single = singles.first(where: { $0.scalar == first }) {
      found(single.word, 1)
    }
    guard room > 1, var node = pairs.node(first, scalars[index &+ step]) else { return }
    var length = 2
    while true {
      if nodes[node].word >= 0 { found(Int(nodes[node].word), length) }
      guard length < room, let next = child(of: node, scalars[index &+ length &* step]) else { return }
      node = next
      length &+= 1
    }
  }

  /// The longest word that stands at `index`.
  @inline(__always)
  func longestMatch(in scalars: [UInt32], at index: Int, upTo limit: Int) -> (word: Int, length: Int)? {
    var best: (word: Int, length: Int)?
    forEachMatch(in: scalars, at: index, upTo: limit) { best = ($0, $1) }
    return best
  }

  @inline(__always)
  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    let children = nodes[node].children(in: nodes, at: node)
    guard children.count <= Self.fewChildren else { return pairs.node(Self.asCharacter(node), scalar) }
    for child in children where nodes[child].scalar == scalar { return child }
    return nil
  }

  /// As many as are found faster by looking at each.
  private static let fewChildren = 4

  /// The first of a pair in the table that stands for a node: a number no character has.
  @inline(__always)
  private static func asCharacter(_ node: Int) -> UInt32 { 0x11_0000 &+ UInt32(truncatingIfNeeded: node) }
}

extension WordTree.Node {
  /// The nodes below this one, which stands at `place`.
  @inline(__always)
  func children(in nodes: [WordTree.Node], at place: Int) -> Range<Int> {
    Range(
      uncheckedBounds: (
        Int(firstChild), place + 1 < nodes.count ? Int(nodes[place + 1].firstChild) : nodes.count
      ))
  }
}

/// The nodes that pairs of characters lead to, in one hash table with linear probing.
private struct PairTable: Sendable {
  /// A pair and its node, 21 bits each.
  private var slots: [UInt64]
  /// Turns most pairs away that are not in the table, at an eighth of its size; it stays in the cache.
  private var filter: [UInt64]
  /// How far a hash is shifted to be a slot.
  private let shift: UInt64

  private static let vacant = UInt64.max

  init(count: Int) {
    var bits: UInt64 = 4
    while 1 << bits < count * 2 { bits += 1 }
    slots = Array(repeating: Self.vacant, count: 1 << bits)
    filter = Array(repeating: 0, count: 1 << bits - 3)
    shift = 64 - bits
  }

  mutating func insert(_ first: UInt32, _ second: UInt32, node: Int) {
    let key = Self.key(first, second)
    let hash = Self.hash(key)
    filter[word(hash)] |= Self.bit(hash, shift)
    var slot = Int(hash >> shift)
    while slots[slot] != Self.vacant { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = key << 21 | UInt64(node)
  }

  @inline(__always)
  func node(_ first: UInt32, _ second: UInt32) -> Int? {
    let key = Self.key(first, second)
    let hash = Self.hash(key)
    guard filter[word(hash)] & Self.bit(hash, shift) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: hash &>> shift)
    while case let entry = slots[slot], entry != Self.vacant {
      if entry &>> 21 == key { return Int(truncatingIfNeeded: entry & 0x1F_FFFF) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) &<< 21 | UInt64(second)
  }

  /// Fibonacci hashing: the high bits of a product with 2^64 / φ are well spread.
  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// A word of the filter has 64 bits for eight slots.
  @inline(__always)
  private func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> (shift &+ 3)) }

  @inline(__always)
  private static func bit(_ hash: UInt64, _ shift: UInt64) -> UInt64 { 1 &<< (hash &>> (shift &- 3)) }
}
