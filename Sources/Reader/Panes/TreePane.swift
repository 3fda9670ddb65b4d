import Library

/// The pane of jurisdictions: which nodes are folded, and where one is.
struct TreePane: Equatable, Sendable {
  private(set) var tree = JurisdictionTree()
  private(set) var folded: Set<JurisdictionTree.ID> = []
  /// Indices of the nodes in sight.
  private(set) var rows: [Int] = []
  /// While the places are narrowed, the ranges of nodes in sight besides what those stand in, ascending; nil else.
  private var narrowed: [Range<Int>]?
  var scroll = Scroll()

  /// The node the cursor is on.
  var node: JurisdictionTree.Node? { rows.isEmpty ? nil : tree.nodes[rows[scroll.cursor]] }

  /// The report the cursor is on; on a place, the first one below it.
  var report: ReportID? {
    guard !rows.isEmpty else { return nil }
    let node = rows[scroll.cursor]
    return tree.nodes[node..<tree.nodes[node].end].lazy.compactMap(\.report).first
  }

  /// The reports the cursor stands for: the one it is on, or all below the place.
  var reports: [ReportID] { rows.isEmpty ? [] : tree.reports(below: rows[scroll.cursor]) }

  /// The saved query whose folder the cursor is on or in.
  var query: String? { node?.query }

  func isFolded(_ node: JurisdictionTree.Node) -> Bool { folded.contains(node.id) }

  /// Shows another state of the library; the cursor stays on its node.
  mutating func show(_ tree: JurisdictionTree) {
    let id = node?.id
    // A folder may hold any number of reports: it comes folded, so that the places stay in sight.
    let known = self.tree.folders
    folded.formUnion(tree.folders.subtracting(known))
    self.tree = tree
    narrowed = nil
    listRows()
    if let id { moveCursor(to: id) }
  }

  /// Puts the cursor on a node, unfolding what hides it; does nothing when the tree has no such node.
  mutating func reveal(_ id: JurisdictionTree.ID) {
    guard let index = tree.nodes.firstIndex(where: { $0.id == id }) else { return }
    var parent = tree.nodes[index].parent
    while let place = parent {
      folded.remove(tree.nodes[place].id)
      parent = tree.nodes[place].parent
    }
    listRows()
    moveCursor(to: id)
  }

  /// Folds or unfolds the cursor's node; returns false on a report, which has nothing to fold.
  mutating func setFolded(_ isFolded: Bool) -> Bool {
    guard let node, node.report == nil, folded.contains(node.id) != isFolded else { return false }
    if isFolded { folded.insert(node.id) } else { folded.remove(node.id) }
    listRows()
    return true
  }

  /// Folds all places, or unfolds all when one is folded.
  mutating func toggleAll() {
    let current = node
    let folders = folded.filter { if case .query = $0 { true } else { false } }
    if folded.count == folders.count {
      folded = Set(tree.nodes.filter { $0.report == nil }.map(\.id))
      listRows()
      // The cursor stays in its province.
      if let current, let top = top(of: current) { moveCursor(to: top.id) }
    } else {
      folded = folders
      listRows()
      if let current { moveCursor(to: current.id) }
    }
  }

  /// Moves to the place the cursor's node is in; returns false at the top.
  mutating func moveToParent() -> Bool {
    guard let parent = node?.parent else { return false }
    moveCursor(to: tree.nodes[parent].id)
    return true
  }

  /// Shows only some nodes, with all below them and what they stand in; all again for nil.
  mutating func narrow(to nodes: [Int]?) {
    let id = node?.id
    narrowed = nodes.map { nodes in
      var ranges: [Range<Int>] = []
      for node in nodes where ranges.last.map({ $0.upperBound <= node }) ?? true {
        ranges.append(node..<tree.nodes[node].end)
      }
      return ranges
    }
    listRows()
    if let id { moveCursor(to: id) }
  }

  /// Puts the cursor on a node in sight.
  mutating func moveCursor(toNode node: Int) {
    if let row = rows.firstIndex(of: node) { scroll.move(to: row) }
  }

  private func top(of node: JurisdictionTree.Node) -> JurisdictionTree.Node? {
    var top = node
    while let parent = top.parent { top = tree.nodes[parent] }
    return top
  }

  private mutating func moveCursor(to id: JurisdictionTree.ID) {
    if let row = rows.firstIndex(where: { tree.nodes[$0].id == id }) { scroll.move(to: row) }
  }

  private mutating func listRows() {
    rows.removeAll(keepingCapacity: true)
    defer { scroll.fit(count: rows.count, window: scroll.window) }
    if let narrowed {
      var start = 0
      for range in narrowed {
        rows += (start..<range.lowerBound).filter { tree.nodes[$0].end > range.lowerBound }
        rows += range
        start = range.upperBound
      }
      return
    }
    var index = 0
    while index < tree.nodes.count {
      rows.append(index)
      let node = tree.nodes[index]
      // Most nodes are reports, which have nothing to fold.
      index = node.report == nil && folded.contains(node.id) ? node.end : index + 1
    }
  }
}

extension JurisdictionTree {
  /// The ids of the folders of saved queries, which stand first, with what they hold behind each.
  fileprivate var folders: Set<ID> {
    var folders: Set<ID> = []
    var index = 0
    while index < nodes.count, case .query = nodes[index].id {
      folders.insert(nodes[index].id)
      index = nodes[index].end
    }
    return folders
  }
}
