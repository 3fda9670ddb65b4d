import Reports

extension Report {
  /// Where a phrase stands in some of the report's blocks, ascending, just as `search` finds it: width, case,
  /// script and the spelling of numbers make no difference; in UTF-8 bytes of the source text.
  package func occurrences(of phrase: String, in blocks: [Block]) -> [Range<Int>] {
    let word = SearchWord(phrase)
    guard !word.spellings.isEmpty else { return [] }
    let source = document.text.bytes
    var text = SearchText()
    let places = blocks.map { text.append(source.span, $0.utf8Range) }
    var found: [Range<Int>] = []
    for place in places { word.appendRanges(in: text.bytes.span, within: place, to: &found) }
    return found.withoutOverlaps().map(text.sourceRange)
  }
}
