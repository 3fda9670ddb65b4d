import Foundation
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
    var pages: [SearchPage] = []
    for try await page in library.search(query) { pages.append(page) }
    return found(pages, files)
  }

  private func found(
    _ pages: [SearchPage], _ files: [ReportID: String]
  ) -> (hits: [Found], count: Int, reports: Int) {
    var hits: [Found] = []
    for page in pages {
      for hit in page.hits {
        hits.append(
          Found(
            file: files[hit.report] ?? "?", section: hit.section, title: hit.sectionTitle,
            range: hit.utf8Range,
            words: [hit.before, hit.match, hit.after]))
      }
    }
    let last = pages.last
    #expect(last?.isLast == true)
    #expect(pages.flatMap(\.tallies).reduce(0) { $0 + $1.hitCount } == last?.hitCount)
    return (hits, last?.hitCount ?? -1, last?.reportCount ?? -1)
  }

  /// The samples, and each once more with characters in it that folding changes or leaves out.
  private func samples(_ numbers: inout SplitMix) throws -> IndexedFolder {
    let samples = try IndexedFolder.samples()
    let strange: [Unicode.Scalar] = [
      "\u{200B}", "\u{FEFF}", " ", "\u{3000}", "\u{A0}", "，", "Ａ", "復", "議", "○", "７",
    ]
    for file in Checkout.seedFiles {
      var spliced = String.UnicodeScalarView()
      for scalar in String(decoding: try Data(contentsOf: file), as: UTF8.self).unicodeScalars {
        let other = strange[Int.random(in: 0..<strange.count, using: &numbers)]
        switch Int.random(in: 0..<40, using: &numbers) {
        case 0: spliced.append(contentsOf: [other, scalar])
        case 1 where (0x21...0x7E).contains(scalar.value):
          spliced.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
        default: spliced.append(scalar)
        }
      }
      try samples.folder.write(String(spliced), to: "spliced-" + file.lastPathComponent)
    }
    return samples
  }

  @Test func `every search finds in the index just what it finds in memory`() async throws {
    var numbers = SplitMix(state: 11)
    let samples = try samples(&numbers)
    let disk = await samples.opened()
    let index = try #require(try LibraryIndex(samples.place, mayCreate: false))
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
    for _ in 0..<80 {
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
      // In small steps, as if there were many reports.
      var pages: [SearchPage] = []
      try await IndexSearch.run(query, in: index, firstStep: 1, reportsAtOnce: 2) { pages.append($0) }
      let stepwise = found(pages, diskFiles)
      #expect(stepwise.hits.map(\.range) == theirs.hits.map(\.range), "\(typed)")
      #expect(stepwise.count == theirs.count && stepwise.reports == theirs.reports, "\(typed)")
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
