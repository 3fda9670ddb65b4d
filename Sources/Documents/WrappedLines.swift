/// Joins lines that were broken at a width, as programs of the time when pages were typed broke them: `<br>` at the end of
/// every line, an indent at the beginning of every paragraph.
///
///     　　全年共受理行政复议案件12<br>        全年共受理行政复议案件1285件，
///     85件，审结1234件，罚款1,23   <br>   →   审结1234件，罚款1,234.5万元。
///     4.5万元。<br>
enum WrappedLines {
  /// Fewer lines do not tell a width.
  private static let fewest = 6
  /// The width of the narrowest text, in columns; a Chinese character has two.
  private static let narrowest = 40

  static func joined(_ lines: [PageLine]) -> [PageLine] {
    var joined: [PageLine] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end - 1].isBroken, lines[end].element == lines[start].element {
        end += 1
      }
      joined += end - start < fewest ? Array(lines[start..<end]) : paragraphs(lines[start..<end])
      start = end
    }
    return joined
  }

  private static func paragraphs(_ lines: ArraySlice<PageLine>) -> [PageLine] {
    let widths = lines.map { width($0.text) + ($0.isIndented ? 4 : 0) }
    let full = widths.max() ?? 0
    // Those that end within a sentence, headings left aside: nearly all of them reach the edge.
    let next = lines.dropFirst().map { firstWord($0.text) } + [0]
    let open = lines.indices.filter {
      widths[$0 - lines.startIndex] * 2 > full && !endsSentence(lines[$0])
    }
    let reaching = open.count { widths[$0 - lines.startIndex] + next[$0 - lines.startIndex] > full - 4 }
    guard full >= narrowest, reaching >= 3, reaching * 5 >= open.count * 4 else { return Array(lines) }
    let indents = lines.contains(where: \.isIndented)
    var paragraphs: [PageLine] = []
    for (line, before) in zip(lines, [nil] + widths.map(Optional.some)) {
      guard let last = paragraphs.indices.last, let before, !line.isIndented,
        before + firstWord(line.text) > full - 4, !ListNumber.begins(line.text),
        indents || !endsSentence(paragraphs[last])
      else {
        paragraphs.append(line)
        continue
      }
      // A number that reaches the edge goes on in the next line; between words stood a space.
      if let end = paragraphs[last].text.last, let first = line.text.first, isLetter(end), isLetter(first) {
        paragraphs[last].text.append(0x20)
      }
      paragraphs[last].text += line.text
      paragraphs[last].characters += line.characters
      paragraphs[last].linked += line.linked
      paragraphs[last].marks += line.marks
    }
    return paragraphs
  }

  private static func width(_ text: [UInt8]) -> Int {
    text.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 >= 0xE2 ? 2 : 0) }
  }

  /// The width of what could not be broken off the beginning of a line.
  private static func firstWord(_ text: [UInt8]) -> Int { text.prefix { (0x21...0x7E).contains($0) }.count }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func endsSentence(_ line: PageLine) -> Bool {
    ["。", "！", "？", "：", "；"].contains { line.text.suffix(3).elementsEqual($0.utf8) }
  }
}
