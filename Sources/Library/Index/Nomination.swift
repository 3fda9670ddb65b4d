import Reports

/// The words of a query as the index is asked for them: what a report must have to be worth reading. Never less than
/// the reports that hold the words, often a few more.
enum Nomination {
  /// An expression of FTS5; nil when every report may do.
  ///
  ///     行政复议|行政诉讼 受理  →  (("复议" AND "政复" AND "行政") OR ("政诉" AND "行政" AND "诉讼")) AND ("受理")
  static func expression(for matcher: QueryMatcher) -> String? {
    let terms = matcher.terms.compactMap(alternatives)
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  /// Nil for a term one of whose spellings leaves nothing to look up.
  private static func alternatives(_ words: [SearchWord]) -> String? {
    let spellings = words.flatMap(\.spellings).map(SearchTokens.required)
    guard !spellings.isEmpty, spellings.allSatisfy({ !$0.isEmpty }) else { return nil }
    // Tokens hold no quotation mark, nor any other mark of ASCII.
    let expressions = spellings.map { tokens in
      Set(tokens).sorted().map { "\"\($0)\"" }.joined(separator: " AND ")
    }
    return "(" + expressions.map { "(\($0))" }.joined(separator: " OR ") + ")"
  }
}
