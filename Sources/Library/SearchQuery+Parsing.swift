extension SearchQuery {
  /// Reads what a person typed.
  ///
  /// Terms stand between white space, the ideographic space included, and must all occur in one block:
  ///
  ///     行政复议 受理        both words, anywhere in the block
  ///     "行政复议 受理"      the phrase with its space; “…”, ＂…＂ do the same
  ///     行政复议 -诉讼       blocks with the first word and without the second
  ///     -"行政 诉讼"         without the phrase
  ///
  /// A quotation mark opens a phrase only where a term begins, so 5"以上 is a word; a phrase that is not
  /// closed yet, because it is still being typed, reaches to the end. A minus sign with nothing after it
  /// is ignored for the same reason; `"-"` finds one. Known misreading: “法律明白人” copied from a report
  /// finds the words without the marks too, which is more than was asked for, never less.
  public init(parsing typed: String) {
    self.init(words: [])
    var terms = TermScanner(rest: typed.unicodeScalars[...])
    while let term = terms.next() {
      switch term {
      case .required(let text): words.append(text)
      case .excluded(let text): excludedWords.append(text)
      }
    }
  }

  /// Whether nothing is asked for, so that nothing can be found.
  public var isEmpty: Bool { words.isEmpty }
}

/// One term of a query. Filters (`year:2023`) will be further cases of it.
private enum Term {
  case required(String)
  case excluded(String)
}

private struct TermScanner {
  var rest: Substring.UnicodeScalarView

  private static let minusSigns: Set<Unicode.Scalar> = ["-", "－"]
  /// Closing marks by the mark that opens; input methods pair them at will, so each opener takes all.
  private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "“", "”", "＂"]

  /// The next term that says something; nil at the end.
  mutating func next() -> Term? {
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      guard let first = rest.first else { return nil }
      let isExcluded = Self.minusSigns.contains(first)
      if isExcluded { rest.removeFirst() }
      let text = takeText()
      if !text.allSatisfy(\.isWhitespace) { return isExcluded ? .excluded(text) : .required(text) }
    }
  }

  /// A phrase in quotation marks, or everything up to the next white space.
  private mutating func takeText() -> String {
    guard let first = rest.first, Self.quotationMarks.contains(first) else {
      return take { !$0.properties.isWhitespace }
    }
    rest.removeFirst()
    let phrase = take { !Self.quotationMarks.contains($0) }
    if !rest.isEmpty { rest.removeFirst() }
    return phrase
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest[taken.endIndex...]
    return String(taken)
  }
}
