import Documents
import Reports

/// A report as the index and the pack have it: its clean text, with blocks and sections where they stand in that text,
/// and the way back to the source file.
///
/// Between two blocks of the source lies whatever was not clean; in the packed text there is one line end. A place is
/// moved by as much as its block was.
struct PackedReport {
  /// Every range is one of the packed text.
  let report: Report
  private let sourceBlocks: [Block]

  /// What is given has the ranges of the source.
  init(text: [UInt8], blocks: [Block], sections: [Section], observations: [Observation] = []) {
    sourceBlocks = blocks
    var packed: [Block] = []
    packed.reserveCapacity(blocks.count)
    var start = 0
    for block in blocks {
      let end = start + block.utf8Range.count
      packed.append(
        Block(kind: block.kind, utf8Range: start..<end, section: block.section, purpose: block.purpose))
      start = end + 1
    }
    func place(_ offset: Int) -> Int { Self.move(offset, from: blocks, to: packed) }
    let moved = sections.map { section in
      Section(
        level: section.level, number: section.number, title: section.title,
        headingRange: place(section.headingRange.lowerBound)..<place(section.headingRange.upperBound),
        utf8Range: place(section.utf8Range.lowerBound)..<place(section.utf8Range.upperBound),
        parent: section.parent, purpose: section.purpose, parts: section.parts, topic: section.topic)
    }
    report = Report(
      document: Document(
        name: "", text: SourceText(bytes: text), encoding: .utf8, paragraphs: [], diagnostics: []),
      metadata: Metadata(), blocks: packed, sections: moved, quantities: [],
      observations: observations.map { $0.moved(place) }, diagnostics: [])
  }

  /// What a query is asked of.
  var subject: QueryMatcher.Subject {
    QueryMatcher.Subject(
      searchable: SearchableReport(report), sections: report.sections, observations: report.observations)
  }

  /// A range of the packed text in the source file.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = Self.move(range.lowerBound, from: report.blocks, to: sourceBlocks)
    return start..<max(start, Self.move(range.upperBound, from: report.blocks, to: sourceBlocks))
  }

  /// Where a place stands after its block was moved; a place between blocks goes to the end of the one before, so that
  /// what ends a section stays its end.
  private static func move(_ offset: Int, from blocks: [Block], to moved: [Block]) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].utf8Range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return moved[low - 1].utf8Range.lowerBound
      + min(offset - blocks[low - 1].utf8Range.lowerBound, blocks[low - 1].utf8Range.count)
  }
}

extension Observation {
  fileprivate func moved(_ place: (Int) -> Int) -> Observation {
    func range(_ range: Range<Int>) -> Range<Int> { place(range.lowerBound)..<place(range.upperBound) }
    return Observation(
      indicator: indicator, value: value, unit: unit, qualifier: qualifier, scope: scope, standing: standing,
      period: period, isHeadline: isHeadline, section: section, valueRange: range(valueRange),
      evidence: range(evidence))
  }
}
