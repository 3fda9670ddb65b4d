import Canvas
import Documents

// What may follow the keys pressed so far, in the place of the status row.

extension State {
  /// The rows after a prefix or a count: what was typed, and what each next key does.
  func drawPending(_ pending: PendingKeys, in frame: inout Frame, area: Area) {
    let isCount = pending.keys.isEmpty
    let rowsAtMost = isCount ? 1 : max(1, min(size.rows / 3, area.row + 1))
    let (lines, isCut) = lines(
      of: choices(after: pending), after: pending, columns: area.columns, atMost: rowsAtMost)
    for (index, line) in lines.enumerated() {
      let row = area.row - lines.count + 1 + index
      frame.fill(Area(row: row, column: area.column, rows: 1, columns: area.columns), role: .status)
      var column = area.column + 1
      if index == 0 {
        column += frame.draw(
          pending.name, row: row, column: column, limit: area.columns - 1, role: .status, emphasis: .bold)
      } else {
        column += self.width.columns(of: pending.name)
      }
      for choice in line {
        column += 2 + frame.draw(choice.key, row: row, column: column + 2, role: .statusKey)
        column += 1 + frame.draw(choice.title, row: row, column: column + 1, role: .status)
      }
      if isCut, index == lines.count - 1 { frame.draw("…", row: row, column: column + 2, role: .status) }
    }
  }

  private typealias Choice = (key: String, title: String)

  /// What the keys that may come next do, Esc first: it must be seen however many others there are.
  private func choices(after pending: PendingKeys) -> [Choice] {
    let escape = (Key.escape.name, Bilingual(zh: "取消", en: "Cancel")(language))
    guard !pending.keys.isEmpty else {
      return [escape]
        + CommandTable.entries.filter { $0.command.countUse != .none }.compactMap { entry in
          keyTable.keys(for: entry.command, in: mode).first.map { ($0.name, entry.title(language)) }
        }
    }
    return [escape]
      + keyTable.continuations(of: pending.keys, in: mode).map { next in
        let titles = next.commands.map { CommandTable.entry($0).title(language) }
        return (next.key.name, titles.joined(separator: "/") + (next.isWhole ? "" : "…"))
      }
  }

  /// The choices in rows as wide as the screen, and whether some are left out.
  private func lines(
    of choices: [Choice], after pending: PendingKeys, columns: Int, atMost rowsAtMost: Int
  ) -> (lines: [[Choice]], isCut: Bool) {
    let start = 1 + self.width.columns(of: pending.name)
    var lines: [[Choice]] = [[]]
    var column = start
    for choice in choices {
      let width = self.width.columns(of: choice.key + choice.title) + 3
      // Room for the sign that more is left out.
      if column + width > columns - 3, !(lines.last ?? []).isEmpty {
        guard lines.count < rowsAtMost else { return (lines, true) }
        lines.append([])
        column = start
      }
      lines[lines.count - 1].append(choice)
      column += width
    }
    return (lines, false)
  }
}
