/// Many words, found together in one walk over a text.
///
/// A plain tree over scalars: looking for all words that begin at one place costs as many steps as the
/// longest of them has characters. All edges of the tree live in one hash table with linear probing, keyed
/// by node and scalar; a small filter turns away the places where no word begins, which are most.
struct WordTree: Sendable {
  private var edges: [Edge]
  private var edgeCount = 0
  /// The word that ends at a node, or -1.
  private var words: [Int32] = [-1]
  private(set) var wordCount = 0
  private var beginnings = PairFilter()

  /// - Parameter capacity: how many words are expected, to size the table.
  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 3 { size *= 2 }
    edges = Array(repeating: .vacant, count: size)
  }

  /// The words get the numbers of their places in the array.
  init(_ words: [String]) {
    self.init(capacity: words.count)
    for word in words { insert(word) }
  }

  /// Adds a word, folded as texts are, and returns its number; a word already there keeps its number.
  @discardableResult mutating func insert(_ word: String) -> Int {
    var node = 0
    let scalars = [UInt32](word: word)
    beginnings.insert(scalars)
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

  /// Calls `found` with number and length of every word that begins at `index`, shortest first.
  func forEachMatch(
    in scalars: [UInt32], at index: Int, upTo limit: Int, _ found: (_ word: Int, _ length: Int) -> Void
  ) {
    guard index < limit, beginnings.mayBegin(scalars, at: index) else { return }
    var node = 0
    var place = index
    while place < limit, let next = child(of: node, scalars[place]) {
      node = next
      place += 1
      if words[node] >= 0 { found(Int(words[node]), place - index) }
    }
  }

  /// The longest word that begins at `index`.
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

/// Says of most places in a text that none of a set of words begins there, by their first two characters.
struct PairFilter: Sendable {
  private var pairs: [UInt64] = Array(repeating: 0, count: 256)
  /// First characters of words that have no second.
  private var singles = ScalarFilter()

  mutating func insert(_ word: [UInt32]) {
    guard let first = word.first else { return }
    guard word.count > 1 else { return singles.insert(first) }
    let bit = Self.bit(first, word[1])
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  func mayBegin(_ text: [UInt32], at index: Int) -> Bool {
    if index + 1 < text.count {
      let bit = Self.bit(text[index], text[index + 1])
      if pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0 { return true }
    }
    return singles.mayContain(text[index])
  }

  /// One of 16,384.
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 18)
  }
}
