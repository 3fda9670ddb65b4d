import Documents

/// How a document is built: which of its paragraphs are the report, and the headings among them.
///
/// A report lies in its file like a letter in its envelope. First the envelope is taken off (`OutlinePage`: the
/// site's furniture, a covering letter, a feedback form; `OutlineDuplicate`: a second copy of the text), then
/// the headings of what is left are read (`HeadingScanner`; `HeadingLines` those without a number), parts are added
/// where the document has two (`OutlineParts`), and each heading gets what stands under it:
///
///     大理市司法局2023年度法治政府建设情况报告           title
///     - 2024年01月26日 - 【字体: 大 中 小】             furniture
///     中共大理市委、大理市人民政府:                       salutation
///     2023年,大理市司法局在市委、市政府的…               body
///     一、2023年推进法治政府建设的主要举措和成效           body, level 1
///     (一)持续推进法治政府建设。一是认真履行…             body, level 2, and level 3 inside it
///     专此报告 / 大理市司法局 / 2024年1月24日            signature
///     扫一扫在手机打开当前页                              furniture
///
/// Nothing of the file is lost: every paragraph is one block. Known misreadings are named at each step.
public struct Outline: Hashable, Sendable {
  /// All paragraphs of the document in the file's order.
  public let blocks: [Block]
  /// The headings in reading order.
  public let sections: [Section]
  public let diagnostics: [Diagnostic]

  public init(blocks: [Block], sections: [Section], diagnostics: [Diagnostic]) {
    self.blocks = blocks
    self.sections = sections
    self.diagnostics = diagnostics
  }

  /// Reads a document's structure. Never fails; a text without headings has one diagnostic and no sections.
  public init(_ document: Document) {
    let bytes = document.text.bytes
    let ranges = document.paragraphs.map(\.utf8Range)
    let page = OutlinePage(bytes, ranges)
    let body = page.body(bytes)
    let title = page.title.map { ranges[$0] }
    let numbered = HeadingScanner.headings(in: body)
    let headings = HeadingLines.adding(
      to: OutlineParts.adding(to: numbered, in: body, title: title), in: body)
    let year =
      MetadataYear.inTitle(title.reduce(into: []) { $0 += bytes.folded($1) }, latest: nil)
      ?? Outline.reviewedYear(headings, bytes)
    let turn = OutlineTurn(body, headings, reportYear: year)
    let sections = Outline.sections(
      headings + page.notes, bytes, text: Outline.text(page, ranges), reportYear: year, turn: turn)
    self.init(
      blocks: Outline.blocks(page.kinds, ranges, sections, turn),
      sections: sections,
      diagnostics: Outline.diagnostics(headings, page.kinds, ranges))
  }

  /// The year the headings look back on, for a title without one: 一、2023年工作回顾 above 二、2024年重点工作.
  private static func reviewedYear(_ headings: [Heading], _ bytes: [UInt8]) -> Int? {
    let years = headings.filter { $0.level <= 1 }.flatMap { WrittenYear.all(in: bytes.folded($0.titleRange)) }
    guard let first = years.first, years.contains(where: { $0 > first }) else { return nil }
    return first
  }

  /// The paragraphs sections are made of: the body, and the appendix from where a heading of its own stands.
  private static func text(_ page: OutlinePage, _ ranges: [Range<Int>]) -> [Range<Int>] {
    let notes = page.notes.first?.paragraph ?? ranges.count
    return ranges.indices.filter { page.kinds[$0] == .body || (page.kinds[$0] == .appendix && $0 >= notes) }
      .map { ranges[$0] }
  }

  // MARK: Sections

  private static func sections(
    _ headings: [Heading], _ bytes: [UInt8], text paragraphs: [Range<Int>], reportYear: Int?,
    turn: OutlineTurn
  ) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(headings.count)
    var open: [Int] = []
    let ends = sectionEnds(headings, bytes, paragraphs)
    for (index, heading) in headings.enumerated() {
      while let last = open.last, headings[last].level >= heading.level { open.removeLast() }
      let number = heading.number?.utf8Range ?? heading.utf8Range.lowerBound..<heading.utf8Range.lowerBound
      let outer =
        turn.isPlan(at: heading.utf8Range.lowerBound) ? .plans : open.last.map { sections[$0].purpose }
      let named = Section.Purpose.Named(
        by: bytes.folded(heading.titleRange), level: heading.level, year: reportYear)
      sections.append(
        Section(
          level: heading.level, number: text(bytes, number), title: title(bytes, heading.titleRange),
          headingRange: heading.utf8Range, utf8Range: heading.utf8Range.lowerBound..<ends[index],
          parent: open.last,
          purpose: named.purpose(in: outer), parts: named.parts))
      open.append(index)
    }
    return sections
  }

  /// Where what stands under each heading ends: before the next heading of its level or above, or with the body.
  private static func sectionEnds(_ headings: [Heading], _ bytes: [UInt8], _ body: [Range<Int>]) -> [Int] {
    var ends = [Int](repeating: body.last?.upperBound ?? 0, count: headings.count)
    var open: [Int] = []
    var paragraph = 0
    for (index, heading) in headings.enumerated() {
      let start = heading.utf8Range.lowerBound
      while paragraph + 1 < body.count, body[paragraph + 1].lowerBound <= start { paragraph += 1 }
      // A heading at the start of a paragraph ends the section above it with the paragraph before.
      let end: Int
      if body[paragraph].lowerBound == start {
        end = paragraph > 0 ? body[paragraph - 1].upperBound : start
      } else {
        end = bytes.trimmed(body[paragraph].lowerBound..<start).upperBound
      }
      while let last = open.last, headings[last].level >= heading.level {
        ends[last] = max(end, headings[last].utf8Range.upperBound)
        open.removeLast()
      }
      open.append(index)
    }
    return ends
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A title as people read it: on one line, without marks of footnotes.
  private static func title(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var title: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, next) = bytes.scalar(at: index)
      if let end = FootnoteMark.end(bytes, at: index, before: range.upperBound), index > range.lowerBound {
        index = end
      } else if value == 0x0A || value == 0x0D {
        while let last = title.last, last == 0x20 { title.removeLast() }
        index = bytes.trimmed(next..<range.upperBound).lowerBound
      } else {
        title += bytes[index..<next]
        index = next
      }
    }
    return String(decoding: title, as: UTF8.self)
  }

  // MARK: Blocks

  private static func blocks(
    _ kinds: [Block.Kind], _ ranges: [Range<Int>], _ sections: [Section], _ turn: OutlineTurn
  ) -> [Block] {
    var next = 0
    // A section of notes takes those below it with it.
    var areNotes: [Bool] = []
    for section in sections {
      areNotes.append(
        section.parent.map { areNotes[$0] } ?? false
          || OutlineAppendix.namesNotes(Array(section.title.utf8)))
    }
    return zip(kinds, ranges).map { kind, range in
      while next < sections.count, sections[next].utf8Range.lowerBound <= range.lowerBound { next += 1 }
      guard kind == .body || kind == .appendix, next > 0,
        kind == .body || sections[next - 1].utf8Range.contains(range.lowerBound)
      else {
        return Block(
          kind: kind, utf8Range: range, section: nil,
          purpose: turn.isPlan(at: range.lowerBound) ? .plans : .achievements)
      }
      let section = sections[next - 1]
      return Block(
        kind: areNotes[next - 1] ? .appendix : kind, utf8Range: range, section: next - 1,
        purpose: turn.isPlan(at: range.lowerBound) ? .plans : section.purpose)
    }
  }
}
