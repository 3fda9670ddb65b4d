/// A line of a page: what stands at one height, from left to right.
struct PDFLine {
  /// Stretches of text with wide gaps between them: one for text, several for a row of a table.
  var cells: [Cell]
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  /// The height of most of its characters, which is more than the size of the font.
  var size: Double
  /// The width of a Chinese character.
  var em: Double

  struct Cell {
    var text: String
    var left: Double
    var right: Double
  }

  var text: String { cells.map(\.text).joined(separator: " ") }
  var height: Double { bottom - top }

  /// The lines of a page from top to bottom.
  static func all(on page: PDFPage) -> [PDFLine] {
    var rows: [[PDFPage.Word]] = []
    var row: [PDFPage.Word] = []
    // A word belongs to the line whose middle it crosses; small marks above or below the line do, too.
    var base = 0.0..<0.0
    for word in page.words.sorted(by: { ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left) })
    where !word.text.isEmpty && word.height > 0 {
      let middle = (word.top + word.bottom) / 2
      let ours = (base.lowerBound + base.upperBound) / 2
      if !row.isEmpty, base.contains(middle) || (word.top < ours && ours < word.bottom) {
        if word.height > base.upperBound - base.lowerBound { base = word.top..<word.bottom }
        row.append(word)
      } else {
        if !row.isEmpty { rows.append(row) }
        row = [word]
        base = word.top..<word.bottom
      }
    }
    if !row.isEmpty { rows.append(row) }
    return rows.compactMap { PDFLine(words: $0) }
  }

  private init?(words: [PDFPage.Word]) {
    let words = words.sorted { $0.left < $1.left }
    guard let first = words.first else { return nil }
    // The height of the longest words is the line's.
    var weights: [Double: Double] = [:]
    for word in words { weights[word.height.rounded(), default: 0] += max(word.right - word.left, 1) }
    let size = weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.height
    let em = Self.em(of: words) ?? 0.77 * size
    cells = []
    var previous: PDFPage.Word?
    for word in words {
      let text = Self.isMark(word, behind: previous, size: size) ? "[注\(word.text)]" : word.text
      if let before = previous, !cells.isEmpty {
        let gap = word.left - before.right
        if gap > 0.85 * em {
          cells.append(Cell(text: text, left: word.left, right: word.right))
        } else {
          // Programs set a quarter of a character between Chinese and Latin, which nobody typed.
          let last = cells.count - 1
          let isBetween =
            Self.isWide(cells[last].text.unicodeScalars.last) != Self.isWide(text.unicodeScalars.first)
          let areWide =
            Self.isWide(cells[last].text.unicodeScalars.last) && Self.isWide(text.unicodeScalars.first)
          if gap > (isBetween ? 0.42 : areWide ? 0.55 : 0.15) * em { cells[last].text += " " }
          cells[last].text += text
          cells[last].right = max(cells[last].right, word.right)
        }
      } else {
        cells.append(Cell(text: text, left: word.left, right: word.right))
      }
      previous = word
    }
    left = first.left
    right = words.map(\.right).max() ?? first.right
    top = words.map(\.top).min() ?? first.top
    bottom = words.map(\.bottom).max() ?? first.bottom
    self.size = size
    self.em = em
  }

  /// Of the longest word of Chinese characters alone; nil when there is none.
  private static func em(of words: [PDFPage.Word]) -> Double? {
    let wide = words.filter { $0.text.unicodeScalars.allSatisfy { isWide($0) } }
    guard let longest = wide.max(by: { $0.right - $0.left < $1.right - $1.left }) else { return nil }
    return (longest.right - longest.left) / Double(max(1, longest.text.unicodeScalars.count))
  }

  /// A small raised number behind a word leads to a footnote; one that stays would make 12.6% into 12.6%1.
  private static func isMark(_ word: PDFPage.Word, behind previous: PDFPage.Word?, size: Double) -> Bool {
    guard word.height < 0.75 * size, (1...2).contains(word.text.utf8.count),
      word.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    guard let previous else { return true }
    return word.left - previous.right < 0.5 * size && word.bottom < previous.bottom
  }

  /// Chinese characters and punctuation.
  static func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFF60).contains(value)
      || (0x2014...0x2026).contains(value) || value >= 0x20000
  }
}
