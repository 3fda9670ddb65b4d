import Documents
import Library
import Reports

/// What the state knows of judgements: the book, what this session recorded, and what is being asked.
struct Judging: Equatable, Sendable {
  var book = JudgementBook()
  /// What was recorded in this session, in that order: what undoing goes back through.
  var own: [Judgement.ID] = []
  /// Judgements on their way to the disk, in the order they were made.
  var recording: [JudgementDraft] = []
  /// Undoings and redoings asked for meanwhile, which are of what is being recorded.
  var turnsWaiting: [Command] = []
  /// Whether the program ends when all is on the disk.
  var isLeaving = false
  /// Why judgements are not on the disk, and how many there are in memory only; nil while all are kept.
  var unkept: Unkept?
  /// Whether it was said that leaving loses them.
  var hasWarned = false
  /// What is being asked for; keys go there.
  var asking: Asking?
  /// The texts at hand when judgements were last held against them.
  var settledFor: Set<String> = []

  struct Asking: Equatable, Sendable {
    let question: Question
    var prompt = Prompt()
    /// The indicators that match what is typed, for `indicator`.
    var choices: [Indicator] = []
    var scroll = Scroll()
  }

  enum Question: Hashable, Sendable {
    /// The right number of a cell.
    case value(JudgedPlace)
    case memo(JudgedPlace)
    /// Why; the draft is recorded with the answer, which may be empty.
    case reason(JudgementDraft, ReportID)
    /// Which indicator a number of the text is of.
    case indicator(ReportID, Comparison.Reading)
  }
}

/// Judgements that could not be written: why, and how many there are so far.
package struct Unkept: Hashable, Sendable {
  package let failure: FileFailure
  package let count: Int

  package init(failure: FileFailure, count: Int) {
    self.failure = failure
    self.count = count
  }
}

/// A cell about to be judged: whose it is, what it shows, and what the program reads there.
struct JudgedPlace: Hashable, Sendable {
  let report: ReportID
  let key: ReportKey
  let indicator: Indicator
  /// As shown, with what was decided before.
  let shown: Comparison.Cell
  /// The program's own numbers, the headline first.
  let read: [Comparison.Reading]

  func draft(_ decision: JudgementDraft.Decision, reason: String? = nil) -> JudgementDraft {
    JudgementDraft(
      report: key, indicator: indicator.id, unit: indicator.unit, decision: decision, seen: read.first,
      reason: reason)
  }
}
