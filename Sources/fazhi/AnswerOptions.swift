import ArgumentParser
import Documents
import Reports

/// How an answer is written.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv, tsv, md, html, svg

  /// The format of a table it is; nil for text, which has none.
  var table: TableFormat? { TableFormat(rawValue: rawValue) }

  init(_ table: TableFormat) {
    self =
      switch table {
      case .csv: .csv
      case .tsv: .tsv
      case .json: .json
      case .jsonl: .jsonl
      case .markdown: .md
      case .html: .html
      case .svg: .svg
      }
  }
}

/// The options of every command that answers.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text for people; json, one array; jsonl, one object to a line; csv, with a header row, in UTF-8 without a byte order mark; tsv, the same with tabs; md, html and svg, tables for people.",
      valueName: "text|json|jsonl|csv|tsv|md|html|svg"))
  var chosenFormat: Format?

  /// The format asked for; text when none is.
  var format: Format { chosenFormat ?? .text }

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
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
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
