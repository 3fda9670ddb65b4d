import Canvas
import Documents
import Library
import Reports

/// A report's text broken into rows of some columns; pure, so that it can be kept and computed anywhere.
///
/// Titles are centred, headings stand flush left with a blank row before the higher ones, paragraphs are
/// indented by two ideographs, signatures stand on the right. A block that holds several headings of the
/// higher levels, as when a page was saved on one line, is broken before each.
package struct TextLayout: Hashable, Sendable {
  /// What the rows depend on besides the report.
  package struct Form: Hashable, Sendable {
    let columns: Int
    /// Columns right of them into which a stop may hang.
    var hanging = 0
    var width = Width()
    /// Whether page furniture, forms and duplicates are shown too.
    let showsFurniture: Bool
  }

  struct Row: Hashable, Sendable {
    /// Empty in a blank row, at the place of the row that follows.
    let utf8Range: Range<Int>
    /// Columns left of the text.
    let indent: Int
    let role: Role
  }

  let report: ReportID
  /// Which reading's lines these are.
  let lines: Int
  let form: Form
  let rows: [Row]

  /// Lays out a report's text.
  package init(of report: Report, asked question: State.LayoutQuestion) {
    self.init(of: report, id: question.report, lines: question.lines, form: question.form)
  }

  init(of report: Report, id: ReportID, lines: Int = 0, form: Form) {
    self.report = id
    self.lines = lines
    self.form = form
    var builder = LayoutBuilder(report: report, form: form)
    for block in report.shownBlocks(form.showsFurniture) { builder.add(block) }
    rows = builder.rows
  }

  /// The row that shows a byte; the nearest before it when its block is not shown.
  func row(at offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].utf8Range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension Report {
  /// The blocks a text pane shows: the report's own, or all of the file. Where nothing in a file was
  /// recognised as a report, everything in it is shown.
  func shownBlocks(_ showsFurniture: Bool) -> [Block] {
    let clean = blocks.filter(\.kind.isClean)
    return showsFurniture || clean.isEmpty ? blocks : clean
  }
}

private struct LayoutBuilder {
  private let report: Report
  private let form: TextLayout.Form
  private var columns: Int { form.columns }
  private let bytes: [UInt8]
  /// Where sections begin, ascending, and how high they stand.
  private let headings: [(range: Range<Int>, level: Int)]
  private var nextHeading = 0
  private var lastKind: Block.Kind?
  private(set) var rows: [TextLayout.Row] = []

  /// The lowest level that begins a row of its own wherever it stands: `(一)`.
  private static let lowestOwnRow = 2
  private static let paragraphIndent = 4
  /// Bytes after a heading that still leave it alone on its line: a mark of punctuation.
  private static let heading = 4

  init(report: Report, form: TextLayout.Form) {
    self.report = report
    self.form = form
    bytes = report.document.text.bytes
    headings = report.sections.map { ($0.headingRange, $0.level) }
  }

  mutating func add(_ block: Block) {
    if let lastKind, lastKind != block.kind, lastKind == .title || block.kind != .body {
      addBlank(at: block.utf8Range.lowerBound)
    }
    lastKind = block.kind
    switch block.kind {
    case .title: add(block.utf8Range, role: .title, alignment: .centre)
    case .signature: add(block.utf8Range, role: .text, alignment: .right)
    case .salutation: add(block.utf8Range, role: .text, alignment: .left(0))
    case .furniture, .form, .duplicate: add(block.utf8Range, role: .dim, alignment: .left(0))
    case .appendix:
      add(block.utf8Range, role: .text, alignment: .left(min(Self.paragraphIndent, columns / 8)))
    case .body: addBody(block.utf8Range)
    }
  }

  private enum Alignment {
    case left(Int)
    case centre
    case right
  }

  private mutating func addBody(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      while nextHeading < headings.count, headings[nextHeading].range.lowerBound < start { nextHeading += 1 }
      var level: Int?
      var headingEnd = start
      if nextHeading < headings.count, headings[nextHeading].range.lowerBound == start {
        level = headings[nextHeading].level
        headingEnd = headings[nextHeading].range.upperBound
        nextHeading += 1
      }
      let end = nextBreak(before: range.upperBound)
      let piece = start..<end
      switch level {
      // A part's name on a line of its own; where a paragraph runs on after it, it is like any other.
      case 0 where end - headingEnd < Self.heading:
        addBlank(at: start)
        add(piece, role: .text, alignment: .centre)
      case .some(1...Self.lowestOwnRow):
        addBlank(at: start)
        add(piece, role: .text, alignment: .left(0))
      default:
        add(piece, role: .text, alignment: .left(min(Self.paragraphIndent, columns / 8)))
      }
      start = end
    }
  }

  /// Where the next heading of a row of its own begins.
  private mutating func nextBreak(before end: Int) -> Int {
    var index = nextHeading
    while index < headings.count, headings[index].range.lowerBound < end {
      if headings[index].level <= Self.lowestOwnRow {
        nextHeading = index
        return headings[index].range.lowerBound
      }
      index += 1
    }
    return end
  }

  private mutating func addBlank(at offset: Int) {
    guard let last = rows.last, !last.utf8Range.isEmpty else { return }
    rows.append(TextLayout.Row(utf8Range: offset..<offset, indent: 0, role: .text))
  }

  private mutating func add(_ range: Range<Int>, role: Role, alignment: Alignment) {
    let firstIndent = if case .left(let indent) = alignment { indent } else { 0 }
    let breaker = LineBreaker(
      columns: columns, firstLineIndent: firstIndent, hanging: form.hanging, width: form.width)
    let lines = breaker.lines(of: bytes, in: range)
    for line in lines {
      let indent =
        switch alignment {
        case .left: line.indent
        case .centre: (columns - line.columns) / 2
        case .right: lines.count == 1 ? columns - line.columns : 0
        }
      rows.append(TextLayout.Row(utf8Range: line.visibleRange, indent: max(0, indent), role: role))
    }
  }
}
