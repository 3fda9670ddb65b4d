import Library
import Reports

/// A report's text in a pane: what is shown, where one is, and what is looked for.
struct TextView: Equatable, Sendable {
  /// The report to show; `reading` follows as soon as it is there.
  private(set) var wanted: ReportID?
  private(set) var reading: Reading?
  private(set) var layout: TextLayout?
  private(set) var scroll = TextScroll()
  var showsFurniture = false
  /// The passage one came for: a hit, a number, a sentence.
  private(set) var goal: Range<Int>?
  var find = Find()

  /// The byte the window begins with; kept while the width changes, so that wrapping to and fro ends where
  /// it began.
  private var anchor = 0
  /// The section jumped to, which stays the current one until the text is scrolled.
  private var pin: Pin?
  /// Where to go once the text is laid out.
  private var destination: Destination?

  private enum Pin: Hashable, Sendable {
    case section(Int?)
  }

  private enum Destination: Hashable, Sendable {
    case top(Int)
    case passage(Range<Int>)
  }

  /// The section one is reading; nil before the first heading.
  var section: Int? {
    if case .section(let section) = pin { return section }
    guard let reading, let offset = readingOffset else { return nil }
    return reading.report.section(at: offset)
  }

  /// Asks for a report, from its start or at a passage, which is then marked.
  mutating func show(_ id: ReportID?, at passage: Range<Int>? = nil) {
    if id != wanted {
      wanted = id
      if id == nil { self = TextView() }
      find.clearHits()
      destination = .top(0)
    }
    goal = passage
    pin = nil
    if let passage { destination = .passage(passage) }
    travel()
  }

  /// Shows the report the tree's cursor is on; one that is shown already stays where it is.
  mutating func follow(_ id: ReportID) {
    if id != wanted { show(id) }
  }

  /// Takes over the report asked for.
  mutating func take(_ reading: Reading) {
    self.reading = reading
    layout = nil
    anchor = 0
    find.search(reading, showsFurniture: showsFurniture)
  }

  /// The form of layout for a pane of that many columns, and whether it is still missing.
  func form(columns: Int) -> TextLayout.Form {
    TextLayout.Form(columns: max(1, columns), showsFurniture: showsFurniture)
  }

  func needsLayout(_ form: TextLayout.Form) -> Bool {
    reading != nil && (layout?.form != form || layout?.report != reading?.id)
  }

  /// Takes over a layout; the text stays at the byte it began with.
  mutating func take(_ layout: TextLayout) {
    let furnitureChanged = self.layout.map { $0.form.showsFurniture != layout.form.showsFurniture } ?? false
    self.layout = layout
    scroll.fit(count: layout.rows.count, window: scroll.window)
    scroll.move(to: layout.row(at: anchor))
    if furnitureChanged, let reading { find.search(reading, showsFurniture: showsFurniture) }
    travel()
  }

  /// Takes over the pane's rows.
  mutating func fit(rows: Int) {
    guard rows != scroll.window else { return }
    scroll.fit(count: scroll.count, window: rows)
    if let layout { scroll.move(to: layout.row(at: anchor)) }
  }

  /// Scrolls; returns whether anything moved.
  mutating func move(by rows: Int) -> Bool { move(to: scroll.offset + rows) }

  mutating func move(to row: Int) -> Bool {
    guard scroll.move(to: row) else { return false }
    pin = nil
    keepAnchor()
    return true
  }

  /// Brings the start of a section to the top; nil is the start of the text.
  mutating func go(toSection section: Int?) {
    guard let reading else { return }
    pin = .section(section)
    destination = .top(section.map { reading.report.sections[$0].headingRange.lowerBound } ?? 0)
    travel()
  }

  /// Brings a passage into sight.
  mutating func reveal(_ passage: Range<Int>) {
    pin = nil
    destination = .passage(passage)
    travel()
  }

  /// The same place as a moment to come back to.
  var place: Int { anchor }

  mutating func go(toPlace place: Int) {
    pin = nil
    destination = .top(place)
    travel()
  }

  private mutating func travel() {
    guard let destination, let layout, layout.report == wanted else { return }
    switch destination {
    // What stands before the first row shown is the start.
    case .top(let offset): scroll.move(to: offset == 0 ? 0 : layout.row(at: offset))
    case .passage(let range):
      scroll.reveal(layout.row(at: range.lowerBound))
    }
    self.destination = nil
    keepAnchor()
  }

  private mutating func keepAnchor() {
    guard let layout, layout.rows.indices.contains(scroll.offset) else { return }
    anchor = layout.rows[scroll.offset].utf8Range.lowerBound
  }

  /// The first byte of the row one is reading.
  private var readingOffset: Int? {
    guard let layout, !layout.rows.isEmpty else { return nil }
    return layout.rows[min(scroll.readingRow, layout.rows.count - 1)].utf8Range.lowerBound
  }
}
