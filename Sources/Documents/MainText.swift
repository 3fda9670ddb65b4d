/// Finds a page's own text among its navigation, share bars, lists of other pages and footers.
///
/// What counts is where the sentences are: a line weighs its characters that are no link, if it has 。，； or is a
/// row of a table. The text is the innermost element that holds all the weight but a trifle; an element that a site's
/// editor is known to fill, or `<article>`, may leave up to half of it outside. Around the text stand its title,
/// its date and source, its signature and its index table: while little is added, the element around is taken instead, but
/// not the links in it.
///
/// Nothing that weighs is lost for its element's name: 第五部分 in a `<div class="footer">` is read. What weighs and stands
/// outside is counted, so that a reader can be told.
struct MainText {
  /// The lines of the text in order, as places in the lines given.
  private(set) var kept: [Int] = []
  /// The characters of sentences left out.
  private(set) var leftOut = 0

  init(_ lines: [PageLine], _ nodes: [MarkupTree.Node]) {
    // What is named furniture and says much is none: a site may call its last column of text a footer.
    var furniture: [Int: Int] = [:]
    for line in lines { if let element = line.furniture { furniture[element, default: 0] += line.weight } }
    let limit = max(60, lines.reduce(0) { $0 + $1.weight } / 20)
    func isFurniture(_ line: PageLine, below limit: Int) -> Bool {
      line.furniture.map { furniture[$0, default: 0] < limit } ?? false
    }
    let weights = lines.map { isFurniture($0, below: limit) ? 0 : $0.weight }
    var sums = [Int](repeating: 0, count: nodes.count)
    for (line, weight) in zip(lines, weights) { sums[line.element] += weight }
    for index in nodes.indices.dropFirst().reversed() { sums[nodes[index].parent] += sums[index] }
    let total = sums[0]
    let core = Self.core(sums, nodes)
    let root =
      total == 0
      ? core : Self.widened(core, lines.filter { !isFurniture($0, below: limit) && !$0.isLink }, nodes, total)
    let coreRange = core..<nodes[core].end
    let rootRange = root..<nodes[root].end
    // Behind the text, what stands below a link is the beginning of another page.
    var isTeaser = false
    for (index, line) in lines.enumerated() {
      if line.element >= coreRange.upperBound, line.isLink, line.characters >= 4 { isTeaser = true }
      guard rootRange.contains(line.element), !isTeaser || line.weight == 0 else {
        leftOut += weights[index]
        continue
      }
      let isInCore = coreRange.contains(line.element)
      if isFurniture(line, below: isInCore ? 30 : limit) { continue }
      if line.isLink, line.weight == 0, !isInCore || Self.isInList(lines, index) { continue }
      kept.append(index)
    }
  }

  /// The innermost element that holds the text.
  private static func core(_ sums: [Int], _ nodes: [MarkupTree.Node]) -> Int {
    let total = sums[0]
    // What editors are known to fill, together at least half of the page's sentences.
    var named = nodes.indices.filter { nodes[$0].role.contains(.article) || nodes[$0].tag == .article }
    named.removeAll { sums[$0] * 10 < total }
    if let first = named.first, let last = named.last, total > 0 {
      var common = first
      while nodes[common].end <= last { common = nodes[common].parent }
      if sums[common] * 2 >= total { return innermost(from: common, sums, nodes, tolerance: 0) }
    }
    return innermost(from: 0, sums, nodes, tolerance: max(60, total / 50))
  }

  /// The innermost element within `start` that has all its weight but `tolerance`.
  private static func innermost(
    from start: Int, _ sums: [Int], _ nodes: [MarkupTree.Node], tolerance: Int
  ) -> Int {
    var core = start
    let enough = sums[start] - tolerance
    guard enough > 0 else { return start }
    // An element that has enough stands in every other that has; the last one is the innermost.
    var index = start + 1
    while index < nodes[core].end {
      if sums[index] >= enough, nodes[index].tag.isBlock {
        core = index
        index += 1
      } else {
        index = max(index + 1, nodes[index].tag.isBlock ? nodes[index].end : index + 1)
      }
    }
    return core
  }

  /// The outermost element around `core` that adds little of the lines given.
  private static func widened(
    _ core: Int, _ lines: [PageLine], _ nodes: [MarkupTree.Node], _ total: Int
  ) -> Int {
    var sizes = [Int](repeating: 0, count: nodes.count)
    for line in lines { sizes[line.element] += line.characters }
    for index in nodes.indices.dropFirst().reversed() { sizes[nodes[index].parent] += sizes[index] }
    let limit = max(300, total / 4)
    var root = core
    while root != 0, sizes[nodes[root].parent] - sizes[core] <= limit { root = nodes[root].parent }
    return root
  }

  /// Whether a line of links stands in a row of at least three.
  private static func isInList(_ lines: [PageLine], _ index: Int) -> Bool {
    var first = index
    var last = index
    while first > 0, lines[first - 1].isLink, index - first < 3 { first -= 1 }
    while last + 1 < lines.count, lines[last + 1].isLink, last - index < 3 { last += 1 }
    return last - first >= 2
  }
}
