import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi search`: where words stand in the reports' body.
struct SearchCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words in the reports.",
    discussion: """
      All words must stand in one paragraph; "quoted words" are found as they are, -word leaves out \
      paragraphs with the word. Case and half or full width make no difference. A query that begins with \
      a minus goes after --.
      """)

  @Argument(help: "What to find.") var query: String
  @Argument(help: "Files and folders; by default the sample reports.") var paths: [String] = []
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard !SearchQuery(parsing: query).isEmpty else {
      throw ValidationError("The query has no word to find; write for example: fazhi search 行政复议")
    }
  }

  func table(of corpus: Corpus) async throws -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("section", Bilingual(zh: "章节", en: "Section"), style: .dim),
      .init("start"), .init("end"),
      .init("before", Bilingual(zh: "前文", en: "Before"), alignment: .trailing),
      .init("match", Bilingual(zh: "命中", en: "Match"), style: .hit),
      .init("after", Bilingual(zh: "后文", en: "After")),
    ])
    let entries = Dictionary(uniqueKeysWithValues: corpus.reports.map { ($0.id, $0) })
    var query = SearchQuery(parsing: query)
    query.limit = .max
    for try await page in corpus.library.search(query) {
      for hit in page.hits {
        guard let entry = entries[hit.report] else { continue }
        let title = Bilingual(zh: hit.sectionTitle, en: hit.sectionTitle)
        table.append([
          .init(.text(entry.file)),
          .init(.text(entry.report.sectionPath(hit.section)), shown: title),
          .init(.integer(hit.utf8Range.lowerBound)),
          .init(.integer(hit.utf8Range.upperBound)),
          .init(.text(hit.before)), .init(.text(hit.match)), .init(.text(hit.after)),
        ])
      }
    }
    return table
  }
}
