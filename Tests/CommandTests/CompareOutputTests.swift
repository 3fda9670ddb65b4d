import Foundation
import TestSupport
import Testing

/// `compare --output`: the bytes of standard output in a file, whole or not at all.
struct CompareOutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
  }

  @Test(arguments: ["csv", "tsv", "json", "jsonl", "md", "html", "svg"])
  func `a file holds what standard output shows, a CSV behind a byte order mark`(ending: String) throws {
    for form in [[], ["--wide"], ["--transpose"]] {
      let path = folder.path + "/table\(form.joined()).\(ending)"
      let arguments = ["compare", "--group", "行政复议", "seeds"] + form
      let written = try Program.run(arguments + ["--output", path])
      #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
      let shown = try Program.run(arguments + ["--format", ending]).output
      #expect(!shown.isEmpty)
      let mark: [UInt8] = ending == "csv" ? [0xEF, 0xBB, 0xBF] : []
      #expect(try bytes("table\(form.joined()).\(ending)") == mark + Array(shown.utf8))
    }
  }

  @Test func `the command a page names makes the page again`() throws {
    for arguments in [
      ["--group", "行政复议", "seeds"], ["--all"], ["--transpose", "--language", "zh", "seeds"],
    ] {
      let page = try Program.run(["compare", "--format", "html"] + arguments).output
      let command = try #require(try Markup.read(page).texts("code").first)
      #expect(command.hasPrefix("fazhi compare --format html "))
      let again = try Program.shell("$FAZHI " + command.dropFirst("fazhi ".count))
      #expect(again.output == page)
    }
  }

  @Test func `every number of the tidy CSV carries its sentence, and its bytes are the file's`() throws {
    let path = folder.path + "/table.csv"
    #expect(try Program.run(["compare", "seeds", "--output", path]).status == 0)
    let rows = CSVReader.rows(String(try String(contentsOfFile: path, encoding: .utf8).dropFirst()))
    let header = try #require(rows.first)
    let records = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    #expect(records.count > 300)
    var count = 0
    for record in records where record["cells.value"] != "" {
      let file = try #require(record["cells.file"])
      let source = try Data(contentsOf: Checkout.root.appendingPathComponent(file))
      let start = try #require(record["cells.start"].flatMap { Int($0) })
      let end = try #require(record["cells.end"].flatMap { Int($0) })
      let sentence = String(decoding: source[start..<end], as: UTF8.self)
      // A sentence a spreadsheet would run has a mark in front.
      #expect(record["cells.evidence"] == sentence || record["cells.evidence"] == "'" + sentence)
      for key in ["cells.place", "cells.year", "unit", "cells.kind", "cells.section"] {
        #expect(record[key]?.isEmpty == false, "\(key) of \(record["indicator"] ?? "")")
      }
      count += 1
    }
    #expect(count > 100)
  }

  @Test func `a file that is there is refused, and with --force replaced`() throws {
    let path = try folder.write("mine", to: "a.csv")
    let refused = try Program.run(["compare", "--output", path])
    #expect(refused.status == 2)
    #expect(refused.errors.hasPrefix("fazhi: \(path): the file exists and was not replaced; add --force"))
    #expect(try bytes("a.csv") == Array("mine".utf8))
    #expect(try Program.run(["compare", "--output", path, "--force"]).status == 0)
    #expect(try bytes("a.csv").count > 1000)
  }

  @Test func `a name without a known ending needs a format, and --format overrides the ending`() throws {
    for arguments in [["--output", folder.path + "/a.xlsx"], ["--output", folder.path + "/a"], ["--force"]] {
      let outcome = try Program.run(["compare"] + arguments)
      #expect(outcome.status == 2 && outcome.errors.contains("Usage:"))
    }
    let path = folder.path + "/a.csv"
    #expect(try Program.run(["compare", "--output", path, "--format", "json"]).status == 0)
    #expect(try bytes("a.csv").first == UInt8(ascii: "["))
  }

  @Test func `what cannot be written is said with the reason and what to do`() throws {
    let outcome = try Program.run(["compare", "--output", folder.path + "/none/a.csv"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "fazhi: \(folder.path)/none/a.csv: there is no such folder; make it first, or choose another\n")
  }

  /// A file may hold ten blocks of 512 bytes, as on a disk that is full.
  @Test func `where no space is left nothing stands in the folder`() throws {
    let outcome = try Program.shell(
      "trap '' XFSZ; ulimit -f 10; $FAZHI compare --language en --output '\(folder.path)/a.csv'")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("a.csv: the disk is full"), "\(outcome.output)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a group is known by its name in either language, an unknown one names those there are`() throws
  {
    func ids(_ arguments: String...) throws -> [String] {
      try Program.run(["compare", "--format", "json"] + arguments).rows().compactMap {
        $0["indicator"] as? String
      }
    }
    let chinese = try ids("--group", "行政复议")
    #expect(chinese.contains("reconsideration.accepted") && chinese.count > 3)
    #expect(try ids("--group", "reconsideration") == chinese)
    let both = try ids("--indicator", "aid.case", "--group", "行政复议")
    #expect(both == ["aid.case"] + chinese)
    let unknown = try Program.run(["compare", "--group", "乌有"])
    #expect(unknown.status == 2 && unknown.errors.contains("there is no group 乌有; there are "))
  }

  @Test func `on a terminal nothing of a report is obeyed, in a pipe nothing is changed`() throws {
    let path = try folder.write("\u{1B}[31m全年共\u{9B}受理行政复议案件9件。\n", to: "a.txt")
    for form in ["--wide", "", "--transpose"] {
      for format in ["csv", "tsv", "json", "md"] {
        let shown = try Program.shell(
          "script -qec \"$FAZHI compare \(form) --format \(format) '\(path)'\" /dev/null")
        #expect(shown.status == 0 && shown.output.contains("9"))
        #expect(!shown.output.unicodeScalars.contains { ["\u{1B}", "\u{9B}"].contains($0) })
        #expect(!shown.output.contains("␍"))
      }
    }
    let piped = try Program.run(["compare", "--format", "csv", path]).output
    #expect(piped.contains("\u{1B}[31m全年共\u{9B}受理"))
  }

  @Test func `in text, too, reports of one place and year can be told apart, and turned round`() throws {
    let text = "2023年度法治政府建设情况报告\n一、行政复议\n受理行政复议案件9件。\n"
    let first = try folder.write("大理市司法局" + text, to: "a.txt")
    let second = try folder.write("大理市人民政府" + text, to: "b.txt")
    let arguments = ["compare", "--language", "zh", "--indicator", "reconsideration.accepted", first, second]
    let lines = try Program.run(arguments).output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("大理市 2023 大理市司法局") && lines[0].contains("大理市 2023 大理市人民政府"))
    let turned = try Program.run(arguments + ["--transpose"]).output.split(separator: "\n")
    #expect(turned.count == 3)
    #expect(turned[0].contains("行政复议受理件数(件)") && turned[2].hasPrefix("大理市 2023 大理市人民政府"))
  }

  @Test func `ranks go with the long form, and peers with ranks`() throws {
    let rows = try Program.run(["compare", "--standing", "--peers", "level", "--format", "json", "seeds"])
      .rows()
    let cells = try #require(rows.first?["cells"] as? [[String: Any]])
    #expect(cells.count == 5 && cells.allSatisfy { $0["peers"] as? String == "level" && $0["ranked"] != nil })
    for arguments in [
      ["--standing"], ["--standing", "--wide", "--format", "csv"], ["--peers", "level", "--format", "csv"],
      ["--standing", "--peers", "chosen", "--format", "csv"],
    ] {
      let outcome = try Program.run(["compare", "seeds"] + arguments)
      #expect(outcome.status == 2 && outcome.errors.contains("Usage:"))
    }
  }

  @Test func `an indicator asked for twice is there once`() throws {
    let asked = ["compare", "--indicator", "aid.case", "--indicator", "法律援助案件数", "--indicator", "aid.case"]
    let rows = try Program.run(asked + ["--format", "json"]).rows()
    #expect(rows.count { $0["indicator"] as? String == "aid.case" } == 1)
  }

  @Test func `what could be read is written all the same, and the rest is said`() throws {
    let path = folder.path + "/a.jsonl"
    let outcome = try Program.run(["compare", "seeds", "nosuch", "--output", path])
    #expect(outcome.status == 2 && outcome.errors == "fazhi: nosuch: there is no such file; check the path\n")
    #expect(try bytes("a.jsonl").count > 1000)
  }
}
