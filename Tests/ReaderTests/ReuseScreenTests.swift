import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var reuse: ReuseScreen? { if case .reuse(let reuse) = state.screen { reuse } else { nil } }
}

@Suite struct ReuseScreenTests {
  static let shared = "坚持把法治宣传教育作为基础性工程来抓，健全普法责任清单制度，推动形成部门分工负责、各司其职、齐抓共管的大普法工作格局。"

  /// Three bureaus, two of which write the same.
  static let copied: [Report] = {
    [("大通区", "340402", true), ("凤台县", "340421", true), ("湛江市", "440800", false)].map { name, code, copies in
      var report = Invented("\(name)司法局", ["某省", name], code: code)
      report.title("\(name)报告")
      report.section(1, "一、", "普法工作")
      report.paragraph("\(name)自己的话说在前面。" + (copies ? shared : "另有一番安排。"))
      return report.report(file: "reports/\(code).txt")
    }
  }()

  @Test func `pairs are listed, and Enter lays the two side by side at the passage`() throws {
    var session = Session(Self.copied, columns: 100)
    session.press("R")
    let pair = try #require(session.reuse?.pair)
    #expect([pair.left, pair.right] == [0, 1])
    #expect(
      session.picture.contains("大通区 2023 司法局 ≈ 凤台县 2022")
        || session.picture.contains("大通区 2023 司法局 ≈ 凤台县 2023"))
    #expect(session.picture.contains("只有这两个机关这样写"))
    let before = session.state.screen
    session.press(.enter)
    let texts = try #require(session.pair?.texts)
    #expect(texts.map(\.wanted) == [ReportID(0), ReportID(1)])
    for text in texts {
      let goal = try #require(text.goal)
      #expect(session.reports[try #require(text.wanted).rawValue].document.text[goal].contains(Self.shared))
    }
    session.press(.escape)
    #expect(session.state.screen == before)
  }

  @Test func `keys walk the passages and say where they end`() {
    var session = Session(Self.copied, columns: 100)
    session.press("R", "l")
    #expect(session.status.contains("没有下一段了"))
    session.press("h")
    #expect(session.status.contains("这是最长的一段"))
  }

  @Test func `leaving while it is looked for gives it up, and leaving later does not`() {
    for key in [Key.escape, "q", "R"] {
      var session = Session(Self.copied)
      session.answersReuse = false
      session.press("R")
      #expect(session.picture.contains("正在比对"))
      session.press(key)
      #expect(session.effects == [.cancelReuse] && session.reuse == nil)
      session.answersReuse = true
      session.press("R", key)
      #expect(session.effects.isEmpty && session.reuse == nil)
    }
  }

  @Test func `nothing found is said, and so is what went wrong`() {
    var session = Session()
    session.press("R")
    #expect(session.picture.contains("没有 40 字以上相同的段落") && session.picture.contains("看了 3 份"))
    session.press(.enter)
    #expect(session.status.contains("没有可打开的一对"))
    session.press("R")
    session.answersReuse = false
    session.press("R")
    guard case .findReuse(_, let ticket)? = session.effects.first else { return #expect(Bool(false)) }
    session.take(.findingReuseFailed(Bilingual(zh: "磁盘坏了", en: "磁盘坏了"), ticket))
    #expect(session.picture.contains("磁盘坏了"))
  }

  @Test func `the marked reports are looked at where there are two, else all`() {
    var session = Session(Self.copied)
    session.press(" ", "R")
    #expect(session.reuse?.reports.count == 3)
    session.press("R", "J", " ", "R")
    #expect(session.reuse?.reports == [ReportID(0), ReportID(1)])
  }
}
