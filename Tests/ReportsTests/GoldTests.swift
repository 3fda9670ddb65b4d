import Documents
import TestSupport
import Testing

@testable import Reports

/// The sample reports against what a careful reader finds in them.
@Suite struct GoldTests {
  private func misses(_ kinds: Miss.Kind...) -> [Miss] {
    GoldFiles.score.misses.filter { kinds.contains($0.kind) }
  }

  @Test func `each number a careful reader finds is found, with its qualifier and scope`() {
    #expect(misses(.missed, .differs) == [])
    #expect(GoldFiles.score.total.numbers.demanded == 113)
  }

  @Test func `each of these numbers is its indicator's headline, in the sentence quoted`() throws {
    for row in GoldFiles.gold.statements {
      let report = try #require(GoldFiles.samples[row.report])
      let headline = report.observations.first { $0.isHeadline && row.says($0) }
      let sentence = try #require(headline.map { report.document.text[$0.evidence] }, "\(row)")
      #expect(sentence.contains(row.evidence))
    }
  }

  @Test func `what only looks like a result is not claimed as one`() {
    #expect(misses(.trap) == [])
    #expect(GoldFiles.score.total.traps == 13)
  }

  @Test func `the outline to level 3 is the careful reader's`() {
    #expect(misses(.missingHeading, .extraHeading) == [])
    #expect(GoldFiles.score.outlineReports == Checkout.seedFiles.count)
  }

  @Test func `the metadata is the careful reader's`() {
    #expect(misses(.metadata) == [])
    #expect(GoldFiles.score.fields.map(\.field) == Gold.Field.allCases)
    #expect(GoldFiles.score.fields.allSatisfy { $0.tally.demanded == Checkout.seedFiles.count })
  }

  @Test func `nothing in the gold set is a mistake`() {
    #expect(GoldFiles.score.mistakes == [])
  }

  @Test func `an indicator has at most one headline in a report, and an achieved one`() {
    for report in GoldFiles.samples.values {
      let headlines = report.observations.filter(\.isHeadline)
      #expect(Set(headlines.map(\.indicator)).count == headlines.count)
      #expect(headlines.allSatisfy { $0.standing == .achieved })
    }
  }

  @Test func `nothing in the samples' outlines is doubtful but the second copy`() throws {
    let rules = try Checkout.seedFiles.map { file in
      Outline(try Document.read(path: file.path)).diagnostics.map(\.rule)
    }
    #expect(rules == [[], [], [], ["duplicate-text"], []])
  }
}
