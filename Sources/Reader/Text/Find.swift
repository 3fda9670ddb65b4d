import Library

/// What `/` looks for in a text, its hits, and which one is current.
struct Find: Equatable, Sendable {
  private(set) var phrase = ""
  /// Ascending, in UTF-8 bytes of the source text.
  private(set) var hits: [Range<Int>] = [] {
    didSet { marks = hits.map { TextMark(utf8Range: $0, role: .hit) } }
  }
  /// Index of the current hit; nil when there is none.
  private(set) var current: Int?

  var currentHit: Range<Int>? { current.map { hits[$0] } }

  /// The hits as marks, to be drawn.
  private(set) var marks: [TextMark] = []

  /// `3/41`; nil when nothing is looked for.
  var position: String? {
    guard !phrase.isEmpty else { return nil }
    return "\((current ?? -1) + 1)/\(hits.count)"
  }

  /// Looks for another phrase; the first hit at or after a byte becomes current.
  mutating func search(_ phrase: String, in reading: Reading?, showsFurniture: Bool, from offset: Int) {
    self.phrase = phrase
    hits = []
    current = nil
    guard let reading else { return }
    search(reading, showsFurniture: showsFurniture)
    guard !hits.isEmpty else { return }
    current = hits.firstIndex { $0.lowerBound >= offset } ?? 0
  }

  /// Looks for the same phrase in another text, or in more of this one; no hit is current then.
  mutating func search(_ reading: Reading, showsFurniture: Bool) {
    let kept = currentHit
    let blocks = reading.report.shownBlocks(showsFurniture)
    hits = phrase.isEmpty ? [] : reading.report.occurrences(of: phrase, in: blocks)
    current = kept.flatMap { hits.firstIndex(of: $0) }
  }

  /// Makes the hit at a passage the current one, if there is one.
  mutating func choose(_ passage: Range<Int>) { current = hits.firstIndex(of: passage) ?? current }

  mutating func clearHits() {
    hits = []
    current = nil
  }

  /// Moves to the next hit, or with -1 to the one before; from nowhere to the first at or after (the last
  /// before) a byte. Returns whether that went round the end of the text.
  mutating func move(by step: Int, from offset: Int) -> Bool {
    guard !hits.isEmpty else { return false }
    guard let current else {
      let next = hits.firstIndex { $0.lowerBound >= offset } ?? hits.count
      let index = step > 0 ? next : next - 1
      self.current = (index + hits.count) % hits.count
      return !hits.indices.contains(index)
    }
    self.current = (current + step + hits.count) % hits.count
    return !hits.indices.contains(current + step)
  }
}
