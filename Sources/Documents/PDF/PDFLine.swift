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
      let text = Self.text(of: word, behind: previous, size: size)
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

  /// The line with those of its cells alone; nil when none is left.
  func part(_ isWanted: (Cell) -> Bool) -> PDFLine? {
    var part = self
    part.cells = cells.filter(isWanted)
    guard let first = part.cells.first else { return nil }
    part.left = first.left
    part.right = part.cells.map(\.right).max() ?? first.right
    return part
  }

  /// The line with the number of a list's item as the beginning of its text: programs set a wide gap behind it, as they do
  /// between the cells of a table.
  var withNumberJoined: PDFLine {
    guard cells.count == 2, cells[1].left - cells[0].right < 4 * em,
      Self.isWide(cells[1].text.unicodeScalars.first),
      ListNumber.length(cells[0].text) == cells[0].text.count || Self.isDivided(cells[0].text)
    else { return self }
    var line = self
    let isClosed = cells[0].text.last.map { "、.．)）是".contains($0) } ?? false
    line.cells = [
      Cell(
        text: cells[0].text + (isClosed ? "" : " ") + cells[1].text, left: cells[0].left,
        right: cells[1].right)
    ]
    return line
  }

  /// 1.2 and 3.1.4, as headings are numbered.
  private static func isDivided(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return (2...4).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) && $0.first != "0" }
  }

  /// Of the longest word of Chinese characters alone; nil when there is none.
  private static func em(of words: [PDFPage.Word]) -> Double? {
    let wide = words.filter { $0.text.unicodeScalars.allSatisfy { isWide($0) } }
    guard let longest = wide.max(by: { $0.right - $0.left < $1.right - $1.left }) else { return nil }
    return (longest.right - longest.left) / Double(max(1, longest.text.unicodeScalars.count))
  }

  /// The word's text. A small raised number behind a word leads to a footnote, and would make 12.6% into 12.6%1.
  private static func text(of word: PDFPage.Word, behind previous: PDFPage.Word?, size: Double) -> String {
    guard word.height < 0.75 * size, RaisedText.isMark(word.text) else { return word.text }
    guard let previous else {
      // In front of a note stands its number.
      return word.text.allSatisfy(\.isNumber) ? RaisedText.written(word.text, behind: "".utf8) : word.text
    }
    guard word.left - previous.right < 0.5 * size else { return word.text }
    // Smaller type on the same line ends a little higher, too.
    let isRaised = word.bottom < previous.bottom - 0.15 * previous.height
    return RaisedText.written(word.text, behind: previous.text.utf8, isLowered: !isRaised)
  }

  /// Chinese characters and punctuation.
  static func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFF00...0xFF60).contains(value)
      || (0x2014...0x2026).contains(value) || value >= 0x20000
  }
}
