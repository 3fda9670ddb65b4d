import Reports

/// The pane of a report's headings. Its first row is the report itself, for what stands before them.
struct OutlinePane: Equatable, Sendable {
  private(set) var sections: [Section] = []
  private(set) var folded: Set<Int> = []
  /// What is in sight: nil for the report's own row, then indices of sections.
  private(set) var rows: [Int?] = []
  /// How far a section is indented: the number of sections it stands in.
  private(set) var depths: [Int] = []
  var scroll = Scroll()

  /// The section the cursor is on; nil on the report's own row.
  var section: Int? { rows.isEmpty ? nil : rows[scroll.cursor] }

  /// Shows another report, all its headings in sight.
  mutating func show(_ report: Report?) {
    sections = report?.sections ?? []
    folded = []
    depths = sections.indices.map { _ in 0 }
    for (index, section) in sections.enumerated() {
      if let parent = section.parent, parent < index { depths[index] = depths[parent] + 1 }
    }
    scroll = Scroll()
    listRows(isEmpty: report == nil)
  }

  func hasChildren(_ index: Int) -> Bool {
    sections.indices.contains(index + 1) && sections[index + 1].parent == index
  }

  /// Whether a section is the topmost of its purpose, where a sign for it belongs.
  func beginsPurpose(_ index: Int) -> Bool {
    guard let parent = sections[index].parent else { return true }
    return sections[parent].purpose != sections[index].purpose
  }

  /// Puts the cursor on a section, or on the folded one that hides it.
  mutating func follow(_ section: Int?) {
    var shown = section
    var next = section
    while let index = next {
      if folded.contains(index) { shown = index }
      next = sections[index].parent
    }
    if let row = rows.firstIndex(of: shown) { scroll.move(to: row) }
  }

  /// Folds or unfolds the cursor's section; returns false when there is nothing to fold.
  mutating func setFolded(_ isFolded: Bool) -> Bool {
    guard let section, hasChildren(section), folded.contains(section) != isFolded else { return false }
    if isFolded { folded.insert(section) } else { folded.remove(section) }
    listRows(isEmpty: false)
    return true
  }

  /// Folds every section that has children, or unfolds all when one is folded.
  mutating func toggleAll() {
    let current = section
    folded = folded.isEmpty ? Set(sections.indices.filter(hasChildren)) : []
    listRows(isEmpty: rows.isEmpty)
    follow(current)
  }

  /// Moves to the section the cursor's one stands in; returns false at the top.
  mutating func moveToParent() -> Bool {
    guard let section, let parent = sections[section].parent, let row = rows.firstIndex(of: parent) else {
      return false
    }
    scroll.move(to: row)
    return true
  }

  private mutating func listRows(isEmpty: Bool) {
    let current = section
    rows = isEmpty ? [] : [nil]
    var hidden: Set<Int> = []
    for (index, section) in sections.enumerated() {
      if let parent = section.parent, folded.contains(parent) || hidden.contains(parent) {
        hidden.insert(index)
      } else {
        rows.append(index)
      }
    }
    scroll.fit(count: rows.count, window: scroll.window)
    if let current, let row = rows.firstIndex(of: current) { scroll.move(to: row) }
  }
}
