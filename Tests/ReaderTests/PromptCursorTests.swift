import Canvas
import Testing

@testable import Reader

/// An input method draws its window at the terminal's cursor: every prompt shows it where the next character will stand.
@Suite struct PromptCursorTests {
  static let prompts: [(mode: Mode, keys: [Key])] = [
    (.find, ["/"]), (.find, ["|", "/"]), (.placeFilter, ["f"]), (.search, ["s"]),
    (.naming, ["s", "复", .control("s")]), (.filter, ["?", "/"]), (.sheetFilter, ["c", "/"]),
    (.naming, ["c", "S"]), (.exporting, ["c", "E"]), (.palette, [":"]), (.judging, ["c", "m"]),
  ]

  @Test func `every kind of prompt is looked at`() {
    #expect(Set(Self.prompts.map(\.mode)) == Mode.prompts)
  }

  @Test(arguments: [(24, 80), (40, 120), (12, 64)])
  func `the cursor stands behind what was typed, and moves by the width of what it passes`(
    rows: Int, columns: Int
  ) throws {
    for prompt in Self.prompts {
      var session = Session(rows: rows, columns: columns)
      session.press(.control("l"))
      for key in prompt.keys { session.press(key) }
      #expect(session.state.mode == prompt.mode)
      session.press(.control("u"))
      session.type("法a")
      let end = try #require(session.frame.cursor, "\(prompt.mode)")
      #expect(session.frame[end.row, end.column - 1].glyph == Glyph("a"), "\(prompt.mode)")
      #expect(session.frame[end.row, end.column - 3].glyph == Glyph("法"), "\(prompt.mode)")
      session.press(.left)
      #expect(session.frame.cursor == Frame.Position(row: end.row, column: end.column - 1))
      session.press(.left)
      #expect(session.frame.cursor == Frame.Position(row: end.row, column: end.column - 3))
      // What is longer than its row shows the part at the cursor.
      session.press(.end)
      session.type(String(repeating: "治", count: 200))
      let far = try #require(session.frame.cursor)
      #expect(far.row == end.row && far.column < columns)
      #expect(session.frame[far.row, far.column - 2].glyph == Glyph("治"), "\(prompt.mode)")
      session.press(.escape)
      #expect(session.state.mode.isPrompt || session.frame.cursor == nil, "\(prompt.mode)")
    }
  }
}
