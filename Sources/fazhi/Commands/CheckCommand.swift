import ArgumentParser
import Documents
import Reports

/// `fazhi check`: what one should know before trusting what was read.
struct CheckCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List problems with reading the reports, one per line.",
    discussion: """
      Exits with 1 when there are problems. Notes, which are none, are listed with --notes. With five reports or \
      more, counts that are a thousand times what the others report, or a thousandth, are problems, too.

      With --gold the reports are scored against what a careful reader found in them. Recall is the share of \
      the reader's numbers that were found with their value and unit (Qualified: with their qualifier and \
      scope, too), precision the share of what is claimed as achieved that the reader has as well; a file \
      without any number of the reader's is not judged. The README describes the files of DIR.
      """)

  @Argument(help: "Files and folders; by default the sample reports.", completion: .file())
  var paths: [String] = []
  @Flag(help: "List what is worth knowing, too.") var notes = false
  @Option(
    help: ArgumentHelp("Score the reports against the gold set in this folder.", valueName: "dir"),
    completion: .directory)
  var gold: String?
  @Flag(help: "With --gold: every miss and every wrong claim, one per line.") var misses = false
  @Option(
    help: ArgumentHelp("With --gold: only this indicator, by id; may be repeated.", valueName: "id"),
    completion: .indicators)
  var indicator: [String] = []
  @Flag(help: "With --gold: judge only claims of indicators the gold set has numbers for.") var onlyNamed =
    false
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard gold == nil, misses || onlyNamed || !indicator.isEmpty else { return }
    throw ValidationError("--misses, --indicator and --only-named go with --gold DIR")
  }

  func run() async throws {
    guard let gold else { return try await answer() }
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors { try await score(against: gold, console) }
    if ending != .done { throw ending.exitCode }
  }

  func table(of corpus: Corpus) async throws -> Table {
    var table = Table([
      .init("file"), .init("severity"), .init("rule"), .init("message"), .init("start"), .init("end"),
    ])
    for (entry, problem) in try await problems(of: corpus) {
      table.append([
        .init(.text(entry.file)), .init(.text(problem.severity.word)), .init(.text(problem.rule)),
        .init(.text(problem.message(options.language))), .init(.integer(problem.utf8Range?.lowerBound)),
        .init(.integer(problem.utf8Range?.upperBound)),
      ])
    }
    return table
  }

  /// `file: severity: rule: message`, as compilers write it, which editors know to follow.
  func textTable(of corpus: Corpus) async throws -> Table {
    var table = Table([.init("problem", Bilingual(zh: "", en: ""))])
    for (entry, problem) in try await problems(of: corpus) {
      let line = [entry.file, problem.severity.word, problem.rule, problem.message(options.language)]
      table.append([.init(.text(line.joined(separator: ": ")))])
    }
    return table
  }

  /// Notes are listed on request but are no problems.
  func status(of table: Table) -> ExitStatus { table.rows.isEmpty ? .done : .nothingFound }

  /// What is said of each report, and of its numbers beside those of the others.
  private func problems(of corpus: Corpus) async throws -> [(Corpus.Entry, Diagnostic)] {
    let jumps = Dictionary(
      grouping: try await corpus.library.comparison(of: corpus.reports.map(\.id)).jumps(), by: \.column)
    return corpus.reports.enumerated().flatMap { column, entry in
      (entry.report.diagnostics + (jumps[column] ?? []).map(\.finding.diagnostic))
        .filter { notes || $0.severity > .note }.map { (entry, $0) }
    }
  }
}
