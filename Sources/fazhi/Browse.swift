import ArgumentParser
import Canvas
import Curses
import Documents
import Glibc
import Library
import Reader

/// `fazhi` without a subcommand: the reader in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Read, search and compare reports in the terminal (the default).",
    discussion: "In the program ? lists all keys and : all commands.")

  @Argument(help: "Files and folders; by default the sample reports.", completion: .file())
  var paths: [String] = []
  @Option(
    help: ArgumentHelp(
      "A theme by its name (fazhi themes lists them, in the program t), or auto: by the terminal's background.",
      valueName: "auto|name"),
    completion: .themes)
  var theme: String?
  @OptionGroup var catalogueOption: CatalogueOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let browsing = Browsing(
      paths: paths, theme: theme, ownCatalogue: catalogueOption.file,
      namedCatalogue: catalogueOption.given, language: languageOption.chosen ?? .ofReader)
    guard browsing.run() == .done else { throw ExitStatus.unusable.exitCode }
  }
}

/// One run of the reader, from the first frame to the last.
struct Browsing {
  let paths: [String]
  /// The theme named on the command line.
  var theme: String?
  var ownCatalogue = Configuration.file("indicators.yaml")
  /// The same where it was named on the command line.
  var namedCatalogue: String?
  var language = Language.ofReader

  /// Says in one sentence why the reader cannot run, if it cannot.
  func run() -> ExitStatus {
    let console = Console(language: language)
    do {
      try browse()
      return .done
    } catch let error as TerminalError {
      console.say(Bilingual(zh: error.zh, en: error.en))
    } catch let missing as Installation.Missing {
      console.say(missing.message)
    } catch {
      console.say(Bilingual(zh: "\(error)", en: "\(error)"))
    }
    return .unusable
  }

  private func browse() throws {
    let library = try library()
    let workers = Workers(
      library: library, queries: QueryFile(path: Configuration.dataFile("queries.yaml")),
      judgements: JudgementKeeper(file: .ofUser),
      history: HistoryFile(path: Configuration.stateFile("history")), catalogue: namedCatalogue)
    defer { workers.scratch.remove() }
    let mailbox = try Mailbox()
    // Reading begins while the terminal is being set up.
    workers.start(.openLibrary) { mailbox.post($0) }
    workers.start(.readQueries) { mailbox.post($0) }
    workers.start(.readJudgements) { mailbox.post($0) }
    let settings = Settings.ofUser
    var choice = settings.theme
    choice.name = theme ?? choice.name
    choice.appearance = Configuration.appearance
    let terminal = try Terminal()
    defer { terminal.close() }
    if choice.isAutomatic { terminal.askForBackground() }
    let themes = Installation.themeShelf
    let reading = themes.read(choice.shown)
    terminal.apply(reading.theme ?? .builtIn)
    let (rows, columns) = terminal.size
    var state = State(
      size: Size(rows: rows, columns: columns), language: language, themes: themes.names,
      theme: choice, keyTable: settings.keyTable,
      width: settings.width ?? Width(), measure: settings.measure)
    for problem in settings.problems { _ = state.update(.failed(problem)) }
    for problem in reading.problems { _ = state.update(.failed(FileFailure(problem))) }
    terminal.apply(state.width)
    var loop = Loop(state: state, terminal: terminal, workers: workers, mailbox: mailbox, themes: themes)
    loop.asksForWidth = settings.width == nil
    loop.run()
  }
}

extension Browsing {
  /// Folders are known from an index; the samples and single files, which take no time to read, stay in memory.
  private func library() throws -> any ReportLibrary {
    let reference = ReferenceSource.standard(ownCatalogue: ownCatalogue)
    if paths.contains(where: isFolder), let place = LibraryPlace.cache(for: paths) {
      return DiskLibrary(paths: paths, place: place, reference: reference)
    }
    return MemoryLibrary(
      paths: try paths.isEmpty ? [Corpus.samples()] : paths, reference: reference, earlyReports: 8)
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FileFailure {
  /// What is wrong with a theme file, as the list of problems shows it.
  init(_ problem: ThemeProblem) {
    self.init(file: "Themes", message: Bilingual(zh: problem.zh, en: problem.en))
  }
}
