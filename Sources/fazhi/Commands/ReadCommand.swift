import ArgumentParser
import Canvas
import Documents
import Glibc
import Library
import Reports

extension LinearReport.Part: ExpressibleByArgument {}

/// `fazhi read`: a report from its first line to its last, for ears, fingers and terminals that cannot draw.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read reports as plain lines, for screen readers and simple terminals.",
    discussion: """
      What the report is, its outline, its text, its numbers with what they count, and what is doubtful, in lines one \
      after the other; nothing is drawn and nothing said by colour or place alone. FILE:SECTION reads one section: by its \
      place in the outline (report.txt:3), its number (report.txt:一(三)) or words of its title (report.txt:执法监督).
      """)

  @Argument(
    help: ArgumentHelp(
      "Files and folders, a file with a section behind a colon.", valueName: "file[:section]"),
    completion: .file())
  var paths: [String]
  @Option(
    help: ArgumentHelp(
      "Wrap lines at so many columns; by default they are not wrapped.", valueName: "columns"))
  var width: Int?
  @Option(
    help: ArgumentHelp(
      "Only this part; may be repeated.", valueName: "about|outline|text|numbers|findings"))
  var part: [LinearReport.Part] = []
  @OptionGroup var catalogueOption: CatalogueOption
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if let width, width < 2 { throw ValidationError("--width is a number of columns from 2 on") }
  }

  func run() async throws {
    let console = Console(language: languageOption.language)
    let status = try await console.reportingErrors {
      var status = ExitStatus.done
      var isFirst = true
      for path in paths {
        let (file, section) = Self.parts(of: path) { access($0, F_OK) == 0 }
        let corpus = try await Corpus.read([file], ownCatalogue: catalogueOption.file)
        for failure in corpus.failures { console.say(failure) }
        if !corpus.failures.isEmpty { status = .unusable }
        for entry in corpus.reports {
          let text = try text(of: entry, section: section, catalogue: corpus.catalogue)
          try console.write(answer: (isFirst ? "" : "\n") + text)
          isFirst = false
        }
      }
      return status
    }
    if status != .done { throw status.exitCode }
  }

  /// An operand as a file and a section. A file that is there under the whole name is meant, colons and all; else what
  /// follows the last colon before which a file is there.
  static func parts(of path: String, exists: (String) -> Bool) -> (file: String, section: String?) {
    guard !exists(path) else { return (path, nil) }
    for colon in path.indices.reversed() where path[colon] == ":" {
      let file = String(path[..<colon])
      if !file.isEmpty, exists(file) { return (file, String(path[path.index(after: colon)...])) }
    }
    return (path, nil)
  }

  private func text(of entry: Corpus.Entry, section: String?, catalogue: Catalogue) throws -> String {
    let language = languageOption.language
    var linear = LinearReport(report: entry.report, catalogue: catalogue, language: language)
    if let section { linear.section = try index(of: section, in: entry) }
    let lines = linear.lines(part.isEmpty ? Set(LinearReport.Part.allCases) : Set(part))
    return lines.flatMap(wrapped).map { $0 + "\n" }.joined()
  }

  private func index(of name: String, in entry: Corpus.Entry) throws -> Int {
    do throws(SectionName.Failure) {
      return try SectionName(name: name).section(in: entry.report)
    } catch {
      switch error {
      case .none:
        throw Mistake(
          message: Bilingual(
            zh: "\(entry.file) 中没有“\(name)”这一部分；fazhi read --part outline 列出提纲",
            en: "\(entry.file) has no section “\(name)”; fazhi read --part outline lists them"))
      case .several(let places):
        let headings = places.prefix(5).map { "\($0 + 1) \(entry.report.sectionPath($0))" }
        throw Mistake(
          message: Bilingual(
            zh: "\(entry.file) 中有 \(places.count) 个部分符合“\(name)”，请用序号：\(headings.joined(separator: "；"))",
            en:
              "\(entry.file) has \(places.count) sections “\(name)”; give the place: \(headings.joined(separator: "; "))"
          ))
      }
    }
  }

  private func wrapped(_ line: String) -> [String] {
    guard let width, !line.isEmpty else { return [line] }
    let bytes = Array(line.utf8)
    return LineBreaker(columns: width).lines(of: bytes, in: 0..<bytes.count).map {
      String(decoding: bytes[$0.visibleRange], as: UTF8.self)
    }
  }
}
