import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What a careful reader finds in the sample reports, number by number.
@Suite struct GoldIndicatorTests {
  static let reports: [String: Report] = {
    guard let gazetteer = try? Gazetteer.bundled() else { return [:] }
    guard let catalogue = try? Catalogue.bundled() else { return [:] }
    var reports: [String: Report] = [:]
    for file in Checkout.seedFiles {
      guard let bytes = try? Data(contentsOf: file),
        let document = try? Document(name: file.lastPathComponent, bytes: Array(bytes))
      else { continue }
      reports[file.lastPathComponent] = Report(
        reading: document, gazetteer: gazetteer, catalogue: catalogue)
    }
    return reports
  }()

  @Test(arguments: GoldTable.rows("indicators"))
  func `each number a careful reader finds is found, with its qualifier and scope`(row: [String: String])
    throws
  {
    let report = try #require(Self.reports[row["file"] ?? ""])
    let wanted = try #require(Double(row["value"] ?? ""))
    let evidence = try #require(row["evidence"])
    let matches = report.observations.filter {
      $0.indicator == row["indicator"] && $0.value == wanted && $0.standing == .achieved
        && report.document.text[$0.evidence].contains(evidence)
    }
    let match = try #require(matches.first, "\(row)")
    let qualifier = row["qualifier"] == "approx" ? "approximate" : row["qualifier"]
    #expect(match.qualifier.rawValue == qualifier)
    #expect(match.scope.rawValue == row["scope"])
    #expect(match.isHeadline)
  }

  @Test(arguments: GoldTable.rows("traps"))
  func `what only looks like a result is not claimed as one`(row: [String: String]) throws {
    let report = try #require(Self.reports[row["file"] ?? ""])
    let value = try #require(Double(row["value"] ?? ""))
    let claimed = report.observations.filter {
      $0.indicator == row["indicator"] && $0.value == value && $0.standing == .achieved
    }
    #expect(claimed.isEmpty)
  }

  @Test func `an indicator has at most one headline in a report, and an achieved one`() {
    for report in Self.reports.values {
      let headlines = report.observations.filter(\.isHeadline)
      #expect(Set(headlines.map(\.indicator)).count == headlines.count)
      #expect(headlines.allSatisfy { $0.standing == .achieved })
    }
    #expect(Self.reports.count == 5)
  }
}

/// The tables under Gold, by column name.
enum GoldTable {
  static func rows(_ name: String) -> [[String: String]] {
    guard let url = Bundle.module.url(forResource: "Gold/\(name)", withExtension: "tsv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(header.map(String.init), line.map(String.init)), uniquingKeysWith: { first, _ in first })
    }
  }
}
