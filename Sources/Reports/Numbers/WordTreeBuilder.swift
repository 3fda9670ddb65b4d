/// Takes the words of a `WordTree` one by one.
///
/// All edges live in one hash table with linear probing, keyed by node and scalar.
struct WordTreeBuilder {
  let direction: WordTree.Direction
  private var edges: [Edge]
  private var edgeCount = 0
  /// The word that ends at a node, or -1.
  private var words: [Int32] = [-1]
  private(set) var wordCount = 0

  /// - Parameter capacity: how many words are expected, to size the table.
  init(capacity: Int, reading direction: WordTree.Direction = .forward) {
    self.direction = direction
    var size = 64
    while size < capacity * 3 { size *= 2 }
    edges = Array(repeating: .vacant, count: size)
  }

  /// Adds a word, folded as texts are, and returns its number; a word already there keeps its number.
  @discardableResult mutating func insert(_ word: String) -> Int {
    var scalars = [UInt32](word: word)
    if direction == .backward { scalars.reverse() }
    var node = 0
    for scalar in scalars {
      let key = Edge.key(node, scalar)
      let slot = slot(of: key)
      if edges[slot].isVacant {
        node = words.count
        words.append(-1)
        edges[slot] = Edge(key: key, target: node)
        edgeCount += 1
        if edgeCount * 2 >= edges.count { grow() }
      } else {
        node = edges[slot].target
      }
    }
    if words[node] < 0 {
      words[node] = Int32(wordCount)
      wordCount += 1
    }
    return Int(words[node])
  }

  /// The nodes level by level, the children of each side by side.
  func levels() -> [WordTree.Node] {
    // The edges sorted by the node they leave: `sorted[ends[node - 1]..<ends[node]]`.
    var ends = [Int](repeating: 0, count: words.count)
    for edge in edges where !edge.isVacant { ends[edge.source] += 1 }
    for node in ends.indices.dropFirst() { ends[node] += ends[node - 1] }
    var places = [0] + ends.dropLast()
    var sorted = [Edge](repeating: .vacant, count: edgeCount)
    for edge in edges where !edge.isVacant {
      sorted[places[edge.source]] = edge
      places[edge.source] += 1
    }
    var nodes = [WordTree.Node(scalar: 0, word: words[0])]
    nodes.reserveCapacity(words.count)
    var sources = [0]
    sources.reserveCapacity(words.count)
    var next = 0
    while next < nodes.count {
      let source = sources[next]
      nodes[next].firstChild = Int32(nodes.count)
      for edge in sorted[(source == 0 ? 0 : ends[source - 1])..<ends[source]] {
        nodes.append(WordTree.Node(scalar: edge.scalar, word: words[edge.target]))
        sources.append(edge.target)
      }
      next += 1
    }
    return nodes
  }

  // MARK: The table of edges

  /// From a node by a scalar to another node, 21 bits each.
  private struct Edge {
    private let bits: UInt64

    static let vacant = Edge(bits: .max)

    private init(bits: UInt64) { self.bits = bits }

    init(key: UInt64, target: Int) { bits = key << 21 | UInt64(target) }

    /// Node and scalar.
    var key: UInt64 { bits >> 21 }
    var source: Int { Int(bits >> 42) }
    var scalar: UInt32 { UInt32(bits >> 21 & 0x1F_FFFF) }
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

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: .vacant, count: old.count * 2)
    for edge in old where !edge.isVacant { edges[slot(of: edge.key)] = edge }
  }
}
