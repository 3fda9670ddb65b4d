import Documents
import Reports

extension Report {
  /// A report made by hand: one block per line; lines that begin with `#` are headings of level 1 whose
  /// section reaches to the next, lines that begin with `~` are furniture.
  static func sample(_ text: String, file: String = "sample.txt") -> Report {
    var blocks: [Block] = []
    var starts: [(heading: Range<Int>, title: String)] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = offset..<offset + line.utf8.count
      offset = range.upperBound + 1
      if line.hasPrefix("#") { starts.append((range, String(line.dropFirst()))) }
      blocks.append(
        Block(
          kind: line.hasPrefix("~") ? .furniture : .body, utf8Range: range,
          section: starts.isEmpty ? nil : starts.count - 1))
    }
    let sections = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].heading.lowerBound : text.utf8.count
      return Section(
        level: 1, number: "", title: starts[index].title, headingRange: starts[index].heading,
        utf8Range: starts[index].heading.lowerBound..<end, parent: nil, purpose: .achievements)
    }
    return Report(
      document: Document(
        name: file, text: SourceText(text), encoding: .utf8,
        paragraphs: blocks.map { Paragraph(utf8Range: $0.utf8Range) }, diagnostics: []),
      metadata: Metadata(), blocks: blocks, sections: sections, quantities: [], observations: [],
      diagnostics: [])
  }
}
