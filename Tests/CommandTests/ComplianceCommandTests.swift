import Foundation
import TestSupport
import Testing

/// `compliance` as lines with fields: every line has as many, whatever a report omits.
struct ComplianceCommandTests {
  /// Seven counties; the first says nothing of reviews, which the others count.
  private func counties() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let names = ["大理市", "祥云县", "宾川县", "弥渡县", "永平县", "云龙县", "洱源县"]
    for (index, name) in names.enumerated() {
      let told = index == 0 ? "做了许多工作。" : "全年共受理行政复议案件1\(index)件,审结1\(index)件。"
      try folder.write("\(name)司法局2023年度法治政府建设情况报告\n一、行政复议工作\n\(told)\n二、存在的问题\n人手不足。\n", to: "\(index).txt")
    }
    return folder
  }

  @Test func `TSV has the fields of CSV, one line for every report`() throws {
    let folder = try counties()
    let lines = try Program.run(["compliance", folder.path, "--format", "tsv"]).output.split(separator: "\n")
    let header = lines.first.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let csv = CSVReader.rows(try Program.run(["compliance", folder.path, "--format", "csv"]).output)
    #expect(header == csv.first)
    #expect(lines.count == 8 && csv.count == 8)
    for line in lines {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == header?.count)
    }
  }

  @Test(arguments: ["json", "jsonl"]) func `JSON says what a report omits`(format: String) throws {
    let folder = try counties()
    let output = try Program.run(["compliance", folder.path, "--format", format]).output
    #expect(output.contains("\"omissions\": {\"peers\": "))
    #expect(output.contains("{\"id\": \"reconsideration.accepted\", \"stated\": "))
  }
}
