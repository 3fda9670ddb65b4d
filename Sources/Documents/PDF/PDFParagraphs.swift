/// Joins the lines of a PDF to paragraphs: a line goes on in the next when it is full and the next does not begin
/// anew.
///
///     │　　全年共受理行政复议案件171件，审结158件，综合纠错│  full, no end of a sentence: goes on
///     │率12.6%，比上年有所下降。　　　　　　　　　　　　　　│  not full: ends
///     │　　（二）公共法律服务　　　　　　　　　　　　　　　　│  indented: begins
///
/// A full line whose last sentence ends with it and whose next line is not indented goes on, too, where paragraphs
/// are indented. Lines of one size above the text, both centred, are one title. Lines with wide gaps are rows of a
/// table when several follow each other.
struct PDFParagraphs {
  private(set) var lines: [String] = []

  /// The size of most of the text.
  private let bodySize: Double
  /// From the top of a line to the top of the next.
  private let pitch: Double
  private let indents: Bool
  private let margins: [(left: Double, right: Double)]

  /// The lines of each part are those from top to bottom; a paragraph may go on from part to part.
  init(_ regions: [PDFRegion]) {
    let pages = regions.map(\.lines)
    let all = pages.flatMap(\.self)
    bodySize = Self.bodySize(of: all)
    pitch =
      Self.median(pages.flatMap { page in zip(page.dropFirst(), page).map { $0.top - $1.top } }) ?? bodySize
      * 1.3
    margins = Self.margins(of: regions, bodySize)
    let (marginList, size) = (margins, bodySize)
    indents =
      pages.enumerated().flatMap { page, lines in
        lines.filter { $0.left > marginList[page].left + 0.8 * size }
      }
      .count * 20 > all.count
    var notes: [String] = []
    var open: (text: String, line: PDFLine, page: Int)?
    for (page, whole) in pages.enumerated() {
      let body = Self.notesStart(in: whole, bodySize)
      for line in whole[body...] {
        if let note = Self.note(line.text) {
          notes.append(note)
        } else if let last = notes.indices.last {
          notes[last] = Self.joined(notes[last], line.text)
        }
      }
      let pageLines = Array(whole[..<body])
      var index = 0
      while index < pageLines.count {
        let line = pageLines[index]
        let rows = pageLines[index...].prefix { $0.cells.count > 1 }.count
        if rows > 1 {
          if let open { lines.append(open.text) }
          open = nil
          lines += Self.table(Array(pageLines[index..<index + rows]))
          index += rows
          continue
        }
        if let before = open, goesOn(before.line, on: before.page, in: line, on: page) {
          open = (Self.joined(before.text, line.text), line, page)
        } else {
          if let open { lines.append(open.text) }
          open = (line.text, line, page)
        }
        index += 1
      }
    }
    if let open { lines.append(open.text) }
    lines += notes
  }

  /// Whether the paragraph of one line goes on in the next.
  private func goesOn(_ line: PDFLine, on page: Int, in next: PDFLine, on nextPage: Int) -> Bool {
    guard line.cells.count == 1, next.cells.count == 1,
      abs(line.size - next.size) < 0.15 * max(line.size, next.size)
    else {
      return false
    }
    let (margin, nextMargin) = (margins[page], margins[nextPage])
    if page == nextPage {
      let allowed = max(pitch, line.size * 1.2) * max(1, line.size / bodySize)
      guard next.top - line.top < 1.45 * allowed else { return false }
    }
    let isCentred = isCentred(line, margin) && isCentred(next, nextMargin)
    if isCentred, line.size > 1.12 * bodySize { return page == nextPage }
    // A signature and its date stand at the right, whole.
    if line.left > margin.left + 3.5 * bodySize { return false }
    let word = next.text.unicodeScalars.prefix { $0.isASCII && $0 != " " }.count
    let room = margin.right - line.right
    guard room < (2.2 + 0.6 * Double(word)) * line.em else { return false }
    guard Self.endsSentence(line.text) else {
      return !Self.beginsWithNumber(next.text) || next.left < nextMargin.left + 0.8 * bodySize
    }
    if next.left > nextMargin.left + 0.8 * bodySize { return false }
    return indents && !Self.beginsWithNumber(next.text)
  }

  private func isCentred(_ line: PDFLine, _ margin: (left: Double, right: Double)) -> Bool {
    let (before, behind) = (line.left - margin.left, margin.right - line.right)
    return abs(before - behind) < 1.5 * line.size && (before > line.size || line.size > 1.12 * bodySize)
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    return "。！？!?：:；;”）".contains(last)
  }

  /// 一、 （一） 1. 第一章 at the start.
  private static func beginsWithNumber(_ text: String) -> Bool {
    let open: Set<Character> = ["(", "（"]
    let digits = "一二三四五六七八九十0123456789"
    var rest = text[...]
    let isBracketed = rest.first.map(open.contains) ?? false
    let isNamed = rest.first == "第"
    if isBracketed || isNamed { rest = rest.dropFirst() }
    let number = rest.prefix { digits.contains($0) }
    guard !number.isEmpty, number.count <= 4, let mark = rest.dropFirst(number.count).first else {
      return false
    }
    if isBracketed { return mark == ")" || mark == "）" }
    if isNamed { return "章节条部".contains(mark) }
    guard "、.．是".contains(mark) else { return false }
    // 12.6% is a number of the text.
    return !(rest.dropFirst(number.count + 1).first?.isNumber ?? false)
  }

  private static func joined(_ text: String, _ next: String) -> String {
    guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else {
      return text + next
    }
    let isWord =
      last.isASCII && first.isASCII && last.properties.isAlphabetic && first.properties.isAlphabetic
    return isWord ? text + " " + next : text + next
  }

  // MARK: Notes

  /// Where the footnotes of a page begin: small lines below the text, the first with a number.
  private static func notesStart(in lines: [PDFLine], _ bodySize: Double) -> Int {
    let small = lines.reversed().prefix { $0.size < 0.87 * bodySize }.count
    guard small > 0, small < lines.count else { return lines.count }
    let start = lines.count - small
    return lines[start...].firstIndex { note($0.text) != nil } ?? lines.count
  }

  /// A line that begins a note, with its number written as a mark: 1 指…, [注1]指…, ①指….
  private static func note(_ text: String) -> String? {
    if text.hasPrefix("[注") { return text }
    guard let first = text.unicodeScalars.first else { return nil }
    if (0x2460...0x2473).contains(first.value) { return "[注\(first.value - 0x245F)]" + text.dropFirst() }
    let bracketed = text.drop { "[〔".contains($0) }
    let digits = bracketed.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    let rest = bracketed.dropFirst(digits.count).drop { "]〕 ".contains($0) }
    guard let next = rest.first, !next.isNumber, !"年月日.、%．".contains(next) else { return nil }
    return "[注\(digits)]" + rest
  }

  // MARK: Tables

  /// Rows, each with a place for every column of the longest of them.
  private static func table(_ rows: [PDFLine]) -> [String] {
    guard let columns = rows.max(by: { $0.cells.count < $1.cells.count })?.cells else { return [] }
    return rows.compactMap { row in
      var cells = [String](repeating: "", count: columns.count)
      var next = 0
      for (index, cell) in row.cells.enumerated() {
        // Cells keep their order; as many columns must be left as there are cells.
        let last = columns.count - (row.cells.count - index)
        guard next <= last else { break }
        let middle = (cell.left + cell.right) / 2
        let place =
          (next...last).min {
            abs((columns[$0].left + columns[$0].right) / 2 - middle)
              < abs((columns[$1].left + columns[$1].right) / 2 - middle)
          } ?? next
        cells[place] = cell.text
        next = place + 1
      }
      return TableRow.line(of: cells)
    }
  }

  // MARK: Measures

  private static func bodySize(of lines: [PDFLine]) -> Double {
    var weights: [Double: Int] = [:]
    for line in lines { weights[line.size, default: 0] += line.text.utf8.count }
    return max(1, weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 12)
  }

  private static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]
  }

  /// The edges of the text on each page; those of all pages where one has too few lines to tell.
  private static func margins(of regions: [PDFRegion], _ bodySize: Double) -> [(left: Double, right: Double)]
  {
    let pages = regions.map(\.lines)
    func edges(_ lines: [PDFLine]) -> (left: Double, right: Double)? {
      let body = lines.filter { $0.cells.count == 1 && abs($0.size - bodySize) < 0.15 * bodySize }
      guard body.count >= 5 else { return nil }
      // The second furthest, so that one line that hangs over does not decide.
      let (lefts, rights) = (body.map(\.left).sorted(), body.map(\.right).sorted())
      return (lefts[1], rights[rights.count - 2])
    }
    let whole =
      edges(regions.filter { $0.edges == nil }.flatMap(\.lines)) ?? edges(pages.flatMap(\.self)) ?? (
        pages.flatMap(\.self).map(\.left).min() ?? 0, pages.flatMap(\.self).map(\.right).max() ?? 0
      )
    return regions.map { $0.edges ?? edges($0.lines) ?? whole }
  }
}
