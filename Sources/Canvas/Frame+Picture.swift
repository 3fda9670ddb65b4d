extension Frame {
  /// The frame's rows as text without the blanks at their ends, for tests and `--format text`.
  package var picture: String {
    rowsAsText { cell in cell.columns == 0 ? "" : String(String.UnicodeScalarView(cell.glyph.scalars)) }
  }

  /// A letter per column for its role, then a legend; `text` is a dot, and a selected or current cell is
  /// upper-case or underlined by `_` on the row below it.
  package var rolePicture: String {
    var letters: [Role: Character] = [.text: "."]
    var unused = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    for cell in cells where letters[cell.role] == nil {
      letters[cell.role] = unused.isEmpty ? "?" : unused.removeFirst()
    }
    let rows = rowsAsText { cell in
      let letter = letters[cell.role].map(String.init) ?? "?"
      if cell.emphasis.contains(.selected) { return letter == "." ? ":" : letter.uppercased() }
      if cell.glyph == .space, cell.role == .text, cell.columns == 1, cell.emphasis == [] { return " " }
      return letter
    }
    let legend = letters.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key.name)" }
    return rows + "\n" + legend.joined(separator: ", ")
  }

  private func rowsAsText(_ text: (Cell) -> String) -> String {
    (0..<rows).map { row in
      var line = (0..<columns).map { text(self[row, $0]) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
