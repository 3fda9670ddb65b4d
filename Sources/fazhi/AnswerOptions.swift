import ArgumentParser
import Documents

/// How an answer is written.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv
}

/// The options of every command that answers.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text for people; json, one array; csv, with a header row, in UTF-8 without a byte order mark.",
      valueName: "text|json|csv"))
  var format: Format = .text

  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.language }
}

/// The interface's language, for every command.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("The interface's language; by default the locale's.", valueName: "zh|en"))
  var chosen: Language?

  var language: Language { chosen ?? .ofEnvironment }
}
