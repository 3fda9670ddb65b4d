import Documents
import Foundation
import Library
import Reader
import Reports
import TestSupport
import Testing

@testable import fazhi

/// What the program writes is what its command writes, byte for byte.
struct ExportEffectTests {
  private let folder: TemporaryFolder
  private let library: MemoryLibrary
  /// Nothing was decided.
  private var judgements: JudgementKeeper {
    JudgementKeeper(file: JudgementFile(path: folder.path + "/judgements.jsonl"))
  }

  init() throws {
    folder = try TemporaryFolder()
    library = MemoryLibrary(paths: [Checkout.seeds.path], reference: .standard())
  }

  private func summaries() async -> [ReportSummary] {
    var summaries: [ReportSummary] = []
    for await progress in library.open() { summaries += progress.added }
    return summaries
  }

  private func request(
    _ reports: [ReportSummary], _ name: String, _ form: ComparisonTable.Form = .long,
    indicators: [Indicator.ID], replaces: Bool = false
  ) -> ExportRequest {
    ExportRequest(
      path: folder.path + "/" + name, replaces: replaces, format: TableFormat(fileName: name) ?? .csv,
      form: form, language: .chinese, reports: reports,
      indicators: indicators)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
  }

  @Test func `the command said after writing gives the same bytes`() async throws {
    let reports = await summaries()
    let comparison = try await library.comparison(of: reports.map(\.id))
    let shown = ComparisonTable.rowsWithValue(in: comparison).map { comparison.indicators[$0].id }
    let views: [([ReportSummary], [Indicator.ID])] = [
      (reports, shown), (reports.reversed(), ["aid.case", "reconsideration.accepted"]),
      ([reports[3], reports[0]], comparison.indicators.map(\.id)),
    ]
    for (index, (reports, indicators)) in views.enumerated() {
      for (format, form) in zip(
        TableFormat.allCases,
        [.long, .wide, .transposed, .ranked, .wide, .ranked, .ranked] as [ComparisonTable.Form])
      {
        let name = "\(index) it's.\(format.rawValue)"
        let outcome = await Workers.write(
          request(reports, name, form, indicators: indicators), from: library, judgements: judgements,
          catalogue: nil)
        guard case .written(_, let command?) = outcome else {
          Issue.record("\(outcome)")
          continue
        }
        let ours = try bytes(name)
        #expect(ours.count > 100)
        let again = try Program.shell("$FAZHI \(command.dropFirst("fazhi ".count)) --force")
        #expect(again.status == 0, "\(again.output)")
        #expect(try bytes(name) == ours, "\(command)")
      }
    }
  }

  @Test func `what was judged is in the table although it could not be written to the disk`() async throws {
    let report = try #require(await summaries().first)
    try folder.write("x", to: "file")
    let keeper = JudgementKeeper(file: JudgementFile(path: folder.path + "/file/judgements.jsonl"))
    let unkept = keeper.record([
      Judgement(
        id: "1", time: "2026-11-22T00:40:31.123Z", author: "li", report: report.key,
        indicator: "reconsideration.accepted",
        verdict: .corrected(.init(value: 98_765, unit: "件"), .typed))
    ])
    #expect(unkept?.waiting == 1)
    _ = await Workers.write(
      request([report], "a.csv", indicators: ["reconsideration.accepted"]), from: library,
      judgements: keeper, catalogue: nil)
    #expect(String(decoding: try bytes("a.csv"), as: UTF8.self).contains("98765"))
  }

  @Test func `a file that is there is not touched unless it may be replaced`() async throws {
    let reports = await summaries()
    try folder.write("mine", to: "a.csv")
    let asked = request(reports, "a.csv", indicators: ["aid.case"])
    #expect(
      await Workers.write(asked, from: library, judgements: judgements, catalogue: nil)
        == .present(asked.path))
    #expect(try bytes("a.csv") == Data("mine".utf8))
    let sure = request(reports, "a.csv", indicators: ["aid.case"], replaces: true)
    guard case .written = await Workers.write(sure, from: library, judgements: judgements, catalogue: nil)
    else {
      return #expect(Bool(false))
    }
    #expect(try bytes("a.csv").count > 100)
  }

  @Test func `where no file can be made the reason is said`() async throws {
    let reports = await summaries()
    let outcome = await Workers.write(
      request(reports, "none/a.csv", indicators: ["aid.case"]), from: library, judgements: judgements,
      catalogue: nil)
    guard case .failed(let failure) = outcome else { return #expect(Bool(false)) }
    #expect(failure.file == folder.path + "/none/a.csv")
    #expect(failure.message.zh.contains("没有这个文件夹"))
  }

  @Test func `a citation has its report, its sentence and the day`() async throws {
    let reports = await summaries()
    let report = try await library.report(reports[0].id)
    let passage = try #require(report.observations.first?.evidence)
    guard case .cited(let citation, let day) = await Workers.cite(reports[0].id, passage, from: library)
    else { return #expect(Bool(false)) }
    #expect(citation.issuer == "大理市司法局" && citation.published == CalendarDate(year: 2024, month: 1, day: 26))
    #expect(citation.sentence == report.document.text[passage])
    #expect(day.map { $0.year >= 2024 } == true)
  }
}
