import Library
import Reports

/// Something to do outside: the loop does it and answers with events.
package enum Effect: Hashable, Sendable {
  case openLibrary
  /// Asks for the catalogue's rows, once the library is open.
  case listIndicators
  case open(ReportID)
  /// Replaces the search before it, which is cancelled.
  case search(SearchQuery, Ticket)
  case cancelSearch
  /// Asks which reports a query is found in, beside any search.
  case listMatches(SearchQuery, Ticket)
  /// Asks what is to be known before trusting the reports, the gravest so many problems.
  case listProblems(limit: Int, Ticket)
  /// Asks for the places, topics and indicators queries can name.
  case listNames
  /// Asks for the saved queries.
  case readQueries
  case saveQuery(SavedQuery)
  /// Deletes the saved query of that name.
  case deleteQuery(String)
  case compare([ReportID], Ticket)
  /// Asks for the judgements kept so far.
  case readJudgements
  /// Gives a judgement its id, time and author, its quotations from the report, and keeps it.
  case record(JudgementDraft, ReportID?)
  /// Asks where judgements stand that are of other texts of these reports.
  case fitJudgements([Judgement], [ReportSummary])
  /// Asks where reports have their mandated parts.
  case findParts([ReportID], Ticket)
  /// Asks why a report says of an indicator what it says; nil for all its numbers.
  case explain(ReportID, Indicator.ID?, Ticket)
  /// Asks which long passages reports have in common; replaces the question before it, which is cancelled.
  case findReuse([ReportID], Ticket)
  case cancelReuse
  /// Asks what a report is silent on though its peers are not.
  case findOmissions(ReportID, peers: [ReportID], Ticket)
  /// Asks what two texts have in common and what not.
  case compareTexts(ReportID, ReportID, Ticket)
  /// Writes what is in view of a comparison to a file.
  case write(ExportRequest, Ticket)
  /// Writes a text that is ready, such as a chart.
  case writeText(String, path: String, replaces: Bool, Ticket)
  /// Asks for the citation of a passage of a report, or of the whole report.
  case cite(ReportID, Range<Int>?)
  /// Asks how a report is opened in another program.
  case openOutside(OutsideRequest)
  /// Gives the terminal to another program until it ends.
  case run(OutsideProgram)
  /// Puts a text on the clipboard of whoever sits at the terminal.
  case copy(String)
  /// Lays out a text too long to be laid out between two keys.
  case layOut(Report, State.LayoutQuestion)
  /// Shows the theme with that name from now on.
  case applyTheme(String)
  /// Asks for the commands run by name, in this session and before.
  case readHistory
  /// Remembers the name of a command that was run.
  case addToHistory(String)
  /// Asks what themes there are.
  case listThemes
  /// Writes the choice of a theme into the user's configuration.
  case keepTheme(String)
  /// Draws every cell anew.
  case redraw
  /// Hands the terminal back to the shell until it says `fg`.
  case suspend
}
