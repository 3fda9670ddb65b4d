import Documents

/// The numbers of a report's body and what they count.
struct Numbers {
  private(set) var quantities: [Quantity] = []
  private(set) var observations: [Observation] = []
  private(set) var mentions: [Mention] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the numbers cannot all be right; their diagnostics are among the diagnostics.
  private(set) var findings: [Finding] = []

  private let document: Document
  private let outline: Outline
  private let catalogue: Catalogue
  private let teller: Teller
  private let headingTopics: HeadingTopics
  private let sectionStarts: [Int]
  /// What the text was about when the block before ended.
  private var carried: TopicSet = []
  /// One for each observation.
  private(set) var candidates: [Headlines.Candidate] = []
  /// One for each mention.
  private var rulesOfMentions: [Int] = []
  /// For each rule whether it has a number or was mentioned.
  private var isKnown: [Bool]

  /// - Parameters:
  ///   - keepsMentions: false leaves `mentions` empty.
  ///   - explainer: is told of every decision; nil where nobody asks why.
  init(
    _ document: Document, outline: Outline, metadata: Metadata, catalogue: Catalogue,
    keepsMentions: Bool = true, explainer: Explainer? = nil
  ) {
    self.document = document
    self.outline = outline
    self.catalogue = catalogue
    teller = Teller(metadata)
    headingTopics = HeadingTopics(outline.sections, in: document.text, catalogue.vocabulary)
    sectionStarts = outline.sections.map(\.headingRange.lowerBound)
    isKnown = Array(repeating: !keepsMentions, count: catalogue.rules.count)
    if let title = metadata.title {
      let topics = Self.topics(of: title, in: catalogue)
      if topics.count == 1 { carried = topics }
    }
    var tables = FlattenedTable.all(in: outline, of: document.text)[...]
    for (index, block) in outline.blocks.enumerated() where block.kind == .body {
      if let table = tables.first, table.blocks.contains(index) {
        guard index == table.blocks.upperBound - 1 else { continue }
        // A row is about what its label says, whatever the text before or the row above was about.
        let before = carried
        for parts in table.statements {
          carried = []
          read(FoldedText(document.text, joining: parts), for: block.purpose, explainer)
        }
        carried = before
        tables.removeFirst()
        continue
      }
      for piece in Self.pieces(of: block.utf8Range, in: document.text) {
        read(FoldedText(document.text, in: piece), for: block.purpose, explainer)
      }
    }
    Headlines.mark(&observations, candidates, ruleCount: catalogue.rules.count)
    findings = Consistency(
      observations: observations, candidates: candidates, catalogue: catalogue, text: document.text
    ).findings()
    diagnostics += findings.map(\.diagnostic)
    keepFirstMentions()
  }

  /// Leaves of each rule the first mention, and none of those that have a number.
  private mutating func keepFirstMentions() {
    var isSaid = Array(repeating: false, count: catalogue.rules.count)
    for candidate in candidates { isSaid[candidate.rule] = true }
    var kept: [Mention] = []
    for (mention, rule) in zip(mentions, rulesOfMentions) where !isSaid[rule] {
      isSaid[rule] = true
      kept.append(mention)
    }
    mentions = kept
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
  private static func topics(of title: String, in catalogue: Catalogue) -> TopicSet {
    let source = SourceText(title)
    let text = FoldedText(source, in: 0..<source.count)
    return FoundWords(catalogue.vocabulary, in: text).topics(in: 0..<text.count)
  }

  /// `purpose` is the block's, for what no section that begins in it holds.
  private mutating func read(
    _ text: FoldedText, for purpose: Section.Purpose, _ explainer: Explainer?
  ) {
    let utf8Range = text.utf8Range(0..<text.count)
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
    let witness = explainer.map { _ in NumberWitness() }
    let reader = StatementReader(
      text: text, tokens: tokens, catalogue: catalogue, teller: teller, witness: witness)
    let places = SectionPlaces(outline.sections, beginningAt: sectionStarts, in: utf8Range, of: text)
    let (sections, headingTopics) = (outline.sections, headingTopics)
    let isPlan = { (character: Int) in
      (places.begun(at: character).map { sections[$0].purpose } ?? purpose) == .plans
    }
    let findings = reader.findings(
      isPlan: isPlan, carried: &carried,
      headingTopics: { places.heading(beginningIn: $0).map { headingTopics[$0] } },
      isKnown: isKnown)
    if let explainer, let witness {
      explainer.hear(
        witness,
        of: BlockReading(source: document.text, text: text, tokens: tokens, reader: reader, places: places),
        firstObservation: observations.count)
    }
    for mention in findings.mentions {
      let sentence = reader.sentence(ofClause: mention.clause)
      guard !isPlan(sentence.lowerBound) else { continue }
      self.isKnown[mention.rule] = true
      rulesOfMentions.append(mention.rule)
      mentions.append(
        Mention(indicator: catalogue.indicators[mention.rule].id, evidence: text.utf8Range(sentence)))
    }
    for statement in findings.statements {
      let token = tokens[statement.token]
      guard case .quantity(let amount) = token.kind else { continue }
      let sentence = reader.sentence(ofClause: statement.clause)
      let observation = Observation(
        indicator: catalogue.indicators[statement.rule].id, value: amount.value, unit: amount.unit,
        qualifier: amount.qualifier, scope: statement.scope, standing: statement.standing,
        period: statement.period.map(text.string), isHeadline: false,
        section: places.section(at: token.range.lowerBound), valueRange: text.utf8Range(token.range),
        evidence: text.utf8Range(sentence))
      self.isKnown[statement.rule] = true
      observations.append(observation)
      let lead = sentence.lowerBound..<max(sentence.lowerBound, token.range.lowerBound)
      candidates.append(
        Headlines.Candidate(
          rule: statement.rule, rank: Headlines.rank(observation, lead: lead, in: text)))
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
