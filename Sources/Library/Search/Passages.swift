import Reports

/// A report's text divided into the passages words must stand together in.
///
/// A sentence ends with 。！？ or their half-width forms, and with a full stop behind which no letter or digit stands;
/// semicolons do not end one, since the parts of an enumeration (一是…；二是…) have one subject. A paragraph is a
/// block of the source. A section is the text under a heading of level 2 or above: what stands under 1. and 一是
/// is part of it, what stands under a (一) below a 一、 is not.
struct Passages {
  /// In the folded text, ascending; a section and a report are of several pieces.
  typealias Pieces = [Range<Int>]

  private let searchable: SearchableReport
  private let sections: [Section]

  init(of searchable: SearchableReport, sections: [Section]) {
    self.searchable = searchable
    self.sections = sections
  }

  /// All passages of a kind, or those parts of them that stand in sections about one of the topics.
  func all(_ passage: SearchQuery.Passage, about topics: Set<String>) -> [Pieces] {
    guard passage == .section || !topics.isEmpty else {
      let blocks = searchable.blocks
      return passage == .report ? [blocks] : blocks.map { [$0] }
    }
    let pieces = pieces().filter { topics.isEmpty || isAbout(topics, $0.section) }
    switch passage {
    case .sentence, .paragraph: return pieces.map { [$0.folded] }
    case .report: return pieces.isEmpty ? [] : [pieces.map(\.folded)]
    case .section:
      var order: [Int?] = []
      var bySection: [Int?: Pieces] = [:]
      for piece in pieces {
        let section = enclosing(piece.section)
        if bySection[section] == nil { order.append(section) }
        bySection[section, default: []].append(piece.folded)
      }
      return order.compactMap { bySection[$0] }
    }
  }

  private func isAbout(_ topics: Set<String>, _ section: Int?) -> Bool {
    section.flatMap { sections[$0].topic }.map { topics.contains($0.id) } ?? false
  }

  /// The blocks cut where sections begin and end, each piece with its innermost section.
  private func pieces() -> [(folded: Range<Int>, section: Int?)] {
    // Sections end where others begin, or with the text.
    let cuts = Set(sections.flatMap { [$0.utf8Range.lowerBound, $0.utf8Range.upperBound] }).sorted()
    var next = 0
    var pieces: [(folded: Range<Int>, section: Int?)] = []
    for block in searchable.blocks {
      let source = searchable.text.wholeSource(of: block)
      while next < cuts.count, cuts[next] <= source.lowerBound { next += 1 }
      var start = source.lowerBound
      var foldedStart = block.lowerBound
      while next < cuts.count, cuts[next] < source.upperBound {
        let foldedEnd = searchable.text.foldedOffset(of: cuts[next])
        pieces.append((foldedStart..<foldedEnd, sections.innermost(at: start)))
        (start, foldedStart) = (cuts[next], foldedEnd)
        next += 1
      }
      pieces.append((foldedStart..<block.upperBound, sections.innermost(at: start)))
    }
    return pieces
  }

  /// The section of level 2 or above that one belongs to, or the one itself where none is above it.
  private func enclosing(_ section: Int?) -> Int? {
    var place = section
    while let here = place, sections[here].level > 2, let parent = sections[here].parent { place = parent }
    return place
  }

  // MARK: Sentences

  /// A stretch of a folded text cut behind the end of each sentence.
  static func sentences(in text: Span<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let length = endLength(text, at: index, before: range.upperBound)
      guard length > 0 else {
        index += 1
        continue
      }
      index += length
      // A closing quotation mark or parenthesis belongs to what it closes.
      while let closing = closingLength(text, at: index, before: range.upperBound) { index += closing }
      sentences.append(start..<index)
      start = index
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  private static func endLength(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int {
    switch text[index] {
    case 0x21, 0x3F: return 1
    case 0x2E:
      guard index + 1 < end else { return 1 }
      let next = text[index + 1]
      let isWord = (0x30...0x39).contains(next) || (0x61...0x7A).contains(next)
      // 1.依法行政 is a heading, whose number ends no sentence.
      let follows = index > 0 && (0x30...0x39).contains(text[index - 1])
      return isWord || follows ? 0 : 1
    case 0xE3 where index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0x82: return 3
    default: return 0
    }
  }

  /// ” ’ 》 」 』 ) "
  private static func closingLength(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    if text[index] == 0x29 || text[index] == 0x22 { return 1 }
    guard index + 2 < end else { return nil }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F):
      return 3
    default: return nil
    }
  }
}
