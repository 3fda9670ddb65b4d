/// The paragraphs a report's text is made of, as those who look for headings in them share them.
struct OutlineBody {
  struct Paragraph {
    /// Its place among the document's paragraphs.
    let index: Int
    let line: OutlineLine
    /// Whether it is a cell of a table, which has no headings.
    let isCell: Bool

    var utf8Range: Range<Int> { line.utf8Range }
  }

  let bytes: [UInt8]
  let paragraphs: [Paragraph]
  /// Whether ① within the text leads to a footnote below it.
  let hasCircledFootnotes: Bool
}
