import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi search`: where words stand in the reports' body.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in the reports.",
    discussion: """
      All words must stand in one paragraph, or in what same: says; "quoted words" are found as they are, a|b \
      is either, -word leaves out passages with the word. Filters: \(filters). Case, half or full width, \
      simplified or traditional, digits or Chinese numerals make no difference. Filters without words list each \
      report once. A query with a filter that is not understood is refused. A query that begins with a minus goes after --. Where there is an index of the paths it is brought up to \
      date and asked; --library asks an index by its file, of all it has when no path is given.
      """)

  private static let filters = QueryFilter.allCases.map { $0.examples[0] }.joined(separator: " ")

  @Argument(help: "What to find.") var query: String
  @Argument(help: "Files and folders; by default the sample reports.", completion: .file())
  var paths: [String] = []
  @Option(help: ArgumentHelp("Give the first hits only.", valueName: "n")) var limit: Int?
  @Option(
    help: ArgumentHelp(
      "The order of the reports; by default the query's order:, or file.",
      valueName: "file|relevance|place|year"))
  var order: SearchQuery.Order?
  @OptionGroup var libraryOption: LibraryOption
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1 on") }
    let query = SearchQuery(parsing: query)
    guard query.isEmpty, query.mistakes.isEmpty else { return }
    throw ValidationError("The query has no word to find; write for example: fazhi search 行政复议")
  }

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      // What is wrong whatever the names are is said before anything is read.
      try refuseMistakes(in: SearchQuery(parsing: query), console)
      let listing = try await Listing.read(
        paths, place: libraryOption.place, ownCatalogue: options.catalogueOption.file)
      let table = try await table(of: listing, console)
      return try console.give(
        table, as: options.format, without: listing.failures,
        status: table.rows.isEmpty ? .nothingFound : .done)
    }
    if ending != .done { throw ending.exitCode }
  }

  private func table(of listing: Listing, _ console: Console) async throws -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("section", Bilingual(zh: "章节", en: "Section"), style: .dim),
      .init("start"), .init("end"),
      .init("before", Bilingual(zh: "前文", en: "Before"), alignment: .trailing),
      .init("match", Bilingual(zh: "命中", en: "Match"), style: .hit),
      .init("after", Bilingual(zh: "后文", en: "After")),
    ])
    let query = try await readQuery(with: listing.library.names(), console)
    let files = Dictionary(uniqueKeysWithValues: listing.summaries.map { ($0.id, $0.file) })
    var last: (id: ReportID, report: Report)?
    for try await page in listing.library.search(query) {
      for hit in page.hits {
        guard let file = files[hit.report] else { continue }
        let report: Report
        if let last, last.id == hit.report {
          report = last.report
        } else {
          report = try await listing.library.report(hit.report)
          last = (hit.report, report)
        }
        let title = Bilingual(zh: hit.sectionTitle, en: hit.sectionTitle)
        table.append([
          .init(.text(file)),
          .init(.text(report.sectionPath(hit.section)), shown: title),
          .init(.integer(hit.utf8Range.lowerBound)),
          .init(.integer(hit.utf8Range.upperBound)),
          .init(.text(hit.before)), .init(.text(hit.match)), .init(.text(hit.after)),
        ])
      }
    }
    return table
  }

  private func readQuery(with names: QueryNames, _ console: Console) throws -> SearchQuery {
    var parsed = SearchQuery(parsing: query, names: names)
    try refuseMistakes(in: parsed, console)
    parsed.limit = limit ?? .max
    if let order { parsed.order = order }
    return parsed
  }

  /// Says what is wrong in a query. Without a filter that was not understood it would find more than was asked for, and
  /// nothing in the answer would tell.
  private func refuseMistakes(in parsed: SearchQuery, _ console: Console) throws {
    guard !parsed.mistakes.isEmpty else { return }
    for mistake in parsed.mistakes {
      let place = query.dropFirst(mistake.range.lowerBound).prefix(mistake.range.count)
      console.say(Bilingual(zh: "“\(place)”：\(mistake.message.zh)", en: "“\(place)”: \(mistake.message.en)"))
    }
    throw Mistake(message: Bilingual(zh: "没有查找；请先改正查询", en: "nothing was searched; correct the query first"))
  }
}

extension SearchQuery.Order: ExpressibleByArgument {}
