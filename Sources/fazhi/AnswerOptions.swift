import ArgumentParser
import Documents

/// How an answer is written.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv
}

/// The options of every command that answers.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text for people; json, one array; jsonl, one object to a line; csv, with a header row, in UTF-8 without a byte order mark.",
      valueName: "text|json|jsonl|csv"))
  var format: Format = .text

  @OptionGroup var catalogueOption: CatalogueOption
  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.language }
}

/// Indicators of the user's own, for every command that reads numbers.
struct CatalogueOption: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: ArgumentHelp(
      "A file that adds or changes indicators; by default indicators.yaml in fazhi's configuration folder.",
      valueName: "file"))
  var given: String?

  /// The file to lay over the catalogue that comes with fazhi; nil for none.
  var file: String? { given ?? Configuration.file("indicators.yaml") }
}

/// The interface's language, for every command.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("The interface's language; by default the locale's.", valueName: "zh|en"))
  var chosen: Language?

  var language: Language { chosen ?? .ofEnvironment }
}
