import Canvas
import Reports
import Testing

@testable import Reader

@Suite struct PlaceFilterTests {
  private static let readings = NameReadings(of: Session.names.gazetteer)

  @Test(arguments: [
    ("大理市", "dali"), ("大理市", "da li"), ("大理市", "dl"), ("大理市", "dls"), ("大理市", "dlshi"), ("大理市", "DaLi"),
    ("大理市", "dali shi"), ("重庆市", "cq"), ("重庆市", "zq"), ("重庆市", "chongqing"), ("重庆市", "chongq"),
    ("长春市", "cc"), ("长春市", "zc"), ("长治市", "zz"), ("乐山市", "ls"), ("乐山市", "yueshan"), ("乐清市", "yq"),
    ("吕梁市", "lvliang"), ("吕梁市", "luliang"), ("西安市", "xi'an"), ("西安市", "xa"), ("常州市", "chz"),
    ("三里屯街道", "slt"), ("大理市", "dalis"),
  ])
  func `a place is meant by its syllables, begun or whole, and their initials`(name: String, typed: String) {
    #expect(Self.readings.begins(name, spelled: typed))
  }

  @Test(arguments: [
    ("大理市", "li"), ("大理市", "dx"), ("大理市", "dlx"), ("大理市", ""), ("大理市", " "), ("大理市", "dali2"),
    ("大理市", "大理"), ("西安市", "x ian"), ("贤县", "xi'an"), ("大理市", "dalishix"), ("重庆市", "hq"), ("常州市", "caz"),
  ])
  func `what no reading of the name begins with means another`(name: String, typed: String) {
    #expect(!Self.readings.begins(name, spelled: typed))
  }

  /// The places and folders in sight.
  private func places(_ session: Session) -> [String] {
    guard case .browse(let browse) = session.state.screen else { return [] }
    return browse.tree.rows.map { browse.tree.tree.nodes[$0].name }.filter { !$0.isEmpty }
  }

  private func cursor(_ session: Session) -> String? {
    guard case .browse(let browse) = session.state.screen else { return nil }
    return browse.tree.node?.name
  }

  @Test(arguments: ["慈溪", "慈", "cixi", "ci xi", "cx", "330282", "3302"])
  func `typing narrows the places to those meant, and what they lie in`(typed: String) {
    var session = Session(PlaceFilterTests.reports)
    session.press("f")
    session.type(typed)
    #expect(session.state.mode == .placeFilter)
    #expect(places(session) == ["浙江省", "宁波市", "慈溪市"], "\(places(session))")
    #expect(cursor(session) == (typed == "3302" ? "宁波市" : "慈溪市"))
  }

  @Test func `traditional characters find the place, too`() {
    var session = Session(PlaceFilterTests.reports)
    session.press("f")
    session.type("雲南")
    #expect(places(session).first == "云南省")
    #expect(cursor(session) == "云南省")
  }

  @Test func `Enter stays at the place among all, Esc goes back to where one was`() {
    var session = Session(PlaceFilterTests.reports)
    let all = places(session)
    let before = session.frame
    session.press("f")
    session.type("dl")
    #expect(places(session) != all)
    session.press(.escape)
    #expect(session.frame == before)
    session.press("f")
    session.type("dl")
    session.press(.enter)
    #expect(places(session) == all)
    #expect(cursor(session) == "大理白族自治州")
    #expect(session.state.mode == .tree)
  }

  @Test func `arrows walk the places while one types, and the text follows`() {
    var session = Session(PlaceFilterTests.reports)
    session.press("f")
    session.type("dl")
    session.press(.down)
    #expect(cursor(session) == "大理市")
    session.press(.down, .enter)
    guard case .browse(let browse) = session.state.screen else { return }
    #expect(browse.text.wanted == browse.tree.report)
    #expect(browse.tree.node?.report != nil)
  }

  @Test func `a place that does not exist is said, and Enter waits for another`() {
    var session = Session(PlaceFilterTests.reports)
    session.press("f")
    session.type("zzzz")
    #expect(places(session).isEmpty)
    session.press(.enter)
    #expect(session.state.mode == .placeFilter)
    session.press(.backspace, .backspace, .backspace, .backspace)
    #expect(!places(session).isEmpty)
  }

  static let reports = [
    report(["云南省", "大理白族自治州", "大理市"], "532901"), report(["浙江省", "宁波市", "慈溪市"], "330282"),
    report(["重庆市", "渝中区"], "500103"),
  ]

  private static func report(_ path: [String], _ code: String) -> Report {
    var report = Invented("司法局", path, code: code)
    report.section(1, "一、", "主要举措", "。正文")
    return report.report(file: path.joined())
  }
}
