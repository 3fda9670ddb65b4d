import ArgumentParser
import Documents
import Reports

/// `fazhi check`: what one should know before trusting what was read.
struct CheckCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List problems with reading the reports, one per line.",
    discussion: "Exits with 1 when there are problems. Notes, which are none, are listed with --notes.")

  @Argument(help: "Files and folders; by default the sample reports.") var paths: [String] = []
  @Flag(help: "List what is worth knowing, too.") var notes = false
  @OptionGroup var options: AnswerOptions

  func table(of corpus: Corpus) -> Table {
    var table = Table([
      .init("file"), .init("severity"), .init("rule"), .init("message"), .init("start"), .init("end"),
    ])
    for (entry, problem) in problems(of: corpus) {
      table.append([
        .init(.text(entry.file)), .init(.text(problem.severity.word)), .init(.text(problem.rule)),
        .init(.text(problem.message(options.language))), .init(.integer(problem.utf8Range?.lowerBound)),
        .init(.integer(problem.utf8Range?.upperBound)),
      ])
    }
    return table
  }

  /// `file: severity: rule: message`, as compilers write it, which editors know to follow.
  func textTable(of corpus: Corpus) -> Table {
    var table = Table([.init("problem", Bilingual(zh: "", en: ""))])
    for (entry, problem) in problems(of: corpus) {
      let line = [entry.file, problem.severity.word, problem.rule, problem.message(options.language)]
      table.append([.init(.text(line.joined(separator: ": ")))])
    }
    return table
  }

  /// Notes are listed on request but are no problems.
  func status(of table: Table) -> ExitStatus { table.rows.isEmpty ? .done : .nothingFound }

  private func problems(of corpus: Corpus) -> [(Corpus.Entry, Diagnostic)] {
    corpus.reports.flatMap { entry in
      entry.report.diagnostics.filter { notes || $0.severity > .note }.map { (entry, $0) }
    }
  }
}
