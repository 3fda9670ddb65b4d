import Documents

/// Finds quotations in a report's text, whatever the white space, widths of characters and quotation marks in
/// either; `…` stands for words left out.
struct Quotations {
  private let text: FoldedText

  init(_ source: SourceText) { text = FoldedText(source, in: 0..<source.count) }

  /// The places of a quotation in UTF-8 bytes of the source, in order; none when it does not stand there or
  /// says nothing.
  func places(of quotation: String) -> [Range<Int>] {
    let parts = quotation.replacing("...", with: "…").split(separator: "…").map {
      [UInt32](word: String($0))
    }.filter { !$0.isEmpty }
    guard let first = parts.first else { return [] }
    var places: [Range<Int>] = []
    var index = 0
    while let start = place(of: first, from: index, upTo: text.count) {
      if let end = end(of: parts.dropFirst(), from: start + first.count) {
        places.append(text.utf8Range(start..<end))
      }
      index = start + 1
    }
    return places
  }

  /// Where the last of the parts ends, each standing behind the one before it and not too far from it.
  private func end(of parts: ArraySlice<[UInt32]>, from start: Int) -> Int? {
    var end = start
    for part in parts {
      guard let place = place(of: part, from: end, upTo: min(text.count, end + Self.longestGap)) else {
        return nil
      }
      end = place + part.count
    }
    return end
  }

  /// In characters; nobody leaves out more of a sentence.
  private static let longestGap = 300

  private func place(of word: [UInt32], from start: Int, upTo limit: Int) -> Int? {
    (start..<max(start, limit)).first { text.scalars[$0] == word[0] && text.has(word, at: $0) }
  }
}
