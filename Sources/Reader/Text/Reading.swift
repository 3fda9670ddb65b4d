import Documents
import Library
import Reports

/// A report that is open, with what the text pane marks in it.
struct Reading: Equatable, Sendable {
  let id: ReportID
  let report: Report
  /// The numbers to mark, ascending and without overlaps.
  let marks: [TextMark]
  /// The headings, ascending.
  let headings: [TextMark]

  init(id: ReportID, report: Report) {
    self.id = id
    self.report = report
    marks = Self.marks(of: report)
    headings = report.sections.map { TextMark(utf8Range: $0.headingRange, role: .heading) }
  }

  /// Numbers that feed an indicator first; of the other quantities those that overlap none of them.
  private static func marks(of report: Report) -> [TextMark] {
    var marks = report.observations.map { observation in
      TextMark(
        utf8Range: observation.valueRange, role: observation.standing == .planned ? .planned : .observation)
    }
    marks.sort { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    marks = withoutOverlaps(marks)
    var merged: [TextMark] = []
    var next = 0
    for quantity in report.quantities.sorted(by: { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }) {
      while next < marks.count, marks[next].utf8Range.lowerBound < quantity.utf8Range.lowerBound {
        merged.append(marks[next])
        next += 1
      }
      let touchesLast = merged.last.map { $0.utf8Range.overlaps(quantity.utf8Range) } ?? false
      let touchesNext = next < marks.count && marks[next].utf8Range.overlaps(quantity.utf8Range)
      if !touchesLast, !touchesNext {
        merged.append(TextMark(utf8Range: quantity.utf8Range, role: .quantity))
      }
    }
    return merged + marks[next...]
  }

  private static func withoutOverlaps(_ marks: [TextMark]) -> [TextMark] {
    marks.reduce(into: []) { kept, mark in
      if let last = kept.last, last.utf8Range.overlaps(mark.utf8Range) { return }
      kept.append(mark)
    }
  }
}
