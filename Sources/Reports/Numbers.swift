import Documents

/// The numbers of a report's body and what they count.
struct Numbers {
  private(set) var quantities: [Quantity] = []
  private(set) var observations: [Observation] = []
  private(set) var mentions: [Mention] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let document: Document
  private let outline: Outline
  private let catalogue: Catalogue
  private let reportYear: Int?
  /// What the text was about when the block before ended.
  private var carried: Set<Int> = []

  init(_ document: Document, outline: Outline, metadata: Metadata, catalogue: Catalogue) {
    self.document = document
    self.outline = outline
    self.catalogue = catalogue
    reportYear = metadata.year
    if let title = metadata.title {
      let topics = Self.topics(of: title, in: catalogue)
      if topics.count == 1 { carried = topics }
    }
    for block in outline.blocks where block.kind == .body {
      for piece in Self.pieces(of: block.utf8Range, in: document.text) {
        read(Block(kind: .body, utf8Range: piece, section: block.section))
      }
    }
    observations = Headlines.choose(observations, in: document.text)
    diagnostics += Consistency(
      observations: observations, catalogue: catalogue, text: document.text
    ).diagnostics()
    let counted = Set(observations.map(\.indicator))
    var seen: Set<Indicator.ID> = []
    mentions = mentions.filter { !counted.contains($0.indicator) && seen.insert($0.indicator).inserted }
  }

  /// A block as it is, or an enormous one in pieces that end with a sentence, so that memory stays bounded.
  private static func pieces(of utf8Range: Range<Int>, in text: SourceText) -> [Range<Int>] {
    guard utf8Range.count > pieceLimit else { return [utf8Range] }
    var pieces: [Range<Int>] = []
    var start = utf8Range.lowerBound
    let bytes = text.bytes
    while utf8Range.upperBound - start > pieceLimit {
      let limit = start + pieceLimit
      // 。 in UTF-8; without one, the piece ends before the character at the limit.
      let stop =
        stride(from: limit - 3, to: limit - pieceLimit / 2, by: -1)
        .first { bytes[$0] == 0xE3 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x82 }
        .map { $0 + 3 }
        ?? stride(from: limit, to: limit - 4, by: -1).first { bytes[$0] & 0xC0 != 0x80 } ?? limit
      pieces.append(start..<stop)
      start = stop
    }
    return pieces + [start..<utf8Range.upperBound]
  }

  private static let pieceLimit = 1 << 18

  /// What a title is about; a report on one matter alone carries it from there.
  private static func topics(of title: String, in catalogue: Catalogue) -> Set<Int> {
    let source = SourceText(title)
    let text = FoldedText(source, in: 0..<source.count)
    return FoundWords(catalogue.vocabulary, in: text).topics(in: 0..<text.count)
  }

  private mutating func read(_ block: Block) {
    let text = FoldedText(document.text, in: block.utf8Range)
    let tokens = QuantityScanner(text).tokens()
    for token in tokens {
      switch token.kind {
      case .quantity(let amount):
        quantities.append(
          Quantity(
            value: amount.value, upperValue: amount.upperValue, unit: amount.unit,
            qualifier: amount.qualifier, utf8Range: text.utf8Range(token.range)))
      case .flawed(let flaw): report(flaw, at: text.utf8Range(token.range))
      case .year, .month, .other: break
      }
    }
    guard !tokens.isEmpty || !catalogue.rules.isEmpty else { return }
    let reader = StatementReader(text: text, tokens: tokens, catalogue: catalogue, reportYear: reportYear)
    let sections = SectionPlaces(outline.sections, in: block.utf8Range, of: text)
    let outline = outline
    let topics = HeadingTopics(document: document, outline: outline, catalogue: catalogue)
    let isPlan = { (character: Int) in
      sections.section(at: character).map { outline.sections[$0].purpose == .plans } ?? false
    }
    let headingTopics = { (range: Range<Int>) in
      sections.heading(beginningIn: range).map(topics.topics)
    }
    let before = carried
    let statements = reader.statements(isPlan: isPlan, carried: &carried, headingTopics: headingTopics)
    for mention in reader.mentions(carried: before, headingTopics: headingTopics) {
      let sentence = reader.sentence(ofClause: mention.clause)
      guard !isPlan(sentence.lowerBound) else { continue }
      mentions.append(
        Mention(indicator: catalogue.indicators[mention.rule].id, evidence: text.utf8Range(sentence)))
    }
    for statement in statements {
      guard case .quantity(let amount) = tokens[statement.token].kind else { continue }
      observations.append(
        Observation(
          indicator: catalogue.indicators[statement.rule].id, value: amount.value, unit: amount.unit,
          qualifier: amount.qualifier, scope: statement.scope, standing: statement.standing,
          period: statement.period.map(text.string), isHeadline: false,
          section: sections.section(at: tokens[statement.token].range.lowerBound),
          valueRange: text.utf8Range(tokens[statement.token].range),
          evidence: text.utf8Range(reader.sentence(ofClause: statement.clause))))
    }
  }

  private mutating func report(_ flaw: Numeral.Flaw, at utf8Range: Range<Int>) {
    let written = document.text[utf8Range]
    let message =
      switch flaw {
      case .doubledSeparator:
        Bilingual(
          zh: "数字“\(written)”里有连着的逗号,没有采用", en: "the number “\(written)” has doubled commas and is not used")
      case .severalPoints:
        Bilingual(
          zh: "数字“\(written)”里有多个小数点,没有采用",
          en: "the number “\(written)” has several decimal points and is not used")
      case .letterAmongDigits:
        Bilingual(
          zh: "数字“\(written)”里混有字母,没有采用", en: "the number “\(written)” has a letter in it and is not used")
      }
    diagnostics.append(Diagnostic(.warning, rule: "unreadable-number", message, at: utf8Range))
  }
}

/// The topics sections begin with.
private struct HeadingTopics {
  let document: Document
  let outline: Outline
  let catalogue: Catalogue

  /// Those its heading names, or else those of the headings it stands under.
  func topics(ofSection section: Int) -> Set<Int> {
    var current: Int? = section
    while let index = current {
      let heading = FoldedText(document.text, in: outline.sections[index].headingRange)
      var topics: Set<Int> = []
      for occurrence in catalogue.vocabulary.occurrences(in: heading) {
        topics.formUnion(catalogue.vocabulary.topicsOfWord[occurrence.word])
      }
      if !topics.isEmpty { return topics }
      current = outline.sections[index].parent
    }
    return []
  }
}

/// Which section each place of a block is in.
struct SectionPlaces {
  /// Sections that begin in the block, by the character their heading begins with; the first is the one
  /// the block begins in.
  private let starts: [(character: Int, section: Int)]
  private let first: Int?

  init(_ sections: [Section], in utf8Range: Range<Int>, of text: FoldedText) {
    var starts: [(character: Int, section: Int)] = []
    var first: Int?
    for (index, section) in sections.enumerated() {
      let start = section.headingRange.lowerBound
      if start < utf8Range.lowerBound {
        if section.utf8Range.contains(utf8Range.lowerBound) { first = index }
      } else if start < utf8Range.upperBound {
        starts.append((text.character(atOrAfter: start), index))
      }
    }
    self.starts = starts
    self.first = first
  }

  func section(at character: Int) -> Int? {
    starts.last { $0.character <= character }?.section ?? first
  }

  /// The last heading that begins in a range of characters.
  func heading(beginningIn range: Range<Int>) -> Int? {
    starts.last { range.contains($0.character) }?.section
  }
}
