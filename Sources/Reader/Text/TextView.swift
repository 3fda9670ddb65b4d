import Canvas
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
  /// Marks drawn instead of headings and numbers, ascending and apart: what differs from another text.
  var differences: [TextMark]?

  /// Where the window begins; kept while the width changes, so that wrapping to and fro ends where it began.
  private(set) var place = Place()
  /// Where to go once the text is laid out.
  private var destination: Destination?

  /// A moment of reading to come back to.
  struct Place: Hashable, Sendable {
    /// The first byte of the first row, or of the row after it when that is blank.
    fileprivate(set) var offset = 0
    fileprivate var isBlank = false
    /// The section jumped to, which stays the current one until the text is scrolled.
    fileprivate var pin: Pin?
  }

  fileprivate enum Pin: Hashable, Sendable {
    case section(Int?)
  }

  private enum Destination: Hashable, Sendable {
    case top(Int)
    case place(Place)
    case passage(Range<Int>)
  }

  /// The section one is reading; nil before the first heading.
  var section: Int? {
    if case .section(let section) = place.pin { return section }
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
    place.pin = nil
    if let passage { destination = .passage(passage) }
    travel()
  }

  /// Shows the report the tree's cursor is on; one that is shown already stays where it is.
  mutating func follow(_ id: ReportID) {
    if id != wanted { show(id) }
  }

  /// Looks for a phrase whose hit at the passage one came for is the current one.
  mutating func look(for phrase: String) {
    find.search(phrase, in: reading, showsFurniture: showsFurniture, from: goal?.lowerBound ?? 0)
  }

  /// Takes over the report asked for, or another reading of it; then one stays where one is.
  mutating func take(_ reading: Reading) {
    let before = self.reading
    self.reading = reading
    if before?.id == reading.id {
      if before?.lines != reading.lines {
        layout = nil
        goal = nil
      }
      find.search(reading, showsFurniture: showsFurniture)
      return
    }
    layout = nil
    place = Place()
    find.search(reading, showsFurniture: showsFurniture)
    if let goal { find.choose(goal) }
  }

  /// The form of layout for a pane where lines stand so.
  func form(_ measure: TextMeasure, _ width: Width) -> TextLayout.Form {
    TextLayout.Form(
      columns: measure.columns, hanging: measure.hanging, width: width, showsFurniture: showsFurniture)
  }

  func needsLayout(_ form: TextLayout.Form) -> Bool {
    reading != nil
      && (layout?.form != form || layout?.report != reading?.id || layout?.lines != reading?.lines)
  }

  /// Takes over a layout; the text stays at the byte it began with.
  mutating func take(_ layout: TextLayout) {
    let furnitureChanged = self.layout.map { $0.form.showsFurniture != layout.form.showsFurniture } ?? false
    self.layout = layout
    scroll.fit(count: layout.rows.count, window: scroll.window)
    scroll.move(to: row(at: place, in: layout))
    if furnitureChanged, let reading { find.search(reading, showsFurniture: showsFurniture) }
    travel()
  }

  /// Takes over the pane's rows.
  mutating func fit(rows: Int) {
    guard rows != scroll.window else { return }
    scroll.fit(count: scroll.count, window: rows)
    if let layout { scroll.move(to: row(at: place, in: layout)) }
  }

  /// Scrolls; returns whether anything moved.
  mutating func move(by rows: Int) -> Bool { move(to: scroll.offset + rows) }

  mutating func move(to row: Int) -> Bool {
    guard scroll.move(to: row) else { return false }
    place.pin = nil
    keepPlace()
    return true
  }

  /// Brings the start of a section to the top; nil is the start of the text.
  mutating func go(toSection section: Int?) {
    guard let reading else { return }
    place.pin = .section(section)
    destination = .top(section.map { reading.report.sections[$0].headingRange.lowerBound } ?? 0)
    travel()
  }

  /// Brings a passage into sight.
  mutating func reveal(_ passage: Range<Int>) {
    destination = .passage(passage)
    travel()
  }

  /// The number one came for or walked to, in bytes; nil where that is none, or out of sight.
  var number: Range<Int>? {
    guard let goal, let mark = reading?.marks.touching(goal).first?.utf8Range,
      mark.lowerBound <= goal.lowerBound, mark.upperBound >= goal.upperBound, isInSight(goal)
    else { return nil }
    return mark
  }

  private func isInSight(_ passage: Range<Int>) -> Bool {
    guard let layout else { return false }
    return scroll.visible.contains(layout.row(at: passage.lowerBound))
  }

  /// Goes to the number after the one one is at, or before it; after the start of the window where one is at none. Returns
  /// whether there is one.
  mutating func goToNumber(by step: Int) -> Bool {
    guard let marks = reading?.marks, let layout, !layout.rows.isEmpty else { return false }
    let isAtGoal = goal.map(isInSight) ?? false
    let place = isAtGoal ? goal : layout.rows[scroll.visible].first { !$0.utf8Range.isEmpty }?.utf8Range
    let here = place?.lowerBound ?? 0
    let next =
      step > 0
      ? marks.first { number == nil ? $0.utf8Range.lowerBound >= here : $0.utf8Range.lowerBound > here }
      : marks.last { $0.utf8Range.lowerBound < here }
    guard let next = next?.utf8Range else { return false }
    goal = next
    reveal(next)
    return true
  }

  /// Comes back to a place.
  mutating func go(toPlace place: Place) {
    destination = .place(place)
    travel()
  }

  private mutating func travel() {
    guard let destination, let layout, layout.report == wanted else { return }
    self.destination = nil
    switch destination {
    // What stands before the first row shown is the start.
    case .top(let offset): scroll.move(to: offset == 0 ? 0 : layout.row(at: offset))
    case .place(let place):
      scroll.move(to: row(at: place, in: layout))
      self.place = place
      return
    case .passage(let range):
      scroll.reveal(layout.row(at: range.lowerBound))
      place.pin = .section(reading?.report.section(at: range.lowerBound))
    }
    keepPlace()
  }

  private mutating func keepPlace() {
    guard let layout, layout.rows.indices.contains(scroll.offset) else { return }
    let range = layout.rows[scroll.offset].utf8Range
    place.offset = range.lowerBound
    place.isBlank = range.isEmpty
  }

  /// The row a window that begins at a place begins with.
  private func row(at place: Place, in layout: TextLayout) -> Int {
    let row = layout.row(at: place.offset)
    let isBlankAbove = row > 0 && layout.rows[row - 1].utf8Range.isEmpty
    return place.isBlank && isBlankAbove ? row - 1 : row
  }

  /// The first byte of the row one is reading.
  var readingOffset: Int? {
    guard let layout, !layout.rows.isEmpty else { return nil }
    return layout.rows[min(scroll.readingRow, layout.rows.count - 1)].utf8Range.lowerBound
  }
}
