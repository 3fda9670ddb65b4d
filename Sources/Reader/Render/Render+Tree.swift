import Canvas
import Documents
import Library

extension State {
  func draw(_ pane: TreePane, in frame: inout Frame, area: Area, isFocused: Bool) {
    for (line, row) in pane.scroll.visible.enumerated() where line < area.rows {
      let node = pane.tree.nodes[pane.rows[row]]
      draw(node, isFolded: pane.isFolded(node), in: &frame, row: area.row + line, area: area)
      if row == pane.scroll.cursor {
        frame.drawCursor(row: area.row + line, area: area, isFocused: isFocused)
      }
    }
  }

  private func draw(
    _ node: JurisdictionTree.Node, isFolded: Bool, in frame: inout Frame, row: Int, area: Area
  ) {
    // On a narrow pane deep levels are not indented out of sight.
    let start = area.column + 1 + min(node.depth * 2, area.columns / 3)
    let end = area.column + area.columns
    if let id = node.report {
      let isMarked = marks.contains(id)
      frame.draw(isMarked ? "●" : " ", row: row, column: start - 1, limit: 1, role: .mark)
      guard let summary = shelf.summary(id) else { return }
      let hasProblem = summary.gravest.map { $0 >= .warning } ?? false
      let limit = end - start - 2 - (hasProblem ? 2 : 0)
      frame.draw(
        node.query == nil ? summary.labelUnderPlace : summary.labelWithPlace, row: row, column: start + 1,
        limit: limit,
        role: isMarked ? .mark : .text, truncation: .ellipsis)
      if hasProblem { frame.draw("!", row: row, column: end - 2, limit: 1, role: .warning) }
      return
    }
    let name =
      node.id == .unknownPlace ? Bilingual(zh: "未知地区", en: "Unknown place")(language) : node.name
    let count = node.reportCount.map { "\($0)" } ?? "…"
    let counted = frame.drawTrailing(count, row: row, from: start + 8, to: end - 1, role: .dim)
    frame.draw(isFolded ? "▸" : "▾", row: row, column: start - 1, limit: 1, role: .dim)
    frame.draw(
      node.query == nil ? name : "“\(name)”", row: row, column: start + 1,
      limit: end - start - 2 - (counted == 0 ? 0 : counted + 1),
      role: node.query == nil ? .jurisdiction : .hit, truncation: .ellipsis)
  }
}
