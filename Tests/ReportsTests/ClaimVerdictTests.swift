import Testing

@testable import Reports

/// Every claim the program makes on the sample reports, read by a person and judged.
///
/// Gold/verdicts.tsv lists them all: `right`, or `scope` where the value is right but is a part's and is read
/// as the whole's. A claim that is not listed is new and must be read and judged before it is added.
@Suite struct ClaimVerdictTests {
  @Test func `every claim on the samples has been read, and none is false`() throws {
    let rows = GoldFiles.rows("verdicts", required: ["file", "indicator", "value", "scope", "verdict"])
    let judged = rows.map { row in
      ["file", "indicator", "value", "scope"].map { row[$0] ?? "" }.joined(separator: " ")
    }
    var claimed: [String] = []
    for (file, report) in GoldFiles.samples {
      for observation in report.observations where observation.standing == .achieved {
        claimed.append(
          "\(file) \(observation.indicator) \(observation.value.plain) \(observation.scope.rawValue)")
      }
    }
    #expect(claimed.sorted() == judged.sorted())
    #expect(rows.allSatisfy { ["right", "scope"].contains($0["verdict"] ?? "") })
    let misjudged = rows.count { $0["verdict"] == "scope" }
    #expect(misjudged * 20 <= rows.count)
  }
}
