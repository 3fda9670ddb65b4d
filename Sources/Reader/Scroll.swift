/// Where one is in a list that may be longer than its window: the one scroll for all lists and texts.
///
/// Invariants: `cursor` is an index of the list (0 in an empty one), `offset` never leaves blank rows below
/// the end while there are rows above, and in lists the cursor is inside the window.
struct Scroll: Hashable, Sendable {
  private(set) var cursor = 0
  /// The first row shown.
  private(set) var offset = 0
  private(set) var count = 0
  /// Rows shown at once, at least 1.
  private(set) var window = 1

  /// Rows kept in sight before and after the cursor, where the window allows.
  private var margin: Int { min(2, (window - 1) / 2) }

  var lastOffset: Int { max(0, count - window) }
  var isScrollable: Bool { count > window }
  var visible: Range<Int> { offset..<min(count, offset + window) }

  /// Takes over a new length and window and keeps the cursor in sight.
  mutating func fit(count: Int, window: Int) {
    self.count = max(0, count)
    // A window that grows shows more of what stands above.
    offset = max(0, offset - max(0, window - self.window))
    self.window = max(1, window)
    move(to: cursor)
  }

  /// Moves the cursor, as far as the list goes; returns whether it moved.
  @discardableResult
  mutating func move(to index: Int) -> Bool {
    let before = cursor
    cursor = max(0, min(index, count - 1))
    let low = cursor + margin - window + 1
    offset = max(0, min(max(min(offset, cursor - margin), low), lastOffset))
    return cursor != before
  }

  @discardableResult
  mutating func move(by rows: Int) -> Bool { move(to: cursor + rows) }

  /// Moves the cursor and shows it a third down the window, as after a jump, unless it is in sight.
  mutating func jump(to index: Int) {
    if !visible.contains(index) { offset = max(0, min(index - window / 3, lastOffset)) }
    move(to: index)
  }
}

/// A text's scroll: it has no cursor of its own, the window moves.
struct TextScroll: Hashable, Sendable {
  private(set) var offset = 0
  private(set) var count = 0
  private(set) var window = 1

  var lastOffset: Int { max(0, count - window) }
  var isScrollable: Bool { count > window }
  var visible: Range<Int> { offset..<min(count, offset + window) }
  var isAtEnd: Bool { offset == lastOffset }

  /// How far one has read, 0…100; 100 when the end is in sight.
  var percent: Int { lastOffset == 0 ? 100 : offset * 100 / lastOffset }

  /// The row one is reading: the first, but sliding towards the last on the last page, so that every row
  /// of the text is reached by scrolling.
  var readingRow: Int {
    guard isScrollable else { return 0 }
    let rest = lastOffset - offset
    let reach = min(window, lastOffset)
    guard rest < reach else { return offset }
    return offset + (window - 1) * (reach - rest) / reach
  }

  mutating func fit(count: Int, window: Int) {
    self.count = max(0, count)
    self.window = max(1, window)
    move(to: offset)
  }

  /// Shows `row` first, as far as the text goes; returns whether anything moved.
  @discardableResult
  mutating func move(to row: Int) -> Bool {
    let before = offset
    offset = max(0, min(row, lastOffset))
    return offset != before
  }

  @discardableResult
  mutating func move(by rows: Int) -> Bool { move(to: offset + rows) }

  /// Brings a row into sight, a third down the window when it is not.
  mutating func reveal(_ row: Int) {
    let margin = min(2, (window - 1) / 2)
    let inner = (offset + margin)..<max(offset + margin + 1, offset + window - margin)
    if !inner.contains(row) { move(to: row - window / 3) }
  }
}
