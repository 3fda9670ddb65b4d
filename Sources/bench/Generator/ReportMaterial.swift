import Reports

/// What the samples give a made report: headings and sentences, by what the section is for they stand in.
struct ReportMaterial {
  private(set) var headings: [SentenceTemplate] = []
  private(set) var openings: [SentenceTemplate] = []
  private var sentences: [Section.Purpose: [SentenceTemplate]] = [:]

  /// - Parameter planted: indicators the made reports will give numbers for themselves; sentences of the samples that do
  ///   are left out, so that there is one answer.
  init(of samples: [Report], without planted: Set<Indicator.ID>) {
    for sample in samples {
      let text = sample.document.text
      let taken = sample.observations.filter { planted.contains($0.indicator) }.map(\.evidence)
      for block in sample.blocks where block.kind == .body {
        var rest = block.utf8Range
        if let section = block.section.map({ sample.sections[$0] }),
          section.headingRange.lowerBound == rest.lowerBound
        {
          if section.level == 2, block.purpose == .achievements {
            headings.append(SentenceTemplate(section.title, from: sample.metadata))
          }
          rest = min(section.headingRange.upperBound, rest.upperBound)..<rest.upperBound
        }
        for range in Self.sentences(of: text[rest], from: rest.lowerBound)
        where !taken.contains(where: { $0.overlaps(range) }) {
          let template = SentenceTemplate(Self.unnumbered(text[range]), from: sample.metadata)
          if block.section == nil {
            openings.append(template)
          } else {
            sentences[block.purpose, default: []].append(template)
          }
        }
      }
    }
  }

  /// Sentences for a section of that purpose; for one no sample has, those about what was achieved.
  func sentences(for purpose: Section.Purpose) -> [SentenceTemplate] {
    sentences[purpose] ?? sentences[.achievements] ?? []
  }

  /// Where the sentences of a paragraph stand, full stop included. What is very short leans on its neighbours, what is
  /// very long is a table.
  private static func sentences(of paragraph: String, from start: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var lower = start
    var offset = start
    for character in paragraph {
      offset += character.utf8.count
      guard character == "。" else { continue }
      if (45...900).contains(offset - lower) { ranges.append(lower..<offset) }
      lower = offset
    }
    return ranges
  }

  /// A sentence without 一是, (一) and 1. in front, which count among sentences it no longer stands with.
  private static func unnumbered(_ sentence: String) -> Substring {
    let numerals = "一二三四五六七八九十0123456789"
    let body = sentence.drop { $0.isWhitespace || $0 == "。" || $0 == "。" }
    let bare = body.drop { "((".contains($0) }.drop { numerals.contains($0) }
    guard let mark = bare.first, body.startIndex != bare.startIndex, "是))、..".contains(mark) else {
      return body
    }
    return bare.dropFirst()
  }
}
