import Foundation
import Reports
import TestSupport
import Testing

/// What other programs rely on: the keys, their order, and what stands under them.
struct ContractTests {
  private let seeds = Checkout.seedFiles.map(\.lastPathComponent)

  /// The lines of a table of `Tests/ReportsTests/Gold`, each by the names in its first line.
  private func gold(_ name: String) throws -> [[String: String]] {
    let url = Checkout.root.appendingPathComponent("Tests/ReportsTests/Gold/\(name).tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test(arguments: [
    (["list"], ["file", "title", "issuer", "code", "path", "level", "year", "published", "kind"]),
    (
      ["outline", "seeds"],
      [
        "file", "level", "number", "title", "start", "end", "headingStart", "headingEnd", "purpose", "topic",
        "parts",
      ]
    ),
    (
      ["indicators", "seeds"],
      [
        "file", "indicator", "value", "unit", "qualifier", "scope", "standing", "headline", "section",
        "evidence", "start", "end", "name", "group", "period", "unitAsWritten", "valueStart", "valueEnd",
        "purpose",
      ]
    ),
    (["search", "复议"], ["file", "section", "start", "end", "before", "match", "after"]),
    (["compare"], ["indicator", "name", "group", "unit", "cells", "formula"]),
    (
      ["explain", "seeds/004_f822e31e0fec2d8c.txt", "--indicator", "aid.case"],
      [
        "file", "indicator", "outcome", "number", "takenAs", "reasons", "section", "evidence", "start", "end",
      ]
    ),
    (
      ["compliance"],
      [
        "file", "place", "code", "issuer", "year", "kind", "owed", "achievements", "problems", "leadership",
        "plans", "other", "published", "deadline", "publication", "daysLate",
        "omissions",
      ]
    ),
    (["compliance", "--years"], ["code", "path", "level", "year", "standing", "files"]),
    (["check", "--notes"], ["file", "severity", "rule", "message", "start", "end"]),
  ])
  func `JSON has the keys of the contract in their order, one row to a line`(
    arguments: [String], keys: [String]
  ) throws {
    let outcome = try Program.run(arguments + ["--format", "json"])
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "[")
    #expect(lines.last == "]")
    let rows = try outcome.rows()
    #expect(!rows.isEmpty)
    #expect(rows.count == lines.count - 2)
    for (line, row) in zip(lines.dropFirst(), rows) {
      #expect(Set(row.keys) == Set(keys))
      let places = keys.map { line.range(of: "\"\($0)\": ")?.lowerBound }
      #expect(places.allSatisfy { $0 != nil })
      #expect(zip(places, places.dropFirst()).allSatisfy { ($0 ?? line.endIndex) < ($1 ?? line.startIndex) })
    }
  }

  @Test func `list says of the samples what a careful reader finds`() throws {
    let rows = try Program.run(["list", "seeds", "--format", "json"]).rows()
    let gold = try gold("metadata")
    #expect(rows.count == gold.count)
    for (row, gold) in zip(rows, gold) {
      func text(_ key: String) -> String { row[key] as? String ?? "" }
      #expect(text("file") == "seeds/" + gold["file", default: "?"])
      #expect(text("title") == gold["title"])
      #expect(text("issuer") == gold["issuer"])
      #expect(text("code") == gold["adcode"])
      #expect((row["path"] as? [String])?.joined(separator: "/") == gold["jurisdiction"])
      #expect(text("level") == gold["level"])
      #expect(row["year"] as? Int == gold["year"].flatMap { Int($0) })
      #expect(text("published") == gold["published"])
      #expect(text("kind") == gold["kind"])
    }
  }

  @Test(arguments: Checkout.seedFiles.map(\.lastPathComponent))
  func `outline gives the headings, and its offsets lead to them`(file: String) throws {
    let rows = try Program.run(["outline", "seeds/" + file, "--format", "json"]).rows()
    let bytes = Array(try Data(contentsOf: Checkout.seeds.appendingPathComponent(file)))
    let url = Checkout.root.appendingPathComponent(
      "Tests/ReportsTests/Gold/outline/\(file.dropLast(4)).tsv")
    let gold = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(rows.map { "\($0["level"] ?? "?")\t\($0["number"] ?? "?")\t\($0["title"] ?? "?")" } == gold)
    for row in rows {
      let start = try #require(row["headingStart"] as? Int)
      let end = try #require(row["headingEnd"] as? Int)
      let title = try #require(row["title"] as? String)
      #expect(row["start"] as? Int == start)
      #expect(try #require(row["end"] as? Int) >= end)
      // A part's title may stand elsewhere in the file; its heading is then empty.
      if start < end { #expect(String(decoding: bytes[start..<end], as: UTF8.self).hasSuffix(title)) }
    }
  }

  @Test func `indicators' ranges lead to the sentence and to the number in it`() throws {
    let rows = try Program.run(["indicators", "seeds", "--format", "json"]).rows()
    #expect(rows.count > 100)
    for row in rows {
      let file = try #require(row["file"] as? String)
      let bytes = Array(try Data(contentsOf: Checkout.root.appendingPathComponent(file)))
      let start = try #require(row["start"] as? Int)
      let end = try #require(row["end"] as? Int)
      let evidence = try #require(row["evidence"] as? String)
      #expect(String(decoding: bytes[start..<end], as: UTF8.self) == evidence)
      #expect(try #require(row["valueStart"] as? Int) >= start)
      #expect(try #require(row["valueEnd"] as? Int) <= end)
      #expect(["exact", "approximate", "at-least", "at-most"].contains(row["qualifier"] as? String))
      #expect(["whole", "part"].contains(row["scope"] as? String))
      #expect(["achieved", "planned", "change", "share"].contains(row["standing"] as? String))
      #expect(row["headline"] as? Bool != nil)
    }
  }

  @Test func `explain says why a number was taken, and why another was not`() throws {
    let arguments = ["explain", "seeds/004_f822e31e0fec2d8c.txt", "--indicator", "reconsideration.accepted"]
    let rows = try Program.run(arguments + ["--format", "json"]).rows()
    let taken = try #require(rows.first { $0["outcome"] as? String == "headline" })
    #expect(taken["number"] as? String == "68件")
    #expect((taken["reasons"] as? [String])?.contains("“受理” stands before it") == true)
    let refused = rows.filter { $0["outcome"] as? String == "refused" }.compactMap {
      $0["reasons"] as? [String]
    }
    #expect(refused.contains { $0.first?.hasPrefix("“由宁波市政府受理”") == true })
    let text = try Program.run(arguments + ["--language", "zh"]).output
    #expect(text.contains("行政复议受理件数 (reconsideration.accepted): 采用 68件"))
  }

  @Test func `explain without an indicator has a line for every number`() throws {
    let arguments = ["explain", "seeds/004_f822e31e0fec2d8c.txt"]
    let lines = try Program.run(arguments).output.split(separator: "\n")
    let rows = try Program.run(arguments + ["--format", "json"]).rows()
    #expect(lines.count == rows.count + 1)
    #expect(rows.contains { $0["outcome"] as? String == "uncounted" && $0["number"] as? String == "2019年" })
  }

  @Test func `explain says when the text never speaks of an indicator`() throws {
    let arguments = ["explain", "seeds/004_f822e31e0fec2d8c.txt", "--indicator", "lawyer.firm"]
    #expect(try Program.run(arguments).output.contains("the text never speaks of it"))
    let rows = try Program.run(arguments + ["--format", "json"]).rows()
    #expect(rows.map { $0["outcome"] as? String } == ["unmentioned"])
    #expect(try Program.run(["explain", "seeds", "--indicator", "nosuch"]).status == 2)
  }

  @Test func `search gives the words in their section, with their place`() throws {
    let rows = try Program.run(["search", "证62本", "seeds", "--format", "json"]).rows()
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    #expect(row["file"] as? String == "seeds/004_f822e31e0fec2d8c.txt")
    #expect(row["match"] as? String == "证62本")
    #expect((row["before"] as? String)?.hasSuffix("本局现有省行政执法") == true)
    #expect((row["section"] as? String)?.hasPrefix("二、落实法治政府建设任务") == true)
    #expect((row["section"] as? String)?.contains(" › (一)强化组织保障和法治能力建设") == true)
    let bytes = Array(
      try Data(contentsOf: Checkout.root.appendingPathComponent("seeds/004_f822e31e0fec2d8c.txt")))
    let range = try #require(row["start"] as? Int)..<(#require(row["end"] as? Int))
    #expect(String(decoding: bytes[range], as: UTF8.self) == "证62本")
  }

  @Test func `search keeps to what its filters accept, in the order asked for`() throws {
    func files(_ arguments: String...) throws -> [String] {
      try Program.run(["search"] + arguments + ["--format", "json"]).rows()
        .compactMap { ($0["file"] as? String)?.split(separator: "_").first.map(String.init) }
    }
    #expect(try Set(files("in:浙江 复议")) == ["seeds/003", "seeds/004"])
    #expect(
      try files("level:county", "--order", "year") == ["seeds/002", "seeds/000", "seeds/003", "seeds/004"])
    #expect(try files("级别：县 order:place") == ["seeds/004", "seeds/003", "seeds/002", "seeds/000"])
    #expect(try files("year:..2022") == ["seeds/003", "seeds/004"])
    #expect(try files("复议", "--limit", "3").count == 3)
    let sentences = try Program.run([
      "search", "indicator:reconsideration.accepted in:大理", "--format", "json",
    ]).rows()
    #expect(sentences.count == 1)
    #expect((sentences.first?["match"] as? String)?.contains("受理行政复议案件171件") == true)
  }

  @Test func `JSON Lines are the rows of JSON, one object to a line`() throws {
    let array = try Program.run(["search", "复议", "--format", "json"]).rows()
    let lines = try Program.run(["search", "复议", "--format", "jsonl"]).output.split(separator: "\n")
    #expect(lines.count == array.count)
    for (line, row) in zip(lines, array) {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["start"] as? Int == row["start"] as? Int)
      #expect(object?.count == row.count)
    }
  }

  @Test func `search leaves out what the site put around the report`() throws {
    #expect(try Program.run(["search", "扫一扫在手机打开当前页"]).status == 1)
    #expect(
      try Program.run(["show", "--raw", "seeds/000_1c43591e52210f05.txt"]).output.contains("扫一扫在手机打开当前页"))
    #expect(!(try Program.run(["show", "seeds/000_1c43591e52210f05.txt"]).output.contains("扫一扫")))
  }

  @Test func `show --raw is the file, byte for byte`() throws {
    for file in Checkout.seedFiles {
      let raw = try Program.run(["show", "--raw", file.path]).output
      #expect(Data(raw.utf8) == (try Data(contentsOf: file)))
    }
  }

  @Test func `compare has a cell for every report in every row`() throws {
    let rows = try Program.run(["compare", "--indicator", "reconsideration.accepted", "--format", "json"])
      .rows()
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row["unit"] as? String == "件")
    let cells = try #require(row["cells"] as? [[String: Any]])
    #expect(cells.map { $0["file"] as? String } == seeds.map { "seeds/" + $0 })
    #expect(cells.map { $0["value"] as? Int } == [171, nil, 18, 158, 68])
    #expect(
      cells.map { $0["kind"] as? String } == [
        "value", cells[1]["kind"] as? String, "value", "value", "value",
      ])
    #expect((cells[0]["evidence"] as? String)?.contains("全年共受理行政复议案件171件") == true)
  }

  @Test func `compare in CSV has a line for every cell`() throws {
    let csv = try Program.run(["compare", "--indicator", "aid.case", "--format", "csv"]).output
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 6)
    let header =
      "indicator,name.zh,name.en,group.zh,group.en,unit,cells.file,cells.kind,cells.value,cells.unit,"
      + "cells.evidence,cells.start,cells.end,cells.qualifier,cells.scope,cells.standing,cells.findings,"
      + "cells.judgement,cells.judgedBy,cells.conflicts,"
      + "cells.issuer,cells.place,cells.code,cells.year,cells.period,cells.section,formula"
    #expect(lines.first.map(String.init) == header)
  }

  @Test func `a count far from its peers is a problem of several files`() throws {
    let folder = try TemporaryFolder()
    for (index, count) in [60, 70, 80, 90, 75_000].enumerated() {
      try folder.write("清水县司法局2023年度法治政府建设情况报告\n受理行政复议案件\(count)件。\n", to: "\(index).txt")
    }
    let check = try Program.run(["check", folder.path])
    #expect(check.status == 1)
    #expect(check.output.contains("/4.txt: warning: thousandfold-jump: "))
    #expect(check.output.contains(" is 75000, 1000 times 75, the median of the 4 other reports"))
    #expect(!(try Program.run(["check", folder.path + "/4.txt"])).output.contains("thousandfold"))
    let row = try #require(
      try Program.run(["compare", folder.path, "--format", "json"]).rows().first)
    let findings = (row["cells"] as? [[String: Any]])?.map { $0["findings"] as? [String] }
    #expect(findings == [[], [], [], [], ["thousandfold-jump"]])
    #expect(try Program.run(["compare", folder.path]).output.contains("!75000"))
  }

  @Test func `compare for people shows kinds by their signs and hides empty rows`() throws {
    let text = try Program.run(["compare", "--language", "zh"]).output
    #expect(text.contains("大理市 2023"))
    #expect(text.contains("≈"))
    #expect(!text.contains("\u{1B}"))
    let all = try Program.run(["compare", "--all"]).output
    // One line for each indicator of the catalogue under the heading.
    let lineCount = try Catalogue.bundled().indicators.count + 1
    #expect(all.split(separator: "\n").count == lineCount)
    #expect(text.split(separator: "\n").count < lineCount)
  }
}
