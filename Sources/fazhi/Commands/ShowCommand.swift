import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi show`: the text.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a report's text without what the site put around it.")

  @Argument(
    help: "A file, or a folder whose reports are printed one after the other.",
    completion: .file())
  var path: String
  @Flag(help: "The whole decoded file.") var raw = false
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let console = Console(language: languageOption.language)
    let status = try await console.reportingErrors {
      let corpus = try await Corpus.read([path])
      for failure in corpus.failures { console.say(failure) }
      for entry in corpus.reports {
        try console.write(answer: raw ? entry.report.rawText : entry.report.cleanText + "\n")
      }
      return corpus.failures.isEmpty ? .done : .unusable
    }
    if status != .done { throw status.exitCode }
  }
}
