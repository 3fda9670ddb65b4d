import Reports

extension Report {
  /// Index of the innermost section that holds the byte at `offset`; nil before the first heading.
  public func section(at offset: Int) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].utf8Range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var candidate = low > 0 ? low - 1 : nil
    while let index = candidate, sections[index].utf8Range.upperBound <= offset {
      candidate = sections[index].parent
    }
    return candidate
  }

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
