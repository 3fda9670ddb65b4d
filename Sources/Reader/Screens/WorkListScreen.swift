import Documents
import Library
import Reports

/// What is left to judge: where judgements conflict, where checks failed, what fits no more, and every number nobody
/// has looked at yet, indicator by indicator with how far each is.
struct WorkListScreen: Equatable, Sendable {
  enum Row: Hashable, Sendable {
    case heading(Heading, count: Int)
    case cell(Cell, Matter)
    case lost(Judgement, JudgementFit.Reason)
  }

  enum Heading: Hashable, Sendable {
    case conflicts, doubts, lost
    /// The numbers of an indicator nobody has decided on; its place in the comparison.
    case unjudged(Int)
  }

  struct Cell: Hashable, Sendable {
    let indicator: Int
    /// The place in `reports`.
    let report: Int
  }

  enum Matter: Hashable, Sendable {
    case conflict(Comparison.Cell.Judged.Conflict)
    case doubt(Finding)
    case unjudged
  }

  /// Rows listed at most; more than anybody works off in one sitting.
  static let rowsAtMost = 5_000

  let reports: [ReportID]
  let ticket: Ticket
  /// As the library has it.
  private(set) var unjudged: Comparison?
  private(set) var comparison: Comparison?
  private(set) var failure: Bilingual?
  private(set) var rows: [Row] = []
  /// How far each indicator is, by its place in the comparison, and all of them together.
  private(set) var progress: [JudgingProgress] = []
  private(set) var total = JudgingProgress()
  /// Rows left out because there are too many.
  private(set) var hiddenCount = 0
  var scroll = Scroll()

  init(reports: [ReportID], ticket: Ticket) {
    self.reports = reports
    self.ticket = ticket
  }

  var row: Row? { rows.isEmpty ? nil : rows[scroll.cursor] }

  /// The cell the cursor is on; nil elsewhere.
  var cell: Cell? { if case .cell(let cell, _)? = row { cell } else { nil } }

  mutating func take(_ comparison: Comparison, _ book: JudgementBook, _ shelf: Shelf) {
    unjudged = comparison
    let judged = comparison.judged(by: book, columns: reports.map { shelf.key($0) })
    self.comparison = judged
    progress = judged.indicators.indices.map { judged.judgingProgress(row: $0) }
    total = progress.reduce(JudgingProgress(), +)
    let here = scroll.cursor
    list(judged, book)
    scroll.fit(count: rows.count, window: scroll.window)
    scroll.move(to: here)
    skipHeading(down: true)
  }

  mutating func fail(_ message: Bilingual) { failure = message }

  /// Moves by rows, over the headings; returns whether the cursor moved.
  mutating func apply(_ command: Command, count: Int?) -> Bool? {
    let before = scroll.cursor
    // Rows that are skipped are not counted.
    let isByRow = command == .moveUp || command == .moveDown
    for _ in 0..<(isByRow ? min(count ?? 1, max(1, scroll.count)) : 1) {
      let here = scroll.cursor
      guard scroll.apply(command, count: isByRow ? nil : count) != nil else { return nil }
      skipHeading(down: scroll.cursor >= here && command != .moveToFirst)
    }
    return scroll.cursor != before
  }

  private mutating func skipHeading(down: Bool) {
    guard case .heading? = row else { return }
    let next = scroll.cursor + (down ? 1 : -1)
    if next >= 0, next < rows.count {
      scroll.move(to: next)
    } else {
      // Above the first heading there is nothing; it stays in sight.
      scroll.move(to: scroll.cursor + 1)
    }
  }

  private mutating func list(_ comparison: Comparison, _ book: JudgementBook) {
    var (conflicts, doubts, unjudged) = (Pile(), Pile(), Pile())
    for (indicator, cells) in comparison.cells.enumerated() {
      let basis = comparison.rowsBelow(indicator)
      var own = Pile()
      for (report, cell) in cells.enumerated() {
        let place = Cell(indicator: indicator, report: report)
        for conflict in cell.judgement?.conflicts ?? [] { conflicts.add(.cell(place, .conflict(conflict))) }
        let isSettled = basis.allSatisfy { comparison.cells[$0][report].judgement?.isDecided == true }
        guard !isSettled else { continue }
        for finding in cell.findings { doubts.add(.cell(place, .doubt(finding))) }
        if cell.value != nil, comparison.indicators[indicator].formula == nil {
          own.add(.cell(place, .unjudged))
        }
      }
      unjudged.add(own, under: .unjudged(indicator))
    }
    var all = Pile()
    all.add(conflicts, under: .conflicts)
    all.add(doubts, under: .doubts)
    all.add(Self.lost(book), under: .lost)
    all.add(unjudged)
    rows = all.rows
    // A heading the list ends with has none of its rows.
    if case .heading? = rows.last { rows.removeLast() }
    hiddenCount = all.count - rows.count
  }

  /// What fits no more, of reports that are here first.
  private static func lost(_ book: JudgementBook) -> Pile {
    let lost = book.judgements.compactMap { judgement -> (Judgement, JudgementFit.Reason)? in
      guard case .lost(let reason)? = book.fits[judgement.id], book.isStanding(judgement) else { return nil }
      return (judgement, reason)
    }
    var pile = Pile()
    for (judgement, reason) in lost where reason != .reportAbsent { pile.add(.lost(judgement, reason)) }
    for (judgement, reason) in lost where reason == .reportAbsent { pile.add(.lost(judgement, reason)) }
    return pile
  }

  /// Rows as far as they are listed, and how many there are: ten thousand reports have a million numbers.
  private struct Pile {
    private(set) var rows: [Row] = []
    private(set) var count = 0

    mutating func add(_ row: @autoclosure () -> Row) {
      count += 1
      if rows.count < rowsAtMost { rows.append(row()) }
    }

    mutating func add(_ other: Pile) {
      count += other.count
      rows += other.rows.prefix(rowsAtMost - rows.count)
    }

    mutating func add(_ other: Pile, under heading: Heading) {
      guard other.count > 0 else { return }
      add(.heading(heading, count: other.count))
      add(other)
    }
  }
}

extension Comparison {
  /// The rows whose numbers are judged where one is looked at: the row itself, or, of a computed one, those it is
  /// computed from and held against.
  fileprivate func rowsBelow(_ row: Int) -> [Int] {
    guard let formula = indicators[row].formula else { return [row] }
    let ids = Set(formula.operands + [formula.beside].compactMap(\.self))
    let rows = indicators.indices.filter { ids.contains(indicators[$0].id) && indicators[$0].formula == nil }
    return rows.isEmpty ? [row] : rows
  }
}

extension Screen {
  mutating func failWorkList(_ message: Bilingual, _ ticket: Ticket) {
    guard case .workList(var list) = self, list.ticket == ticket else { return }
    list.fail(message)
    self = .workList(list)
  }
}

extension State {
  /// Opens what is left to judge of the sheet's reports, or of the marked ones, or of all.
  mutating func openWorkList() -> [Effect] {
    var reports = marks.isEmpty ? reportsInOrder : marks
    var known: Comparison?
    if case .sheet(let sheet) = screen {
      // Numbers alone have no findings.
      (reports, known) = (sheet.reports, sheet.isWhole ? sheet.unjudged : nil)
    }
    var list = WorkListScreen(reports: reports, ticket: nextTicket())
    if let known { list.take(known, judging.book, shelf) }
    push(.workList(list))
    return known == nil ? [.compare(reports, list.ticket)] : []
  }

  mutating func runWorkList(_ command: Command) -> [Effect] {
    guard case .workList(var list) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open:
      return openRow(of: list)
    default:
      if list.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .workList(list)
    return []
  }

  /// Shows the cell in a sheet of its own, with its sentence; Esc comes back to the list.
  private mutating func openRow(of list: WorkListScreen) -> [Effect] {
    switch list.row {
    case .cell(let cell, _)?:
      guard let comparison = list.unjudged else { return [] }
      let facts = list.reports.compactMap { shelf.summary($0) }.map { SheetColumn($0, names) }
      guard facts.count == list.reports.count else {
        say("有报告已不在库中；请重新打开清单。", "Some reports are gone; open the list again.")
        return []
      }
      var sheet = SheetScreen(reports: list.reports, facts: facts, ticket: nextTicket())
      sheet.take(comparison, judging.book, shelf)
      sheet.show(indicator: cell.indicator, report: cell.report)
      sheet.showsEvidence = true
      push(.sheet(sheet))
    case .lost(_, let reason)?:
      say("没有单元格可去：\(reason.name.zh)。", "There is no cell to go to: \(reason.name.en).")
    case .heading?, nil:
      say("没有要判断的了。", "There is nothing left to judge.")
    }
    return []
  }
}
