import ArgumentParser
import Canvas
import Documents
import Reader
import Reports

/// `fazhi keys`: the table of keys, with the user's own.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the keys of the reader, with those of config.yaml.",
    discussion: """
      name is what config.yaml and the palette (:) call the command. What is wrong with the file is said on standard \
      error, and the exit status is then 1.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, man
  }

  @Option(
    help: ArgumentHelp(
      "text for people; markdown, the table of the README; man, the part of a manual page, for man(7).",
      valueName: "text|markdown|man"))
  var format = Form.text
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let console = Console(language: language)
    let settings = Settings.ofUser
    for problem in settings.problems { console.say(problem) }
    do {
      switch format {
      case .text: try console.write(Self.table(of: settings.keyTable, language), as: .text)
      case .markdown: try console.write(answer: settings.keyTable.markdown(language) + "\n")
      case .man: try console.write(answer: settings.keyTable.manual(language) + "\n")
      }
    } catch {
      console.say(error.message)
      throw ExitStatus.unusable.exitCode
    }
    if !settings.problems.isEmpty { throw ExitStatus.nothingFound.exitCode }
  }

  private static func table(of keyTable: KeyTable, _ language: Language) -> Table {
    var table = Table([
      .init("keys", Bilingual(zh: "键", en: "Keys")), .init("name", Bilingual(zh: "名称", en: "Name")),
      .init("title", Bilingual(zh: "命令", en: "Command")), .init("place", Bilingual(zh: "何处", en: "Where")),
      .init("description", Bilingual(zh: "作用", en: "What it does"), style: .dim),
    ])
    for row in keyTable.rows {
      let place = row.place(language)
      table.append([
        .init(.text(row.keys.isEmpty ? "–" : row.keys.names)), .init(.text(row.command.name)),
        .init(Value(row.entry.title), shown: row.entry.title), .init(.text(place)),
        .init(Value(row.entry.description), shown: row.entry.description),
      ])
    }
    return table
  }
}
