/// Many words, found together in one walk over a text.
///
/// A plain tree over scalars: looking for all words that begin at one place — or, in a tree that reads
/// backward, end there — costs as many steps as the longest of them has characters. All edges of the tree live
/// in one hash table with linear probing, keyed by node and scalar; a small filter turns away the places where
/// no word stands, which are most.
struct WordTree: Sendable {
  private var edges: [Edge]
  private var edgeCount = 0
  /// The word that ends at a node, or -1.
  private var words: [Int32] = [-1]
  private(set) var wordCount = 0
  private var filter: PairFilter
  private let direction: Direction

  /// How words are read: from their first character or from their last.
  enum Direction: Int {
    case forward = 1
    case backward = -1
  }

  /// - Parameter capacity: how many words are expected, to size the tables.
  init(capacity: Int = 64, reading direction: Direction = .forward) {
    var size = 64
    while size < capacity * 3 { size *= 2 }
    edges = Array(repeating: .vacant, count: size)
    filter = PairFilter(capacity: capacity)
    self.direction = direction
  }

  /// The words get the numbers of their places in the array.
  init(_ words: [String], reading direction: Direction = .forward) {
    self.init(capacity: words.count, reading: direction)
    for word in words { insert(word) }
  }

  /// Adds a word, folded as texts are, and returns its number; a word already there keeps its number.
  @discardableResult mutating func insert(_ word: String) -> Int {
    var scalars = [UInt32](word: word)
    if direction == .backward { scalars.reverse() }
    filter.insert(scalars)
    var node = 0
    for scalar in scalars {
      if let next = child(of: node, scalar) {
        node = next
      } else {
        let next = words.count
        words.append(-1)
        add(next, under: node, scalar)
        node = next
      }
    }
    if words[node] < 0 {
      words[node] = Int32(wordCount)
      wordCount += 1
    }
    return Int(words[node])
  }

  /// Calls `found` with number and length of every word that begins at `index` and ends by `limit`, shortest
  /// first. Read backward, the word's last character is the one at `index`, and `limit` is the last before it.
  @inline(__always)
  func forEachMatch(
    in scalars: [UInt32], at index: Int, upTo limit: Int, _ found: (_ word: Int, _ length: Int) -> Void
  ) {
    let step = direction.rawValue
    guard (limit - index) * step > 0, filter.mayStand(scalars, at: index, before: index + step) else {
      return
    }
    var node = 0
    var place = index
    while place != limit, let next = child(of: node, scalars[place]) {
      node = next
      place += step
      if words[node] >= 0 { found(Int(words[node]), abs(place - index)) }
    }
  }

  /// The longest word that stands at `index`.
  @inline(__always)
  func longestMatch(in scalars: [UInt32], at index: Int, upTo limit: Int) -> (word: Int, length: Int)? {
    var best: (word: Int, length: Int)?
    forEachMatch(in: scalars, at: index, upTo: limit) { best = ($0, $1) }
    return best
  }

  // MARK: The table of edges

  /// From a node by a scalar to another node, 21 bits each, so that a table of thousands stays in the cache.
  private struct Edge {
    private let bits: UInt64

    static let vacant = Edge(bits: .max)

    private init(bits: UInt64) { self.bits = bits }

    init(key: UInt64, target: Int) { bits = key << 21 | UInt64(target) }

    /// Node and scalar.
    var key: UInt64 { bits >> 21 }
    var target: Int { Int(bits & 0x1F_FFFF) }
    var isVacant: Bool { bits == .max }

    static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }
  }

  private func slot(of key: UInt64) -> Int {
    // Fibonacci hashing: the high bits of a product with 2^64 / φ are well spread.
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while edges[slot].key != key, !edges[slot].isVacant { slot = (slot + 1) & mask }
    return slot
  }

  private func child(of node: Int, _ scalar: UInt32) -> Int? {
    let edge = edges[slot(of: Edge.key(node, scalar))]
    return edge.isVacant ? nil : edge.target
  }

  private mutating func add(_ target: Int, under node: Int, _ scalar: UInt32) {
    if edgeCount * 2 >= edges.count { grow() }
    let key = Edge.key(node, scalar)
    edges[slot(of: key)] = Edge(key: key, target: target)
    edgeCount += 1
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: .vacant, count: old.count * 2)
    for edge in old where !edge.isVacant { edges[slot(of: edge.key)] = edge }
  }
}

/// Says of most scalars that they are not in a set; 512 bits, so that it costs nothing to ask.
struct ScalarFilter: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0, 0, 0, 0, 0, 0, 0, 0
  )

  mutating func insert(_ scalar: UInt32) {
    withUnsafeMutableBytes(of: &bits) { $0[Int(scalar >> 3 & 63)] |= 1 << UInt8(scalar & 7) }
  }

  func mayContain(_ scalar: UInt32) -> Bool {
    withUnsafeBytes(of: bits) { $0[Int(scalar >> 3 & 63)] & 1 << UInt8(scalar & 7) != 0 }
  }
}

/// Says of most places in a text that none of a set of words stands there, by their first two characters.
struct PairFilter: Sendable {
  private var pairs: [UInt64]
  private let shift: UInt32
  /// First characters of words that have no second.
  private var singles = ScalarFilter()

  /// - Parameter capacity: how many words are expected.
  init(capacity: Int) {
    var size = 16
    while size * 8 < capacity { size *= 2 }
    pairs = Array(repeating: 0, count: size)
    shift = 26 - UInt32(size.trailingZeroBitCount)
  }

  mutating func insert(_ word: [UInt32]) {
    guard let first = word.first else { return }
    guard word.count > 1 else { return singles.insert(first) }
    let bit = bit(first, word[1])
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether a word may have the character at `index` first and the one at `next`, if there is one, second.
  @inline(__always)
  func mayStand(_ text: [UInt32], at index: Int, before next: Int) -> Bool {
    if next >= 0, next < text.count {
      let bit = bit(text[index], text[next])
      if pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0 { return true }
    }
    return singles.mayContain(text[index])
  }

  /// One of 64 for each element of `pairs`.
  @inline(__always)
  private func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> shift)
  }
}
