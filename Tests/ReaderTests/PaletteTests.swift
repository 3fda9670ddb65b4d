import Canvas
import Documents
import Testing

@testable import Reader

/// Commands run by name, and from the help.
@Suite struct PaletteTests {
  private func palette(_ session: Session) -> PaletteScreen? {
    if case .palette(let palette) = session.state.screen { palette } else { nil }
  }

  private func help(_ session: Session) -> HelpScreen? {
    if case .help(let help) = session.state.screen { help } else { nil }
  }

  @Test func `Tab completes a name as far as it is certain, then goes on`() {
    var session = Session()
    session.press(":")
    session.type("next-t")
    session.press(.tab)
    #expect(palette(session)?.prompt.text == "next-theme" && palette(session)?.command == .nextTheme)
    session.press(.control("u"))
    session.type("prev")
    session.press(.tab)
    #expect(palette(session)?.prompt.text == "previous-")
    #expect(palette(session)?.scroll.cursor == 0)
    session.press(.tab)
    #expect(palette(session)?.prompt.text == "previous-" && palette(session)?.scroll.cursor == 1)
    for _ in 0..<40 { session.press(.tab) }
    #expect(palette(session)?.prompt.text == "previous-")
  }

  @Test func `Tab writes the name of what was found by other words`() {
    var session = Session()
    session.press(":")
    session.type("换主题")
    session.press(.tab)
    #expect(palette(session)?.prompt.text == "next-theme")
    session.type("zzzz")
    session.press(.tab)
    #expect(palette(session)?.prompt.text == "next-themezzzz")
  }

  @Test func `what was run stands first next time, and is told outside only then`() {
    var session = Session()
    session.press(":")
    #expect(session.effects == [.readHistory])
    session.type("switch-lang")
    #expect(session.effects.isEmpty)
    session.press(.enter)
    #expect(session.history == ["switch-language"])
    session.press(":")
    session.type("next-theme")
    session.press(.enter, ":")
    #expect(palette(session)?.commands.prefix(2) == [.nextTheme, .switchLanguage])
    #expect(palette(session)?.recentCount == 2 && session.picture.contains("* run lately"))
    session.press(.enter)
    #expect(session.history == ["next-theme", "switch-language"])
  }

  @Test func `a command that was refused or not found is not kept`() {
    var session = Session()
    session.press(":")
    session.type("clear-marks")
    session.press(.enter)
    #expect(session.status.contains("没有标记") && session.history.isEmpty)
    session.press(":")
    session.type("qqqq")
    session.press(.enter, .escape)
    #expect(session.history.isEmpty)
  }

  @Test func `names of commands that are not there, or not here, are passed over`() {
    var session = Session()
    session.history = ["of-the-future", "transpose", "compare"]
    session.press(":")
    #expect(palette(session)?.recentCount == 1 && palette(session)?.command == .compare)
    session.press(.escape, "c", ":")
    #expect(palette(session)?.commands.prefix(2) == [.transpose, .compare])
  }

  @Test func `a history that comes late leaves the cursor on its command`() {
    var session = Session()
    session.press(":", .down, .down)
    let chosen = palette(session)?.command
    session.take(.historyRead(["compare", "next-theme"]))
    #expect(palette(session)?.command == chosen && palette(session)?.recentCount == 2)
  }

  @Test func `the help is filtered by a word, by a key and by the beginning of a key`() {
    var session = Session(rows: 40, columns: 120)
    func commands(_ typed: String) -> Set<Command> {
      var session = session
      session.type(typed)
      return Set(
        help(session)?.rows.compactMap { if case .command(let command, _) = $0 { command } else { nil } }
          ?? [])
    }
    session.press("?", "/")
    #expect(commands("t") == [.themes])
    #expect(commands("T") == [.transpose])
    #expect(commands("ctrl-t") == [.sortRows, .nextTheme])
    #expect(commands("Z Z") == [.quit, .toggleFolds])
    #expect(
      commands("ctrl-").isSuperset(of: [.redraw, .suspend, .quit]) && !commands("ctrl-").contains(.compare))
    #expect(commands("合规").contains(.compliance) && !commands("合规").contains(.reuse))
    #expect(commands("side by").contains(.sideBySide))
    #expect(commands("zzzz").isEmpty)
  }

  @Test func `Enter in the help runs the command where one came from`() {
    var session = Session()
    session.press("?", "/")
    session.type("next-theme")
    session.press(.enter)
    #expect(help(session)?.isFiltering == false)
    session.press(.enter)
    #expect(session.state.mode == .tree && session.status.contains("主题：ink"))
  }

  @Test func `Enter in the help says where a command works that does not here`() {
    var session = Session(columns: 120)
    session.press("?", "/")
    session.type("transpose")
    session.press(.enter, .enter)
    #expect(session.state.mode == .help && session.status.contains("可用于：比较"))
    session.press(.escape, .home, .enter)
    #expect(session.status.contains("光标不在命令上"))
    session.press(.escape, "c", "?", "/")
    session.type("transpose")
    session.press(.enter, .enter)
    guard case .sheet(let sheet) = session.state.screen else {
      Issue.record("the comparison is not there")
      return
    }
    #expect(sheet.options.isTransposed)
  }
}
