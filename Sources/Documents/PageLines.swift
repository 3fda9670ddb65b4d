/// The lines of a page in order: blocks and `<br>` end them, rows of tables are one line each, what is hidden
/// is left out.
struct PageLines {
  let tree: MarkupTree
  /// Whether to read what is hidden too: pages that show their text by a script hide it in their source.
  let includesHidden: Bool
  /// For each table whether another stands in it: then it only lays out the page.
  private let tablesInside: Set<Int>

  init(_ tree: MarkupTree, includesHidden: Bool = false) {
    self.tree = tree
    self.includesHidden = includesHidden
    tablesInside = Self.tablesWithTables(tree)
  }

  /// All lines of the page.
  func all() -> [PageLine] { WrappedLines.joined(lines(in: 0)) }

  /// The lines within an element.
  private func lines(in element: Int) -> [PageLine] {
    let nodes = tree.nodes
    var writer = PageLineWriter()
    // The open blocks.
    var blocks = [element]
    var linkEnd = 0
    var furniture: Int?
    var headingEnd = 0
    var keepEnd = 0
    var counters: [Int: Int] = [:]
    var index = element + 1
    while index < nodes[element].end {
      while let last = blocks.last, blocks.count > 1, nodes[last].end <= index {
        writer.endLine()
        blocks.removeLast()
      }
      let node = nodes[index]
      if node.tag == .hidden || node.tag == .title || node.tag == .struck
        || node.role.contains(.hidden) && !includesHidden
      {
        index = node.end
        continue
      }
      if let named = furniture, nodes[named].end <= index { furniture = nil }
      if furniture == nil, node.tag == .furniture || node.role.contains(.furniture) { furniture = index }
      if node.role.isDisjoint(with: [.raised, .lowered]) == false, !node.tag.isBlock {
        let text = String(decoding: tree.characters[node.text], as: UTF8.self)
        if RaisedText.isMark(text) {
          var template = PageLine(element: blocks[blocks.count - 1])
          template.furniture = furniture
          template.isHeading = index < headingEnd
          writer.append(raised: text, isLowered: node.role.contains(.lowered), as: template)
          index = node.end
          continue
        }
      }
      switch node.tag {
      case .text where nodes[node.parent].role.contains(.sizeless): break
      case .text:
        var template = PageLine(element: blocks[blocks.count - 1])
        template.furniture = furniture
        template.isHeading = index < headingEnd
        writer.append(
          tree.characters[node.text], as: template, isLinked: index < linkEnd, keepsLineEnds: index < keepEnd)
      // A link that was never closed takes in all that follows.
      case .link where node.text.count <= 600: linkEnd = max(linkEnd, node.end)
      case .lineBreak: writer.breakLine()
      case .table where !tablesInside.contains(index):
        if let rows = PageTable(self, at: index, lines: lines(in:))?.lines(furniture: furniture) {
          for row in rows { writer.append(row) }
          index = node.end
          continue
        }
        fallthrough
      default:
        guard node.tag.isBlock else { break }
        writer.endLine()
        blocks.append(index)
        if node.tag == .item, let label = label(of: index, &counters) { writer.beginItem(label) }
        if node.tag == .heading { headingEnd = max(headingEnd, node.end) }
        if node.tag == .preformatted { keepEnd = max(keepEnd, node.end) }
      }
      index += 1
    }
    writer.endLine()
    return writer.lines
  }

  /// The number of a list's item as a browser writes it; nil in lists without numbers and for an item whose text
  /// begins with one: then the page's style sheet hides the list's own.
  private func label(of item: Int, _ counters: inout [Int: Int]) -> String? {
    let list = tree.nodes[item].parent
    guard let numbering = tree.lists[list] else { return nil }
    let next: Int
    if let own = tree.itemNumbers[item] {
      next = own
    } else if let last = counters[list] {
      next = last &+ (numbering.isReversed ? -1 : 1)
    } else {
      next = numbering.start ?? (numbering.isReversed ? items(of: list) : 1)
    }
    counters[list] = next
    guard !tree.nodes[item].role.contains(.unnumbered),
      !ListNumber.begins(tree.characters[tree.nodes[item].text])
    else { return nil }
    return numbering.label(next)
  }

  private func items(of list: Int) -> Int {
    tree.nodes[list..<tree.nodes[list].end].count { $0.parent == list && $0.tag == .item }
  }

  private static func tablesWithTables(_ tree: MarkupTree) -> Set<Int> {
    var hasTable = [Bool](repeating: false, count: tree.nodes.count)
    var found: Set<Int> = []
    // Children stand behind their parents, so that one pass from the end sees every child first.
    for index in tree.nodes.indices.dropFirst().reversed() {
      let node = tree.nodes[index]
      if node.tag == .table, hasTable[index] { found.insert(index) }
      if node.tag == .table || hasTable[index] { hasTable[node.parent] = true }
    }
    return found
  }
}
