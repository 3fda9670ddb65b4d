import Canvas

/// One line of text being typed, and the cursor in it.
struct Prompt: Hashable, Sendable {
  private(set) var text: String
  /// In characters from the start, 0…count.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// The text left of the cursor.
  var head: Substring { text.prefix(cursor) }

  /// Puts text at the cursor; line ends and other control characters become spaces.
  mutating func insert(_ typed: String) {
    let clean = String(String.UnicodeScalarView(typed.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    let before = text.prefix(cursor) + clean
    // Counted after joining: a combining mark joins the character before it.
    let count = before.count
    text = String(before + text.dropFirst(cursor))
    cursor = min(count, text.count)
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    text = String(text.prefix(cursor - 1) + text.dropFirst(cursor))
    cursor = min(cursor - 1, text.count)
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text = String(text.prefix(cursor) + text.dropFirst(cursor + 1))
    cursor = min(cursor, text.count)
  }

  /// Deletes the word before the cursor and the blanks after it.
  mutating func deleteWord() {
    var head = self.head
    while head.last?.isWhitespace == true { head.removeLast() }
    while let last = head.last, !last.isWhitespace { head.removeLast() }
    let count = head.count
    text = String(head + text.dropFirst(cursor))
    cursor = min(count, text.count)
  }

  mutating func clear() { self = Prompt() }

  mutating func moveCursor(by characters: Int) { cursor = max(0, min(cursor + characters, text.count)) }
  mutating func moveCursorToStart() { cursor = 0 }
  mutating func moveCursorToEnd() { cursor = text.count }
}
