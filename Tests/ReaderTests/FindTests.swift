import Canvas
import Library
import Testing

@testable import Reader

@Suite struct FindTests {
  @Test func `finding shows the first hit while typing, n and N go on and round`() {
    var session = Session(rows: 9, columns: 80)
    session.press(.enter, "/")
    session.type("行政复议")
    #expect(session.status.hasPrefix("/行政复议") && session.status.contains("1/3"))
    session.press(.enter)
    #expect(session.status.contains("1/3"))
    session.press("n")
    #expect(session.status.contains("2/3"))
    session.press("n", "n")
    #expect(session.status.contains("1/3") && session.status.contains("从头找起"))
    session.press("N")
    #expect(session.status.contains("3/3") && session.status.contains("从末尾找起"))
  }

  @Test func `Esc while typing goes back to exactly where one was`() {
    var session = Session(rows: 9, columns: 80)
    session.press(.enter, "j", "j")
    let before = session.state
    session.press("/")
    session.type("计划")
    #expect(session.browse?.text.scroll.offset != before.screen.textOffset)
    session.press(.escape)
    #expect(session.state == before)
  }

  @Test func `simplified characters find traditional text, traditional ones simplified`() {
    var invented = Invented("局")
    invented.paragraph("行政復議、行政复议")
    for typed in ["复议", "復議"] {
      var session = Session([invented.report(file: "a")])
      session.press("/")
      session.type(typed)
      #expect(session.status.contains("1/2"))
    }
  }

  @Test func `traditional characters filter help, palette and comparison as simplified ones do`() {
    /// What is left of a list.
    func filtered(_ keys: [Key], _ typed: String) -> [String] {
      var session = Session(Invented.three + PlaceFilterTests.reports, rows: 40, columns: 120)
      for key in keys { session.press(key) }
      session.type(typed)
      switch session.state.screen {
      case .help(let help): return help.rows.map { "\($0)" }
      case .palette(let palette): return palette.commands.map(\.name)
      case .sheet(let sheet):
        return sheet.exported.indicators.map { "\($0)" } + sheet.exported.reports.map { "\($0)" }
      default: return []
      }
    }
    let cases: [(keys: [Key], traditional: String, simplified: String)] = [
      (["?", "/"], "導出", "导出"), ([":"], "標記", "标记"), (["c", "/"], "複議", "复议"), (["c", "/"], "雲南", "云南"),
      (["c", "/"], "重慶", "重庆"),
    ]
    for (keys, traditional, simplified) in cases {
      let found = filtered(keys, traditional)
      #expect(!found.isEmpty && found != filtered(keys, ""), "\(traditional)")
      #expect(found == filtered(keys, simplified), "\(traditional)")
    }
  }

  @Test func `hits are found full and half width, in upper and lower case`() {
    var invented = Invented("局")
    invented.paragraph("ＡＢＣ（一）abc(一)Abc")
    var session = Session([invented.report(file: "a")])
    session.press("/")
    session.type("abc")
    #expect(session.status.contains("1/3"))
    session.type("（一）")
    #expect(session.status.contains("1/2"))
  }

  @Test func `a word that is not there is said so`() {
    var session = Session()
    session.press("/")
    session.type("没有的词")
    session.press(.enter)
    #expect(session.status.contains("没有找到“没有的词”"))
  }

  @Test func `Enter on nothing looks for the last phrase again, Esc forgets it`() {
    var session = Session()
    session.press("/")
    session.type("普法")
    session.press(.enter, "/", .enter)
    #expect(session.browse?.text.find.phrase == "普法")
    session.press(.escape)
    #expect(session.browse?.text.find.phrase == "")
  }

  @Test func `the phrase is looked for in the next report too`() {
    var session = Session()
    session.press("/")
    session.type("受理")
    session.press(.enter, "J")
    #expect(session.browse?.text.reading?.id == ReportID(1))
    #expect(session.status.contains("0/1"))
    session.press("n")
    #expect(session.status.contains("1/1"))
  }

  @Test func `hits are marked, the current one more`() {
    var session = Session()
    session.press("/")
    session.type("复议")
    session.press(.enter)
    let roles = Set(session.frame.cells.map(\.role))
    #expect(roles.contains(.hit) && roles.contains(.hitCurrent))
  }

  @Test func `a prompt can be edited`() {
    var prompt = Prompt()
    prompt.insert("行政 复议")
    prompt.deleteWord()
    #expect(prompt.text == "行政 ")
    prompt.moveCursorToStart()
    prompt.insert("不\n")
    #expect(prompt.text == "不 行政 " && prompt.cursor == 2)
    prompt.deleteForward()
    prompt.deleteBackward()
    #expect(prompt.text == "不政 ")
    prompt.moveCursor(by: 99)
    prompt.insert("e\u{301}")
    prompt.deleteBackward()
    #expect(prompt.text == "不政 " && prompt.cursor == 3)
  }
}

extension Screen {
  var textOffset: Int? { if case .browse(let browse) = self { browse.text.scroll.offset } else { nil } }
}
