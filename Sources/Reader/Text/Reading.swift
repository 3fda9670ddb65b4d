import Documents
import Library
import Reports

/// A report that is open, with what the text pane marks in it.
struct Reading: Equatable, Sendable {
  let id: ReportID
  let report: Report
  /// Which of the readings of this report it is: a report read without its numbers first, or saved anew, is opened again.
  let revision: Int
  /// The first revision whose lines are the same as these, so that one layout serves them all.
  let lines: Int
  /// The numbers to mark, ascending and without overlaps.
  let marks: [TextMark]
  /// The headings, ascending.
  let headings: [TextMark]

  /// - Parameter before: the reading of this report it takes the place of.
  init(id: ReportID, report: Report, revision: Int, replacing before: Reading?) {
    self.id = id
    self.report = report
    self.revision = revision
    lines = before.flatMap { $0.report.hasSameLines(as: report) ? $0.lines : nil } ?? revision
    marks = Self.marks(of: report)
    headings = report.sections.map { TextMark(utf8Range: $0.headingRange, role: .heading) }
  }

  /// Whether this is another reading of the report, or of another report.
  func isOther(than reading: Reading?) -> Bool { id != reading?.id || revision != reading?.revision }

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

extension Report {
  /// Whether the other's text is laid out as this one's, whatever numbers were read in it.
  fileprivate func hasSameLines(as other: Report) -> Bool {
    document.text == other.document.text && blocks == other.blocks && sections == other.sections
  }
}
