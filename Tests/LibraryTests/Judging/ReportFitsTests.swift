import Foundation
import Reports
import TestSupport
import Testing

@testable import Library

struct ReportFitsTests {
  private static let sentence = "2023年受理行政复议案件23件,办结12件。"

  private func summaries(_ folder: TemporaryFolder) async -> (MemoryLibrary, [ReportSummary]) {
    let library = MemoryLibrary(paths: [folder.path], reference: .standard())
    var summaries: [ReportSummary] = []
    for await step in library.open() { summaries += step.added }
    return (library, summaries)
  }

  private func judgement(of report: ReportKey, quote: String = sentence) -> Judgement {
    let reading = Judgement.Reading(value: 23, unit: "件", utf8Range: 9..<12, quote: quote)
    return Judgement(
      id: "1", time: "2026-11-22T00:40:31.123Z", author: "li", report: report,
      indicator: "reconsideration.accepted", verdict: .confirmed(reading), seen: reading)
  }

  @Test func `the index and memory know a report by the same key`() async throws {
    let indexed = try IndexedFolder.samples()
    let opened = await indexed.opened()
    let (_, inMemory) = await summaries(indexed.folder)
    let keys = opened.summaries.values.map(\.key).sorted { $0.file < $1.file }
    #expect(keys == inMemory.map(\.key).sorted { $0.file < $1.file })
    #expect(keys.allSatisfy { $0.contentHash.utf8.count == 32 } && Set(keys.map(\.contentHash)).count == 5)
    let again = await indexed.opened()
    #expect(again.summaries.values.map(\.key).sorted { $0.file < $1.file } == keys)
  }

  @Test func `a judgement follows its report into another file, and out of a text that no longer says it`()
    async throws
  {
    let indexed = try IndexedFolder()
    let path = try indexed.write("a.txt", place: "浙江省杭州市")
    var (library, now) = await summaries(indexed.folder)
    let made = judgement(of: now[0].key)
    #expect(await library.fits(of: [made], among: now).isEmpty)

    // Renamed: the same text.
    try FileManager.default.moveItem(atPath: path, toPath: indexed.folder.path + "/b.txt")
    (library, now) = await summaries(indexed.folder)
    #expect(await library.fits(of: [made], among: now).isEmpty)

    // Saved anew with another title block.
    try indexed.write("b.txt", place: "浙江省杭州市", extra: "开展普法活动9场。")
    (library, now) = await summaries(indexed.folder)
    guard case .moved(let hash, let range?)? = await library.fits(of: [made], among: now)["1"] else {
      Issue.record("it was not found again")
      return
    }
    #expect(hash == now[0].contentHash)
    #expect(try await library.report(now[0].id).document.text[range] == Self.sentence)

    // Another number than was judged.
    let other = judgement(of: made.report, quote: "2023年受理行政复议案件24件。")
    #expect(await library.fits(of: [other], among: now) == ["1": .lost(.sentenceGone)])

    // Only another year's report is left.
    try FileManager.default.removeItem(atPath: indexed.folder.path + "/b.txt")
    try indexed.write("c.txt", place: "浙江省杭州市", year: 2022)
    (library, now) = await summaries(indexed.folder)
    #expect(await library.fits(of: [made], among: now) == ["1": .lost(.reportAbsent)])
  }

  @Test func `a correction stands at its sentence where the same text was saved with more around it`()
    async throws
  {
    let indexed = try IndexedFolder()
    let path = try indexed.write("a.txt", place: "浙江省杭州市")
    var (library, now) = await summaries(indexed.folder)
    let text = try await library.report(now[0].id).document.text
    let bytes = Array(Self.sentence.utf8)
    let start = try #require(text.bytes.indices.first { text.bytes[$0...].starts(with: bytes) })
    let reading = Judgement.Reading(
      value: 12, unit: "件", utf8Range: start..<start + 3, quote: Self.sentence,
      sentence: start..<start + bytes.count)
    let made = Judgement(
      id: "1", time: "2026-11-22T00:40:31.123Z", author: "li", report: now[0].key,
      indicator: "reconsideration.accepted", verdict: .corrected(reading, .added))
    #expect(await library.fits(of: [made], among: now).isEmpty)

    try indexed.folder.write("\n\n\n" + String(contentsOfFile: path, encoding: .utf8), to: "a.txt")
    (library, now) = await summaries(indexed.folder)
    #expect(now[0].contentHash == made.report.contentHash)
    let now3 = start + 3..<start + 3 + bytes.count
    #expect(
      await library.fits(of: [made], among: now)
        == ["1": .moved(to: made.report.contentHash, utf8Range: now3)])
  }
}
