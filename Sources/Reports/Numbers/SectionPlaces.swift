/// Which section each place of a block is in.
struct SectionPlaces {
  /// Sections that begin in the block, by the character their heading begins with, in order.
  private let starts: [(character: Int, section: Int)]
  /// The one the block begins in.
  private let first: Int?

  /// - Parameters:
  ///   - sections: all of the report, in reading order.
  ///   - starts: where each of them begins.
  init(_ sections: [Section], beginningAt starts: [Int], in utf8Range: Range<Int>, of text: FoldedText) {
    let next = starts.partitionIndex { $0 >= utf8Range.lowerBound }
    self.starts = starts[next...].prefix { $0 < utf8Range.upperBound }
      .indices.map { (text.character(atOrAfter: starts[$0]), $0) }
    // The innermost of those that began before; what does not hold the block may stand in one that does.
    var candidate = next > 0 ? next - 1 : nil
    while let index = candidate, !sections[index].utf8Range.contains(utf8Range.lowerBound) {
      candidate = sections[index].parent
    }
    first = candidate
  }

  func section(at character: Int) -> Int? { begun(at: character) ?? first }

  /// The section that begins in the block and holds the place.
  func begun(at character: Int) -> Int? {
    let next = starts.partitionIndex { $0.character > character }
    return next > 0 ? starts[next - 1].section : nil
  }

  /// The last heading that begins in a range of characters.
  func heading(beginningIn range: Range<Int>) -> Int? {
    let next = starts.partitionIndex { $0.character >= range.upperBound }
    guard next > 0, starts[next - 1].character >= range.lowerBound else { return nil }
    return starts[next - 1].section
  }
}
