import Canvas
import Library
import Reports
import Testing

@testable import Reader

/// Numbers walked in the text itself.
@Suite struct TextNumberTests {
  /// In the text of the first report.
  private static func text(rows: Int = 30, columns: Int = 120) -> Session {
    var session = Session(rows: rows, columns: columns)
    session.press(.tab, .tab)
    return session
  }

  private static func chosen(_ session: Session) -> String? {
    session.state.chosenNumber.map { $0.report.document.text[$0.range] }
  }

  @Test func `a key walks the numbers of the text and says which cell each feeds`() {
    var session = Self.text()
    session.press(".")
    #expect(Self.chosen(session) == "171件")
    #expect(session.status.contains("171件 → 行政复议受理件数（采用）"))
    session.press(".")
    #expect(Self.chosen(session) == "138件" && session.status.contains("行政复议办结件数（采用）"))
    session.press(",")
    #expect(Self.chosen(session) == "171件")
    session.press(",")
    #expect(Self.chosen(session) == "171件" && session.status.contains("前面没有数字了"))
  }

  @Test func `the walk ends at the last number, and goes on from where one has scrolled to`() {
    var session = Self.text(rows: 8)
    session.press("G", ".")
    let last = Self.chosen(session)
    while !session.status.contains("后面没有数字了") { session.press(".") }
    #expect(last != nil && Self.chosen(session) != "171件")
    session.press("g")
    #expect(Self.chosen(session) == nil)
    session.press(".")
    #expect(Self.chosen(session) == "171件")
  }

  @Test func `from a number of the text the comparison opens at its cell, and Esc comes back to it`() {
    var session = Self.text()
    session.press(".", ".", "c")
    #expect(session.sheet?.cell?.value == 138)
    session.press(.escape)
    #expect(Self.chosen(session) == "138件")
  }

  @Test func `x and y in the text are about the number one is at`() {
    var session = Self.text()
    session.press("x")
    #expect(session.status.contains("光标不在数字上"))
    session.press(".", "x")
    guard case .explain(_, "reconsideration.accepted", _)? = session.effects.first else {
      return #expect(Bool(false))
    }
    session.press(.escape, "y")
    #expect(session.copied.last?.contains("全年受理行政复议案件171件,办结138件。") == true)
  }

  @Test func `a number chosen in the text is counted as another indicator, which it then feeds`() {
    var session = Self.text()
    session.press(".", ".", "+")
    #expect(session.status.contains("计入指标") && session.picture.contains("法律援助件数"))
    session.type("法律援助")
    session.press(.enter)
    #expect(session.kept.first?.indicator == "aid.cases" && session.kept.first?.reading?.value == 138)
    session.press(",", ".")
    #expect(session.status.contains("行政复议办结件数（采用）；法律援助件数（"))
    session.press("u", ",", ".")
    #expect(!session.status.contains("法律援助件数"))
  }

  @Test func `a number that feeds nothing says so, and one that was judged says what was decided`() {
    var made = Invented("甲市司法局", ["甲省", "甲市"], code: "330100")
    made.section(1, "一、", "主要成效")
    made.paragraph("全市有桥梁47座。")
    made.number("47座", 47)
    var session = Session([made.report(file: "a.txt")], rows: 30, columns: 120)
    session.press(.tab, .tab, ".")
    #expect(session.status.contains("47座：没有计入指标"))

    session = Self.text()
    session.press("c", "r", .enter, .escape, ".")
    #expect(Self.chosen(session) == "171件" && session.status.contains("行政复议受理件数（否定"))
  }

  @Test func `what is chosen is a number one came for, not a sentence`() {
    var session = Self.text()
    session.press("c", .enter, .enter)
    #expect(Self.chosen(session) == "171件")
    session.press("i")
    #expect(session.state.chosenNumber != nil)
  }
}
