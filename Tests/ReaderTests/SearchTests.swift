import Canvas
import Library
import Testing

@testable import Reader

@Suite struct SearchTests {
  @Test func `each character asks anew and only the last answer counts`() {
    var session = Session()
    session.answersSearches = false
    session.press("s")
    session.type("复")
    guard case .search(let first, let old)? = session.effects.first else { return #expect(Bool(false)) }
    session.type("议")
    guard case .search(let second, let new)? = session.effects.first else { return #expect(Bool(false)) }
    #expect(first.words == ["复"] && second.words == ["复议"] && old != new)
    let stale = session.page(SearchQuery(words: ["普法"]))
    let before = session.state
    session.take(.found(stale, old))
    #expect(session.state == before)
    session.take(.found(session.page(second), new))
    #expect(session.picture.contains("4 处") || session.picture.contains("处"))
    guard case .search(let search) = session.state.screen else { return #expect(Bool(false)) }
    #expect(!search.hits.isEmpty && !search.isSearching)
  }

  @Test func `Enter opens at the hit, Esc comes back to the hits, Esc again to where one was`() {
    var session = Session()
    session.press(.enter, "j")
    let before = session.state.screen
    session.press("s")
    session.type("受理")
    session.press(.down, .down)
    let hits = session.state.screen
    session.press(.enter)
    #expect(session.browse?.text.reading?.id == ReportID(1))
    #expect(session.browse?.text.goal.map { session.reports[1].document.text[$0] } == "受理")
    #expect(session.frame.cells.contains { $0.role == .hitCurrent })
    #expect(session.status.contains("1/1"))
    session.press(.escape)
    #expect(session.state.screen == hits)
    session.press(.escape)
    #expect(session.state.screen == before)
  }

  @Test func `an emptied prompt cancels and shows no hits`() {
    var session = Session()
    session.answersSearches = false
    session.press("s")
    session.type("复")
    session.press(.control("u"))
    #expect(session.effects == [.cancelSearch])
    #expect(session.picture.contains("多个词用空格隔开"))
  }

  @Test func `leaving a running search cancels it`() {
    var session = Session()
    session.answersSearches = false
    session.press("s")
    session.type("复")
    session.press(.escape)
    #expect(session.effects == [.cancelSearch])
  }

  @Test func `hits stand below one another with the words around`() {
    var session = Session(rows: 10, columns: 100)
    session.press("s")
    session.type("受理")
    let rows = session.picture.split(separator: "\n").filter { $0.contains("受理") && $0.contains("20") }
    let columns = Set(
      rows.map { Width.columns(of: $0[..<($0.range(of: "受理")?.lowerBound ?? $0.startIndex)]) })
    #expect(rows.count == 2 && columns.count == 1)
  }

  @Test func `wide screens show the text of the hit beside`() {
    var session = Session(rows: 20, columns: 160)
    session.press("s")
    session.type("没有数字")
    #expect(session.picture.contains("凤台县2022年报告"))
  }

  @Test func `what was typed while reading is looked for in all reports at the end`() {
    var state = State(size: Size(rows: 20, columns: 80), language: .chinese)
    _ = state.update(.key("s"))
    #expect(state.update(.key("复")).count == 1)
    let effects = state.update(
      .progressed(LibraryProgress(added: [], failures: [], filesRead: 0, filesFound: 0, isComplete: true)))
    guard case .search(let query, _)? = effects.first else { return #expect(Bool(false)) }
    #expect(query.words == ["复"])
  }
}
