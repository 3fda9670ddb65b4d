import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var browse: BrowseScreen? { if case .browse(let browse) = state.screen { browse } else { nil } }
  /// The text of the tree's, outline's or text's rows on screen, without what is beside them.
  func pane(_ columns: Range<Int>) -> [String] {
    let frame = frame
    return (1..<frame.rows - 1).map { row in
      let line = columns.map { column in
        let cell = frame[row, column]
        return cell.columns == 0 ? "" : String(String.UnicodeScalarView(cell.glyph.scalars))
      }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

@Suite struct BrowseTests {
  @Test func `the first report of the tree is shown at once`() {
    let session = Session()
    #expect(session.browse?.tree.node?.report == ReportID(0))
    #expect(session.picture.contains("大通区司法局2023年度报告"))
    #expect(session.status.contains("安徽 › 大通区 › 2023"))
  }

  /// A report as it is before its numbers are read.
  private static func uncounted(_ report: Report) -> Report {
    Report(
      document: report.document, metadata: report.metadata, blocks: report.blocks, sections: report.sections,
      quantities: [], observations: [], diagnostics: report.diagnostics)
  }

  @Test func `numbers read after a report is shown are marked in it, and one stays where one is`() {
    let counted = Invented.three[0]
    var session = Session([Self.uncounted(counted)], rows: 8, columns: 80)
    session.press(.tab, .tab, "j", "j")
    let place = session.browse?.text.place
    #expect(session.browse?.text.reading?.marks.isEmpty == true)
    session.take(.opened(ReportID(0), counted))
    #expect(session.browse?.text.reading?.marks.isEmpty == false)
    #expect(session.browse?.text.place == place && place?.offset != 0)
    session.press(".")
    #expect(session.state.chosenNumber != nil)
  }

  @Test func `numbers read while they are listed join the list`() {
    let counted = Invented.three[0]
    var session = Session([Self.uncounted(counted)], rows: 20, columns: 80)
    session.press("i")
    #expect(!session.picture.contains("171"))
    session.take(.opened(ReportID(0), counted))
    #expect(session.picture.contains("171"))
  }

  @Test func `a report saved anew while it is read is laid out anew`() {
    var changed = Invented("大通区司法局", ["安徽省", "淮南市", "大通区"], code: "340402")
    changed.paragraph("短了。")
    var session = Session(rows: 12, columns: 80)
    session.press(.tab, .tab, "G")
    session.take(.opened(ReportID(0), changed.report(file: "a.txt")))
    #expect(session.picture.contains("短了。") && !session.picture.contains("淮南市大通区司法局"))
    session.press("k", "j", "g", ".")
    #expect(session.status.contains("没有数字"))
  }

  @Test func `walking the tree shows the report`() {
    var session = Session()
    session.press("j", "j")
    #expect(session.browse?.text.reading?.id == ReportID(1))
    #expect(session.status.contains("凤台县 › 2022"))
    session.press("k", "k")
    #expect(session.browse?.text.reading?.id == ReportID(0))
  }

  @Test func `folding a place hides what is below it, and again shows it`() {
    var session = Session(rows: 12, columns: 120)
    let before = session.pane(0..<24)
    session.press("h", "h", "l", "h", "h", "h")
    #expect(session.browse?.tree.node?.id == .place(["安徽省", "淮南市"]))
    #expect(
      session.pane(0..<24).prefix(3) == [
        "▾ 安徽省              2", "  ▸ 淮南市            2", "▾ 广东省              1",
      ])
    session.press("l")
    #expect(session.pane(0..<24).contains("    ▸ 大通区          1"))
    session.press("j", "l")
    #expect(session.pane(0..<24) == before)
  }

  @Test func `a key moves through all fold states of the tree and back`() {
    var session = Session()
    session.press("z")
    #expect(session.browse?.tree.rows.count == 2)
    #expect(session.browse?.tree.node?.id == .place(["安徽省"]))
    session.press("z")
    #expect(session.browse?.tree.rows.count == 9)
  }

  @Test func `walking the outline scrolls the text, and scrolling the text moves the outline`() {
    var session = Session(rows: 9, columns: 120)
    session.press("l", "j", "j")
    #expect(session.browse?.focus == .outline)
    #expect(session.browse?.outline.section == 1)
    #expect(session.pane(52..<120).first?.contains("(一)加强行政复议。") == true)
    session.press("l")
    #expect(session.browse?.focus == .text)
    session.press("G")
    #expect(session.browse?.outline.section == session.reports[0].sections.count - 1)
    #expect(session.status.contains("› 三"))
    session.press("g")
    #expect(session.browse?.outline.section == nil)
  }

  @Test func `every section is reached by scrolling, in order`() {
    var session = Session(rows: 9, columns: 80)
    session.press(.enter)
    var seen: [Int?] = [session.browse?.text.section]
    for _ in 0..<60 {
      session.press("j")
      if seen.last != session.browse?.text.section { seen.append(session.browse?.text.section) }
    }
    #expect(seen == [nil, 0, 1, 2, 3, 4])
  }

  @Test func `a folded section stands for those below it`() {
    var session = Session(rows: 9, columns: 120)
    session.press("l", "j", "h")
    #expect(session.browse?.outline.rows == [nil, 0, 3, 4])
    session.press("l")
    session.press("l", "l", "]", "]")
    #expect(session.browse?.text.section == 2)
  }

  @Test func `wrapping to another width and back ends where it began`() {
    for offset in 0..<12 {
      var session = Session(rows: 9, columns: 120)
      session.press(.enter)
      for _ in 0..<offset { session.press("j") }
      let before = session.picture
      for columns in [70, 40, 11, 200, 4, 120] { session.resize(rows: 9, columns: columns) }
      #expect(session.picture == before, "at offset \(offset)")
    }
  }

  @Test func `space marks a report, on a place all below it, and again takes the marks away`() {
    var session = Session()
    session.press(" ")
    #expect(session.state.marks == [ReportID(0)])
    #expect(session.pane(0..<26).contains("    ● 2023 司法局") || session.picture.contains("●"))
    session.press("h", "h", "h", " ")
    #expect(session.state.marks == [ReportID(0), ReportID(1)])
    #expect(session.status.contains("标记了 2 份"))
    session.press(" ")
    #expect(session.state.marks.isEmpty)
  }

  @Test func `furniture is hidden until it is asked for`() {
    var session = Session()
    #expect(!session.picture.contains("政务公开"))
    session.press("r")
    #expect(session.picture.contains("政务公开"))
    session.press("r")
    #expect(!session.picture.contains("政务公开"))
  }

  @Test func `two panes show the tree, then the outline, beside the text`() {
    var session = Session(rows: 12, columns: 80)
    #expect(session.picture.contains("地区 3") && !session.picture.contains("提纲"))
    session.press(.tab)
    #expect(session.picture.contains("提纲") && !session.picture.contains("地区 3"))
    session.press(.tab)
    #expect(session.picture.contains("提纲") && session.browse?.focus == .text)
    session.press(.tab)
    #expect(session.picture.contains("地区 3"))
  }

  @Test func `a report is asked for once, and stale answers change nothing`() {
    var session = Session()
    session.press("j")
    #expect(session.effects == [.open(ReportID(1))])
    session.press("k", "k", "j", "j")
    #expect(session.effects == [])
  }

  @Test func `q leaves, Esc says that it does not`() {
    var session = Session()
    session.press(.escape)
    #expect(!session.state.isFinished && session.status.contains("q 退出"))
    session.press("q")
    #expect(session.state.isFinished)
  }

  @Test func `the next theme is applied and named`() {
    var session = Session()
    session.press(.control("t"))
    #expect(session.effects == [.applyTheme("ink")])
    #expect(session.status.contains("主题：ink"))
    session.press("L")
    #expect(session.picture.contains("Places 3"))
  }

  @Test func `a file that cannot be read is said in words and listed`() {
    let failure = FileFailure(file: "a.txt", message: Bilingual(zh: "没有读取权限", en: "not allowed"))
    var session = Session(failures: [failure])
    #expect(session.status.contains("a.txt：没有读取权限"))
    session.press("!")
    #expect(session.picture.contains("a.txt") && session.picture.contains("没有读取权限"))
    session.press(.enter)
    #expect(session.status.contains("无法打开"))
    session.press(.escape)
    #expect(session.browse != nil)
  }

  @Test func `control characters of a file never reach the frame`() {
    var evil = Invented("\u{1B}[31m局", ["广东省\u{7}"], code: "44")
    evil.title("标题\u{1B}[2J\u{202E}")
    evil.section(1, "一、", "甲\u{9B}", "乙\u{8}\u{0}")
    var session = Session([evil.report(file: "x\u{1B}.txt")])
    for keys: [Key] in [[], ["i"], [.escape, "c"], [.escape, "s", "乙"]] {
      for key in keys { session.press(key) }
      let scalars = session.frame.cells.flatMap(\.glyph.scalars)
      #expect(
        scalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}" })
    }
  }

  @Test func `the tree is made anew when an eighth has come, and at the end`() {
    var session = Session()
    func give(_ ids: Range<Int>, isComplete: Bool = false) {
      let summaries = ids.map {
        ReportSummary(
          id: ReportID($0), file: "\($0).txt", metadata: Metadata(year: 2020), gravest: nil,
          contentHash: "\($0)")
      }
      session.take(
        .progressed(
          LibraryProgress(
            added: summaries, failures: [], filesRead: 0, filesFound: nil, isComplete: isComplete)))
    }
    func count() -> Int { session.browse?.tree.tree.reports.count ?? 0 }
    let first = count()
    give(100..<180)
    #expect(count() == first + 80)
    give(180..<185)
    #expect(count() == first + 80)
    give(185..<195)
    #expect(count() == first + 95)
    give(195..<196)
    give(196..<197, isComplete: true)
    #expect(count() == first + 97)
  }

  @Test func `a report no gazetteer knows stands under a node of its own`() {
    var session = Session(Invented.three + [Invented("某局").report(file: "某.txt")])
    session.press("G")
    #expect(session.picture.contains("未知地区"))
    #expect(session.browse?.text.reading?.id == ReportID(3))
    #expect(session.picture.contains("这份文件是空的"))
  }

  @Test func `a file in which no report was recognised is shown whole`() {
    var page = Invented(nil)
    page.furniture("登录 注册")
    var session = Session([page.report(file: "page.txt")])
    #expect(session.picture.contains("登录 注册"))
    session.press("/")
    session.type("注册")
    #expect(session.status.contains("1/1"))
  }

  @Test func `a problem's whole message is read below the list`() {
    let long = String(repeating: "很长的说明", count: 20) + "完"
    let failure = FileFailure(file: "a.txt", message: Bilingual(zh: long, en: "long"))
    var session = Session(failures: [failure])
    session.press("!")
    #expect(session.picture.replacing("\n", with: "").replacing(" ", with: "").contains("说明完"))
  }

  @Test func `a text too long to be laid out between two keys is laid out by a worker`() {
    var long = Invented("局")
    long.paragraph(String(repeating: "长", count: 200_000))
    let session = Session([long.report(file: "long.txt")])
    #expect(session.browse?.text.layout?.rows.count ?? 0 > 1_000)
    #expect(session.picture.contains("长长长"))
  }
}
