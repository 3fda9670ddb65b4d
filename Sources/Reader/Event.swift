import Canvas
import Documents
import Library
import Reports

/// Something that happened: a person's key, the terminal's size, or an answer to an effect.
package enum Event: Equatable, Sendable {
  case key(Key)
  case resized(Size)
  /// The library has read on.
  case progressed(LibraryProgress)
  /// The catalogue the library reads numbers by.
  case indicatorsListed([Indicator])
  case opened(ReportID, Report)
  /// A report could not be fetched; the failure says why.
  case openingFailed(ReportID, FileFailure)
  case found(SearchPage, Ticket)
  case searchFailed(Bilingual, Ticket)
  /// The reports a query was found in.
  case matched([ReportID], Ticket)
  case problemsListed(ReportProblems, Ticket)
  case namesListed(QueryNames)
  /// The saved queries as they are now.
  case queriesRead([SavedQuery])
  /// The numbers of a comparison that is to follow: what is told in words is not known yet.
  case comparedNumbers(Comparison, Ticket)
  case compared(Comparison, Ticket)
  /// The judgements kept so far, what of their file cannot be read, and why none can be kept, if none can.
  case judgementsRead([Judgement], problems: [FileFailure], obstacle: FileFailure?)
  /// A judgement was recorded; why it is in memory only, if it is.
  case recorded(Judgement, Unkept?)
  /// Where judgements stand whose own text is not among the reports.
  case judgementsFitted([Judgement.ID: JudgementFit])
  case comparisonFailed(Bilingual, Ticket)
  /// Where the reports asked for have their mandated parts, in their order.
  case partsFound([PartPlaces], Ticket)
  case findingPartsFailed(Bilingual, Ticket)
  case explained(Explanation, Ticket)
  case explanationFailed(Bilingual, Ticket)
  /// The passages the reports asked about have in common, by their places among them.
  case reuseFound(TextReuse, Ticket)
  case findingReuseFailed(Bilingual, Ticket)
  case omissionsFound(Omissions, Ticket)
  case findingOmissionsFailed(Bilingual, Ticket)
  case textsCompared(TextComparison, Ticket)
  case comparingTextsFailed(Bilingual, Ticket)
  case laidOut(TextLayout)
  /// What became of a file the comparison was to be written to.
  case exported(ExportOutcome, Ticket)
  /// A citation that was asked for, and the day it is made on.
  case cited(Citation, on: CalendarDate?)
  /// The names of commands run, the last one first.
  case historyRead([String])
  /// How wide the terminal draws ambiguous characters.
  case widthTold(Width)
  /// The program a report is opened in.
  case outsideReady(OutsideProgram)
  /// Why a report was not opened in another program, or how that one ended.
  case notOpened(Bilingual)
  /// The terminal says whether its background is light or dark.
  case backgroundTold(Theme.Appearance)
  /// The themes to choose from, in the order of their names.
  case themesListed([ThemeSummary])
  /// The theme chosen has been written to that file, or why it could not be.
  case themeKept(path: String, FileFailure?)
  /// Something went wrong outside, such as a theme file; said in the status row and listed.
  case failed(FileFailure)
}

/// Names a question, so that an answer to one no longer asked is dropped.
package struct Ticket: Hashable, Sendable {
  let number: Int
}
