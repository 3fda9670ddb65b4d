import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

/// Five reports of three places, the numbers of some missing, one a target.
@Suite struct SheetOptionsTests {
  /// Place, code, year, accepted (negative for a target), closed.
  private static let rows: [(String, String, Int, Double?, Double?)] = [
    ("大理市", "532901", 2023, 10, 9), ("温州市", "330300", 2023, nil, 30), ("大理市", "532901", 2022, 12, nil),
    ("安庆市", "340800", 2023, 7, 7), ("慈溪市", "330282", 2021, -20, nil),
  ]

  private static let reports: [Report] = rows.map { place, code, year, accepted, closed in
    var report = Invented("\(place)司法局", ["某省", place], code: code, year: year)
    report.paragraph("全年受理\(Int(abs(accepted ?? 0)))件,办结\(Int(closed ?? 0))件。")
    if let accepted {
      report.number(
        "\(Int(abs(accepted)))件", abs(accepted), "reconsideration.accepted",
        accepted < 0 ? .planned : .achieved)
    }
    if let closed { report.number("\(Int(closed))件", closed, "reconsideration.closed") }
    return report.report(file: "\(code)-\(year).txt")
  }

  private func session(_ keys: Key...) -> Session {
    var session = Session(Self.reports, rows: 24, columns: 120)
    // In the order they are given here.
    session.press("c")
    for key in keys { session.press(key) }
    return session
  }

  private func places(_ session: Session) -> [String] {
    guard let sheet = session.sheet else { return [] }
    return sheet.exported.reports.map { sheet.facts[$0].name }
  }

  private func shown(_ session: Session) -> [String] {
    guard let sheet = session.sheet, let comparison = sheet.comparison else { return [] }
    return sheet.rows.map { row in
      switch row {
      case .group(let group): "#" + group.zh
      case .indicator(let index): comparison.indicators[index].id
      case .report(let index): sheet.facts[index].name
      }
    }
  }

  @Test
  func `columns sorted by a row put what has no number last, in either direction, and targets before it`() {
    var session = session("o")
    #expect(places(session) == ["大理市 2022", "大理市 2023", "安庆市 2023", "慈溪市 2021", "温州市 2023"])
    #expect(session.status.contains("从大到小"))
    session.press("o")
    #expect(places(session) == ["安庆市 2023", "大理市 2023", "大理市 2022", "慈溪市 2021", "温州市 2023"])
    let before = self.session()
    session.press("o")
    #expect(places(session) == places(before))
  }

  @Test func `the cursor stays on its cell when the columns are sorted`() {
    var session = session("l")
    let before = session.sheet?.cell
    session.press("o")
    #expect(session.sheet?.cell == before)
  }

  @Test func `reports are ordered by code, by pinyin and by year`() {
    var session = session(.control("o"))
    #expect(places(session) == ["慈溪市 2021", "温州市 2023", "安庆市 2023", "大理市 2022", "大理市 2023"])
    session.press(.control("o"))
    #expect(places(session) == ["安庆市 2023", "慈溪市 2021", "大理市 2022", "大理市 2023", "温州市 2023"])
    session.press(.control("o"))
    #expect(places(session) == ["温州市 2023", "安庆市 2023", "大理市 2023", "大理市 2022", "慈溪市 2021"])
  }

  @Test func `rows are sorted by a column within their group`() {
    var session = session("l", "l", "O")
    let sheet = session.sheet
    let column = sheet?.column ?? 0
    let values = sheet?.rows.compactMap { row -> Double? in
      if case .indicator(let index) = row { sheet?.comparison?.cells[index][column].value } else { nil }
    }
    #expect(values == values?.sorted(by: >))
    session.press("O", "O")
    #expect(session.sheet?.rows == self.session().sheet?.rows)
  }

  @Test func `reports become rows and indicators columns, and the cell stays`() {
    var session = session("j", "l")
    let before = session.sheet?.cell
    session.press("T")
    #expect(shown(session) == places(session))
    #expect(session.sheet?.cell == before)
    #expect(session.picture.contains("行政复议受理"))
    session.press("o")
    #expect(session.status.contains("各组指标按"))
    session.press("T")
    #expect(session.sheet?.cell == before)
  }

  @Test func `a folded group keeps a row to open it by`() {
    var session = session("z")
    #expect(shown(session) == ["#行政复议"])
    #expect(session.picture.contains("▸ 行政复议 (2)"))
    session.press("z")
    #expect(shown(session) == ["#行政复议", "reconsideration.accepted", "reconsideration.closed"])
    session.press("Z", .enter)
    #expect(shown(session) == ["#行政复议", "reconsideration.accepted", "reconsideration.closed"])
  }

  @Test func `a hidden row or column is gone from the export too, and comes back`() {
    var session = session("-")
    #expect(places(session).count == 4)
    session.press("_")
    #expect(shown(session).filter { !$0.hasPrefix("#") }.count == 1)
    session.press("_")
    #expect(session.status.contains("最后一个不能隐藏"))
    session.press("+")
    #expect(places(session) == places(self.session()) && shown(session) == shown(self.session()))
  }

  @Test func `words of the filter narrow indicators, or else reports`() {
    var session = session("/")
    session.type("办结 大理")
    #expect(shown(session) == ["#行政复议", "reconsideration.closed"])
    #expect(Set(places(session)) == ["大理市 2023", "大理市 2022"])
    session.press(.enter, "/", .escape)
    #expect(places(session).count == 5)
    session.press("/")
    session.type("没有这样的")
    #expect(session.picture.contains("筛选后没有剩下"))
    session.press(.enter, "j", "l", .enter, "o", "T", "-", "_", "]", "z", "Z", "f", .escape)
    #expect(session.sheet == nil)
  }

  @Test func `pinyin finds a place`() {
    var session = session("/")
    session.type("wenzhou")
    #expect(places(session) == ["温州市 2023"])
  }

  @Test func `only rows with so many values are shown, and a number no row reaches says so`() {
    var session = session(">", ">", ">")
    #expect(session.sheet?.options.fewestValues == 4)
    #expect(shown(session) == ["#行政复议", "reconsideration.accepted"])
    session.press(">")
    #expect(session.sheet?.options.fewestValues == 4)
    #expect(session.status.contains("没有指标有 5 个数值"))
    session.press("<", "<", "<", "<")
    #expect(shown(session).contains("aid.cases"))
    session.press("<")
    #expect(session.status.contains("没有数值的指标也已列出"))
  }

  @Test func `turned round, a number no indicator reaches empties no table either`() {
    let session = session("T", ">", ">", ">", ">")
    #expect(session.status.contains("没有指标有 5 个数值"))
    #expect(session.sheet?.options.fewestValues == 4 && session.sheet?.columns.count == 1)
  }

  @Test func `columns that stay are let go when rows become columns`() {
    var session = session("e", "l", "f")
    #expect(session.sheet?.columnScroll.frozen == 2)
    session.press("T")
    #expect(session.sheet?.columnScroll.frozen == 0)
  }

  @Test func `keys walk from gap to gap`() {
    var session = session()
    var gaps = 0
    while gaps < 20 {
      session.press("]")
      if session.status.contains("后面没有空缺了") { break }
      #expect(session.sheet?.cell?.value == nil)
      gaps += 1
    }
    #expect(gaps == 3)
    session.press("[")
    #expect(session.sheet?.cell?.kind == .unmentioned)
  }

  @Test func `frozen columns stay while the others scroll`() {
    var session = Session(Self.reports, rows: 24, columns: 66)
    session.press("c", .control("o"), "f", "$")
    #expect(session.picture.contains("慈溪市") && session.picture.contains("大理市"))
    #expect(!session.picture.contains("温州市"))
    #expect(session.sheet?.columnScroll.cursor == 4)
    session.press("0")
    #expect(session.sheet?.columnScroll.cursor == 0)
    session.press("f", "$")
    #expect(!session.picture.contains("慈溪市"))
  }

  @Test func `columns in sight are always those of the table, the cursor's among them`() {
    for frozen in 0..<4 {
      for window in 1..<5 {
        var scroll = ColumnScroll()
        scroll.fit(count: 6, window: window)
        scroll.move(to: frozen)
        if frozen > 0 { scroll.toggleFreeze() }
        for cursor in 0..<6 {
          scroll.move(to: cursor)
          #expect(scroll.visible.contains(cursor) && scroll.visible.count == min(6, window))
          #expect(Set(scroll.visible).count == scroll.visible.count)
        }
      }
    }
  }
}

/// Ranks, quarters and bars beside the numbers.
@Suite struct SheetStandingTests {
  /// Six counties of two provinces; the fourth has a target only, the sixth nothing.
  private static let reports: [Report] = [10, 40, 20, -30, 20, 0].enumerated().map { index, value in
    let province = index < 3 ? "甲省" : "乙省"
    var report = Invented("县\(index)司法局", [province, "市", "县\(index)"], code: "\(110_000 + index)")
    report.paragraph("全年受理\(abs(value))件。")
    if value != 0 {
      report.number(
        "\(abs(value))件", Double(abs(value)), "reconsideration.accepted", value < 0 ? .planned : .achieved)
    }
    return report.report(file: "\(index).txt")
  }

  private func session(_ keys: Key...) -> Session {
    var session = Session(Self.reports, rows: 30, columns: 160)
    session.press("c")
    for key in keys { session.press(key) }
    return session
  }

  @Test func `the cursor's cell is said to stand where among how many, and what was left out`() {
    let session = session("l", "l")
    #expect(session.picture.contains("第 2/4 并列  第 2 档  全部报告 6 份，未计 2 份"))
    #expect(session.picture.contains("最小 10 · P25 17.5 · P50 20 · P75 25 · 最大 40"))
    #expect(self.session("p", "p", "p").picture.contains("最小 10 · P50 20 · 最大 40"))
    #expect(session.picture.contains("未计：计划 1、没有提到 1"))
    #expect(self.session("$").picture.contains("不计名次"))
  }

  @Test func `ranks, quarters and bars stand beside the numbers, by a key`() {
    var session = session("b")
    #expect(session.picture.contains("40 1/4") && session.picture.contains("→30 "))
    session.press("b")
    #expect(session.picture.contains("40 █") && session.picture.contains("10 ▂"))
    session.press("b")
    // Of a column's fourteen the number has two, and two are left blank.
    #expect(session.picture.contains("│██▌         10 ██████████  40 "))
    session.press("b")
    #expect(session.sheet?.display == .numbers && !session.picture.contains("█  40"))
  }

  @Test func `peers are chosen by a key, and a hidden column is among none`() {
    var session = session("p", "p", "p")
    #expect(session.status.contains("同类：同省"))
    #expect(session.picture.contains("第 3/3") && session.picture.contains("同省 3 份"))
    session.press("l", "-", "h")
    #expect(session.picture.contains("第 2/2") && session.picture.contains("同省 2 份"))
  }

  @Test func `a saved query's reports are peers, too`() {
    var session = Session(
      Self.reports, rows: 30, columns: 160, saved: [SavedQuery(name: "甲省的", query: "受理 in:甲省")])
    session.take(.matched([ReportID(0), ReportID(1)], session.state.folders[0].ticket ?? Ticket(number: 0)))
    session.press("c", "p", "p", "p", "p", "p")
    #expect(session.status.contains("甲省的"))
    #expect(session.picture.contains("第 2/2"))
    session.press("l", "l")
    #expect(session.picture.contains("这份报告不在“甲省的”之中，没有名次。"))
  }

  @Test func `a report of no known place has no rank among those of one level, and why is said`() {
    var unknown = Invented("某局")
    unknown.paragraph("受理9件。")
    unknown.number("9件", 9, "reconsideration.accepted")
    var session = Session([unknown.report(file: "a.txt")] + Self.reports, rows: 30, columns: 160)
    session.press("c", "$", "p", "p")
    #expect(session.sheet?.facts[session.sheet?.column ?? 0].metadata.jurisdiction == nil)
    #expect(session.picture.contains("这份报告的级别不详，没有名次。"))
    session.press("L")
    #expect(session.picture.contains("This report's level is not known: no rank."))
  }

  @Test func `a strip shows all columns in their order, and nothing for those without a number`() {
    #expect(session().picture.contains("\n ⣸⡄⡄"))
    #expect(session("o").picture.contains("\n ⣧⣄⠀"))
  }
}

@Suite struct ColumnSetTests {
  @Test func `columns in view are saved as a folder that c compares, in their order`() {
    var session = Session(rows: 24, columns: 120)
    session.press("c", "-", "S")
    session.type("两份")
    session.press(.enter)
    #expect(session.status.contains("已保存“两份”的 2 份报告"))
    #expect(session.saved.first?.reports.count == 2)
    session.press(.escape, "g")
    #expect(session.picture.contains("两份"))
    session.press("c")
    #expect(session.sheet?.reports == [ReportID(1), ReportID(2)])
  }

  @Test func `a name is needed, and Esc saves nothing`() {
    var session = Session()
    session.press("c", "S", .enter)
    #expect(session.status.contains("名称") && session.saved.isEmpty)
    session.press(.escape)
    #expect(session.sheet?.naming == nil && session.saved.isEmpty)
  }

  @Test func `a set finds its reports saved anew, and leaves out those that are gone`() {
    let summaries = Session().state.shelf.summaries
    guard let first = summaries.first?.key else { return #expect(Bool(false)) }
    let again = ReportKey(
      issuer: first.issuer, code: first.code, year: first.year, file: "other.txt", contentHash: "00")
    let gone = ReportKey(issuer: "无", code: nil, year: 1999, file: "gone.txt", contentHash: "01")
    let session = Session(saved: [SavedQuery(name: "旧", reports: [gone, again])])
    #expect(session.state.folders.first?.reports == [summaries[0].id])
  }
}

/// What became of a number since the year before.
@Suite struct SheetChangeTests {
  private static let reports: [Report] = [(2021, 100.0), (2022, 112.5), (2023, 112.5), (2024, 900)].map {
    year, value in
    var report = Invented("大理市司法局", ["云南省", "大理州", "大理市"], code: "532901", year: year)
    let words = "\(NumberText(usesMyriads: false).text(value))件"
    report.paragraph("全年受理\(words)。")
    report.number(words, value, "reconsideration.accepted")
    return report.report(file: "\(year).txt")
  }

  private func session(_ keys: Key...) -> Session {
    var session = Session(Self.reports, rows: 30, columns: 160)
    // In the order of the years, the latest first as the tree has them.
    session.press("c")
    for key in keys { session.press(key) }
    return session
  }

  @Test func `changes stand beside the numbers, a break is flagged, and the first year has none`() {
    let session = session("%")
    #expect(session.picture.contains("900 +700%‼") && session.picture.contains("112.5 0%"))
    #expect(session.picture.contains("112.5 +12.5%") && session.picture.contains("比上年 +700%‼（112.5 → 900）"))
    #expect(self.session("%", "%").picture == self.session().picture)
  }

  @Test func `keys walk over the values that changed`() {
    var session = session(")")
    #expect(session.sheet?.column == 2)
    session.press(")")
    #expect(session.status.contains("后面没有与上年不同的数值了"))
    session.press("(")
    #expect(session.sheet?.column == 0)
  }

  @Test func `without a report of the year before, that is said`() {
    var session = Session()
    session.press("c", "%")
    #expect(session.status.contains("没有一份报告的上一年也在其中"))
  }

  /// The years 2021 and 2022 in one row, the changes shown and the cursor on the later year.
  private func session(
    unit: String, _ before: (Double, Qualifier), _ after: (Double, Qualifier), part: String? = nil,
    language: Language = .chinese
  ) -> Session {
    var session = Session(Array(Self.reports.prefix(2)), rows: 30, columns: 160, language: language)
    session.press("c", "%")
    guard let sheet = session.sheet else { return session }
    let cells = sheet.reports.map { report in
      let (value, qualifier) = report == ReportID(0) ? before : after
      let reading = Comparison.Reading(
        value: value, unit: unit, qualifier: qualifier, scope: part == nil ? .whole : .part,
        standing: .achieved, period: part, valueRange: nil, evidence: nil)
      return Comparison.Cell(
        kind: reading.kind, value: value, qualifier: qualifier, observations: [], readings: [reading],
        evidence: nil)
    }
    let indicator = Indicator(
      id: "x", name: Bilingual(zh: "某项", en: "X"), unit: unit, group: Bilingual(zh: "组", en: "G"),
      definition: "")
    session.take(
      .compared(Comparison(indicators: [indicator], columnCount: 2, cells: [cells]), sheet.ticket))
    return session
  }

  @Test func `a change between numbers that are about so much is about so much, too`() {
    let session = session(unit: "件", (100, .approximate), (120, .exact))
    #expect(session.picture.contains("120 ≈+20% "))
    #expect(session.picture.contains("比上年 ≈+20%（≈100 → 120）"))
    #expect(self.session(unit: "件", (100, .exact), (120, .atLeast)).picture.contains("（100 → ≥120）"))
    #expect(self.session(unit: "件", (100, .exact), (120, .exact)).picture.contains("120 +20% "))
  }

  @Test func `a change between the same parts of two years is said to be of parts`() {
    let session = session(unit: "件", (100, .exact), (120, .exact), part: "前三季度")
    #expect(session.picture.contains("比上年 +20%（◐100 → ◐120）"))
  }

  @Test func `a rate's change is in points, also from nothing`() {
    let rate = session(unit: "%", (95.5, .exact), (97.25, .exact))
    #expect(rate.picture.contains(" +1.8pt "))
    #expect(rate.picture.contains("比上年 +1.8 个百分点（95.5 → 97.25）"))
    #expect(session(unit: "%", (0, .exact), (5, .exact)).picture.contains(" +5pt‼"))
    #expect(session(unit: "%", (0, .exact), (0, .exact)).picture.contains(" 0pt "))
    #expect(session(unit: "件", (0, .exact), (5, .exact)).picture.contains(" +5‼"))
    let english = session(unit: "%", (95.5, .exact), (97.25, .exact), language: .english)
    #expect(english.picture.contains("since the year before +1.8 points (95.5 → 97.25)"))
  }

  @Test func `a change too small for a tenth is not shown as none`() {
    #expect(session(unit: "元", (10_000, .exact), (10_001, .exact)).picture.contains(" +<0.1% "))
    #expect(session(unit: "元", (10_001, .exact), (10_000, .exact)).picture.contains(" -<0.1% "))
    #expect(session(unit: "%", (95.5, .exact), (95.52, .exact)).picture.contains(" +<0.1pt "))
  }
}

@Suite struct ComputedNumberTests {
  @Test func `a computed number is rounded for reading, to fewer places the greater it is`() {
    let cases: [(Double, Double)] = [
      (80.701754, 80.7), (116.176, 116.18), (0.123456, 0.1235), (-3.456, -3.46), (0, 0), (1e15, 1e15),
      // What there is must not read as nothing.
      (0.00003, 0.00003), (-0.00003, -0.00003),
    ]
    for (value, rounded) in cases { #expect(value.roundedForReading == rounded) }
    #expect(Double.infinity.roundedForReading == .infinity)
  }
}

@Suite struct ChartExportTests {
  private func session() -> Session {
    var session = Session(rows: 24, columns: 120)
    session.press("c", "v", "E")
    return session
  }

  @Test func `a chart is written as SVG under the name that is proposed or typed`() {
    var session = session()
    #expect(session.status.contains("图表写成 SVG › reconsideration.accepted-ranking.svg"))
    session.press(.enter)
    #expect(
      session.texts.count == 1 && session.texts[0].hasPrefix("<?xml") && session.texts[0].contains("</svg>"))
    #expect(session.status.contains("已写入 reconsideration.accepted-ranking.svg。"))
  }

  @Test func `Esc writes nothing, and a file that is there is asked about`() {
    var session = session()
    session.press(.escape)
    #expect(session.texts.isEmpty && session.status.contains("没有写文件"))
    guard case .chart(let chart) = session.state.screen else { return #expect(Bool(false)) }
    session.take(.exported(.present("a.svg"), chart.sheet.ticket))
    #expect(session.status.contains("文件已存在，Enter 替换"))
    session.press(.enter)
    guard case .writeText(_, "a.svg", true, _)? = session.effects.first else { return #expect(Bool(false)) }
  }
}
