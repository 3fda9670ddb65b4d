import Documents
import Library
import Reports

/// The comparison: indicators by group × reports, or the other way round.
struct SheetScreen: Equatable, Sendable {
  enum Row: Hashable, Sendable {
    case group(Bilingual)
    /// Index into the comparison's indicators.
    case indicator(Int)
    /// Index into the reports, where these are the rows.
    case report(Int)
  }

  struct Goal: Hashable, Sendable {
    let indicator: Indicator.ID
    let report: ReportID
  }

  let reports: [ReportID]
  let ticket: Ticket
  private(set) var facts: [SheetColumn]
  /// Which columns are one issuer's, year after year.
  let succession: Succession
  /// How many columns bear the same place and year.
  private let nameCounts: [String: Int]
  private(set) var comparison: Comparison?
  /// The comparison as the library has it, without what was decided of its cells.
  var unjudged: Comparison?
  /// The columns something was decided of when that was last laid over it.
  var judgedColumns: Set<Int> = []
  /// Whether it is known of cells without a number if the matter is told in words.
  private(set) var isWhole = true
  private(set) var failure: Bilingual?
  private(set) var options = SheetOptions()
  /// What the options leave of the comparison; nil before there is one.
  private(set) var arrangement: SheetArrangement?
  private(set) var rows: [Row] = []
  /// Columns from left to right: indices into the reports, or into the indicators where reports are the rows.
  private(set) var columns: [Int] = []
  /// For each indicator, which reports give it a number or have a decision on it. Kept, for every change of what is shown asks
  /// it of every cell.
  private var isToldOf: [[Bool]] = []
  /// How many cells have a finding.
  private(set) var findingCount = 0
  private(set) var standings = SheetStandings()
  var display = SheetDisplay.numbers
  var usesMyriads = false
  var rowScroll = Scroll()
  var columnScroll = ColumnScroll()
  /// The cell one came for: the cursor goes there once the comparison is there.
  var goal: Goal?
  /// Whether the sentence of the cursor's cell is shown below.
  var showsEvidence = false
  /// The filter while it is being typed.
  var filterPrompt: Prompt?
  /// The name the columns are saved under, while it is being typed.
  var naming: Prompt?
  var export = ExportPrompt()

  init(reports: [ReportID], facts: [SheetColumn], ticket: Ticket) {
    self.reports = reports
    self.facts = facts
    succession = Succession(of: facts.map(\.metadata))
    nameCounts = facts.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    self.ticket = ticket
  }

  // MARK: What the cursor is on

  /// The indicator the cursor is on; nil on a group's row and where nothing is shown.
  var indicator: Int? {
    guard !rows.isEmpty else { return nil }
    switch rows[rowScroll.cursor] {
    case .group: return nil
    case .indicator(let index): return index
    case .report: return columns.isEmpty ? nil : columns[columnScroll.cursor]
    }
  }

  /// The place in `reports` of the one the cursor is on; 0 where there is none.
  var column: Int {
    if !rows.isEmpty, case .report(let report) = rows[rowScroll.cursor] { return report }
    return options.isTransposed || columns.isEmpty ? 0 : columns[columnScroll.cursor]
  }

  var cell: Comparison.Cell? {
    guard let indicator, let comparison, comparison.columnCount > 0, columnCount > 0 else { return nil }
    return comparison.cells[indicator][column]
  }

  /// The cell where a row and a column meet; nil on a group's row.
  func place(_ row: Row, _ column: Int) -> (indicator: Int, report: Int)? {
    switch row {
    case .group: nil
    case .indicator(let indicator): (indicator, column)
    case .report(let report): (column, report)
    }
  }

  private var columnCount: Int { columns.count }

  var emptyRowCount: Int { isToldOf.count { !$0.contains(true) } }

  /// Whether only one column bears this place and year.
  func isUnique(_ name: String) -> Bool { nameCounts[name, default: 0] <= 1 }

  /// Whether a group's indicators are left out.
  func isFolded(_ group: Bilingual) -> Bool { options.foldedGroups.contains(group) }

  /// The indicators and reports in view, by their places in the comparison, in the order they are shown; those of folded
  /// groups are in it.
  var exported: (indicators: [Int], reports: [Int]) {
    (arrangement?.indicators ?? [], arrangement?.reports ?? [])
  }

  // MARK: Taking answers

  /// - Parameter isWhole: false for numbers alone, when what is told in words only is not known yet; as before for nil.
  mutating func take(_ comparison: Comparison, isWhole: Bool? = nil) {
    self.isWhole = isWhole ?? self.isWhole
    let isFirst = self.comparison == nil
    self.comparison = comparison
    isToldOf = comparison.cells.map { row in row.map(\.isToldOf) }
    findingCount = comparison.cells.reduce(0) { $0 + $1.count { !$0.findings.isEmpty } }
    arrange(isFirst: isFirst)
  }

  /// Takes a comparison that is another in some columns alone.
  mutating func take(_ comparison: Comparison, changed: Set<Int>) {
    guard let before = self.comparison else { return take(comparison) }
    self.comparison = comparison
    for row in comparison.cells.indices {
      for column in changed {
        isToldOf[row][column] = comparison.cells[row][column].isToldOf
        findingCount += comparison.cells[row][column].findings.isEmpty ? 0 : 1
        findingCount -= before.cells[row][column].findings.isEmpty ? 0 : 1
      }
    }
    arrange(isFirst: false)
  }

  private mutating func arrange(isFirst: Bool) {
    // With nothing to show otherwise, the empty rows are the answer.
    if isFirst, emptyRowCount == isToldOf.count { options.fewestValues = 0 }
    arrange()
    if isFirst {
      rowScroll.move(to: rows.firstIndex { if case .group = $0 { false } else { true } } ?? 0)
      goToGoal()
    }
  }

  /// Goes to the cell one came for, if it is among those compared.
  private mutating func goToGoal() {
    guard let goal, let report = reports.firstIndex(of: goal.report),
      let indicator = comparison?.indicators.firstIndex(where: { $0.id == goal.indicator })
    else { return }
    show(indicator: indicator, report: report)
  }

  mutating func fail(_ message: Bilingual) { failure = message }

  /// Takes over how places are spelled.
  mutating func learn(_ names: QueryNames) {
    for index in facts.indices { facts[index].learn(names) }
    if options.order == .pinyin { arrange() }
  }

  // MARK: Options

  /// Changes what is shown; the cursor stays on its cell, or goes near it.
  mutating func change(_ change: (inout SheetOptions) -> Void) {
    let before = (indicator: indicator, report: column, group: group)
    change(&options)
    arrange()
    show(indicator: before.indicator, report: before.report, group: before.group)
  }

  /// The group the cursor is on or in.
  var group: Bilingual? {
    if !rows.isEmpty, case .group(let group) = rows[rowScroll.cursor] { return group }
    return indicator.flatMap { comparison?.indicators[$0].group }
  }

  /// Makes rows and columns of what the options leave.
  private mutating func arrange() {
    guard let comparison else { return }
    let arrangement = SheetArrangement(comparison, isToldOf: isToldOf, columns: facts, options)
    self.arrangement = arrangement
    let indicators = arrangement.indicators.filter { !isFolded(comparison.indicators[$0].group) }
    if options.isTransposed {
      // Without groups' rows a folded group could not be opened again: its indicators stay.
      rows = arrangement.reports.map { .report($0) }
      columns = arrangement.indicators
    } else {
      rows = []
      columns = arrangement.reports
      var group: Bilingual?
      let shown = Set(indicators)
      for indicator in arrangement.indicators {
        let own = comparison.indicators[indicator].group
        if own != group { rows.append(.group(own)) }
        group = own
        if shown.contains(indicator) { rows.append(.indicator(indicator)) }
      }
    }
    rowScroll.fit(count: rows.count, window: rowScroll.window)
    columnScroll.fit(count: columns.count)
    standings.look(at: arrangement.reports, among: facts)
  }

  // MARK: Standing

  /// Chooses among whom ranks are.
  mutating func choose(_ peers: PeerGroup) {
    standings.choose(peers, of: facts, reports: arrangement?.reports ?? [])
  }

  /// Reckons the standing of the cells in sight, or of the cursor's alone where only that is shown.
  mutating func prepareStandings() {
    guard let comparison, !rows.isEmpty, !columns.isEmpty else { return }
    if let indicator { standings.prepare(indicator, column, in: comparison) }
    guard display.showsStanding else { return }
    for row in rowScroll.visible {
      for position in columnScroll.visible {
        guard let place = place(rows[row], columns[position]) else { break }
        standings.prepare(place.indicator, place.report, in: comparison)
      }
    }
  }

  /// What became of a cell since the year before; nil where there is no cell.
  func change(_ indicator: Int, _ report: Int) -> YearOnYear? {
    comparison?.yearOnYear(inRow: indicator, column: report, succession)
  }

  /// How the cursor's cell stands; nil on a group's row, and where peers are not known.
  var standing: RowStanding? { indicator.flatMap { standings.standing($0, column) } }

  /// Puts the cursor on a cell, or on what is nearest to it.
  mutating func show(indicator: Int?, report: Int, group: Bilingual? = nil) {
    let row: Int? =
      if options.isTransposed {
        rows.firstIndex(of: .report(report))
      } else {
        indicator.flatMap { rows.firstIndex(of: .indicator($0)) }
          ?? group.flatMap { rows.firstIndex(of: .group($0)) }
      }
    if let row { rowScroll.jump(to: row) }
    let wanted = options.isTransposed ? indicator : report
    if let wanted, let column = columns.firstIndex(of: wanted) { columnScroll.move(to: column) }
    skipGroup(down: true)
  }

  /// Puts the cursor on what came into the place of something hidden.
  mutating func settle(row: Int, column: Int) {
    rowScroll.move(to: row)
    columnScroll.move(to: column)
    skipGroup(down: true)
  }

  // MARK: Moving

  /// Moves by rows, over the groups' rows, which hold nothing unless they are folded; returns whether the cursor moved.
  mutating func apply(_ command: Command, count: Int?) -> Bool? {
    let before = rowScroll.cursor
    // Rows that are skipped are not counted.
    let isByRow = command == .moveUp || command == .moveDown
    for _ in 0..<(isByRow ? min(count ?? 1, max(1, rowScroll.count)) : 1) {
      let here = rowScroll.cursor
      guard rowScroll.apply(command, count: isByRow ? nil : count) != nil else { return nil }
      skipGroup(down: rowScroll.cursor >= here && command != .moveToFirst)
    }
    return rowScroll.cursor != before
  }

  private mutating func skipGroup(down: Bool) {
    guard !rows.isEmpty, case .group(let group) = rows[rowScroll.cursor], !isFolded(group) else { return }
    let next = rowScroll.cursor + (down ? 1 : -1)
    if rows.indices.contains(next) {
      rowScroll.move(to: next)
    } else if rows.indices.contains(rowScroll.cursor + 1) {
      // Above the first group there is nothing; its row stays in sight.
      rowScroll.move(to: rowScroll.cursor + 1)
    }
  }

  /// Goes to the next cell that is wanted, or to the one before, row by row; returns whether there is one.
  mutating func move(forward: Bool, to isWanted: (_ indicator: Int, _ report: Int, Comparison.Cell) -> Bool)
    -> Bool
  {
    guard let comparison, !columns.isEmpty else { return false }
    let count = columns.count
    // Cells in reading order; on a group's row one stands before its first cell.
    let isOnGroup = indicator == nil
    let here = rowScroll.cursor * count + (isOnGroup ? (forward ? -1 : 0) : columnScroll.cursor)
    var next = here
    while true {
      next += forward ? 1 : -1
      guard next >= 0, next < rows.count * count else { return false }
      guard let place = place(rows[next / count], columns[next % count]) else { continue }
      if isWanted(place.indicator, place.report, comparison.cells[place.indicator][place.report]) { break }
    }
    rowScroll.move(to: next / count)
    columnScroll.move(to: next % count)
    return true
  }
}
