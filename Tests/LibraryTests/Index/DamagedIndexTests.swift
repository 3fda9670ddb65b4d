import Documents
import Foundation
import GRDB
import Glibc
import Reports
import TestSupport
import Testing

@testable import Library

/// The folder is the truth: whatever happens to the index, its reports are shown.
struct DamagedIndexTests {
  private func indexed() async throws -> IndexedFolder {
    let indexed = try IndexedFolder()
    for (number, place) in ["大理市", "慈溪市", "湛江市"].enumerated() {
      try indexed.write("\(number).txt", place: place)
    }
    await indexed.opened().library.close()
    return indexed
  }

  private let all = ["0.txt", "1.txt", "2.txt"]

  private func overwrite(_ path: String, from offset: Int, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  private func isSound(_ opened: OpenedLibrary) async throws {
    #expect(opened.files == all)
    var last: SearchPage?
    for try await page in opened.library.search(SearchQuery(words: ["行政复议"])) { last = page }
    #expect(last?.hitCount == 3)
  }

  @Test func `a damaged index is made anew, and that is said`() async throws {
    let damages: [(String, (IndexedFolder) throws -> Void)] = [
      ("head", { try overwrite($0.place.index, from: 0, with: Array("no database at all".utf8)) }),
      ("pages", { try overwrite($0.place.index, from: 4096, with: [UInt8](repeating: 0xA5, count: 20_000)) }),
      ("cut", { #expect(truncate($0.place.index, 9000) == 0) }),
      ("no text", { #expect(unlink($0.place.pack) == 0) }),
      ("text cut", { #expect(truncate($0.place.pack, 100) == 0) }),
      ("another's text", { try overwrite($0.place.pack, from: 16, with: Array("0123456789abcdef".utf8)) }),
    ]
    for (name, damage) in damages {
      let indexed = try await indexed()
      try damage(indexed)
      let opened = await indexed.opened()
      #expect(opened.failures.count == 1, "\(name)")
      try await isSound(opened)
      opened.library.close()
      let again = await indexed.opened()
      #expect(again.failures.isEmpty, "\(name)")
      #expect(again.steps.first { !$0.added.isEmpty }?.filesFound == nil, "\(name): read from the index")
    }
  }

  /// One page after the other is overwritten: by rubbish, by nothing, by another page.
  @Test(arguments: ["rubbish", "zeros", "another"])
  func `whatever page of the index is damaged, what is shown is what the files say`(damage: String)
    async throws
  {
    let indexed = try await indexed()
    let whole = try Array(Data(contentsOf: URL(fileURLWithPath: indexed.place.index)))
    let pack = try Array(Data(contentsOf: URL(fileURLWithPath: indexed.place.pack)))
    let pageSize = Int(whole[16]) << 8 | Int(whole[17])
    #expect(whole.count > 10 * pageSize)
    for start in stride(from: 0, to: whole.count, by: pageSize) {
      indexed.place.remove()
      var bytes = whole
      switch damage {
      case "rubbish":
        for place in start..<start + pageSize { bytes[place] = UInt8(truncatingIfNeeded: place &* 37) }
      case "zeros": for place in start..<start + pageSize { bytes[place] = 0 }
      default:
        let other = (start + 3 * pageSize) % whole.count
        bytes.replaceSubrange(start..<start + pageSize, with: whole[other..<other + pageSize])
      }
      try Data(bytes).write(to: URL(fileURLWithPath: indexed.place.index))
      try Data(pack).write(to: URL(fileURLWithPath: indexed.place.pack))
      let opened = await indexed.opened()
      let page = "\(damage) in page \(start / pageSize + 1)"
      #expect(opened.files == all, "\(page)")
      #expect(
        Set(opened.summaries.values.compactMap { $0.metadata.jurisdiction?.path.last }) == [
          "大理市", "慈溪市", "湛江市",
        ], "\(page)")
      // A search finds all or says that it cannot.
      do throws(IndexProblem) {
        #expect(try await hitCount(in: opened, "行政复议") == 3, "\(page)")
      } catch { #expect(error.reason == .damaged, "\(page)") }
      opened.library.close()
    }
  }

  private func hitCount(in opened: OpenedLibrary, _ word: String) async throws(IndexProblem) -> Int? {
    var last: SearchPage?
    do {
      for try await page in opened.library.search(SearchQuery(words: [word])) { last = page }
    } catch { throw (error as? IndexProblem) ?? IndexProblem(place: LibraryPlace(file: ""), error) }
    return last?.hitCount
  }

  /// Which byte a disk gets wrong cannot be told from what was meant; but no number in the index is trusted so far
  /// that a wrong one ends the program.
  @Test func `wrong bytes anywhere in the index end nothing`() async throws {
    let indexed = try await indexed()
    let whole = try Array(Data(contentsOf: URL(fileURLWithPath: indexed.place.index)))
    let pack = try Array(Data(contentsOf: URL(fileURLWithPath: indexed.place.pack)))
    var random = SplitMix(state: 5)
    for _ in 0..<50 {
      indexed.place.remove()
      var bytes = whole
      for _ in 0..<8 {
        bytes[Int.random(in: 100..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: indexed.place.index))
      try Data(pack).write(to: URL(fileURLWithPath: indexed.place.pack))
      let opened = await indexed.opened()
      #expect(opened.steps.last?.isComplete == true)
      _ = try? await hitCount(in: opened, "行政复议")
      for id in opened.summaries.keys { _ = try? await opened.library.report(id) }
      opened.library.close()
    }
  }

  @Test func `what was written behind the last transaction does not count`() async throws {
    let indexed = try await indexed()
    let before = try FileManager.default.attributesOfItem(atPath: indexed.place.pack)[.size] as? Int ?? 0
    // A process that died between the text and the transaction leaves text that nothing names.
    try overwrite(indexed.place.pack, from: before, with: Array("半份报告,没有写完".utf8))
    try indexed.write("3.txt", place: "昆明市")
    let opened = await indexed.opened()
    #expect(opened.failures.isEmpty)
    #expect(opened.files == all + ["3.txt"])
    var last: SearchPage?
    for try await page in opened.library.search(SearchQuery(words: ["昆明市"])) { last = page }
    #expect(last?.reportCount == 1)
    for try await page in opened.library.search(SearchQuery(words: ["半份报告"])) { #expect(page.hitCount == 0) }
  }

  @Test func `an index of a newer fazhi is left alone`() async throws {
    let indexed = try await indexed()
    let queue = try DatabaseQueue(path: indexed.place.index)
    try await queue.write { try $0.execute(sql: "PRAGMA user_version = \(LibrarySchema.version + 1)") }
    _ = try await queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: indexed.place.index))
    let opened = await indexed.opened()
    #expect(opened.failures.count == 1)
    #expect(opened.failures.first?.message.en.contains("newer fazhi") == true)
    try await isSound(opened)
    #expect(try Data(contentsOf: URL(fileURLWithPath: indexed.place.index)) == bytes)
  }

  @Test func `a file that is no index is never written over`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("0.txt", place: "大理市")
    let path = try indexed.cache.write(String(repeating: "我的笔记\n", count: 100), to: "notes.txt")
    let library = DiskLibrary(
      paths: [indexed.folder.path], place: LibraryPlace(file: path), reference: .standard())
    await #expect(throws: FileFailure.self) { try await library.importAll { _ in } }
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("我的笔记"))
  }

  @Test func `where no index can be written everything is read into memory`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("0.txt", place: "大理市")
    // A file stands where the folder should be: that stops the superuser, too.
    let blocked = try indexed.cache.write("", to: "blocked")
    let library = DiskLibrary(
      paths: [indexed.folder.path], place: LibraryPlace(cacheFolder: blocked + "/fazhi"),
      reference: .standard())
    let opened = await OpenedLibrary(library)
    #expect(opened.files == ["0.txt"])
    #expect(opened.failures.count == 1)
    #expect(opened.steps.last?.isComplete == true)
    #expect(try await library.report(try #require(opened.id(of: "0.txt"))).metadata.year == 2023)
  }

  @Test func `a full disk stops the index, not the reading`() async throws {
    let indexed = try IndexedFolder()
    try indexed.write("0.txt", place: "大理市")
    try FileManager.default.createDirectory(atPath: indexed.place.folder, withIntermediateDirectories: true)
    // Writing to it fails for want of space.
    try FileManager.default.createSymbolicLink(atPath: indexed.place.pack, withDestinationPath: "/dev/full")
    let opened = await indexed.opened()
    #expect(opened.files == ["0.txt"])
    #expect(opened.failures.first?.message.en.contains("disk is full") == true)
  }

  @Test func `an import that was stopped is gone on with`() async throws {
    let indexed = try IndexedFolder()
    for number in 0..<400 {
      try indexed.write("\(number).txt", place: "大理市", year: 2010 + number % 14, extra: "第\(number)号。")
    }
    let first = indexed.library()
    let (began, signal) = AsyncStream.makeStream(of: Void.self)
    let task = Task { try await first.importAll { if !$0.added.isEmpty { signal.yield() } } }
    for await _ in began { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let done = first.size()?.reports ?? 0
    #expect(done > 0)
    first.close()
    let second = indexed.library()
    let summary = try await second.importAll { _ in }
    #expect(summary.filesRead == 400 - done)
    #expect(second.size()?.reports == 400)
  }

  @Test func `words folded another way and other indicators are not taken from an old index`() async throws {
    let indexed = try await indexed()
    let queue = try DatabaseQueue(path: indexed.place.index)
    try await queue.write { try $0.execute(sql: "UPDATE library SET value = '1' WHERE key = 'folding'") }
    try queue.close()
    try await isSound(await indexed.opened())

    let other = try indexed.cache.write("indicators: []\n", to: "own.yaml")
    let library = indexed.library(ownCatalogue: other)
    let summary = try await library.importAll { _ in }
    #expect(summary.filesRead == 3)
    #expect(summary.reportsUpdated == 3)
  }
}
