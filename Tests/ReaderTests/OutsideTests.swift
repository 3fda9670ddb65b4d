import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

/// Opening the report in hand in another program.
@Suite struct OutsideTests {
  private static func text(_ rows: Int = 30) -> Session {
    var session = Session(rows: rows, columns: 120)
    session.press(.tab, .tab)
    return session
  }

  private static func quote(_ session: Session) -> String? {
    guard let asked = session.outside.last, let passage = asked.passage else { return nil }
    return session.reports[asked.report.rawValue].document.text[passage]
  }

  @Test func `the editor is asked for at the number chosen, in the text, the list and the sheet`() {
    var session = Self.text()
    session.press(".", ".", .control("e"))
    #expect(Self.quote(session) == "138件")
    session.press("i", .down, .down, .control("e"))
    let number = session.outside.last?.passage
    #expect(number != nil && number != session.outside[0].passage)
    session.press(.escape, "c", .control("e"))
    #expect(Self.quote(session)?.contains("138") == true)
    #expect(session.outside.allSatisfy { $0.way == .editor && $0.report == session.outside[0].report })
  }

  @Test func `without a number it is the row one is reading`() {
    var session = Self.text(8)
    session.press(.control("e"))
    let start = session.outside.last?.passage?.lowerBound
    session.press("G", .control("e"))
    #expect((session.outside.last?.passage?.lowerBound ?? 0) > (start ?? 1_000_000) + 200)
  }

  @Test func `pager and browser have keys of their own`() {
    var session = Self.text()
    session.press(.control("v"), .control("g"))
    #expect(session.outside.map(\.way) == [.pager, .browser])
  }

  @Test func `what is ready is run, and what cannot be is said`() {
    var session = Self.text()
    let program = OutsideProgram(words: ["vi", "+3", "a b"])
    session.take(.outsideReady(program))
    #expect(session.effects == [.run(program)])
    session.take(.notOpened(Bilingual(zh: "没有找到“gone”。", en: "“gone” was not found.")))
    #expect(session.status.contains("没有找到“gone”"))
  }

  @Test func `without a report there is nothing to open, and that is said`() {
    var session = Session([], rows: 24, columns: 80)
    for key in ["e", "v", "g"] as [Unicode.Scalar] {
      session.press(.control(key))
      #expect(session.status.contains("没有报告"))
    }
    #expect(session.outside.isEmpty)
  }
}
