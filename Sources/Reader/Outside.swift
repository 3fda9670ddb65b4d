import Documents
import Library

/// A report to be opened in another program.
package struct OutsideRequest: Hashable, Sendable {
  /// Which kind of program.
  package enum Way: CaseIterable, Hashable, Sendable {
    case editor, pager, browser
  }

  package let way: Way
  package let report: ReportID
  /// Where one is, in bytes of the report's text; nil for its start.
  package let passage: Range<Int>?

  package init(_ way: Way, of report: ReportID, at passage: Range<Int>?) {
    self.way = way
    self.report = report
    self.passage = passage
  }
}

/// Another program, ready to be run: its words go to it as they are, and no shell reads them.
package struct OutsideProgram: Hashable, Sendable {
  /// The program and its arguments; at least one.
  package let words: [String]
  /// The file that is its standard input; nil for the terminal.
  package let input: String?
  /// What to say when it has ended well.
  package let note: Bilingual?

  package init(words: [String], input: String? = nil, note: Bilingual? = nil) {
    self.words = words
    self.input = input
    self.note = note
  }
}
