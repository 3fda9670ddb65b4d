import Library
import Reports

/// The numbers of one report, with the place of each beside.
struct NumbersScreen: Equatable, Sendable {
  let report: ReportID
  private(set) var rows: [ReportNumber] = []
  private(set) var showsAll = false
  private(set) var reading: Reading?
  var usesMyriads = true
  var scroll = Scroll()
  var preview = TextView()

  init(report: ReportID) { self.report = report }

  var row: ReportNumber? { rows.isEmpty ? nil : rows[scroll.cursor] }

  /// The number the cursor is on, in UTF-8 bytes of the text.
  var passage: Range<Int>? { row.flatMap(range) }

  mutating func take(_ reading: Reading) {
    self.reading = reading
    listRows()
  }

  /// Shows the indicators only, or every quantity; the cursor stays at its place in the text.
  mutating func toggleAll() {
    let place = passage?.lowerBound
    showsAll.toggle()
    listRows()
    guard let place else { return }
    scroll.move(to: rows.firstIndex { (range($0)?.lowerBound ?? 0) >= place } ?? rows.count - 1)
  }

  func range(_ row: ReportNumber) -> Range<Int>? { reading?.report.range(of: row) }

  private mutating func listRows() {
    guard let report = reading?.report else { return }
    var listed = report.observations.indices.map(ReportNumber.observation)
    if showsAll {
      let observed = report.observations.map(\.valueRange)
      listed += report.quantities.indices.filter { index in
        !observed.contains { $0.overlaps(report.quantities[index].utf8Range) }
      }.map(ReportNumber.quantity)
    }
    rows = listed.sorted { (range($0)?.lowerBound ?? 0) < (range($1)?.lowerBound ?? 0) }
    scroll.fit(count: rows.count, window: scroll.window)
  }
}
