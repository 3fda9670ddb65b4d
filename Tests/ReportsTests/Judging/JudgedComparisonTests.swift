import Testing

@testable import Reports

@Suite struct JudgedComparisonTests {
  typealias Made = JudgedCells

  @Test func `a confirmed number stays and bears who confirmed it`() {
    let cell = Made.shown([171, 160], [Made.judgement("1", .confirmed(Made.reading(171)))])
    #expect(cell.value == 171 && cell.kind == .value && cell.observations == [0, 1])
    #expect(cell.judgement?.state == .confirmed && cell.judgement?.judgement.author == "li")
    #expect(cell.judgement?.isProgramRight == true && cell.judgement?.conflicts == [])
  }

  @Test func `a rejected number gives way to the next alternate, then to nothing, never to 0`() {
    let first = Made.judgement("1", .rejected(Made.reading(171)), at: 1)
    var cell = Made.shown([171, 160], [first])
    #expect(cell.value == 160 && cell.observations == [1, 0] && cell.readings.map(\.value) == [160, 171])
    #expect(cell.judgement?.state == .rejected && cell.judgement?.isProgramRight == false)
    cell = Made.shown([171, 160], [first, Made.judgement("2", .rejected(Made.reading(160)), at: 2)])
    #expect(cell.value == nil && cell.kind == .unmentioned && cell.observations == [])
    #expect(cell.judgement?.state == .rejected)
  }

  @Test func `a number rejected and later accepted is not rejected by rejecting another`() {
    let cell = Made.shown(
      [171, 160],
      [
        Made.judgement("1", .rejected(Made.reading(171)), at: 1),
        Made.judgement("2", .confirmed(Made.reading(171)), at: 2),
        Made.judgement("3", .rejected(Made.reading(160)), at: 3),
      ])
    #expect(cell.value == 171)
  }

  @Test func `an alternate chosen comes first, and its place in the report with it`() {
    let cell = Made.shown([171, 160], [Made.judgement("1", .corrected(Made.reading(160), .alternate))])
    #expect(cell.value == 160 && cell.observations == [1, 0] && cell.evidence == 100..<130)
    #expect(cell.judgement?.state == .corrected(.alternate) && cell.judgement?.isProgramRight == false)
  }

  @Test func `a typed value stands over the numbers of the report, which stay its alternates`() {
    let cell = Made.shown([171], [Made.judgement("1", .corrected(Made.reading(180), .typed))])
    #expect(cell.value == 180 && cell.observations == [] && cell.readings.map(\.value) == [180, 171])
  }

  @Test func `a typed 0 is a zero, and a part is drawn as one`() {
    #expect(Made.shown([171], [Made.judgement("1", .corrected(Made.reading(0), .typed))]).kind == .zero)
    let part = Made.reading(171, scope: .part)
    #expect(Made.shown([171], [Made.judgement("1", .corrected(part, .rescoped))]).kind == .partial)
  }

  @Test func `an added value fills a cell that had none and is no mistake of the program's numbers`() {
    let cell = Made.shown([], [Made.judgement("1", .corrected(Made.reading(9), .added), seen: nil)])
    #expect(cell.value == 9 && cell.kind == .value)
    #expect(cell.judgement?.isProgramRight == nil && cell.judgement?.conflicts == [])
  }

  @Test(arguments: [[], [171.0]])
  func `a number laid over the report's own bears its own sentence, not theirs`(_ values: [Double]) {
    let added = Judgement.Reading(
      value: 138, unit: "件", utf8Range: 840..<843, quote: "办结138件。", sentence: 830..<850)
    let cell = Made.shown(values, [Made.judgement("1", .corrected(added, .added), seen: values.first)])
    #expect(cell.value == 138 && cell.evidence == 830..<850)
    #expect(cell.readings.first?.valueRange == 840..<843 && cell.readings.first?.evidence == 830..<850)
  }

  @Test func `a number whose sentence was not kept bears its place, not another number's sentence`() {
    let added = Judgement.Reading(value: 138, unit: "件", utf8Range: 840..<843)
    let cell = Made.shown([171], [Made.judgement("1", .corrected(added, .added))])
    #expect(cell.evidence == 840..<843)
  }

  @Test func `not applicable is a kind of its own`() {
    let cell = Made.shown([171], [Made.judgement("1", .notApplicable)])
    #expect(cell.kind == .notApplicable && cell.value == nil && cell.readings == [])
  }

  @Test func `rejecting a number somebody typed says nothing of the program's`() {
    let typed = Made.judgement("1", .corrected(Made.reading(180), .typed), at: 1)
    let cell = Made.shown([171], [typed, Made.judgement("2", .rejected(Made.reading(180)), at: 2)])
    #expect(cell.value == 171 && cell.judgement?.state == .rejected)
    #expect(cell.judgement?.isProgramRight == nil)
  }

  @Test func `a number read anew in the place of a rejected one is to be looked at`() {
    let cell = Made.shown([172], [Made.judgement("1", .rejected(Made.reading(171)))])
    #expect(cell.value == 172 && cell.judgement?.conflicts == [.readsOtherwise(cell.readings.first)])
    for values in [[171.0, 160], []] {
      let other = Made.shown(values, [Made.judgement("1", .rejected(Made.reading(171)))])
      #expect(other.judgement?.conflicts == [])
    }
  }

  @Test func `a remark that was emptied is none`() {
    let memos = [Made.judgement("1", .memo("查年鉴"), at: 1), Made.judgement("2", .memo(""), at: 2)]
    #expect(Made.shown([171], memos) == Made.cell([171]))
  }

  @Test func `a remark changes nothing that is shown`() {
    let cell = Made.shown([171], [Made.judgement("1", .memo("查年鉴"))])
    #expect(cell.value == 171 && cell.judgement?.memo == "查年鉴" && cell.judgement?.state == .noted)
  }

  @Test(arguments: [
    Judgement.Verdict.confirmed(JudgedCells.reading(171)),
    .corrected(JudgedCells.reading(180), .typed), .notApplicable,
  ])
  func `what the program reads otherwise by now is said, and the decision stays`(_ verdict: Judgement.Verdict)
  {
    let cell = Made.shown([172], [Made.judgement("1", verdict)])
    #expect(cell.value != 172)
    guard case .readsOtherwise(let now)? = cell.judgement?.conflicts.first else {
      Issue.record("no conflict is said")
      return
    }
    #expect(now?.value == 172)
  }

  @Test func `a program that came to read what was corrected is in no conflict`() {
    let cell = Made.shown([180], [Made.judgement("1", .corrected(Made.reading(180), .typed))])
    #expect(cell.value == 180 && cell.judgement?.conflicts == [] && cell.observations == [0])
  }

  @Test func `a part of the year stays one when its number is corrected, until it is of the whole`() {
    let quarter = Comparison.Reading(
      value: 171, unit: "件", qualifier: .exact, scope: .part, standing: .achieved, period: "前三季度",
      valueRange: 0..<3, evidence: 0..<30)
    let cell = Comparison.Cell(
      kind: .partial, value: 171, observations: [0], readings: [quarter], evidence: 0..<30)
    for scope in Observation.Scope.allCases {
      let typed = Judgement.Reading(value: 180, unit: "件", scope: scope, utf8Range: 0..<3)
      let book = JudgementBook([Made.judgement("1", .corrected(typed, .typed))])
      let shown = Made.comparison([cell]).judged(by: book, columns: Made.keys(1)).cells[0][0]
      #expect(shown.readings.first?.period == (scope == .part ? "前三季度" : nil))
    }
  }

  @Test func `a value in another unit than the indicator's is not shown, and that is said`() {
    let cell = Made.shown([171], [Made.judgement("1", .corrected(Made.reading(3, unit: "万元"), .typed))])
    #expect(cell.value == 171 && cell.judgement?.conflicts == [.otherUnit("万元")])
  }

  @Test func `two authors who disagree are both named, and the later one is shown`() {
    let cell = Made.shown(
      [171, 160],
      [
        Made.judgement("2", .rejected(Made.reading(171)), by: "wang", at: 2),
        Made.judgement("1", .confirmed(Made.reading(171)), by: "li", at: 1),
      ])
    #expect(cell.value == 160)
    guard case .authorsDisagree(let judgements)? = cell.judgement?.conflicts.first else {
      Issue.record("no disagreement is said")
      return
    }
    #expect(judgements.map(\.author) == ["li", "wang"])
  }

  @Test func `two authors who come to the same number agree`() {
    let cell = Made.shown(
      [171, 160],
      [
        Made.judgement("1", .corrected(Made.reading(160), .typed), by: "li", at: 1),
        Made.judgement("2", .corrected(Made.reading(160), .alternate), by: "wang", at: 2),
      ])
    #expect(cell.judgement?.conflicts == [])
  }

  @Test func `the same report in two columns is judged in both, another one in none`() {
    let book = JudgementBook([Made.judgement("1", .confirmed(Made.reading(171)))])
    let comparison = Made.comparison([Made.cell([171]), Made.cell([171]), Made.cell([171])])
      .judged(by: book, columns: [Made.key("h0"), Made.key("h0", file: "copy.txt"), Made.key("h1")])
    #expect(comparison.cells[0].map { $0.judgement != nil } == [true, true, false])
  }

  @Test func `judgements of indicators the catalogue no longer has change nothing`() {
    let book = JudgementBook([Made.judgement("1", .notApplicable, indicator: "gone")])
    let comparison = Made.comparison([Made.cell([171])])
    #expect(comparison.judged(by: book, columns: Made.keys(1)) == comparison)
  }

  @Test func `a row's progress counts what was decided of its numbers, and how often the program was right`()
  {
    let cells = [[171.0], [171], [171], [171], [], [], []].map { Made.cell($0) }
    let keys = Made.keys(7)
    let book = JudgementBook([
      Made.judgement("0", .confirmed(Made.reading(171)), of: keys[0]),
      Made.judgement("1", .rejected(Made.reading(171)), of: keys[1]),
      Made.judgement("2", .memo("?"), of: keys[2]),
      Made.judgement("4", .corrected(Made.reading(5), .added), seen: nil, of: keys[4]),
    ])
    let progress = Made.comparison(cells).judged(by: book, columns: keys).judgingProgress(row: 0)
    #expect(progress.cells == 5 && progress.judged == 3 && progress.right == 1 && progress.wrong == 1)
    #expect(progress.precision == 0.5)
    #expect(Made.comparison(cells).judgingProgress(row: 0).precision == nil)
  }
}
