import Canvas
import Documents

/// A few lines in which every kind of text stands, to judge a theme by.
struct ThemeSample {
  let language: Language

  /// How many rows it takes.
  static let rows = 5

  private var lines: [[(text: Bilingual, role: Role)]] {
    func both(_ zh: String, _ en: String, _ role: Role) -> (text: Bilingual, role: Role) {
      (Bilingual(zh: zh, en: en), role)
    }
    func one(_ text: String, _ role: Role) -> (text: Bilingual, role: Role) {
      (Bilingual(zh: text, en: text), role)
    }
    return [
      [both("一、主要举措和成效", "Heading", .heading), both("  提示和次要的字", "  hints and what matters less", .dim)],
      [
        one("受理", .text), one("行政复议", .hit), one("案件", .text), one("171", .observation), one("件，印发", .text),
        one("3000", .quantity), one("份；下一年计划", .text), one("200", .planned), one("场", .text),
        one("复议", .hitCurrent),
      ],
      [
        one("171", .value), one("  0", .zero), one("  ≈1.3万", .approximate), one("  ◐9", .partial),
        one("  →200", .planned), both("  仅文字", "  words only", .textOnly), one("  ·", .unmentioned),
        both("    仅此处有", "    only here", .onlyHere), both("  改动", "  changed", .changed),
      ],
      [
        both("说明", "note", .note), both("  提醒", "  warning", .warning), both("  问题", "  problem", .problem),
        both("  表头", "  header", .tableHeader), both("  分组", "  group", .tableGroup), one("  ●", .mark),
      ],
      [both("光标所在行 171 件", "the cursor's row, 171", .text), both("  提示", "  hints", .dim)],
    ]
  }

  func draw(in frame: inout Frame, area: Area) {
    for (line, words) in lines.enumerated() where line < area.rows {
      var column = area.column + 2
      for word in words where column < area.column + area.columns - 1 {
        column += frame.draw(
          word.text(language), row: area.row + line, column: column,
          limit: area.column + area.columns - 1 - column, role: word.role)
      }
    }
    if area.rows >= Self.rows {
      frame.drawCursor(row: area.row + Self.rows - 1, area: area, isFocused: false)
    }
  }
}
