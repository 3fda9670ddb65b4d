import Documents
import Library
import Reports

/// Reports × the mandated parts and the day of publication; a key away, places × years.
struct ComplianceScreen: Equatable, Sendable {
  enum View: Hashable, Sendable {
    /// A row per report.
    case parts
    /// A row per place.
    case years
  }

  /// A column of the parts' view.
  enum Column: Hashable, Sendable {
    case part(Section.Purpose)
    case publication
    /// What the report's peers speak of and it does not.
    case peers

    static let all = Section.Purpose.allCases.map(Column.part) + [.publication, .peers]
  }

  let reports: [ReportID]
  let ticket: Ticket
  /// One for every report; nil until the library has answered.
  private(set) var entries: [Compliance]?
  private(set) var coverage: Coverage?
  private(set) var failure: Bilingual?
  private(set) var view = View.parts
  private(set) var missingCount = 0
  private(set) var lateCount = 0
  private var partRows = Scroll()
  private var partColumns = Scroll()
  private var yearRows = Scroll()
  private var yearColumns = Scroll()

  init(reports: [ReportID], ticket: Ticket) {
    self.reports = reports
    self.ticket = ticket
  }

  /// The scroll of the present view's rows.
  var rows: Scroll {
    get { view == .parts ? partRows : yearRows }
    set { if view == .parts { partRows = newValue } else { yearRows = newValue } }
  }

  /// The scroll of the present view's columns.
  var columns: Scroll {
    get { view == .parts ? partColumns : yearColumns }
    set { if view == .parts { partColumns = newValue } else { yearColumns = newValue } }
  }

  var column: Column { Column.all[min(partColumns.cursor, Column.all.count - 1)] }

  /// The report of the cursor's row, or in places × years the first of its cell.
  var report: ReportID? {
    switch view {
    case .parts: reports.indices.contains(partRows.cursor) ? reports[partRows.cursor] : nil
    case .years: cell?.reports.first.map { reports[$0] }
    }
  }

  var entry: Compliance? {
    guard let entries, entries.indices.contains(partRows.cursor) else { return nil }
    return entries[partRows.cursor]
  }

  /// The row of places × years the cursor is on.
  var place: Coverage.Row? {
    guard let coverage, coverage.rows.indices.contains(yearRows.cursor) else { return nil }
    return coverage.rows[yearRows.cursor]
  }

  /// The year of the cursor's column.
  var year: Int? {
    guard let coverage, coverage.years.indices.contains(yearColumns.cursor) else { return nil }
    return coverage.years[yearColumns.cursor]
  }

  var cell: Coverage.Cell? {
    guard let place, place.cells.indices.contains(yearColumns.cursor) else { return nil }
    return place.cells[yearColumns.cursor]
  }

  /// `metadata`: of each report.
  mutating func take(_ places: [PartPlaces], metadata: [Metadata]) {
    let entries = zip(metadata, places).map { Compliance($0, $1) }
    self.entries = entries
    coverage = Coverage(of: metadata)
    missingCount = entries.reduce(0) { $0 + $1.missingParts.count }
    lateCount = entries.count { if case .late = $0.publication { true } else { false } }
  }

  mutating func fail(_ message: Bilingual) { failure = message }

  mutating func showNextView() { view = view == .parts ? .years : .parts }

  /// Takes over how many rows and columns the screen has room for.
  mutating func fit(rowWindow: Int, columnWindow: Int) {
    let rowCount = view == .parts ? entries?.count ?? 0 : coverage?.rows.count ?? 0
    let columnCount = view == .parts ? Column.all.count : coverage?.years.count ?? 0
    rows.fit(count: rowCount, window: rowWindow)
    columns.fit(count: columnCount, window: columnWindow)
  }

  /// Goes to the next cell that lacks something, or to the one before, row by row; returns whether there is one.
  mutating func moveToGap(forward: Bool) -> Bool {
    let width = columns.count
    guard width > 0 else { return false }
    let here = rows.cursor * width + columns.cursor
    let places = forward ? here + 1..<max(here + 1, rows.count * width) : 0..<here
    let found = forward ? places.first(where: isGap) : places.last(where: isGap)
    guard let found else { return false }
    rows.move(to: found / width)
    columns.move(to: found % width)
    return true
  }

  /// Whether the cell at a place, counted row by row, lacks something that is owed.
  private func isGap(_ place: Int) -> Bool {
    let (row, column) = place.quotientAndRemainder(dividingBy: max(1, columns.count))
    switch view {
    case .years: return coverage?.rows[row].cells[column] == .hole
    case .parts:
      guard let entry = entries?[row] else { return false }
      switch Column.all[column] {
      case .part(let part): return entry.standing(of: part) == .missing
      case .publication: return if case .late = entry.publication { true } else { false }
      case .peers: return false
      }
    }
  }
}
