import Testing

@testable import Reports

@Suite struct JudgementBookTests {
  typealias Made = JudgedCells

  private static let events = [
    Made.judgement("1", .confirmed(Made.reading(171)), at: 1),
    Made.judgement("2", .corrected(Made.reading(160), .alternate), by: "wang", at: 2),
    Made.judgement("3", .withdrawn("2"), by: "wang", at: 3),
    Made.judgement("4", .reinstated("2"), by: "wang", at: 4),
    Made.judgement("5", .memo("查年鉴"), at: 5),
    Made.judgement("6", .withdrawn("1"), at: 6),
  ]

  @Test func `events come to the same in every order, however often they arrive`() {
    let whole = JudgementBook(Self.events)
    #expect(whole.decisions(of: "h0")["a"]?.decision?.id == "2")
    for start in Self.events.indices {
      let turned = Array(Self.events[start...] + Self.events[..<start])
      var book = JudgementBook()
      for event in turned + turned.reversed() { book.add([event]) }
      #expect(book == whole)
      #expect(JudgementBook(turned.reversed()) == whole)
    }
  }

  @Test func `of two judgements with one id the first is kept, everywhere`() {
    let (first, second) = (Made.judgement("1", .notApplicable), Made.judgement("1", .memo("?")))
    var book = JudgementBook([first, second])
    book.add([second])
    #expect(book.judgements == [first] && book["1"] == first)
  }

  @Test func `an undoing that names another report finds its judgement whichever comes first`() {
    let undoing = Made.judgement("2", .withdrawn("1"), at: 2, of: Made.key("h9"))
    let made = Made.judgement("1", .notApplicable, at: 1)
    var book = JudgementBook([undoing])
    book.add([made])
    #expect(book.decisions(of: "h0")["a"] == nil && book == JudgementBook([made, undoing]))
  }

  @Test func `what is withdrawn no longer holds but stays in the trail`() {
    let book = JudgementBook(Array(Self.events.prefix(3)))
    #expect(book.decisions(of: "h0")["a"]?.decision?.id == "1")
    #expect(book.trail(of: "a", in: "h0").map(\.id) == ["1", "2", "3"])
    #expect(book.judgements.map(book.isStanding) == [true, false, false])
  }

  @Test func `nothing standing decides nothing`() {
    let book = JudgementBook([Self.events[0], Made.judgement("7", .withdrawn("1"), at: 7)])
    #expect(book.decisions(of: "h0").isEmpty && book.contentHashes.isEmpty)
  }

  @Test func `undo walks back through one's own, redo forward, and a new judgement ends redoing`() {
    var book = JudgementBook()
    var own: [Judgement.ID] = []
    func undo() -> String? { book.undoTarget(among: own)?.id }
    func redo() -> String? { book.redoTarget(among: own)?.id }
    func record(_ id: String, _ verdict: Judgement.Verdict) {
      own.append(id)
      book.add([Made.judgement(id, verdict, at: own.count)])
    }
    book.add([Made.judgement("other", .notApplicable, by: "wang", at: 59)])
    #expect(undo() == nil && redo() == nil)
    record("1", .confirmed(Made.reading(171)))
    record("2", .memo("?"))
    #expect(undo() == "2" && redo() == nil)
    record("3", .withdrawn("2"))
    #expect(undo() == "1" && redo() == "2")
    record("4", .withdrawn("1"))
    #expect(undo() == nil && redo() == "1")
    record("5", .reinstated("1"))
    #expect(undo() == "1" && redo() == "2")
    record("6", .notApplicable)
    #expect(undo() == "6" && redo() == nil)
  }

  @Test func `disagreements are listed with the last decision of each author`() {
    let book = JudgementBook(Array(Self.events.prefix(2)))
    #expect(book.disagreements.map { $0.judgements.map(\.id) } == [["1", "2"]])
    #expect(JudgementBook(Array(Self.events.prefix(3))).disagreements.isEmpty)
  }
}
