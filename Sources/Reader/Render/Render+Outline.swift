import Canvas
import Documents
import Reports

extension State {
  func draw(_ pane: OutlinePane, in frame: inout Frame, area: Area, isFocused: Bool) {
    for (line, row) in pane.scroll.visible.enumerated() where line < area.rows {
      let y = area.row + line
      if let index = pane.rows[row] {
        draw(index, of: pane, in: &frame, row: y, area: area)
      } else {
        let text = pane.sections.isEmpty ? noHeadings : Bilingual(zh: "开头", en: "Start")
        frame.draw(
          text(language), row: y, column: area.column + 1, limit: area.columns - 2, role: .dim,
          truncation: .ellipsis)
      }
      if row == pane.scroll.cursor { frame.drawCursor(row: y, area: area, isFocused: isFocused) }
    }
  }

  private var noHeadings: Bilingual { Bilingual(zh: "（没有标题）", en: "(no headings)") }

  private func draw(_ index: Int, of pane: OutlinePane, in frame: inout Frame, row: Int, area: Area) {
    let section = pane.sections[index]
    let start = area.column + 1 + min(pane.depths[index] * 2, area.columns / 3)
    var end = area.column + area.columns - 1
    if let (sign, role) = Self.sign(section.purpose), pane.beginsPurpose(index), end - start > 12 {
      frame.draw(sign, row: row, column: end - 1, limit: 1, role: role)
      end -= 2
    }
    if pane.hasChildren(index) {
      let fold = pane.folded.contains(index) ? "▸" : "▾"
      frame.draw(fold, row: row, column: start - 1, limit: 1, role: .dim)
    }
    let role: Role = section.level <= 1 ? .heading : .text
    frame.draw(
      section.number + section.title, row: row, column: start + 1, limit: end - start - 1, role: role,
      truncation: .ellipsis)
  }

  /// What tells plans and problems from achievements at a glance.
  private static func sign(_ purpose: Section.Purpose) -> (String, Role)? {
    switch purpose {
    case .plans: ("→", .planned)
    case .problems: ("△", .warning)
    case .achievements, .leadership, .other: nil
    }
  }
}
