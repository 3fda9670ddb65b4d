import Documents
import Library
import Reports

/// The comparison: indicators by group × reports.
struct SheetScreen: Equatable, Sendable {
  enum Row: Hashable, Sendable {
    case group(Bilingual)
    /// Index into the comparison's indicators.
    case indicator(Int)
  }

  let reports: [ReportID]
  let ticket: Ticket
  /// How many columns bear the same place and year.
  private let nameCounts: [String: Int]
  private(set) var comparison: Comparison?
  private(set) var failure: String?
  private(set) var rows: [Row] = []
  /// Whether each indicator has a number in some report.
  private var hasNumber: [Bool] = []
  /// How many cells have a finding.
  private(set) var findingCount = 0
  private(set) var showsEmptyRows = false
  var usesMyriads = false
  var rowScroll = Scroll()
  var columnScroll = Scroll()
  /// Whether the sentence of the cursor's cell is shown below.
  var showsEvidence = false

  /// `names`: place and year of each report.
  init(reports: [ReportID], names: [String], ticket: Ticket) {
    self.reports = reports
    nameCounts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.ticket = ticket
  }

  /// The indicator the cursor is on; nil on a group's row.
  var indicator: Int? {
    guard !rows.isEmpty, case .indicator(let index) = rows[rowScroll.cursor] else { return nil }
    return index
  }

  var column: Int { columnScroll.cursor }

  var cell: Comparison.Cell? {
    guard let indicator, let comparison, comparison.columnCount > 0 else { return nil }
    return comparison.cells[indicator][column]
  }

  var emptyRowCount: Int { hasNumber.count { !$0 } }

  /// Whether only one column bears this place and year.
  func isUnique(_ name: String) -> Bool { nameCounts[name, default: 0] <= 1 }

  mutating func take(_ comparison: Comparison) {
    self.comparison = comparison
    hasNumber = comparison.cells.map { row in row.contains { $0.value != nil } }
    findingCount = comparison.cells.reduce(0) { $0 + $1.count { !$0.findings.isEmpty } }
    // With nothing to show otherwise, the empty rows are the answer.
    if !hasNumber.contains(true) { showsEmptyRows = true }
    listRows()
    columnScroll.fit(count: comparison.columnCount, window: columnScroll.window)
    rowScroll.move(to: rows.firstIndex { if case .indicator = $0 { true } else { false } } ?? 0)
  }

  mutating func fail(_ message: String) { failure = message }

  /// Shows or hides the rows without any number; the cursor stays on its indicator, or near it.
  mutating func toggleEmptyRows() {
    let before = indicator
    showsEmptyRows.toggle()
    listRows()
    guard let before else { return }
    let row = rows.firstIndex { row in
      if case .indicator(let index) = row { index >= before } else { false }
    }
    rowScroll.move(to: row ?? rows.count - 1)
  }

  /// Moves by rows, over the groups' rows, which hold nothing; returns whether the cursor moved.
  mutating func apply(_ command: Command) -> Bool? {
    let before = rowScroll.cursor
    guard rowScroll.apply(command) != nil else { return nil }
    if indicator == nil {
      let down = rowScroll.cursor >= before && command != .moveToFirst
      let next = rowScroll.cursor + (down ? 1 : -1)
      if rows.indices.contains(next) {
        rowScroll.move(to: next)
      } else if rows.indices.contains(rowScroll.cursor + 1) {
        // Above the first group there is nothing; its row stays in sight.
        rowScroll.move(to: rowScroll.cursor + 1)
      }
    }
    return rowScroll.cursor != before
  }

  /// Goes to the next cell with a finding, or to the one before, row by row; returns whether there is one.
  mutating func moveToFinding(forward: Bool) -> Bool {
    guard let comparison else { return false }
    let columns = comparison.columnCount
    // Cells in reading order; on a group's row one stands before its first cell.
    let here = rowScroll.cursor * columns + (indicator == nil ? (forward ? -1 : 0) : column)
    let places = forward ? Array(here + 1..<max(here + 1, rows.count * columns)) : (0..<here).reversed()
    let found = places.first { place in
      guard case .indicator(let index) = rows[place / columns] else { return false }
      return !comparison.cells[index][place % columns].findings.isEmpty
    }
    guard let found else { return false }
    rowScroll.move(to: found / columns)
    columnScroll.move(to: found % columns)
    return true
  }

  private mutating func listRows() {
    rows = []
    guard let comparison else { return }
    var group: Bilingual?
    for (index, indicator) in comparison.indicators.enumerated() where showsEmptyRows || hasNumber[index] {
      if indicator.group != group {
        rows.append(.group(indicator.group))
        group = indicator.group
      }
      rows.append(.indicator(index))
    }
    rowScroll.fit(count: rows.count, window: rowScroll.window)
  }
}
