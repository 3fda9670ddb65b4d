import Canvas
import Library
import Reports
import Testing

@testable import Reader

/// Views of a search, mistakes in a query, and saved queries.
@Suite struct QueryTests {
  private func search(_ session: Session) throws -> SearchScreen {
    guard case .search(let search) = session.state.screen else { throw NotSearching() }
    return search
  }

  private struct NotSearching: Error {}

  @Test func `a mistake stands under what is wrong, and the rest is found`() throws {
    var session = Session(rows: 12, columns: 120)
    session.press("s")
    session.type("复议 level:村")
    let rows = session.picture.split(separator: "\n", omittingEmptySubsequences: false)
    let wrong = try #require(rows[1].firstRange(of: "村")).lowerBound
    let mark = try #require(rows[2].firstRange(of: "└")).lowerBound
    #expect(Width.columns(of: rows[1][..<wrong]) == Width.columns(of: rows[2][..<mark]))
    #expect(rows[2].contains("可写 省、市、县、乡"))
    #expect(try search(session).hits.count == 4)
    session.press(.backspace, "县")
    #expect(!session.picture.contains("└"))
  }

  @Test func `a place is looked up when the names are there, not before`() throws {
    var state = State(size: Size(rows: 20, columns: 80), language: .chinese)
    #expect(state.update(.key("s")) == [.listNames])
    #expect(state.update(.key(.paste("复议 in:淮南"))) == [.listNames])
    let effects = state.update(.namesListed(Session.names))
    guard case .search(let query, _)? = effects.first else { return #expect(Bool(false)) }
    #expect(query.filter.regions.map(\.codePrefix) == ["3404"])
  }

  @Test func `Tab turns from hits to the concordance to reports, and the cursor stays on its hit`() throws {
    var session = Session(rows: 20, columns: 120)
    session.press("s")
    session.type("复议")
    session.press(.down, .down)
    let hit = try search(session).hit
    session.press(.tab)
    #expect(try search(session).view == .concordance)
    #expect(try search(session).hit == hit)
    session.press(.tab)
    #expect(try search(session).view == .reports)
    #expect(try search(session).report == hit?.report)
    session.press(.tab)
    #expect(try search(session).hit?.report == hit?.report)
  }

  @Test func `the concordance is sorted by what stands left or right, and back`() throws {
    var session = Session(rows: 20, columns: 120)
    session.press("s")
    session.type("复议")
    let found = try search(session).hits
    session.press(.tab, .control("t"))
    let left = try search(session).hits.map { String($0.before.reversed().drop { !$0.isLetter }) }
    #expect(left == left.sorted())
    session.press(.control("t"))
    let right = try search(session).hits.map(\.after)
    #expect(right == right.sorted())
    session.press(.control("t"))
    #expect(try search(session).hits == found)
  }

  @Test func `the concordance has its hits in one column, in the middle`() throws {
    for columns in [40, 80, 120, 200] {
      var session = Session(rows: 20, columns: columns)
      session.press("s")
      session.type("复议")
      session.press(.tab)
      let hits = (0..<20).compactMap { row in
        (0..<columns).first { session.frame[row, $0].role == .hit }
      }
      #expect(hits.count == 4 && Set(hits) == [columns / 2 - 2], "\(columns)")
    }
  }

  @Test func `reports have bars as long as their hits are many`() throws {
    var session = Session(rows: 20, columns: 100)
    session.press("s")
    session.type("复议")
    session.press(.tab, .tab)
    let search = try search(session)
    #expect(search.tallies.map(\.hitCount) == [3, 1])
    let bars = (3..<5).map { row in (0..<100).count { session.frame[row, $0].role == .hit } }
    #expect(bars[1] > 0 && abs(bars[0] - 3 * bars[1]) <= 3)
    session.press(.down, .enter)
    #expect(session.browse?.text.reading?.id == ReportID(1))
    #expect(session.browse?.text.goal.map { session.reports[1].document.text[$0] } == "复议")
  }

  @Test func `a key changes the order of the reports and asks anew`() throws {
    var session = Session()
    session.press("s")
    session.type("复议")
    for order in [SearchQuery.Order.relevance, .place, .year, .file] {
      session.press(.control("o"))
      guard case .search(let query, _)? = session.effects.first else { return #expect(Bool(false)) }
      #expect(query.order == order)
    }
  }

  @Test func `a saved query is a folder of the reports it finds, which can be walked and deleted`() throws {
    var session = Session(rows: 20, columns: 120)
    session.press("s")
    session.type("复议 in:安徽")
    session.press(.control("s"), .control("u"))
    session.type("  皖 ")
    session.press(.enter)
    #expect(session.saved == [SavedQuery(name: "皖", query: "复议 in:安徽")])
    #expect(try search(session).naming == nil)
    session.press(.escape, "g")
    let tree = try #require(session.browse?.tree)
    #expect(tree.node?.id == .query("皖") && tree.node?.reportCount == 2 && tree.folded == [.query("皖")])
    #expect(session.status.contains("复议 in:安徽"))
    session.press("l", "j", "J")
    #expect(session.browse?.tree.node?.id == .match("皖", ReportID(1)))
    #expect(session.browse?.text.wanted == ReportID(1))
    session.press("J")
    #expect(session.status.contains("已是最后一份"))
    session.press("h", "s")
    #expect(try search(session).prompt.text == "复议 in:安徽")
    session.press(.escape, "D")
    #expect(session.saved.isEmpty)
    #expect(session.browse?.tree.tree.nodes.contains { $0.query != nil } == false)
    session.press("D")
    #expect(session.status.contains("不在保存的查询上"))
  }

  @Test func `all reports are gone through once, whatever folders there are`() {
    let saved = [SavedQuery(name: "全部", query: "year:2000..2030")]
    let with = Session(saved: saved)
    #expect(with.state.reportsInOrder == Session().state.reportsInOrder)
    #expect(with.browse?.tree.tree.reports(of: "全部").count == 3)
  }

  @Test func `leaving the name saves nothing`() {
    var session = Session()
    session.press("s")
    session.type("复议")
    session.press(.control("s"), .escape)
    #expect(session.saved.isEmpty && session.state.mode == .search)
    session.press(.control("u"), .control("s"))
    #expect(session.status.contains("输入要保存的查询"))
  }
}
