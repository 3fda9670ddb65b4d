import Library
import Reports

/// A number in a report's text: one read as an indicator's, or any other quantity.
enum ReportNumber: Hashable, Sendable {
  /// Indices into the report's observations and quantities.
  case observation(Int)
  case quantity(Int)
}

extension Report {
  /// Where a number stands, in UTF-8 bytes of the text.
  func range(of number: ReportNumber) -> Range<Int> {
    switch number {
    case .observation(let index): observations[index].valueRange
    case .quantity(let index): quantities[index].utf8Range
    }
  }

  /// What was read at a marked place: the indicators' numbers, those that comparisons show first, or else the quantity.
  func numbers(at place: Range<Int>) -> [ReportNumber] {
    let observed = observations.indices.filter { observations[$0].valueRange.overlaps(place) }
    guard observed.isEmpty else {
      return
        (observed.filter { observations[$0].isHeadline } + observed.filter { !observations[$0].isHeadline })
        .map(ReportNumber.observation)
    }
    return quantities.indices.filter { quantities[$0].utf8Range.overlaps(place) }.map(ReportNumber.quantity)
  }
}

/// The number a command is about: the one the cursor is on in the list of numbers, or the one chosen in the text.
struct ChosenNumber: Equatable, Sendable {
  let id: ReportID
  let report: Report
  let number: ReportNumber

  var range: Range<Int> { report.range(of: number) }

  /// Nil for a quantity, which is no indicator's.
  var observation: Observation? {
    if case .observation(let index) = number { report.observations[index] } else { nil }
  }

  /// What is cited for it: its sentence.
  var sentence: Range<Int> { observation?.evidence ?? report.sentence(around: range) }
}

extension State {
  var chosenNumber: ChosenNumber? {
    switch screen {
    case .numbers(let numbers):
      guard let report = numbers.reading?.report, let row = numbers.row else { return nil }
      return ChosenNumber(id: numbers.report, report: report, number: row)
    case .browse(let browse):
      guard browse.focus == .text, let reading = browse.text.reading, let place = browse.text.number,
        let number = reading.report.numbers(at: place).first
      else { return nil }
      return ChosenNumber(id: reading.id, report: reading.report, number: number)
    default: return nil
    }
  }
}
