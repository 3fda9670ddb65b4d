import Documents
import Library

extension State {
  /// Asks for the report in hand to be opened elsewhere, at the passage one is at.
  mutating func openOutside(in way: OutsideRequest.Way) -> [Effect] {
    guard let report = currentReport else { return [] }
    return [.openOutside(OutsideRequest(way, of: report, at: passageInHand))]
  }

  /// The number the cursor is on, a cell's sentence, or the row one is reading.
  private var passageInHand: Range<Int>? {
    switch screen {
    case .browse(let browse): browse.text.number ?? browse.text.readingOffset.map { $0..<$0 }
    case .numbers(let numbers): numbers.passage
    case .sheet(let sheet): sheet.cell?.evidence
    default: nil
    }
  }
}
