import Documents
import Foundation
import Glibc
import Reports
import TestSupport
import Testing

@testable import Library

struct DiskLibraryTests {
  @Test func `what the index has is what the files say`() async throws {
    let samples = try IndexedFolder.samples()
    _ = await samples.opened()
    let again = await samples.opened()
    let memory = MemoryLibrary(paths: [samples.folder.path], reference: .standard())
    var expected: [String: ReportSummary] = [:]
    for await step in memory.open() { for summary in step.added { expected[summary.file] = summary } }
    #expect(again.summaries.count == 5)
    for summary in again.summaries.values {
      let other = try #require(expected[summary.file])
      #expect(summary.metadata == other.metadata)
      #expect(summary.gravest == other.gravest)
      #expect(try await again.library.report(summary.id) == memory.report(other.id))
    }
  }

  @Test
  func `problems are those of the reports that are there, the gravest first and no more than asked for`()
    async throws
  {
    let indexed = try IndexedFolder.samples()
    let bad = try indexed.folder.write(
      Array("甲市2023年法治政府建设报告\n没有标题的正文。\u{FFFD}".utf8) + [0xFF, 0xFE, 0x41], to: "zz.txt")
    _ = await indexed.opened()
    let library = await indexed.opened().library
    let memory = MemoryLibrary(paths: [indexed.folder.path], reference: .standard())
    for await _ in memory.open() {}
    let (found, expected) = (
      try await library.problems(limit: .max), try await memory.problems(limit: .max)
    )
    func said(_ problems: ReportProblems) -> [String: [Diagnostic]] {
      Dictionary(grouping: problems.gravest, by: \.file).mapValues { $0.map(\.diagnostic) }
    }
    #expect(found.count > 1 && found.count == found.gravest.count)
    #expect(said(found) == said(expected))
    #expect(
      found.gravest.map(\.diagnostic.severity) == found.gravest.map(\.diagnostic.severity).sorted(by: >))
    let one = try await library.problems(limit: 1)
    #expect(one == ReportProblems(gravest: Array(found.gravest.prefix(1)), count: found.count))
    #expect(said(found)[bad] != nil)
    library.close()
    try FileManager.default.removeItem(atPath: bad)
    let rest = try await indexed.opened().library.problems(limit: .max)
    #expect(rest.gravest == found.gravest.filter { $0.file != bad })
  }

  @Test func `a comparison's numbers come from the index as they do from the files`() async throws {
    let samples = try IndexedFolder.samples()
    _ = await samples.opened()
    let again = await samples.opened()
    let ids = again.summaries.keys.sorted()
    let whole = try await again.library.comparison(of: ids)
    let numbers = try #require(try await again.library.numbersAlone(of: ids))
    #expect(numbers.indicators == whole.indicators && numbers.columnCount == ids.count)
    for (quick, full) in zip(numbers.cells, whole.cells) {
      for (quick, full) in zip(quick, full) {
        let isWorded = full.kind == .textOnly
        #expect(quick.kind == (isWorded ? .unmentioned : full.kind) && quick.value == full.value)
        #expect(quick.readings == full.readings && quick.observations == full.observations)
      }
    }
    // Columns are in the order asked for, whichever core made them.
    let turned = try await again.library.comparison(of: ids.reversed())
    #expect(turned.cells.map { $0.map(\.value) } == whole.cells.map { $0.reversed().map(\.value) })
    await #expect(throws: LibraryError.self) { try await again.library.numbersAlone(of: [ReportID(999)]) }
  }

  @Test func `reports come before any file is looked at, the second time`() async throws {
    let samples = try IndexedFolder.samples()
    let first = await samples.opened()
    #expect(first.steps.last?.isComplete == true)
    #expect(first.added.count == 5)
    let second = await samples.opened()
    let shown = try #require(second.steps.first { !$0.added.isEmpty })
    #expect(shown.added.count == 5)
    #expect(shown.filesFound == nil)
    #expect(Set(second.summaries.keys) == Set(first.summaries.keys))
    #expect(second.steps.filter(\.isComplete).count == 1)
  }

  @Test func `unchanged files are not read again`() async throws {
    let samples = try IndexedFolder.samples()
    let library = samples.library()
    let first = try await library.importAll { _ in }
    #expect(first.filesRead == 5)
    #expect(first.reportsAdded == 5)
    let size = library.size()
    library.close()
    let second = try await samples.library().importAll { _ in }
    #expect(second.filesFound == 5)
    #expect(second.filesRead == 0)
    #expect(size?.reports == 5)
  }

  @Test func `a file that only has another time keeps its report and is not read`() async throws {
    let indexed = try IndexedFolder()
    let path = try indexed.write("a.txt", place: "大理市")
    let before = await indexed.opened()
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 5)]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    before.library.close()
    let after = await indexed.opened()
    #expect(after.updated.isEmpty)
    #expect(after.added.map(\.id) == before.added.map(\.id))
    after.library.close()
    let survey = try await indexed.library().importAll { _ in }
    #expect(survey.filesRead == 0)
  }

  @Test func `new, changed and vanished files are told apart`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("stays.txt", place: "大理市")
    try indexed.write("changes.txt", place: "慈溪市")
    let gone = try indexed.write("goes.txt", place: "湛江市")
    let before = await indexed.opened()
    before.library.close()
    try indexed.write("changes.txt", place: "慈溪市", extra: "新的一句。")
    try indexed.write("comes.txt", place: "昆明市")
    #expect(unlink(gone) == 0)
    let after = await indexed.opened()
    #expect(after.files == ["changes.txt", "comes.txt", "stays.txt"])
    #expect(after.id(of: "stays.txt") == before.id(of: "stays.txt"))
    #expect(after.id(of: "changes.txt") != before.id(of: "changes.txt"))
    #expect(
      Set(after.removed) == Set([before.id(of: "goes.txt"), before.id(of: "changes.txt")].compactMap { $0 }))
    let report = try await after.library.report(try #require(after.id(of: "changes.txt")))
    #expect(report.cleanText.contains("新的一句"))
  }

  @Test func `the same text in two files is one report, and stays while one of them does`() async throws {
    let indexed = try IndexedFolder()
    let first = try indexed.write("a.txt", place: "大理市")
    // The second page has furniture above, so that every place in it is another.
    let text = try String(contentsOfFile: first, encoding: .utf8)
    try indexed.folder.write("首页 > 政务公开\n字体:大 中 小\n\n" + text, to: "b.txt")
    let before = await indexed.opened()
    #expect(before.files == ["a.txt"])
    before.library.close()
    #expect(unlink(first) == 0)
    let after = await indexed.opened()
    #expect(after.files == ["b.txt"])
    let id = try #require(after.id(of: "b.txt"))
    #expect(id == before.id(of: "a.txt"))
    let report = try await after.library.report(id)
    for try await page in after.library.search(SearchQuery(words: ["行政复议"])) {
      for hit in page.hits { #expect(report.document.text[hit.utf8Range] == "行政复议") }
      if page.isLast { #expect(page.hitCount == 1) }
    }
  }

  @Test func `a file that changes or goes after it was listed is never taken for what it was`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("a.txt", place: "大理市")
    let gone = try indexed.write("b.txt", place: "慈溪市")
    let opened = await indexed.opened()
    try indexed.write("a.txt", place: "大理市", extra: "改了。")
    #expect(unlink(gone) == 0)
    for name in ["a.txt", "b.txt"] {
      let id = try #require(opened.id(of: name))
      await #expect(throws: LibraryError.self) { try await opened.library.report(id) }
    }
  }

  @Test func `files that cannot be read are said again without being read again`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("a.txt", place: "大理市")
    try indexed.folder.write("", to: "empty.txt")
    let first = await indexed.opened()
    #expect(first.failures.map(\.file) == [indexed.folder.path + "/empty.txt"])
    first.library.close()
    let second = await indexed.opened()
    #expect(second.failures == first.failures)
    second.library.close()
    #expect(try await indexed.library().importAll { _ in }.filesRead == 0)
  }

  @Test func `the index knows where the parts are as the files say, without opening them`() async throws {
    let samples = try IndexedFolder.samples()
    let first = await samples.opened()
    let ids = first.summaries.keys.sorted()
    var expected: [PartPlaces] = []
    for id in ids { expected.append(try await first.library.report(id).partPlaces) }
    #expect(expected.contains { $0.places.count == 5 })
    // Nothing is left to be opened.
    for file in try FileManager.default.contentsOfDirectory(atPath: samples.folder.path) {
      try FileManager.default.removeItem(atPath: samples.folder.path + "/" + file)
    }
    #expect(try await first.library.partPlaces(of: ids) == expected)
    #expect(try await first.library.partPlaces(of: ids.reversed()) == expected.reversed())
    await #expect(throws: LibraryError.unknownReport(ReportID(99))) {
      try await first.library.partPlaces(of: [ids[0], ReportID(99)])
    }
  }

  @Test func `what bureaus share is found in the index as in memory, and leads back to the files`()
    async throws
  {
    let indexed = try IndexedFolder()
    let shared = "坚持把法治宣传教育作为基础性工程来抓，健全普法责任清单制度，推动形成部门分工负责、各司其职、齐抓共管的大普法工作格局。"
    try indexed.write("a.txt", place: "大理市", extra: shared)
    try indexed.write("b.txt", place: "慈溪市", year: 2021, extra: "自己的话。" + shared)
    // The same bureau a year later.
    try indexed.write("c.txt", place: "慈溪市", year: 2022, extra: shared)
    let opened = await indexed.opened()
    let ids = ["a.txt", "b.txt", "c.txt"].compactMap(opened.id(of:))
    let found = try await opened.library.reuse(of: ids)
    #expect(found.pairs.map { [$0.left, $0.right] }.sorted { $0[1] < $1[1] } == [[0, 1], [0, 2]])
    for pair in found.pairs {
      let left = try await opened.library.report(ids[pair.left]).document.text
      let right = try await opened.library.report(ids[pair.right]).document.text
      #expect(pair.passages.contains { left[$0.left].contains(shared) && right[$0.right].contains(shared) })
      #expect(pair.passages.allSatisfy { left[$0.left] == right[$0.right] })
    }
    let memory = MemoryLibrary(paths: [indexed.folder.path], reference: .standard())
    var own: [ReportID] = []
    for await step in memory.open() { own += step.added.map(\.id) }
    #expect(try await memory.reuse(of: own) == found)
    let task = Task { try await opened.library.reuse(of: ids) }
    task.cancel()
    // Given up, or done before it could be.
    if let late = try? await task.value { #expect(late == found) }
  }

  @Test func `comparisons and explanations are those of the files`() async throws {
    let samples = try IndexedFolder.samples()
    let opened = await samples.opened()
    let memory = MemoryLibrary(paths: [samples.folder.path], reference: .standard())
    var ids: [ReportID] = []
    for await step in memory.open() { ids += step.added.map(\.id) }
    let mine = opened.summaries.values.sorted { $0.file < $1.file }.map(\.id)
    #expect(try await opened.library.comparison(of: mine) == memory.comparison(of: ids))
    let question = "reconsideration.accepted"
    #expect(
      try await opened.library.explanation(of: mine[0], indicator: question)
        == memory.explanation(of: ids[0], indicator: question))
  }

  @Test func `one writes and the other shows what there is`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("a.txt", place: "大理市")
    let first = await indexed.opened()
    try indexed.write("b.txt", place: "慈溪市")
    let second = await indexed.opened()
    #expect(second.files == ["a.txt"])
    #expect(second.failures.count == 1)
    #expect(second.steps.last?.isComplete == true)
    first.library.close()
    second.library.close()
    let third = await indexed.opened()
    #expect(third.files == ["a.txt", "b.txt"])
  }

  @Test func `the members of an archive are reports of their own and go with it`() async throws {
    let indexed = try IndexedFolder()
    let archive = indexed.folder.path + "/all.tar"
    func pack(_ names: [String]) throws {
      let scratch = try TemporaryFolder()
      let packed = try IndexedFolder()
      for name in names { try packed.write(name, place: String(name.dropLast(4))) }
      let tar = Process()
      tar.executableURL = URL(fileURLWithPath: "/bin/tar")
      tar.arguments = ["-C", packed.folder.path, "-cf", scratch.path + "/a.tar"] + names
      try tar.run()
      tar.waitUntilExit()
      try indexed.folder.write(
        Array(Data(contentsOf: URL(fileURLWithPath: scratch.path + "/a.tar"))), to: "all.tar")
    }
    try pack(["大理市.txt", "慈溪市.txt"])
    let first = await indexed.opened()
    #expect(first.files == ["大理市.txt", "慈溪市.txt"].sorted())
    #expect(first.summaries.values.allSatisfy { $0.file.hasPrefix(archive + "/") })
    let id = try #require(first.id(of: "大理市.txt"))
    #expect(try await first.library.report(id).metadata.jurisdiction?.name == "大理市")
    first.library.close()
    #expect(try await indexed.library().importAll { _ in }.filesRead == 0)

    try pack(["大理市.txt", "昆明市.txt"])
    let second = await indexed.opened()
    #expect(second.files == ["大理市.txt", "昆明市.txt"].sorted())
    #expect(second.id(of: "大理市.txt") == id)
    second.library.close()

    #expect(unlink(archive) == 0)
    try indexed.write("only.txt", place: "湛江市")
    let third = await indexed.opened()
    #expect(third.files == ["only.txt"])
  }

  @Test func `an archive of more documents than are kept at a time is read in pieces`() async throws {
    let indexed = try IndexedFolder()
    let packed = try IndexedFolder()
    for number in 0..<450 { try packed.write("\(number).txt", place: "大理市", extra: "第\(number)号。") }
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/bin/tar")
    tar.arguments = ["-C", packed.folder.path, "-cf", indexed.folder.path + "/all.tar", "."]
    try tar.run()
    tar.waitUntilExit()
    let opened = await indexed.opened()
    #expect(opened.summaries.count == 450)
    #expect(opened.steps.filter { !$0.added.isEmpty }.count > 2)
    opened.library.close()
    #expect(try await indexed.library().importAll { _ in }.filesRead == 0)
  }
}
