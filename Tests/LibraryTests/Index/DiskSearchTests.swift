import Reports
import TestSupport
import Testing

@testable import Library

/// The index answers as if there were none.
struct DiskSearchTests {
  private struct Found: Hashable {
    let file: String
    let section: Int?
    let title: String
    let range: Range<Int>
    let words: [String]
  }

  private func found(
    _ query: SearchQuery, in library: any ReportLibrary, _ files: [ReportID: String]
  ) async throws -> (hits: [Found], count: Int, reports: Int) {
    var hits: [Found] = []
    var last: SearchPage?
    for try await page in library.search(query) {
      for hit in page.hits {
        hits.append(
          Found(
            file: files[hit.report] ?? "?", section: hit.section, title: hit.sectionTitle,
            range: hit.utf8Range,
            words: [hit.before, hit.match, hit.after]))
      }
      last = page
    }
    return (hits, last?.hitCount ?? -1, last?.reportCount ?? -1)
  }

  @Test func `every search finds in the index just what it finds in memory`() async throws {
    let samples = try IndexedFolder.samples()
    let disk = await samples.opened()
    let memory = MemoryLibrary(paths: [samples.folder.path], reference: .standard())
    var memoryFiles: [ReportID: String] = [:]
    var text: [Unicode.Scalar] = []
    for await step in memory.open() {
      for summary in step.added {
        memoryFiles[summary.id] = summary.file
        text += Array(try await memory.report(summary.id).rawText.unicodeScalars)
      }
    }
    let diskFiles = disk.summaries.mapValues(\.file)
    var queries = [
      "行政复议", "法", "2023", "行政复议 受理", "行政复议 -诉讼", "“(一)”", "ＡＢＣ", "%", "件。", "龘", "\"", "一是 二是", "-法 行政",
      "\"法治 政府\"", "1", "，", "《", "\u{3000}", "年 月 日",
      "复议|诉讼 受理", "year:2023 法治", "in:浙江 司法", "level:county", "kind:summary 工作", "issuer:司法局 -诉讼 复议",
      "topic:reconsideration 受理",
      "indicator:reconsideration.accepted", "主题：行政复议", "same:sentence 受理 复议", "same:section 受理 复议",
      "同：报告 受理 复议",
      "order:relevance 行政 复议", "order:place 复议", "order:year 行政复议", "二〇二三年", "十五件", "復議",
    ]
    var numbers = SplitMix(state: 11)
    for _ in 0..<150 {
      let start = Int.random(in: 0..<text.count - 8, using: &numbers)
      let length = Int.random(in: 1...7, using: &numbers)
      var word = String.UnicodeScalarView()
      word.append(contentsOf: text[start..<start + length])
      queries.append(String(word))
    }
    let names = try await memory.names()
    for typed in queries {
      let query = SearchQuery(parsing: typed, names: names)
      guard !query.isEmpty else { continue }
      let mine = try await found(query, in: disk.library, diskFiles)
      let theirs = try await found(query, in: memory, memoryFiles)
      #expect(mine.hits == theirs.hits, "\(typed)")
      #expect(mine.count == theirs.count && mine.reports == theirs.reports, "\(typed)")
    }
  }

  @Test func `only the reports asked for are searched, and no more hits are given than asked for`()
    async throws
  {
    let samples = try IndexedFolder.samples()
    let disk = await samples.opened()
    let ids = disk.summaries.keys.sorted()
    let files = disk.summaries.mapValues(\.file)
    let one = try await found(
      SearchQuery(words: ["法治"], reports: [ids[1]], limit: 3), in: disk.library, files)
    #expect(Set(one.hits.map(\.file)) == [files[ids[1]]])
    #expect(one.hits.count == 3)
    #expect(one.count > 3)
  }
}
