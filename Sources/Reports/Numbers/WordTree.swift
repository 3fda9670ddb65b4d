/// Many words, found together in one walk over a text.
///
/// A plain tree over scalars, for words that begin at a place or, in a tree that reads backward, end there. Most
/// places have no word, and the first two characters tell: a filter of the first lets few pass, and for those one look
/// into a table leads from the pair to the node below it, and from there from node to node. What the processor waits
/// for is memory, so that a step touches one place: the table's slot says which word ends here and what comes next, and
/// a small filter before the table turns nearly all away that are not in it.
struct WordTree: Sendable {
  /// What words begin with; in a tree that reads backward, end with.
  private var firsts: ScalarFilter
  private let edges: EdgeTable
  /// The words of one character.
  private var singles: [(scalar: UInt32, word: Int)] = []
  private var singleFilter = ScalarFilter()
  private let step: Int

  /// How words are read: from their first character or from their last.
  enum Direction {
    case forward
    case backward
  }

  struct Node {
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
    var edges = EdgeTable(count: nodes.count - starts.upperBound)
    func insert(from source: UInt32, to node: Int) {
      let isLeaf = nodes[node].children(in: nodes, at: node).isEmpty
      edges.insert(source, nodes[node].scalar, .init(node: isLeaf ? 0 : UInt32(node), word: nodes[node].word))
    }
    for first in starts {
      firsts.insert(nodes[first].scalar)
      if nodes[first].word >= 0 {
        singles.append((nodes[first].scalar, Int(nodes[first].word)))
        singleFilter.insert(nodes[first].scalar)
      }
      for second in nodes[first].children(in: nodes, at: first) {
        insert(from: nodes[first].scalar, to: second)
      }
    }
    for node in starts.upperBound..<max(starts.upperBound, nodes.count) {
      for child in nodes[node].children(in: nodes, at: node) {
        insert(from: Self.asCharacter(UInt32(node)), to: child)
      }
    }
    self.edges = edges
    step = builder.direction == .forward ? 1 : -1
  }

  /// Calls `found` with number and length of every word that begins at `index` and ends by `limit`, shortest
  /// first. Read backward, the word's last character is the one at `index`, and `limit` is the last before it.
  @inline(__always)
  func forEachMatch(
    in scalars: [UInt32], at index: Int, upTo limit: Int, _ found: (_ word: Int, _ length: Int) -> Void
  ) {
    let room = (limit &- index) &* step
    guard room > 0, case let first = scalars[index], firsts.mayContain(first) else { return }
    if singleFilter.mayContain(first), let single = singles.first(where: { $0.scalar == first }) {
      found(single.word, 1)
    }
    guard room > 1, var end = edges.end(from: first, by: scalars[index &+ step]) else { return }
    var length = 2
    while true {
      if end.word >= 0 { found(Int(end.word), length) }
      guard end.node != 0, length < room,
        let next = edges.end(from: Self.asCharacter(end.node), by: scalars[index &+ length &* step])
      else { return }
      end = next
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

  /// What stands for a node in the table where a pair has its first character: a number no character has.
  @inline(__always)
  private static func asCharacter(_ node: UInt32) -> UInt32 { 0x11_0000 &+ node }
}

extension WordTree.Node {
  /// The nodes below this one, which stands at `place`.
  func children(in nodes: [WordTree.Node], at place: Int) -> Range<Int> {
    Int(firstChild)..<(place + 1 < nodes.count ? Int(nodes[place + 1].firstChild) : nodes.count)
  }
}

/// Where pairs of characters, or a node and a character, lead to, in one hash table with linear probing.
private struct EdgeTable: Sendable {
  /// What an edge leads to.
  struct End {
    /// 0 where nothing goes on.
    let node: UInt32
    /// The number of the word that ends here, or -1.
    let word: Int32
  }

  private var slots: [(key: UInt64, end: End)]
  /// Turns most pairs away that are not in the table, at a sixteenth of its size; it stays in the cache.
  private var filter: [UInt64]
  /// How far a hash is shifted to be a slot.
  private let shift: UInt64

  private static let vacant = UInt64.max

  init(count: Int) {
    var bits: UInt64 = 4
    while 1 << bits < count * 3 / 2 { bits += 1 }
    slots = Array(repeating: (Self.vacant, End(node: 0, word: -1)), count: 1 << bits)
    filter = Array(repeating: 0, count: 1 << bits - 3)
    shift = 64 - bits
  }

  mutating func insert(_ source: UInt32, _ scalar: UInt32, _ end: End) {
    let key = Self.key(source, scalar)
    let hash = Self.hash(key)
    filter[word(hash)] |= Self.bit(hash, shift)
    var slot = Int(hash >> shift)
    while slots[slot].key != Self.vacant { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = (key, end)
  }

  @inline(__always)
  func end(from source: UInt32, by scalar: UInt32) -> End? {
    let key = Self.key(source, scalar)
    let hash = Self.hash(key)
    guard filter[word(hash)] & Self.bit(hash, shift) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: hash &>> shift)
    while slots[slot].key != Self.vacant {
      if slots[slot].key == key { return slots[slot].end }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  @inline(__always)
  private static func key(_ source: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(source) &<< 21 | UInt64(scalar)
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
