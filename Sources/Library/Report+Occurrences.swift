import Reports

extension Report {
  /// Where a phrase stands in some of the report's blocks, ascending, full and half width and upper and
  /// lower case alike, just as `search` finds it; in UTF-8 bytes of the source text.
  package func occurrences(of phrase: String, in blocks: [Block]) -> [Range<Int>] {
    let needle = SearchText.folding(phrase)
    guard !needle.isEmpty else { return [] }
    let finder = ByteFinder(needle)
    let source = document.text.bytes
    var text = SearchText()
    let places = blocks.map { text.append(source.span, $0.utf8Range) }
    let bytes = text.bytes
    var found: [Range<Int>] = []
    for place in places {
      var rest = place
      while let range = finder.firstRange(in: bytes.span, within: rest) {
        found.append(text.sourceRange(range))
        rest = range.upperBound..<rest.upperBound
      }
    }
    return found
  }
}
