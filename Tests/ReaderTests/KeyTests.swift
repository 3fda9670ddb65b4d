import Canvas
import Documents
import Testing

@testable import Reader

/// Counts before commands, and keys that wait for more.
@Suite struct KeyTests {
  /// The row of the list of numbers the cursor is on.
  private func row(_ session: Session) -> Int? { session.state.scrolls.first?.cursor }

  /// What is above the status row: one key too many says so there, a count goes as far as it can.
  private func content(_ session: Session) -> [Substring] {
    session.picture.split(separator: "\n").dropLast()
  }

  @Test func `a count before a moving key moves as often`() {
    for (key, others) in [("j", "jjj"), ("l", "lll"), ("J", "JJJ"), ("]", "]]]"), ("n", "nnn")]
      as [(Key, String)]
    {
      for way in [[], ["l"], [.enter], ["c"], ["|"], ["i", "a"], ["C"]] as [[Key]] {
        var counted = Session(rows: 12, columns: 120)
        for step in ["/", "件", .enter, "h", "h"] + way { counted.press(step) }
        var single = counted
        counted.press("3", key)
        single.type(others)
        #expect(content(counted) == content(single), "\(key.name) after \(way.map(\.name))")
      }
    }
  }

  @Test func `a count before top and bottom is a row`() {
    var session = Session(rows: 12, columns: 120)
    session.press("?")
    session.type("12G")
    #expect(row(session) == 11)
    session.type("3g")
    #expect(row(session) == 2)
    session.type("7gg")
    #expect(row(session) == 6)
    session.type("7G")
    #expect(session.status.contains("已在这一行"))
    session.type("99999999999999999999G")
    #expect(row(session) == session.state.scrolls[0].count - 1)
  }

  @Test func `a count before a page is pages, before half a page rows`() {
    var session = Session(rows: 12, columns: 120)
    session.press("?", "2", .pageDown)
    let window = session.state.scrolls[0].window
    #expect(row(session) == 2 * (window - 1))
    session.press("g", "4", .control("d"))
    #expect(row(session) == 4)
  }

  @Test func `a command that counts nothing is done once`() {
    var session = Session()
    session.press("2", "i")
    #expect(session.state.mode == .numbers)
  }

  @Test func `a digit that is a command stays one until a count has begun`() {
    var session = Session(rows: 12, columns: 120)
    session.press("c", "$")
    guard case .sheet(let sheet) = session.state.screen else { return }
    #expect(sheet.columnScroll.cursor == 2)
    session.press("0")
    guard case .sheet(let sheet) = session.state.screen else { return }
    #expect(sheet.columnScroll.cursor == 0)
    session.press("1", "0")
    #expect(session.state.pending?.count == 10)
    session.press("l")
    guard case .sheet(let sheet) = session.state.screen else { return }
    #expect(sheet.columnScroll.cursor == 2 && session.state.pending == nil)
  }

  @Test func `full-width digits count, digits typed into a prompt are text`() {
    var session = Session(rows: 12, columns: 120)
    session.press("?", "５", "Ｇ")
    #expect(row(session) == 4)
    session.press("/")
    session.type("12")
    guard case .help(let help) = session.state.screen else { return }
    #expect(help.filter.text == "12" && session.state.pending == nil)
  }

  @Test func `the row after a count names what takes it, Esc leaves it`() {
    var session = Session(columns: 120, language: .english)
    let before = session.state.screen
    session.press("1", "2")
    #expect(session.status.hasPrefix(" 12  Esc Cancel  k Up  j Down"))
    session.press(.escape)
    #expect(session.state.pending == nil && session.state.screen == before && !session.state.isFinished)
    #expect(session.status.contains("? Help"))
  }

  @Test func `g is top at once, and the second g of g g is part of it`() {
    var session = Session(rows: 12, columns: 120)
    session.press("?", "G", "g")
    #expect(row(session) == 0)
    session.press("g")
    #expect(!session.status.contains("已到开头"))
    #expect(row(session) == 0 && session.state.pending == nil)
    session.press("j")
    #expect(row(session) == 1 && session.state.pending == nil)
    session.press("g", .escape)
    #expect(session.state.mode != .help)
  }

  @Test func `the row after a prefix names what each next key does`() throws {
    var session = Session(language: .english)
    session.press("Z")
    #expect(session.status.hasPrefix(" Z  Esc Cancel  Z Quit"))
    session.press(.escape)
    #expect(!session.state.isFinished && !session.status.contains("Cancel"))
    session.press("Z", "Z")
    #expect(session.state.isFinished)
  }

  @Test
  func `many choices after a prefix take more rows, as many as a third of the screen, and say what is cut`() {
    let commands = CommandTable.entries.filter { $0.modes.contains(.tree) }.map(\.command.name).prefix(26)
    let table = KeyTable.reading(
      zip("abcdefghijklmnopqrstuvwxyz", commands).map {
        KeySetting(mode: .init("tree"), keys: .init("Ctrl-X \($0)"), command: .init($1))
      }
    ).table
    for (rows, columns) in [(24, 80), (24, 40), (12, 40), (6, 30), (3, 12), (2, 8)] {
      var session = Session(rows: rows, columns: columns, language: .english, keyTable: table)
      let before = session.picture.split(separator: "\n", omittingEmptySubsequences: false)
      session.press(.control("x"))
      expectSound(session, "\(columns)x\(rows)")
      let after = session.picture.split(separator: "\n", omittingEmptySubsequences: false)
      let changed = zip(before, after).filter { $0 != $1 }.count
      #expect(changed >= 1 && changed <= max(1, rows / 3), "\(changed) rows of \(columns)x\(rows)")
      let shown = after.suffix(changed).joined(separator: "\n")
      // A window of a few columns has no room for more than the prefix.
      #expect(columns < 20 || shown.contains("…") || shown.contains("z "), "\(columns)x\(rows)")
    }
    var session = Session(rows: 24, columns: 80, language: .english, keyTable: table)
    session.press(.control("x"))
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      #expect(session.picture.contains(" \(letter) "), "\(letter)")
    }
  }

  @Test func `a sequence nothing is bound to says so and begins nothing`() {
    var session = Session()
    session.press("Z", "x")
    #expect(session.status.contains("Z x 没有作用") && session.state.pending == nil)
    session.press("Z")
    #expect(!session.state.isFinished)
  }

  @Test func `a prefix is kept while the window changes its size`() {
    var session = Session()
    session.press("Z")
    session.take(.resized(Size(rows: 5, columns: 12)))
    #expect(session.state.pending != nil)
    expectSound(session, "Z at 12x5")
    session.press("Z")
    #expect(session.state.isFinished)
  }

  @Test func `in the standard table a key before a longer sequence does what the sequence does`() {
    for mode in Mode.allCases {
      for entry in CommandTable.entries {
        for sequence in entry.keys(in: mode) where sequence.keys.count > 1 {
          for length in 1..<sequence.keys.count {
            let command = KeyTable.standard.command(for: Array(sequence.keys.prefix(length)), in: mode)
            #expect(command == nil || command == entry.command, "\(sequence.name) in \(mode)")
          }
        }
      }
    }
  }

  @Test func `any digits before any key keep a sound state`() {
    for way in PropertyTests.ways {
      for key in PropertyTests.keys {
        var session = Session(rows: 12, columns: 100)
        for step in way.keys { session.press(step) }
        session.press("4", key)
        expectSound(session, "\(way.name) then 4 \(key.name)")
      }
    }
  }
}
