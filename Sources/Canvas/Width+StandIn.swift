extension Width {
  /// The scalars that may take one column or two, as ascending pairs of first and last scalar.
  package static var ambiguousPairs: [UInt32] { WidthTable.ambiguous }

  /// Box drawing and block elements.
  static let lines: ClosedRange<UInt32> = 0x2500...0x259F

  /// What is drawn in one column for an ambiguous scalar where such take two; nil where nothing comes near it.
  static func standIn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "─", "━", "═", "┄", "┅", "╌", "▬": "-"
    case "│", "┃", "║", "┆", "┇", "╎", "▏", "▎", "▍", "▌", "▐", "▕": "|"
    case "▁", "▂": "_"
    case "▃": "."
    case "▄", "▅": "-"
    case "▆": "="
    case "▇", "█", "▊", "▉", "▋", "■", "◆", "●", "★": "#"
    case "░", "·", "•": "."
    case "▒", "▓": ":"
    case "…", "≈", "～": "~"
    case "→", "≥", "▶", "▷": ">"
    case "←", "≤", "◀", "◁": "<"
    case "≠": "/"
    case "◐", "◑", "○", "◎": "o"
    case "△", "▲", "↑": "^"
    case "▽", "▼", "↓": "v"
    case "—", "–": "-"
    case "“", "”": "\""
    case "‘", "’": "'"
    case "×": "x"
    case "□", "☆", "◇": "*"
    default: lines.contains(scalar.value) ? "+" : nil
    }
  }
}
