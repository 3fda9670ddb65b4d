import Documents

/// One block as it was read: what the ranges of its verdicts stand for.
struct BlockReading {
  let source: SourceText
  let text: FoldedText
  let tokens: [QuantityScanner.Token]
  let reader: StatementReader
  let places: SectionPlaces

  /// The words of a range of characters as the report writes them, in quotation marks, long ones cut in the
  /// middle.
  func quoted(_ range: Range<Int>) -> String {
    let written = source[text.utf8Range(range)].filter { !$0.isWhitespace }
    guard written.count > Self.longestQuotation else { return "“\(written)”" }
    return "“\(written.prefix(8))…\(written.suffix(8))”"
  }

  /// In characters.
  private static let longestQuotation = 20

  /// A number as the report writes it.
  func number(_ token: Int) -> String {
    source[text.utf8Range(tokens[token].range)].filter { !$0.isWhitespace }
  }

  /// The first of the words that stand in a range and are wanted, quoted.
  func word(in range: Range<Int>, where isWanted: (Vocabulary.Occurrence) -> Bool) -> String? {
    reader.words.words(in: range).first(where: isWanted).map { quoted($0.range) }
  }
}
