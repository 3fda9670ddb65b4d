import Documents
import Reports

/// A query made ready to be asked of one report after another.
///
/// Pure: what it answers depends on the text, the sections and the observations it is given alone, wherever
/// these are kept.
struct QueryMatcher: Sendable {
  let query: SearchQuery
  /// As in the query: of each term one word is enough.
  let terms: [[SearchWord]]
  let excluded: [SearchWord]

  init(_ query: SearchQuery) {
    self.query = query
    terms = query.terms.map { $0.map(SearchWord.init) }
    excluded = query.excludedWords.map(SearchWord.init)
  }

  /// What a report is searched with.
  struct Subject {
    let searchable: SearchableReport
    /// Needed only where the query looks at sections, and for relevance.
    var sections: [Section] = []
    /// Needed only where the query asks for indicators.
    var observations: [Observation] = []
  }

  /// Whether the folded text of a report alone tells what is found in it: without sections, observations and the way
  /// back to the source.
  var needsTextOnly: Bool {
    query.topics.isEmpty && query.indicators.isEmpty && query.passage != .section && query.order != .relevance
  }

  /// What the query finds in a report its filter accepts, in reading order: all words of the passages that hold
  /// every term and no excluded word, of overlapping ones (复议 in 行政复议) the one that begins first, of two that
  /// begin together the longer; with indicators, the sentences of these passages that give their numbers. Without
  /// terms and indicators, the headings of the sections about the topics, or once the beginning of the report.
  ///
  /// Ranges are of the folded text; `SearchableReport.occurrence` leads to the source.
  func hits(in subject: Subject) -> [Range<Int>] {
    if query.isEmpty { return [] }
    if terms.isEmpty, query.indicators.isEmpty { return wholes(in: subject) }
    let text = subject.searchable.text
    let span = text.bytes.span
    // The separators between blocks are in no word.
    let whole = 0..<span.count
    var found: [Range<Int>] = []
    if isOneTermAnywhere {
      appendHits(in: [whole], of: span, [], to: &found)
      return found
    }
    // Most reports lack a word.
    guard hasAll([whole], of: span) else { return [] }
    let statements = statements(in: subject)
    if statements.isEmpty, !query.indicators.isEmpty { return [] }
    let passages = Passages(of: subject.searchable, sections: subject.sections)
      .all(query.passage, about: query.topics)
    for pieces in passages {
      guard query.passage == .sentence else {
        appendHits(in: pieces, of: span, statements, to: &found)
        continue
      }
      // Most passages lack a word: only those that have all are worth dividing.
      guard hasAll(pieces, of: span) else { continue }
      for piece in pieces {
        for sentence in Passages.sentences(in: span, piece) {
          appendHits(in: [sentence], of: span, statements, to: &found)
        }
      }
    }
    return found
  }

  /// Whether there is one term, which stands in a passage wherever it stands.
  private var isOneTermAnywhere: Bool {
    terms.count == 1 && excluded.isEmpty && query.topics.isEmpty && query.indicators.isEmpty
      && (query.passage == .paragraph || query.passage == .report)
  }

  // MARK: Passages

  private func hasAll(_ pieces: Passages.Pieces, of text: Span<UInt8>) -> Bool {
    terms.allSatisfy { stands($0, in: pieces, of: text) }
  }

  private func stands(_ words: [SearchWord], in pieces: Passages.Pieces, of text: Span<UInt8>) -> Bool {
    for piece in pieces {
      for word in words where word.stands(in: text, within: piece) { return true }
    }
    return false
  }

  private func appendHits(
    in pieces: Passages.Pieces, of text: Span<UInt8>, _ statements: [Range<Int>],
    to found: inout [Range<Int>]
  ) {
    if !query.indicators.isEmpty {
      let here = statements.filter { statement in
        pieces.contains { $0.lowerBound <= statement.lowerBound && statement.lowerBound < $0.upperBound }
      }
      guard !here.isEmpty, hasAll(pieces, of: text), !stands(excluded, in: pieces, of: text) else { return }
      found += here
      return
    }
    var ranges: [Range<Int>] = []
    for words in terms {
      let before = ranges.count
      for word in words {
        for piece in pieces { word.appendRanges(in: text, within: piece, to: &ranges) }
      }
      if ranges.count == before { return }
    }
    if stands(excluded, in: pieces, of: text) { return }
    let isSingle = terms.count == 1 && terms[0].count == 1 && !terms[0][0].hasSeveralSpellings
    found += isSingle ? ranges : ranges.withoutOverlaps()
  }

  /// The sentences with achieved numbers of the indicators, in the folded text, ascending.
  private func statements(in subject: Subject) -> [Range<Int>] {
    guard !query.indicators.isEmpty else { return [] }
    let text = subject.searchable.text
    let ranges = subject.observations
      .filter { $0.standing == .achieved && query.indicators.contains($0.indicator) }
      .map { text.foldedRange(of: $0.evidence) }
    return ranges.withoutOverlaps()
  }

  // MARK: Without words

  private func wholes(in subject: Subject) -> [Range<Int>] {
    let searchable = subject.searchable
    let pieces = Passages(of: searchable, sections: subject.sections).all(.report, about: query.topics)
    guard !pieces.isEmpty,
      !pieces.contains(where: { stands(excluded, in: $0, of: searchable.text.bytes.span) })
    else { return [] }
    guard !query.topics.isEmpty else { return Array(searchable.blocks.prefix(1)) }
    func isMeant(_ section: Section) -> Bool { section.topic.map { query.topics.contains($0.id) } ?? false }
    return subject.sections.compactMap { section in
      // What stands below a section that is meant is part of it.
      guard isMeant(section), section.parent.map({ !isMeant(subject.sections[$0]) }) ?? true,
        searchable.contains(source: section.headingRange.lowerBound)
      else { return nil }
      return searchable.text.foldedRange(of: section.headingRange)
    }
  }
}

extension [Range<Int>] {
  /// The ranges in order; of those that overlap the one that begins first, of two that begin together the
  /// longer.
  func withoutOverlaps() -> [Range<Int>] {
    var kept: [Range<Int>] = []
    for range in sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }) {
      if let last = kept.last, range.lowerBound < last.upperBound { continue }
      kept.append(range)
    }
    return kept
  }
}
