import ArgumentParser
import Documents
import Reports

/// `fazhi health`: whether everything fazhi needs is there, and what to do where it is not.
struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Say what fazhi finds around it, and what to do about problems.",
    discussion: """
      Terminal, locale, clipboard, the user's folders, pdftotext, libraries, samples and themes. ✓ is well, – worth \
      knowing, ✗ a problem, followed by what to do. Exits with 1 when there are problems.
      """)

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text for people, json and the others for programs.", valueName: "text|json|jsonl|csv|tsv|md"))
  var chosenFormat: Format?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let console = Console(language: languageOption.language)
    let facts = Health(surroundings: .ofSystem()).facts
    let format = chosenFormat ?? .text
    do {
      if format == .text {
        try console.write(answer: Self.lines(of: facts, in: console.language))
      } else {
        try console.write(Self.table(of: facts), as: format)
      }
    } catch {
      console.say(error.message)
      throw ExitStatus.unusable.exitCode
    }
    if facts.contains(where: { $0.state == .problem }) { throw ExitStatus.nothingFound.exitCode }
  }

  /// A fact to a line; a problem's advice on a line of its own, so that it is not overlooked.
  static func lines(of facts: [HealthFact], in language: Language) -> String {
    facts.map { fact in
      let colon = language == .chinese ? "：" : ": "
      let line = "\(fact.state.sign) \(fact.name(language))\(colon)\(fact.value(language))".onOneLine()
        .visible()
      let advice = fact.advice.map { "\n    " + $0(language).onOneLine().visible() }
      return line + (advice ?? "") + "\n"
    }.joined()
  }

  static func table(of facts: [HealthFact]) -> Table {
    var table = Table([
      .init("id", Bilingual(zh: "编号", en: "Id")), .init("state", Bilingual(zh: "状态", en: "State")),
      .init("value", Bilingual(zh: "值", en: "Value")), .init("advice", Bilingual(zh: "建议", en: "Advice")),
    ])
    for fact in facts {
      table.append([
        .init(.text(fact.id)), .init(.text(fact.state.rawValue)), .init(Value(fact.value), shown: fact.value),
        .init(Value(fact.advice), shown: fact.advice),
      ])
    }
    return table
  }
}

extension HealthFact.State {
  /// Before a line; no meaning by colour.
  fileprivate var sign: String {
    switch self {
    case .good: "✓"
    case .note: "–"
    case .problem: "✗"
    }
  }
}
