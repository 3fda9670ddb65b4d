import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi list`: who reports, for which year.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the reports: title, issuer, place, year.",
    discussion: """
      Reports come by file, in the order of the paths. Where there is an index of the paths it is brought up to date \
      and asked; --library asks an index by its file, of all it has when no path is given.
      """)

  @Argument(help: "Files and folders; by default the sample reports.", completion: .file())
  var paths: [String] = []
  @OptionGroup var filters: FilterOptions
  @Option(help: ArgumentHelp("No more rows than this.", valueName: "n")) var limit: Int?
  @OptionGroup var libraryOption: LibraryOption
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number that is not negative") }
  }

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      let listing = try await Listing.read(
        paths, place: libraryOption.place, ownCatalogue: options.catalogueOption.file)
      let filter = try filters.filter(with: try await listing.library.names())
      let wanted = listing.summaries.lazy.filter { filter.accepts($0.metadata) }.prefix(limit ?? .max)
      let table = table(of: Array(wanted))
      return try console.give(
        table, as: options.format, without: listing.failures,
        status: table.rows.isEmpty ? .nothingFound : .done)
    }
    if ending != .done { throw ending.exitCode }
  }

  private func table(of summaries: [ReportSummary]) -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("title", Bilingual(zh: "标题", en: "Title")),
      .init("issuer", Bilingual(zh: "发布机关", en: "Issuer")),
      .init("code", Bilingual(zh: "代码", en: "Code")),
      .init("path", Bilingual(zh: "地区", en: "Place")),
      .init("level", Bilingual(zh: "级别", en: "Level")),
      .init("year", Bilingual(zh: "年度", en: "Year"), alignment: .trailing),
      .init("published", Bilingual(zh: "发布日期", en: "Published")),
      .init("kind", Bilingual(zh: "类型", en: "Kind")),
    ])
    for summary in summaries {
      let metadata = summary.metadata
      let place = metadata.jurisdiction
      table.append([
        .init(.text(summary.file)),
        .init(.text(metadata.title)),
        .init(.text(metadata.issuer)),
        .init(.text(place?.code)),
        .init(place.map { .list($0.path.map(Value.text)) } ?? .null),
        .init(.text(place?.level.rawValue), shown: place?.level.name),
        .init(.integer(metadata.year)),
        .init(.text(metadata.published?.description)),
        .init(.text(metadata.kind.rawValue), shown: metadata.kind.name),
      ])
    }
    return table
  }
}
