/// What part each paragraph of a file plays: the report's own text, or what stands around it.
///
/// Read from above: everything before the title is furniture (002 has its dates below the title, 000 above it,
/// 003 a whole letter); then come dates and sources, a salutation, and the text. Read from below: share
/// bars, attachments, an index table, a form, then the signature, then the text. What closes a page (扫一扫,
/// 责任编辑, 附件…) ends the report unless the headings go on counting behind it; what explains and adds to it (名词解释,
/// an annex) is its appendix. Known misreadings: a site's own news below the report that no such line announces
/// is taken for text; a signature of a person only is text.
struct OutlinePage {
  private(set) var kinds: [Block.Kind]
  /// The paragraphs of the title, in order.
  private(set) var title: Range<Int> = 0..<0
  /// The lines that are no second copy, where each stands among the paragraphs, and which are cells of tables.
  private let lines: [OutlineLine]
  private let originals: [Int]
  private let cells: [Bool]
  private var hasCircledFootnotes = false
  /// The lines that head explanations of words (名词解释) in the appendix.
  private(set) var notes: [Heading] = []

  /// The paragraphs of the text itself.
  func body(_ bytes: [UInt8]) -> OutlineBody {
    let places = originals.indices.filter { kinds[originals[$0]] == .body }
    return OutlineBody(
      bytes: bytes,
      paragraphs: places.map { .init(index: originals[$0], line: lines[$0], isCell: cells[$0]) },
      hasCircledFootnotes: hasCircledFootnotes)
  }

  init(_ bytes: [UInt8], _ paragraphs: [Range<Int>]) {
    kinds = Array(repeating: .body, count: paragraphs.count)
    let text = FoldedParagraphs(bytes, paragraphs)
    let duplicates = OutlineDuplicate.flags(text)
    var lines: [OutlineLine] = []
    var originals: [Int] = []
    for (index, range) in paragraphs.enumerated() {
      if duplicates[index] {
        kinds[index] = .duplicate
      } else {
        lines.append(OutlineLine(range, folded: text.bytes[text.range(index)]))
        originals.append(index)
      }
    }
    let cells = OutlineTable.cells(lines)
    (self.lines, self.originals, self.cells) = (lines, originals, cells)
    let numbers = lines.indices.map { cells[$0] ? nil : Self.topNumber(bytes, lines[$0]) }
    let contents = Self.tableOfContents(lines)
    var textStart = Self.textStart(lines, numbers, from: contents.upperBound)
    var titleLines = OutlineTitle.indices(
      Array(lines[..<(contents.isEmpty ? textStart : contents.lowerBound)]), hasText: textStart < lines.count)
    if titleLines.isEmpty, contents.isEmpty {
      // A sentence of the site's (欢迎访问…) may stand above the title: look on to the first heading.
      let heading = numbers.indices.first { numbers[$0] != nil } ?? 0
      let further =
        heading > textStart ? OutlineTitle.indices(Array(lines[..<heading]), hasText: true) : 0..<0
      if !further.isEmpty {
        titleLines = further
        textStart = Self.textStart(lines, numbers, from: further.upperBound)
      }
    }
    let titleEnd = titleLines.isEmpty ? 0 : titleLines.upperBound
    var lineKinds = Array(repeating: Block.Kind.body, count: lines.count)
    for index in 0..<titleEnd { lineKinds[index] = titleLines.contains(index) ? .title : .furniture }
    Self.markTop(lines, min(titleEnd, textStart)..<textStart, hasTitle: !titleLines.isEmpty, &lineKinds)
    for index in contents { lineKinds[index] = .furniture }
    let end = Self.closing(lines, numbers, from: textStart)
    Self.markBottom(lines, numbers, textStart, end, &lineKinds)
    if !lineKinds.contains(.body), titleLines.isEmpty {
      // Nothing begins a text: whatever is not the site's is the text.
      for index in lines.indices
      where lineKinds[index] == .furniture && !lines[index].isFurniture && !lines[index].isDateAlone {
        lineKinds[index] = .body
      }
    }
    hasCircledFootnotes = Self.markCircledNotes(bytes, lines, &lineKinds)
    for (line, original) in originals.enumerated() { kinds[original] = lineKinds[line] }
    notes = lines.indices.filter { lineKinds[$0] == .appendix && lines[$0].beginsNotes }.map {
      OutlineAppendix.heading(bytes, lines[$0].utf8Range, paragraph: originals[$0])
    }
    if !titleLines.isEmpty {
      title = originals[titleLines.lowerBound]..<originals[titleLines.upperBound - 1] + 1
    }
  }

  /// The number of a heading of level 0 to 2 the line begins with.
  private static func topNumber(_ bytes: [UInt8], _ line: OutlineLine) -> HeadingNumber? {
    let start = HeadingNumber.start(bytes, line.utf8Range)
    guard let number = HeadingNumber(bytes, at: start, before: line.utf8Range.upperBound),
      number.level <= 2, !number.isSpoken
    else { return nil }
    return number
  }

  /// The first line of the report's text at or behind `start`.
  private static func textStart(_ lines: [OutlineLine], _ numbers: [HeadingNumber?], from start: Int) -> Int {
    lines.indices[start...].first { beginsText(lines[$0], numbers[$0]) } ?? lines.count
  }

  /// The lines of a 目录 and its entries: the headings once more, with page numbers or without.
  private static func tableOfContents(_ lines: [OutlineLine]) -> Range<Int> {
    guard let start = lines.indices.prefix(40).first(where: { lines[$0].folded == Array("目录".utf8) }),
      start + 1 < lines.count
    else { return 0..<0 }
    let first = entry(lines[start + 1])
    guard !first.isEmpty else { return 0..<0 }
    // The contents end where their first entry comes again.
    let end = lines.indices[(start + 2)...].first {
      lines[$0].isLong || lines[$0].endsSentence || entry(lines[$0]) == first
    }
    guard let end else { return 0..<0 }
    return start..<end
  }

  /// A line of the contents without the dots and the page number.
  private static func entry(_ line: OutlineLine) -> [UInt8] {
    var text = line.folded
    while let (value, start) = text.scalar(before: text.count, from: 0),
      isDigit(value) || value.is(".") || value.is("…") || value.is("-") || value.is("·")
    { text.removeSubrange(start...) }
    return text
  }

  /// Whether the report's text begins here: its first heading or its first sentence.
  private static func beginsText(_ line: OutlineLine, _ number: HeadingNumber?) -> Bool {
    if number != nil { return !line.folded.contains("|") }
    return line.isProse && !line.isCovering && !line.isFurniture && !line.isSalutation
      && !line.folded.contains("|")
  }

  private static func markTop(
    _ lines: [OutlineLine], _ range: Range<Int>, hasTitle: Bool, _ kinds: inout [Block.Kind]
  ) {
    for index in range {
      let line = lines[index]
      if hasTitle, index > 0, line.folded == lines[index - 1].folded, !line.isLong {
        kinds[index] = .furniture
      } else if line.isSalutation, !line.isFurniture {
        kinds[index] = .salutation
      } else if line.isFurniture || line.isDateAlone || line.isOrganAlone || line.isCovering
        || line.folded.contains("|") || !hasTitle
      {
        kinds[index] = .furniture
      }
    }
  }

  /// The first line that closes the page for good, or the number of lines.
  private static func closing(_ lines: [OutlineLine], _ numbers: [HeadingNumber?], from start: Int) -> Int {
    var last: HeadingNumber?
    var candidate: Int?
    for index in start..<lines.count {
      if let number = numbers[index] {
        if candidate != nil {
          // The headings go on counting: what seemed to close the page stands in the middle of it.
          if let last, number.style == last.style, number.value == last.value + 1 {
            candidate = nil
          } else if let candidate, number.style == last?.style, number.value == 1,
            lines[candidate].isAttachment || lines[candidate].beginsNotes
          {
            break  // An annex counts for itself.
          } else {
            continue
          }
        }
        if last == nil || number.level <= last?.level ?? 9 { last = number }
      } else if candidate == nil,
        lines[index].closesPage || lines[index].beginsForm || lines[index].beginsNotes
      {
        candidate = index
      }
    }
    return candidate ?? lines.count
  }

  private static func markBottom(
    _ lines: [OutlineLine], _ numbers: [HeadingNumber?], _ start: Int, _ end: Int, _ kinds: inout [Block.Kind]
  ) {
    markBelow(lines, numbers, end, &kinds)
    // A signature may also stand behind the list of attachments.
    if end < lines.count, kinds[end] == .furniture, lines[end].folded.hasPrefix("附件") {
      for index in end + 1..<max(end + 1, min(end + 12, lines.count))
      where lines[index].isOrganAlone || lines[index].isDateAlone { kinds[index] = .signature }
    }
    // Links below the signature (省政府网站, 市政府网站…) belong to the page.
    var links: [Int] = []
    for index in stride(from: end - 1, to: start, by: -1) {
      let line = lines[index]
      if line.isClosingPhrase || line.isDateAlone || (line.isOrganAlone && !line.isFurniture) {
        kinds[index] = .signature
      } else if line.isNote || line.isCircledNote {
        continue
      } else if line.isFurniture || line.isPageNumber {
        kinds[index] = .furniture
      } else if line.isLink, links.count < 60 {
        links.append(index)
        continue
      } else {
        break
      }
      for link in links { kinds[link] = .furniture }
      links = []
    }
    // Within the text only what cannot be text is furniture.
    for index in start..<end where kinds[index] == .body {
      if lines[index].isNote {
        kinds[index] = .appendix
      } else if lines[index].closesPage || lines[index].isPageNumber {
        kinds[index] = .furniture
      }
    }
  }

  /// What stands below the line that closes the report: the site's lines, a form, or an appendix.
  private static func markBelow(
    _ lines: [OutlineLine], _ numbers: [HeadingNumber?], _ end: Int, _ kinds: inout [Block.Kind]
  ) {
    var state = Block.Kind.furniture
    for index in end..<lines.count {
      let line = lines[index]
      if state == .form || line.beginsForm {
        state = .form
        kinds[index] = .form
      } else if line.beginsNotes {
        state = .appendix
        kinds[index] = .appendix
      } else if line.isAttachment {
        state = OutlineAppendix.hasText(below: index, lines, numbers) ? .appendix : .furniture
        kinds[index] = state
      } else {
        kinds[index] = line.isFurniture || line.closesPage || line.isPageNumber ? .furniture : state
      }
    }
  }

  /// Marks the notes at the end of the text that ① within it leads to; whether there are any.
  private static func markCircledNotes(
    _ bytes: [UInt8], _ lines: [OutlineLine], _ kinds: inout [Block.Kind]
  ) -> Bool {
    guard let last = lines.indices.last(where: { kinds[$0] == .body }), lines[last].isCircledNote else {
      return false
    }
    var first = last
    while first > 0, kinds[first - 1] == .body, lines[first - 1].isCircledNote { first -= 1 }
    guard
      lines.indices[..<first].contains(where: {
        kinds[$0] == .body && OutlineAppendix.hasCircledMark(bytes, lines[$0].utf8Range)
      })
    else { return false }
    for index in first...last { kinds[index] = .appendix }
    return true
  }
}
