import ArgumentParser
import Documents
import Reports

/// `fazhi list`: who reports, for which year.
struct ListCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the reports: title, issuer, place, year.")

  @Argument(help: "Files and folders; by default the sample reports.") var paths: [String] = []
  @OptionGroup var options: AnswerOptions

  func table(of corpus: Corpus) -> Table {
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
    for entry in corpus.reports {
      let metadata = entry.report.metadata
      let place = metadata.jurisdiction
      table.append([
        .init(.text(entry.file)),
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
