import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

extension Session {
  var workList: WorkListScreen? { if case .workList(let list) = state.screen { list } else { nil } }
  /// What the cell under the cursor was judged to be.
  var judged: Comparison.Cell.Judged? { sheet?.cell?.judgement }
}

@Suite struct JudgingTests {
  /// The sheet, its cursor on 171件 of the first report.
  private static func sheet(rows: Int = 30, columns: Int = 100) -> Session {
    var session = Session(rows: rows, columns: columns)
    session.press("c")
    return session
  }

  @Test func `a key confirms the value with its sentence, and the cell bears a sign`() {
    var session = Self.sheet()
    session.press("a")
    #expect(session.kept.count == 1 && session.judged?.state == .confirmed)
    guard case .confirmed(let reading)? = session.kept.first?.verdict else { return #expect(Bool(false)) }
    #expect(reading.value == 171 && reading.quote == "(一)加强行政复议。全年受理行政复议案件171件,办结138件。")
    #expect(reading.utf8Range.map { session.reports[0].document.text[$0] } == "171件")
    #expect(session.kept.first?.report.contentHash == "h0" && session.kept.first?.seen == reading)
    #expect(session.picture.contains("✓171"))
    #expect(session.status.contains("确认 171件（大通区司法局 2023 行政复议受理件数）"))
  }

  @Test func `after each judgement the sheet is as if all were laid over it anew`() throws {
    var session = Self.sheet()
    for key: Key in ["a", "j", "r", .enter, "u", "l", "X", .enter, "u", "u", .control("r"), "P"] {
      session.press(key)
      guard var sheet = session.sheet, let unjudged = sheet.unjudged else { return #expect(Bool(false)) }
      var anew = sheet
      anew.take(unjudged, session.state.judging.book, session.state.shelf)
      // Which rows' standing is known is another matter.
      sheet.choose(.all)
      anew.choose(.all)
      #expect(anew == sheet, "\(key)")
    }
    #expect(session.kept.count >= 6)
  }

  @Test func `rejecting asks why and leaves the cell empty, not 0, and its row in sight`() {
    var session = Self.sheet()
    session.press("j", "r")
    #expect(session.status.contains("否定的理由"))
    session.type("是受理数")
    session.press(.enter)
    #expect(session.kept.first?.reason == "是受理数")
    #expect(session.sheet?.cell?.value == nil && session.sheet?.cell?.kind == .unmentioned)
    #expect(session.picture.contains("✗·") && session.judged?.isProgramRight == false)
  }

  @Test func `a value is typed as reports write it, and one of another unit is refused`() {
    var session = Self.sheet()
    session.press("=")
    session.type("3万元")
    session.press(.enter)
    #expect(session.status.contains("更正为") && session.kept.isEmpty)
    #expect(session.state.message?.text.zh.contains("“元”不是同一种单位") == true)
    session.press(.control("u"))
    session.type("１．３万")
    session.press(.enter, .enter)
    #expect(session.sheet?.cell?.value == 13000 && session.judged?.state == .corrected(.typed))
    #expect(session.picture.contains("✎13,000"))
  }

  @Test func `Esc in a prompt changes nothing, and keys typed there are text`() {
    var session = Self.sheet()
    session.press("=")
    session.type("qa?")
    session.press(.escape)
    #expect(session.kept.isEmpty && session.sheet != nil && session.state.mode == .sheet)
    session.press("=", .enter)
    #expect(session.kept.isEmpty && session.state.mode == .sheet)
  }

  @Test func `an empty cell takes a value, and confirming it is refused in words`() {
    var session = Self.sheet()
    session.press("l", "j")
    #expect(session.sheet?.cell?.kind == .unmentioned)
    session.press("a")
    #expect(session.kept.isEmpty && session.status.contains("没有数值"))
    session.press("=", "9", .enter, .enter)
    #expect(session.sheet?.cell?.value == 9 && session.kept.first?.seen == nil)
  }

  @Test func `keys turn whole into part, achieved into planned, and go round the alternates`() {
    var session = Self.sheet()
    session.press("P")
    #expect(session.sheet?.cell?.kind == .partial && session.judged?.state == .corrected(.rescoped))
    session.press("P", "B")
    #expect(session.sheet?.cell?.kind == .planned)
    session.press("A")
    #expect(session.sheet?.cell?.value == 171 && session.sheet?.cell?.kind == .value)
    session.press("A")
    #expect(session.status.contains("没有别的数"))
    session.press("j", "j", "A")
    #expect(session.sheet?.cell?.value == 200 && session.judged?.state == .corrected(.alternate))
    session.press("A")
    #expect(session.sheet?.cell?.value == 12345)
  }

  @Test func `not applicable is drawn as itself`() {
    var session = Self.sheet()
    session.press("X", .enter)
    #expect(session.sheet?.cell?.kind == .notApplicable && session.picture.contains("∅"))
  }

  @Test func `a memo is kept, shown with the evidence, and taken away by emptying it`() {
    var session = Self.sheet()
    session.press("a", "m")
    session.type("查年鉴")
    session.press(.enter, .enter)
    #expect(session.judged?.memo == "查年鉴" && session.picture.contains("† 查年鉴"))
    #expect(session.picture.contains("✓ 确认 171件 · li · 2026-11-22 00:40"))
    #expect(session.picture.contains("经过："))
    session.press("m", .control("u"), .enter)
    #expect(session.judged?.memo == "")
  }

  @Test func `undo and redo are judgements too, and say what they undid`() {
    var session = Self.sheet()
    session.press("u")
    #expect(session.status.contains("没有可撤销"))
    session.press("a", "j", "a", "u")
    #expect(session.status.contains("撤销：确认 138件") && session.judged == nil)
    session.press("k", "u")
    #expect(session.judged == nil)
    session.press(.control("r"))
    #expect(session.judged?.state == .confirmed && session.status.contains("恢复：确认 171件"))
    #expect(session.kept.map(\.id) == ["j00", "j01", "j02", "j03", "j04"])
    session.press("P", .control("r"))
    #expect(session.status.contains("没有可恢复"))
  }

  @Test func `undoing takes back the judgement made before it, however slow the disk is`() {
    var session = Self.sheet()
    session.press("a", "j")
    session.answersRecords = false
    session.press("a", "u", "u")
    session.keepHeld()
    #expect(session.kept.map(\.verdict.word) == ["confirmed", "confirmed", "withdrawn", "withdrawn"])
    #expect(session.kept.compactMap(\.target) == ["j01", "j00"])
    #expect(session.judged == nil)
  }

  @Test func `a cell whose judgement is still being written is not judged by what it showed before`() {
    var session = Self.sheet()
    session.answersRecords = false
    session.press("P", "B")
    #expect(session.status.contains("还在写入磁盘"))
    session.keepHeld()
    session.press("B")
    session.keepHeld()
    #expect(session.sheet?.cell?.readings.first?.scope == .part)
    #expect(session.sheet?.cell?.readings.first?.standing == .planned)
    session.press("a", "j", "a")
    session.keepHeld()
    #expect(session.kept.count == 4)
  }

  @Test func `leaving waits for judgements that are still being written, and warns when they are not`() {
    var session = Self.sheet()
    session.answersRecords = false
    session.press("a", .control("c"))
    #expect(!session.state.isFinished && session.status.contains("写好就退出"))
    var hasty = session
    hasty.press(.control("c"))
    #expect(hasty.state.isFinished)
    var failing = session
    failing.obstacle = FileFailure(file: "j", message: Bilingual(zh: "磁盘只读", en: "read-only"))
    failing.keepHeld()
    #expect(!failing.state.isFinished && failing.status.contains("再按一次退出"))
    var staying = session
    staying.press("j")
    staying.keepHeld()
    #expect(!staying.state.isFinished)
    session.keepHeld()
    #expect(session.state.isFinished && session.kept.count == 1)
  }

  @Test func `judgements that cannot be written are said at once, shown while they wait, and leaving warns`()
  {
    var session = Session(rows: 24, columns: 120)
    session.obstacle = FileFailure(file: "j", message: Bilingual(zh: "磁盘只读", en: "read-only"))
    session.take(.judgementsRead([], problems: [], obstacle: session.obstacle))
    #expect(session.status.contains("磁盘只读"))
    session.press("j")
    #expect(session.status.contains("判断不能保存"))
    session.press("c", "a")
    #expect(session.status.contains("先留在内存里（1 条）") && session.judged?.state == .confirmed)
    session.press("j")
    #expect(session.status.contains("1 条判断未保存"))
    session.press(.control("c"))
    #expect(!session.state.isFinished && session.status.contains("再按一次退出"))
    session.obstacle = nil
    session.press("a")
    #expect(!session.status.contains("未保存"))
    session.press(.control("c"))
    #expect(session.state.isFinished)
  }

  @Test func `judgements kept before are there when the sheet opens, and one of a moved text too`() {
    var first = Self.sheet()
    first.press("a", "j", "a")
    var session = Session(rows: 30, columns: 100)
    session.fits = ["j01": .lost(.sentenceGone)]
    let resaved = first.kept[1].report
    let stray = Judgement(
      id: "j01", time: first.kept[1].time, author: "li",
      report: ReportKey(
        issuer: resaved.issuer, code: resaved.code, year: resaved.year, file: "x", contentHash: "old"),
      indicator: first.kept[1].indicator, verdict: first.kept[1].verdict, seen: first.kept[1].seen)
    session.take(.judgementsRead([first.kept[0], stray], problems: [], obstacle: nil))
    guard case .fitJudgements(let strayed, let candidates)? = session.effects.first else {
      return #expect(Bool(false))
    }
    #expect(strayed == [stray] && candidates.map(\.id) == [ReportID(0)])
    #expect(session.state.message?.text.zh.contains("1 条判断与现在的报告不再相符") == true)
    session.press("c")
    #expect(session.judged?.state == .confirmed)
    session.press("j")
    #expect(session.judged == nil)
    session.press("W")
    #expect(session.picture.contains("与报告不再相符：1") && session.picture.contains("报告里已没有这句话"))
  }

  @Test func `the work list has doubts and unjudged numbers with progress, and Enter goes to the cell`() {
    var session = Self.sheet()
    session.press("a", "l", "r", .enter, "W")
    #expect(session.picture.contains("核对未通过：1"))
    #expect(session.picture.contains("已判断 2/4，程序读对 50%(1/2)"))
    #expect(session.workList?.cell != nil)
    session.press("G", .enter)
    #expect(session.sheet?.cell?.value == 12345 && session.sheet?.showsEvidence == true)
    session.press("a", .escape, .escape)
    #expect(session.workList?.total.judged == 3)
    session.press("W")
    #expect(session.sheet != nil)
  }

  @Test func `the work list of all reports opens from every screen`() {
    var session = Session(rows: 24, columns: 100)
    session.press("W")
    #expect(session.workList?.total.cells == 4 && session.workList?.total.judged == 0)
    session.press(.escape)
    #expect(session.browse != nil)
  }

  @Test func `authors who disagree are in the work list, and the evidence names them`() {
    var session = Self.sheet()
    session.press("a")
    let mine = session.kept[0]
    let theirs = Judgement(
      id: "w", time: "2026-11-22T00:41:00.000Z", author: "wang", report: mine.report,
      indicator: mine.indicator,
      verdict: .rejected(mine.reading ?? .init(value: 0, unit: "件")), seen: mine.seen)
    session.take(.judgementsRead([theirs], problems: [], obstacle: nil))
    #expect(session.picture.contains("✗!·"))
    session.press(.enter)
    #expect(session.picture.contains("各人判断不一：li 确认 171件，wang 否定 171件"))
    session.press("W")
    #expect(session.picture.contains("判断有冲突：1"))
  }

  @Test func `any number of the text can be counted as an indicator of its unit`() {
    var session = Session(rows: 30, columns: 120)
    session.press("i", "a", "j", "+")
    #expect(session.picture.contains("行政复议受理件数") && session.status.contains("计入指标"))
    session.type("法律援助")
    #expect(session.state.judging.asking?.choices.map(\.id) == ["aid.cases"])
    session.press(.enter)
    guard case .corrected(let reading, .added)? = session.kept.first?.verdict else {
      return #expect(Bool(false))
    }
    #expect(reading.value == 138 && session.kept.first?.indicator == "aid.cases")
    #expect(reading.quote?.contains("办结138件") == true && session.kept.first?.seen == nil)
    session.press("c")
    #expect(session.picture.contains("✎138"))
    session.press("j", "j", "j", .enter)
    #expect(session.sheet?.cell?.value == 138 && session.picture.contains("全年受理行政复议案件171件,办结138件。"))
    session.press(.escape, .escape, "+")
    session.type("没有这样的")
    session.press(.enter)
    #expect(session.kept.count == 1)
  }

  @Test func `a span is not counted as its lower end, and a number among the plans is a target`() {
    var made = Invented("甲市司法局", ["甲省", "甲市"], code: "330100")
    made.section(1, "一、", "主要成效")
    made.paragraph("每县调解案件3至5件。")
    made.number("3至5件", 3)
    made.section(1, "二、", "下一步打算", purpose: .plans)
    made.paragraph("办理法律援助案件200件。")
    made.number("200件", 200)
    made.upperValues["3至5件"] = 5
    var session = Session([made.report(file: "甲.txt")], rows: 30, columns: 120)
    session.press("i", "a", "+")
    #expect(session.state.judging.asking == nil && session.status.contains("这是一段范围"))
    session.press("j", "+")
    session.type("法律援助")
    session.press(.enter)
    guard case .corrected(let reading, .added)? = session.kept.first?.verdict else {
      return #expect(Bool(false))
    }
    #expect(reading.value == 200 && reading.standing == .planned)
  }

  @Test func `the work list of a sheet that has numbers alone waits for what is doubtful`() throws {
    var session = Self.sheet()
    let ticket = try #require(session.sheet?.ticket)
    let whole = try #require(session.sheet?.unjudged)
    let bare = whole.cells.map { row in
      row.map {
        Comparison.Cell(
          kind: $0.kind, value: $0.value, observations: $0.observations, readings: $0.readings,
          evidence: $0.evidence)
      }
    }
    session.take(
      .comparedNumbers(
        Comparison(indicators: whole.indicators, columnCount: whole.columnCount, cells: bare), ticket))
    session.press("W")
    #expect(session.picture.contains("核对未通过：1"))
  }

  @Test func `a long work list says how much it leaves out and ends with something to judge`() throws {
    // Two rows of 4,998 numbers: with the first heading they leave room for the second heading alone.
    let count = WorkListScreen.rowsAtMost - 2
    let cells = [0, 1].map { _ in
      (0..<count).map { _ in
        Comparison.Cell(kind: .value, value: 1, observations: [0], evidence: nil)
      }
    }
    let comparison = Comparison(
      indicators: Array(Session.indicators.prefix(2)), columnCount: count, cells: cells)
    var list = WorkListScreen(reports: (0..<count).map { ReportID($0) }, ticket: Ticket(number: 1))
    list.take(comparison, JudgementBook(), Shelf())
    #expect(list.rows.count == count + 1 && list.hiddenCount == count + 1)
    _ = list.apply(.moveToLast, count: nil)
    #expect(list.cell == .init(indicator: 0, report: count - 1))
    #expect(list.total.cells == 2 * count)
  }

  @Test func `one wrong number among many is not 100 percent`() {
    var progress = JudgingProgress()
    (progress.cells, progress.judged, progress.right, progress.wrong) = (300, 300, 299, 1)
    #expect(Session().state.text(of: progress).contains("99%(299/300)"))
    progress.wrong = 0
    #expect(Session().state.text(of: progress).contains("100%(299/299)"))
  }

  @Test func `a computed number that differs is worked off with the numbers it rests on`() throws {
    let catalogue = try Catalogue(
      yaml: """
        groups:
          g: {zh: 行政复议, en: Review}
        indicators:
          - {id: a, zh: 受理件数, en: Accepted, group: g, unit: 件, definition: 受理, cues: [{head: 案}]}
          - {id: b, zh: 办结件数, en: Closed, group: g, unit: 件, definition: 办结, cues: [{head: 案}]}
          - {id: s, zh: 所写办结率, en: Stated rate, group: g, unit: "%", definition: 办结率, cues: [{head: 率}]}
          - {id: r, zh: 办结率, en: Closing rate, group: g, unit: "%", definition: 办结占受理的比例,
             formula: b / a * 100, beside: s}
        """, file: "my.yaml")
    let values: [Double?] = [200, 100, 60, nil]
    let cells = zip(values, catalogue.indicators).map { value, indicator in
      let reading = value.map {
        Comparison.Reading(
          value: $0, unit: indicator.unit, qualifier: .exact, scope: .whole, standing: .achieved, period: nil,
          valueRange: 0..<3, evidence: 0..<9)
      }
      return [
        Comparison.Cell(
          kind: reading?.kind ?? .unmentioned, value: value, observations: [],
          readings: [reading].compactMap(\.self),
          evidence: reading?.evidence)
      ]
    }
    var session = Session(rows: 30, columns: 100)
    session.press("c")
    let report = try #require(session.sheet?.reports.first)
    let comparison = Comparison(indicators: catalogue.indicators, columnCount: 1, cells: cells).derived()
    func doubts(confirming ids: [Indicator.ID]) -> Int {
      let key = session.state.shelf.key(report)
      let book = JudgementBook(
        ids.enumerated().map { index, id in
          let value = zip(catalogue.indicators, values).first { $0.0.id == id }?.1 ?? 0
          let unit = catalogue.indicators.first { $0.id == id }?.unit ?? ""
          let reading = Judgement.Reading(value: value, unit: unit)
          return Judgement(
            id: "\(index)", time: "2026-11-22T00:40:0\(index).000Z", author: "li", report: key, indicator: id,
            verdict: .confirmed(reading), seen: reading)
        })
      var list = WorkListScreen(reports: [report], ticket: Ticket(number: 1))
      list.take(comparison, book, session.state.shelf)
      return list.rows.count { if case .cell(_, .doubt) = $0 { true } else { false } }
    }
    #expect(doubts(confirming: []) == 1)
    #expect(doubts(confirming: ["a", "b"]) == 1)
    #expect(doubts(confirming: ["a", "b", "s"]) == 0)
  }
}
