import Foundation
import Library
import Reports
import TestSupport
import Testing

struct JudgementsCommandTests {
  private let data: TemporaryFolder
  private var environment: [String: String] { ["XDG_DATA_HOME": data.path] }
  private var own: JudgementFile { JudgementFile(path: data.path + "/fazhi/judgements.jsonl") }

  init() throws { data = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, environment: environment)
  }

  /// A sample's key, as `fazhi compare` knows it.
  private func key(_ name: String) async throws -> ReportKey {
    let library = MemoryLibrary(paths: [Checkout.seeds.path], reference: .standard())
    var summaries: [ReportSummary] = []
    for await step in library.open() { summaries += step.added }
    return try #require(summaries.first { $0.file.contains(name) }).key
  }

  private func judgement(
    _ id: String, of report: ReportKey, _ verdict: Judgement.Verdict, by author: String = "li"
  ) -> Judgement {
    Judgement(
      id: id, time: "2026-11-22T00:40:31.12\(id)Z", author: author, report: report,
      indicator: "reconsideration.accepted", verdict: verdict,
      seen: Judgement.Reading(value: 171, unit: "件", quote: "不在任何报告里的一句话。"))
  }

  private func cell(_ outcome: Program.Outcome) throws -> [String: Any] {
    let row = try #require(try outcome.rows().first)
    return try #require((row["cells"] as? [[String: Any]])?.first)
  }

  @Test func `compare shows what was decided, and leaves it out when asked to`() async throws {
    let report = try await key("000_")
    try own.append([judgement("1", of: report, .corrected(.init(value: 180, unit: "件"), .typed))])
    let compare = ["compare", "--indicator", "reconsideration.accepted"]
    let judged = try cell(Program.run(compare + ["--format", "json"], environment: environment))
    #expect(judged["value"] as? Int == 180 && judged["judgement"] as? String == "corrected")
    #expect(judged["judgedBy"] as? String == "li")
    let raw = try cell(Program.run(compare + ["--format", "json", "--unjudged"], environment: environment))
    #expect(raw["value"] as? Int == 171 && raw["judgement"] is NSNull)
    let text = try Program.run(compare, environment: environment)
    #expect(text.output.contains("✎180") && text.errors.isEmpty && text.status == 0)
  }

  @Test func `a report judged rejected everywhere shows nothing, never 0`() async throws {
    let report = try await key("000_")
    let cells = try Program.run(
      ["compare", "--indicator", "reconsideration.accepted", "--format", "json", "--unjudged"],
      environment: environment)
    #expect(try cell(cells)["value"] as? Int == 171)
    try own.append([judgement("1", of: report, .rejected(.init(value: 171, unit: "件")))])
    let judged = try cell(
      Program.run(
        ["compare", "--indicator", "reconsideration.accepted", "--format", "json"], environment: environment))
    #expect(judged["value"] as? Int != 171 && judged["kind"] as? String != "zero")
  }

  @Test func `the list has every judgement and says which fit the reports named`() async throws {
    let report = try await key("000_")
    let gone = ReportKey(issuer: "某局", code: nil, year: 1999, file: "x.txt", contentHash: "0")
    let resaved = ReportKey(
      issuer: report.issuer, code: report.code, year: report.year, file: report.file, contentHash: "1")
    try own.append([
      judgement("1", of: report, .notApplicable), judgement("2", of: gone, .notApplicable),
      judgement("3", of: resaved, .notApplicable), judgement("4", of: report, .withdrawn("1")),
    ])
    let rows = try run("judgements", "list", "seeds", "--format", "json").rows()
    #expect(rows.map { $0["fit"] as? String } == ["fits", "report-absent", "sentence-gone", "fits"])
    #expect(rows.map { $0["holds"] as? Bool } == [false, true, true, nil])
    #expect(try run("judgements", "--format", "json").rows().allSatisfy { $0["fit"] is NSNull })
    let compare = try run("compare", "--indicator", "reconsideration.accepted")
    #expect(compare.errors.contains("1 judgements fit these reports no more"))
    let none = try run("judgements", "list", "--indicator", "aid.case")
    #expect(none.status == 1 && none.output.split(separator: "\n").count <= 1)
    #expect(try run("judgements", "list", "--indicator", "aid.cas").status == 2)
  }

  @Test func `two researchers merge by files, and are told where they disagree`() async throws {
    let report = try await key("000_")
    let mine = judgement("1", of: report, .confirmed(.init(value: 171, unit: "件")))
    let theirs = judgement("2", of: report, .rejected(.init(value: 171, unit: "件")), by: "wang")
    try own.append([mine])
    let other = data.path + "/wang.jsonl"
    try JudgementFile(path: other).append([mine, theirs])
    let first = try run("judgements", "import", other)
    #expect(first.status == 0 && first.errors.contains("1 new, 1 known, 1 in conflict"))
    #expect(first.errors.contains("li confirmed 171件, wang rejected 171件"))
    let again = try run("judgements", "import", other)
    #expect(again.errors.contains("0 new, 2 known, 1 in conflict"))
    #expect(try own.read().judgements == [mine, theirs])
    let exported = data.path + "/both.jsonl"
    #expect(try run("judgements", "export", exported).status == 0)
    #expect(try JudgementFile(path: exported).read().judgements == [mine, theirs])
    #expect(try run("judgements", "export", exported).status == 2)
    #expect(try run("judgements", "export", exported, "--force").status == 0)
    let cells = try run("compare", "--indicator", "reconsideration.accepted", "--format", "json")
    #expect(try cell(cells)["conflicts"] as? [String] == ["authors-disagree"])
  }

  @Test func `the user's own file is not exported over itself, which would lose the lines nobody can read`()
    throws
  {
    let text = "{\"fazhi\": \"judgements\", \"version\": 1}\n{oops\n"
    let path = try data.write(text, to: "fazhi/judgements.jsonl")
    try data.link("link.jsonl", to: "fazhi/judgements.jsonl")
    for name in [path, data.path + "/fazhi/../fazhi/judgements.jsonl", data.path + "/link.jsonl"] {
      let outcome = try run("judgements", "export", name, "--force")
      #expect(outcome.status == 2 && outcome.errors.contains("another file"), "\(outcome.errors)")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a file of a newer fazhi, a garbled one and none at all are said in a sentence`() throws {
    let newer = try data.write("{\"fazhi\": \"judgements\", \"version\": 9}\n", to: "fazhi/judgements.jsonl")
    for arguments in [["judgements"], ["compare"], ["judgements", "export", data.path + "/x"]] {
      let outcome = try Program.run(arguments, environment: environment)
      #expect(outcome.status == 2 && outcome.errors.contains("version 9"))
    }
    #expect(try Program.run(["compare", "--unjudged"], environment: environment).status == 0)
    try FileManager.default.removeItem(atPath: newer)
    let garbled = try data.write("{\"fazhi\": \"judgements\", \"version\": 1}\n{oops\n", to: "their.jsonl")
    let outcome = try run("judgements", "import", garbled)
    #expect(outcome.status == 2 && outcome.errors.contains("their.jsonl:2:"))
    #expect(try run("judgements", "import", data.path + "/none").status == 2)
    #expect(try run("judgements").status == 1)
  }
}
