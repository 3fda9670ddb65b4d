import Foundation
import TestSupport
import Testing

/// `fazhi check --gold`: the figures, the misses, and what is wrong with a gold set.
struct GoldScoreTests {
  private let gold = "Tests/ReportsTests/Gold"
  private let header = "file\tindicator\tvalue\tunit\tqualifier\tscope\tevidence\n"

  @Test func `the samples are scored, group by group and in all`() throws {
    let outcome = try Program.run(["check", "--gold", gold, "--format", "json"])
    #expect(outcome.errors.isEmpty)
    let rows = try outcome.rows()
    let keys: Set = [
      "part", "name", "demanded", "found", "recall", "qualified", "claimed", "right", "precision", "traps",
      "trapsClaimed",
    ]
    #expect(rows.allSatisfy { Set($0.keys) == keys })
    let all = try #require(rows.first { $0["part"] as? String == "all-numbers" })
    #expect(all["demanded"] as? Int == 113)
    #expect(all["recall"] as? Double == 1)
    let groups = rows.filter { $0["part"] as? String == "numbers" }
    #expect(groups.compactMap { $0["demanded"] as? Int }.reduce(0, +) == 113)
    #expect(rows.filter { $0["part"] as? String == "metadata" }.count == 8)
  }

  @Test func `only the reports given are scored, and the others are named`() throws {
    let outcome = try Program.run([
      "check", "--gold", gold, "seeds/004_f822e31e0fec2d8c.txt", "--format", "json",
    ])
    #expect(outcome.errors.contains("these reports were not given"))
    #expect(outcome.errors.contains("000_1c43591e52210f05"))
    #expect(!outcome.errors.contains("004_f822e31e0fec2d8c"))
    let outline = try #require(try outcome.rows().first { $0["part"] as? String == "outline" })
    #expect((outline["demanded"] as? Int ?? 99) < 60)
  }

  @Test func `everything right is 0, a miss is 1 and shown with what was read instead`() throws {
    let folder = try TemporaryFolder()
    let row = "004_f822e31e0fec2d8c.txt\treconsideration.accepted\t68\t件\texact\twhole\t\n"
    try folder.write(header + row, to: "indicators.tsv")
    let arguments = ["check", "--gold", folder.path, "--only-named", "--misses", "--format", "json"]
    let right = try Program.run(arguments + ["seeds/004_f822e31e0fec2d8c.txt"])
    #expect(right.status == 0)
    #expect(right.output == "[]\n")
    try folder.write(header + row.replacing("68", with: "69"), to: "indicators.tsv")
    let wrong = try Program.run(arguments + ["seeds/004_f822e31e0fec2d8c.txt"])
    #expect(wrong.status == 1)
    let misses = try wrong.rows()
    #expect(misses.map { $0["kind"] as? String } == ["missed", "wrong"])
    #expect(misses.map { $0["value"] as? String } == ["69件", "68件"])
    #expect(
      misses.map { $0["instead"] as? String } == [
        "reconsideration.accepted 68件", "reconsideration.accepted 69件",
      ])
    #expect((misses.last?["evidence"] as? String)?.contains("68件") == true)
  }

  @Test func `for people the figures come first, then the misses`() throws {
    let text = try Program.run(["check", "--gold", gold, "--misses"]).output
    let figures = try #require(text.range(of: "All numbers"))
    let misses = try #require(text.range(of: "Instead"))
    #expect(figures.upperBound < misses.lowerBound)
    let chinese = try Program.run(["check", "--gold", gold, "--language", "zh"]).output
    #expect(chinese.contains("查全率"))
    #expect(chinese.contains("全部数字"))
  }

  @Test func `a mistake in a gold set is named with file and line, the rest is scored`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      header + "004_f822e31e0fec2d8c.txt\treconsideration.accepted\t68\t件\texact\twhole\t\n"
        + "004_f822e31e0fec2d8c.txt\taid.cases\tfive\t件\texact\twhole\t\n",
      to: "indicators.tsv")
    let outcome = try Program.run(["check", "--gold", folder.path, "--format", "json"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "fazhi: \(folder.path)/indicators.tsv:3: the value “five” is no number\n")
    #expect(try outcome.rows().first { $0["part"] as? String == "all-numbers" }?["found"] as? Int == 1)
  }

  @Test(arguments: [["--misses"], ["--only-named"], ["--indicator", "aid.case"]])
  func `options of the score need a gold set`(options: [String]) throws {
    let outcome = try Program.run(["check"] + options)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--gold"))
  }

  @Test func `a folder without a gold set, no folder and an unknown indicator are said`() throws {
    let seeds = try Program.run(["check", "--gold", "seeds"])
    #expect(seeds.status == 2)
    #expect(seeds.errors.contains("indicators.tsv"))
    #expect(try Program.run(["check", "--gold", "nosuch"]).errors.contains("nosuch"))
    let unknown = try Program.run(["check", "--gold", gold, "--indicator", "aid.cases"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("aid.case("))
  }
}
