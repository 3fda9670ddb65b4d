/// Many words, found together in one walk over a text.
///
/// A plain tree over scalars: looking for all words that begin at one place costs as many steps as the
/// longest of them has characters. Nodes live in one array; children are kept in a dictionary per tree,
/// keyed by node and scalar.
struct WordTree: Sendable {
  private var children: [UInt64: Int32] = [:]
  /// The word that ends at a node, or -1.
  private var words: [Int32] = [-1]
  private(set) var wordCount = 0

  init() {}

  /// The words get the numbers of their places in the array.
  init(_ words: [String]) { for word in words { insert(word) } }

  /// Adds a word, folded as texts are, and returns its number; a word already there keeps its number.
  @discardableResult mutating func insert(_ word: String) -> Int {
    var node: Int32 = 0
    for scalar in [UInt32](word: word) {
      let key = UInt64(node) << 32 | UInt64(scalar)
      if let next = children[key] {
        node = next
      } else {
        let next = Int32(words.count)
        words.append(-1)
        children[key] = next
        node = next
      }
    }
    if words[Int(node)] < 0 {
      words[Int(node)] = Int32(wordCount)
      wordCount += 1
    }
    return Int(words[Int(node)])
  }

  /// Calls `found` with number and length of every word that begins at `index`, shortest first.
  func forEachMatch(
    in scalars: [UInt32], at index: Int, upTo limit: Int, _ found: (_ word: Int, _ length: Int) -> Void
  ) {
    var node: Int32 = 0
    var place = index
    while place < limit, let next = children[UInt64(node) << 32 | UInt64(scalars[place])] {
      node = next
      place += 1
      if words[Int(node)] >= 0 { found(Int(words[Int(node)]), place - index) }
    }
  }

  /// The longest word that begins at `index`.
  func longestMatch(in scalars: [UInt32], at index: Int, upTo limit: Int) -> (word: Int, length: Int)? {
    var best: (word: Int, length: Int)?
    forEachMatch(in: scalars, at: index, upTo: limit) { best = ($0, $1) }
    return best
  }
}
