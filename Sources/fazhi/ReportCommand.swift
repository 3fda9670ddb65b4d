import ArgumentParser
import Documents
import Library
import Reports

/// A command that reads reports and answers with a table.
protocol ReportCommand: AsyncParsableCommand {
  var options: AnswerOptions { get }
  /// Files and folders; the sample reports when empty.
  var paths: [String] { get }

  /// The answer for programs.
  func table(of corpus: Corpus) async throws -> Table
  /// The answer for people, where it differs.
  func textTable(of corpus: Corpus) async throws -> Table
  /// What an answer means for the exit status.
  func status(of table: Table) -> ExitStatus
}

extension ReportCommand {
  func textTable(of corpus: Corpus) async throws -> Table { try await table(of: corpus) }

  func status(of table: Table) -> ExitStatus { table.rows.isEmpty ? .nothingFound : .done }

  func run() async throws { try await answer() }

  /// Reads the reports and prints what they answer.
  func answer() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      let corpus = try await Corpus.read(paths, ownCatalogue: options.catalogueOption.file)
      let isForPeople = options.format.table?.isForPeople ?? true
      let table = try await isForPeople ? textTable(of: corpus) : table(of: corpus)
      return try console.give(
        table, as: options.format, without: corpus.failures, status: status(of: table))
    }
    if ending != .done { throw ending.exitCode }
  }
}
