extension Report {
  /// Index of the innermost section that holds the byte at `offset`; nil before the first heading.
  public func section(at offset: Int) -> Int? { sections.innermost(at: offset) }

  /// A section's number and title, with those of the sections it stands in before it:
  /// `一、主要举措 › (三)执法监督`; empty for nil.
  public func sectionPath(_ index: Int?) -> String {
    var headings: [String] = []
    var next = index
    while let index = next {
      headings.append(sections[index].number + sections[index].title)
      next = sections[index].parent
    }
    return headings.reversed().joined(separator: " › ")
  }
}

extension [Section] {
  /// Index of the innermost section that holds the byte at `offset`; nil before the first heading.
  package func innermost(at offset: Int) -> Int? {
    let next = partitionIndex { $0.utf8Range.lowerBound > offset }
    var candidate = next > 0 ? next - 1 : nil
    while let index = candidate, self[index].utf8Range.upperBound <= offset {
      candidate = self[index].parent
    }
    return candidate
  }
}
