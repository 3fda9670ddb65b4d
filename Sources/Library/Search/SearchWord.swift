/// A word or phrase of a query, ready to be found in folded texts: as it was typed anywhere, and with its
/// numbers spelled otherwise where these are whole numbers there (see `NumberSpellings`).
struct SearchWord: Sendable {
  /// The folded spellings, the word's own first; empty for a word of which folding leaves nothing. A text
  /// that holds none of them does not hold the word.
  let spellings: [[UInt8]]
  private let finders: [Finder]

  fileprivate struct Finder: Sendable {
    let bytes: ByteFinder
    let beginsWithNumber: Bool
    let endsWithNumber: Bool
  }

  init(_ word: String) {
    let own = SearchText.folding(word)
    guard !own.isEmpty else {
      (spellings, finders) = ([], [])
      return
    }
    let others = NumberSpellings.others(of: String(decoding: own, as: UTF8.self))
    spellings = [own] + others.map { Array($0.text.utf8) }
    finders =
      [Finder(bytes: ByteFinder(own), beginsWithNumber: false, endsWithNumber: false)]
      + others.map {
        Finder(
          bytes: ByteFinder(Array($0.text.utf8)), beginsWithNumber: $0.beginsWithNumber,
          endsWithNumber: $0.endsWithNumber)
      }
  }

  /// Whether the word stands in a part of a folded text.
  func stands(in text: Span<UInt8>, within bounds: Range<Int>) -> Bool {
    finders.contains { $0.next(in: text, within: bounds) != nil }
  }

  /// Appends where the word stands in a part of a folded text; those of one spelling ascend and do not
  /// overlap.
  func appendRanges(in text: Span<UInt8>, within bounds: Range<Int>, to ranges: inout [Range<Int>]) {
    for finder in finders {
      var rest = bounds
      while let range = finder.next(in: text, within: rest) {
        ranges.append(range)
        rest = range.upperBound..<bounds.upperBound
      }
    }
  }

  /// Whether there are several spellings, so that ranges may overlap and are not in order.
  var hasSeveralSpellings: Bool { finders.count > 1 }
}

extension SearchWord.Finder {
  func next(in text: Span<UInt8>, within bounds: Range<Int>) -> Range<Int>? {
    var rest = bounds
    while let range = bytes.firstRange(in: text, within: rest) {
      // What stands before the part that is searched is part of the number, too.
      if (!beginsWithNumber || !text.continuesNumber(before: range.lowerBound))
        && (!endsWithNumber || !text.continuesNumber(from: range.upperBound))
      {
        return range
      }
      rest = range.upperBound..<bounds.upperBound
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the number that begins at a place of a folded text is the end of a longer one.
  fileprivate func continuesNumber(before index: Int) -> Bool {
    guard index > 0 else { return false }
    let last = self[index - 1]
    if isDigit(last) { return true }
    if last == 0x2E || last == 0x2C { return index > 1 && isDigit(self[index - 2]) }
    return last >= 0x80 && index >= 3 && isNumeral(index - 3)
  }

  /// Whether the number that ends at a place goes on behind it.
  fileprivate func continuesNumber(from index: Int) -> Bool {
    guard index < count else { return false }
    if isDigit(self[index]) { return true }
    if self[index] == 0x2E || self[index] == 0x2C { return index + 1 < count && isDigit(self[index + 1]) }
    return index + 3 <= count && isNumeral(index)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isNumeral(_ index: Int) -> Bool {
    guard (0xE4...0xE9).contains(self[index]) else { return false }
    let high = UInt32(self[index] & 0x0F) << 12
    let value = high | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
    return Unicode.Scalar(value).map(NumberSpellings.isNumeral) ?? false
  }
}
