import Documents
import Foundation
import Library
import Reports
import TestSupport
import Testing

struct MemoryLibraryTests {
  /// A library of paths, opened, and everything it said on the way.
  private func opened(_ paths: [String]) async -> (library: MemoryLibrary, progress: [LibraryProgress]) {
    let library = MemoryLibrary(paths: paths, reference: .standard())
    var progress: [LibraryProgress] = []
    for await step in library.open() { progress.append(step) }
    return (library, progress)
  }

  private func search(_ library: MemoryLibrary, _ query: SearchQuery) async throws -> [SearchPage] {
    var pages: [SearchPage] = []
    for try await page in library.search(query) { pages.append(page) }
    return pages
  }

  @Test func `the samples are read in the order of their names`() async throws {
    let (library, progress) = await opened([Checkout.seeds.path])
    let added = progress.flatMap(\.added)
    #expect(added.map(\.file) == Checkout.seedFiles.map(\.path))
    #expect(added.map(\.id) == added.map(\.id).sorted())
    #expect(progress.flatMap(\.failures).isEmpty)
    #expect(progress.first?.filesFound == nil)
    #expect(progress.last?.filesRead == 5)
    #expect(progress.filter(\.isComplete).count == 1)
    #expect(progress.last?.isComplete == true)
    for summary in added {
      let report = try await library.report(summary.id)
      #expect(report.document.name == summary.file)
      #expect(report.metadata == summary.metadata)
    }
  }

  @Test func `reports shown early come without numbers first and are given again with them`() async throws {
    let library = MemoryLibrary(paths: [Checkout.seeds.path], reference: .standard(), earlyReports: 3)
    var progress: [LibraryProgress] = []
    var comparison: Comparison?
    for await step in library.open() {
      progress.append(step)
      // Asked at once, as by a quick hand: the answer waits for the numbers.
      if comparison == nil, !step.added.isEmpty {
        comparison = try await library.comparison(of: step.added.map(\.id))
      }
    }
    #expect(progress.first { !$0.added.isEmpty }?.added.count == 3)
    #expect(progress.flatMap(\.added).map(\.file) == Checkout.seedFiles.map(\.path))
    #expect(progress.flatMap(\.updated).map(\.id) == progress.flatMap(\.added).prefix(3).map(\.id))
    #expect(progress.filter(\.isComplete).count == 1)
    let values = try #require(comparison).cells.joined().filter { $0.value != nil }
    #expect(values.count > 30)
    let (whole, steps) = await opened([Checkout.seeds.path])
    for (early, late) in zip(progress.flatMap(\.added), steps.flatMap(\.added)) {
      #expect(try await library.report(early.id) == whole.report(late.id))
    }
  }

  @Test func `many files come in order whichever is read first`() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<60 {
      let name = String(format: "%02d.txt", index)
      // Long and short files by turns, so that they finish out of order.
      try folder.write(String(repeating: "法治政府\n", count: index % 7 == 0 ? 20_000 : 1), to: name)
    }
    try folder.write([], to: "07.txt")
    let (_, progress) = await opened([folder.path])
    let added = progress.flatMap(\.added)
    #expect(added.count == 59)
    #expect(added.map(\.file) == added.map(\.file).sorted())
    #expect(progress.flatMap(\.failures).map(\.file) == [folder.path + "/07.txt"])
    #expect(progress.last?.isComplete == true)
  }

  @Test func `nothing to read is complete at once, with the reason`() async throws {
    let (_, progress) = await opened(["/no/such/folder"])
    #expect(progress.last?.isComplete == true)
    #expect(progress.flatMap(\.failures).count == 1)
  }

  @Test func `an id of no report is refused`() async throws {
    let (library, progress) = await opened([Checkout.seeds.path])
    let last = try #require(progress.flatMap(\.added).last).id
    let unknown = ReportID(last.rawValue + 1)
    await #expect(throws: LibraryError.unknownReport(unknown)) { try await library.report(unknown) }
    await #expect(throws: LibraryError.unknownReport(unknown)) {
      try await library.comparison(of: [last, unknown])
    }
  }

  @Test func `opening again reads anew and forgets the old ids`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("一份报告", to: "a.txt")
    let (library, progress) = await opened([folder.path])
    let old = try #require(progress.flatMap(\.added).first).id
    try folder.write("第二份报告", to: "b.txt")
    var added: [ReportSummary] = []
    for await step in library.open() { added += step.added }
    #expect(added.count == 2)
    #expect(!added.map(\.id).contains(old))
    await #expect(throws: LibraryError.unknownReport(old)) { try await library.report(old) }
  }

  @Test func `every hit is the query, in its block, with its section`() async throws {
    let (library, progress) = await opened([Checkout.seeds.path])
    let pages = try await search(library, SearchQuery(parsing: "复议"))
    let hits = pages.flatMap(\.hits)
    #expect(hits.count > 30)
    #expect(pages.last?.isLast == true)
    #expect(pages.filter(\.isLast).count == 1)
    #expect(pages.last?.hitCount == hits.count)
    #expect(pages.last?.reportCount == Set(hits.map(\.report)).count)
    for hit in hits {
      let report = try await library.report(hit.report)
      #expect(report.document.text[hit.utf8Range] == "复议")
      #expect(hit.section == report.section(at: hit.utf8Range.lowerBound))
      #expect(
        report.blocks.contains { $0.kind.isClean && $0.utf8Range.contains(hit.utf8Range.lowerBound) })
    }
    let places = hits.map { ($0.report, $0.utf8Range.lowerBound) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(progress.last?.filesRead == 5)
  }

  @Test func `search can be kept to some reports and to a number of hits`() async throws {
    let (library, progress) = await opened([Checkout.seeds.path])
    let id = try #require(progress.flatMap(\.added).dropFirst(3).first).id
    let all = try await search(library, SearchQuery(words: ["法治"], reports: [id]))
    #expect(all.flatMap(\.hits).allSatisfy { $0.report == id })
    let count = try #require(all.last).hitCount
    #expect(count > 3)
    let some = try await search(library, SearchQuery(words: ["法治"], reports: [id], limit: 3))
    #expect(some.flatMap(\.hits).count == 3)
    #expect(some.last?.hitCount == count)
  }

  @Test func `whatever the order, the same hits are found, report by report, and counted`() async throws {
    let (library, progress) = await opened([Checkout.seeds.path])
    let metadata = Dictionary(
      uniqueKeysWithValues: progress.flatMap(\.added).map { ($0.id, $0.metadata) })
    var orders: [SearchQuery.Order: [ReportID]] = [:]
    var found: Set<Set<SearchHit>> = []
    for order in SearchQuery.Order.allCases {
      var query = SearchQuery(parsing: "复议 受理")
      query.order = order
      let pages = try await search(library, query)
      let tallies = pages.flatMap(\.tallies)
      found.insert(Set(pages.flatMap(\.hits)))
      orders[order] = tallies.map(\.report)
      #expect(
        tallies.flatMap { Array(repeating: $0.report, count: $0.hitCount) }
          == pages.flatMap(\.hits).map(\.report))
      #expect(tallies.count == pages.last?.reportCount)
    }
    #expect(found.count == 1)
    #expect(Set(orders.values.map(Set.init)).count == 1)
    let byYear = try #require(orders[.year]).map { metadata[$0]?.year ?? 0 }
    #expect(byYear == byYear.sorted(by: >))
    let byPlace = try #require(orders[.place]).map { metadata[$0]?.jurisdiction?.code ?? "9" }
    #expect(byPlace == byPlace.sorted())
    #expect(orders[.file] == orders[.file]?.sorted())
  }

  @Test func `beyond the limit reports are still counted`() async throws {
    let (library, _) = await opened([Checkout.seeds.path])
    let pages = try await search(library, SearchQuery(words: ["法治"], limit: 0))
    #expect(pages.flatMap(\.hits).isEmpty)
    #expect(pages.flatMap(\.tallies).count == 5)
  }

  @Test func `the first page comes after a screenful, the rest follow`() async throws {
    let folder = try TemporaryFolder()
    // One line: lines that repeat one another would be taken for second copies.
    try folder.write(String(repeating: "法治政府", count: 1_200), to: "a.txt")
    let (library, _) = await opened([folder.path])
    let pages = try await search(library, SearchQuery(words: ["法治"]))
    #expect(pages.map(\.hits.count) == [50, 500, 500, 150])
    #expect(pages.map(\.isLast) == [false, false, false, true])
  }

  @Test func `a query without words finds nothing`() async throws {
    let (library, _) = await opened([Checkout.seeds.path])
    for typed in ["", "-诉讼", "\u{200B}"] {
      let pages = try await search(library, SearchQuery(parsing: typed))
      #expect(pages == [SearchPage(hits: [], hitCount: 0, reportCount: 0, isLast: true)])
    }
  }

  @Test func `a mistake in an own catalogue is said, and the numbers are read with the bundled one`()
    async throws
  {
    let folder = try TemporaryFolder()
    let path = try folder.write("indicators:\n  - {id: x}\n", to: "own.yaml")
    let library = MemoryLibrary(
      paths: [Checkout.seeds.path], reference: .standard(ownCatalogue: path), earlyReports: 2)
    var failures: [FileFailure] = []
    var reports: [ReportID] = []
    for await step in library.open() {
      failures += step.failures
      reports += step.added.map(\.id)
    }
    #expect(reports.count == 5)
    #expect(failures.map(\.file) == [path])
    #expect(failures.first?.message.en.hasPrefix("line 2: ") == true)
    for id in reports { #expect(try await !library.report(id).observations.isEmpty) }
  }

  @Test func `a reading that is cancelled ends without a last word`() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<200 { try folder.write("法治 \(index)", to: "\(index).txt") }
    let library = MemoryLibrary(paths: [folder.path], reference: .standard())
    let task = Task {
      var count = 0
      for await step in library.open() { count += step.added.count }
      return count
    }
    task.cancel()
    #expect(await task.value < 200)
  }

  @Test func `a long line is read and searched`() async throws {
    let folder = try TemporaryFolder()
    let line = Array("依法受理行政复议案件,".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 500_000 { bytes += line }
    try folder.write(bytes, to: "long.txt")
    let (library, progress) = await opened([folder.path])
    #expect(progress.flatMap(\.added).count == 1)
    let pages = try await search(library, SearchQuery(words: ["行政复议"], limit: 10))
    #expect(pages.last?.hitCount == bytes.count / line.count)
  }
}
