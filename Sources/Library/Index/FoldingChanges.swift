import Reports

/// What folding changed in a text, so that the text can be kept folded, ready to be searched, and read as it was written.
///
///     受理１５件（略）  →  受理15件(略)  and  0c 00 06 06
///
/// For every change the unchanged bytes since the last one, doubled. An odd number is followed by how many bytes became
/// how many, and the bytes as they were; an even one says that the full-width form of the byte was there, as most often.
struct FoldingChanges: Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// What was changed in a source.
  init(of source: Span<UInt8>, to text: SearchText) {
    var packed = PackedBytes()
    var end = 0
    for step in text.steps where step.sourceLength > 0 {
      let gap = step.folded - Int(step.foldedLength) - end
      end = step.folded
      let original = step.source - Int(step.sourceLength)..<step.source
      if step.foldedLength == 1, FullWidthForm(of: text.bytes[end - 1])?.stands(in: source, original) ?? false
      {
        packed.append(gap << 1)
      } else {
        packed.append(gap << 1 | 1)
        packed.append(contentsOf: CollectionOfOne(step.foldedLength << 4 | step.sourceLength))
        for index in original { packed.append(contentsOf: CollectionOfOne(source[index])) }
      }
    }
    bytes = packed.bytes
  }

  private struct Change {
    /// In the folded text.
    let range: Range<Int>
    let original: Original
  }

  /// What stood where the change was. A text has a thousand full-width marks, and making an array of each took longer
  /// than all else that is done to show a hit.
  private enum Original {
    case fullWidth(FullWidthForm)
    case bytes(ArraySlice<UInt8>)

    var count: Int {
      switch self {
      case .fullWidth: 3
      case .bytes(let bytes): bytes.count
      }
    }

    func append(to text: inout [UInt8]) {
      switch self {
      case .fullWidth(let form):
        text.append(form.first)
        text.append(form.second)
        text.append(form.third)
      case .bytes(let bytes): text += bytes
      }
    }
  }

  /// The full-width form of a mark, letter or digit of ASCII, and U+3000 for a space, in UTF-8.
  private struct FullWidthForm {
    let first: UInt8
    let second: UInt8
    let third: UInt8

    /// Nil for a byte that has none.
    init?(of byte: UInt8) {
      switch byte {
      case 0x20: (first, second, third) = (0xE3, 0x80, 0x80)
      case 0x21..<0x60: (first, second, third) = (0xEF, 0xBC, 0x80 + (byte - 0x20))
      case 0x60..<0x7F: (first, second, third) = (0xEF, 0xBD, 0x80 + (byte - 0x60))
      default: return nil
      }
    }

    func stands(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
      let start = range.lowerBound
      return range.count == 3 && text[start] == first && text[start + 1] == second
        && text[start + 2] == third
    }
  }

  /// Calls `body` with every change, in order, until it returns false; whether there is sense in the bytes.
  @discardableResult
  private func forEach(in folded: [UInt8], do body: (Change) -> Bool) -> Bool {
    var packed = PackedBytes(bytes)
    var end = 0
    while !packed.isAtEnd {
      guard let number = packed.takeNumber() else { return false }
      let start = end + number >> 1
      if number & 1 == 0 {
        end = start + 1
        guard end <= folded.count, let form = FullWidthForm(of: folded[start]) else { return false }
        guard body(Change(range: start..<end, original: .fullWidth(form))) else { return true }
      } else {
        guard let lengths = packed.take(1)?.first, let original = packed.take(Int(lengths & 0xF)) else {
          return false
        }
        end = start + Int(lengths >> 4)
        guard end <= folded.count else { return false }
        guard body(Change(range: start..<end, original: .bytes(original))) else { return true }
      }
    }
    return true
  }

  /// A folded text that leads back to its source again; nil when it is not the one that was changed in this way.
  ///
  /// - Parameter blocks: the ranges of the source it was made from.
  func searchText(_ folded: [UInt8], blocks: [Range<Int>]) -> SearchText? {
    let ranges = SearchText(folded: folded).ranges
    guard ranges.count == blocks.count else { return nil }
    var steps: [SearchText.Step] = []
    var block = 0
    var isWhole = true
    func begin() {
      if block < ranges.count {
        steps.append(SearchText.Step(folded: ranges[block].lowerBound, source: blocks[block].lowerBound))
      }
    }
    func end() {
      let last = steps[steps.count - 1]
      let source = last.source + ranges[block].upperBound - last.folded
      isWhole = isWhole && source == blocks[block].upperBound
      steps.append(SearchText.Step(folded: ranges[block].upperBound, source: source))
      block += 1
    }
    begin()
    let makesSense = forEach(in: folded) { change in
      while block < ranges.count, change.range.lowerBound > ranges[block].upperBound {
        end()
        begin()
      }
      guard block < ranges.count, change.range.upperBound <= ranges[block].upperBound else {
        isWhole = false
        return false
      }
      let last = steps[steps.count - 1]
      steps.append(
        SearchText.Step(
          folded: change.range.upperBound,
          source: last.source + change.range.lowerBound - last.folded + change.original.count,
          foldedLength: UInt8(change.range.count), sourceLength: UInt8(change.original.count)))
      return true
    }
    while block < ranges.count {
      end()
      begin()
    }
    return makesSense && isWhole ? SearchText(folded: folded, steps: steps) : nil
  }

  /// One of the ranges of a folded text as it was written.
  func original(of range: Range<Int>, in folded: [UInt8]) -> [UInt8] {
    var original: [UInt8] = []
    var start = range.lowerBound
    forEach(in: folded) { change in
      guard change.range.lowerBound >= range.lowerBound else { return true }
      guard change.range.upperBound <= range.upperBound else { return false }
      original += folded[start..<change.range.lowerBound]
      change.original.append(to: &original)
      start = change.range.upperBound
      return true
    }
    return original + folded[start..<range.upperBound]
  }
}
