extension SearchQuery {
  /// Reads what a person typed.
  ///
  /// Terms stand between white space, the ideographic space included, and must all occur in one passage:
  ///
  ///     行政复议 受理        both words, anywhere in the paragraph
  ///     "行政复议 受理"      the phrase with its space; “…”, ＂…＂ do the same
  ///     复议|诉讼 受理       either of the first two, and the third
  ///     行政复议 -诉讼       paragraphs with the first word and without the second
  ///     -"行政 诉讼"         without the phrase
  ///     year:2021..2023      a filter (see `QueryFilter`); 年：2021..2023 does the same
  ///
  /// A quotation mark opens a phrase only where a term begins, so 5"以上 is a word; a phrase that is not
  /// closed yet, because it is still being typed, reaches to the end. A minus sign or a bar with nothing after it
  /// is ignored for the same reason; `"-"` finds one. What stands before a colon is a filter if it is the name of
  /// one, or in Latin letters; then a name that is none is a mistake. Known misreading: “法律明白人” copied from a
  /// report finds the words without the marks too, which is more than was asked for, never less.
  ///
  /// - Parameter names: what `in:`, `topic:` and `indicator:` are looked up in; without it they are left out and
  ///   `needsNames` is set.
  public init(parsing typed: String, names: QueryNames? = nil) {
    self.init(words: [])
    var scanner = QueryScanner(typed)
    while let term = scanner.next() {
      let texts = term.texts.map(\.text)
      switch term.role {
      case .required: terms.append(texts)
      case .excluded: excludedWords += texts
      case .filter(let filter):
        for text in term.texts {
          do throws(QueryMistake) {
            try apply(filter, text, names)
          } catch {
            mistakes.append(error)
          }
        }
      case .mistaken(let message): mistakes.append(QueryMistake(range: term.range, message: message))
      }
    }
  }
}
