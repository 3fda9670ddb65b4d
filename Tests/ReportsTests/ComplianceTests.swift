import Documents
import Testing

@testable import Reports

@Suite struct ComplianceTests {
  private func heading(
    _ start: Int, _ purpose: Section.Purpose = .achievements, parts: [Section.Purpose] = []
  ) -> Section {
    Section(
      level: 1, number: "一、", title: "", headingRange: start..<start + 9, utf8Range: start..<start + 30,
      parent: nil, purpose: purpose, parts: parts)
  }

  private func report(
    _ year: Int?, _ kind: Metadata.Kind = .ruleOfLawReport, published: String? = nil,
    _ sections: [Section] = [], _ blocks: [Block] = []
  ) -> Compliance {
    Compliance(
      Metadata(year: year, published: published.flatMap(CalendarDate.init(iso:)), kind: kind),
      PartPlaces(sections: sections, blocks: blocks))
  }

  @Test func `a part is there by the heading that names it, and a heading may name two`() {
    let compliance = report(
      2023, .ruleOfLawReport,
      [
        heading(0, parts: [.achievements]), heading(40, .plans, parts: [.achievements, .problems, .plans]),
        heading(80, .other),
      ])
    #expect(compliance.standing(of: .achievements) == .heading(0..<9))
    #expect(compliance.standing(of: .problems) == .heading(40..<49))
    #expect(compliance.standing(of: .plans) == .heading(40..<49))
    #expect(compliance.standing(of: .other) == .heading(80..<89))
    #expect(compliance.standing(of: .leadership) == .missing)
    #expect(compliance.missingParts == [.leadership])
  }

  @Test func `a plan the text turns to and results under other headings are told elsewhere`() {
    let plan = Block(kind: .body, utf8Range: 60..<90, section: 0, purpose: .plans)
    let compliance = report(2023, .ruleOfLawReport, [heading(0), heading(20)], [plan])
    #expect(compliance.standing(of: .achievements) == .within(0..<9))
    #expect(compliance.standing(of: .plans) == .within(60..<90))
    #expect(compliance.standing(of: .problems) == .missing)
  }

  @Test func `furniture tells no part`() {
    let menu = Block(kind: .furniture, utf8Range: 60..<90, section: nil, purpose: .plans)
    #expect(report(2023, .ruleOfLawReport, [heading(0)], [menu]).standing(of: .plans) == .missing)
  }

  @Test func `what is owed depends on kind and year, and without headings nobody can tell`() {
    let sections = [heading(0)]
    let cases: [(year: Int?, kind: Metadata.Kind, sections: [Section], isOwed: Bool?, standing: String)] = [
      (2019, .ruleOfLawReport, sections, true, "missing"),
      (2018, .ruleOfLawReport, sections, false, "not-owed"),
      (nil, .ruleOfLawReport, sections, nil, "not-known"),
      (2023, .workSummary, sections, false, "not-owed"),
      (nil, .other, sections, false, "not-owed"),
      (2023, .ruleOfLawReport, [], true, "not-known"),
      (2018, .ruleOfLawReport, [], false, "not-owed"),
    ]
    for (year, kind, sections, isOwed, standing) in cases {
      let compliance = report(year, kind, sections)
      #expect(compliance.isOwed == isOwed)
      #expect(compliance.standing(of: .leadership).word == standing, "\(year ?? 0) \(kind)")
      #expect(compliance.missingParts.isEmpty == (standing != "missing"))
    }
  }

  @Test func `publication is measured against 1 April of the next year`() {
    let cases: [(published: String?, year: Int?, expected: String)] = [
      ("2024-04-01", 2023, "✓ 2024-04-01"), ("2024-04-02", 2023, "! 1 d late"),
      ("2024-12-31", 2023, "! 274 d late"), ("2025-04-01", 2023, "! 365 d late"),
      // Over a leap day.
      ("2024-03-01", 2022, "! 335 d late"), ("2023-12-28", 2023, "✓ 2023-12-28"),
      ("2022-12-28", 2023, "?"), (nil, 2023, "?"), ("2024-01-26", nil, "?"), ("2019-05-01", 2018, "–"),
    ]
    for (published, year, expected) in cases {
      #expect(report(year, published: published).publication.shown.en == expected, "\(published ?? "")")
    }
  }

  @Test func `days are counted as a calendar does`() throws {
    let days = [
      "2023-12-31", "2024-01-01", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01",
    ]
    let gaps = [1, 58, 1, 1, 30, 1]
    for (index, gap) in gaps.enumerated() {
      let from = try #require(CalendarDate(iso: days[index]))
      let to = try #require(CalendarDate(iso: days[index + 1]))
      #expect(from.days(to: to) == gap && to.days(to: from) == -gap, "\(from)")
    }
  }

  @Test func `the samples have the parts a careful reader finds`() {
    let signs = GoldFiles.samples.sorted { $0.key < $1.key }.map { _, report in
      let compliance = Compliance(report.metadata, report.partPlaces)
      return Section.Purpose.allCases.map { compliance.standing(of: $0).sign }.joined()
    }
    #expect(signs == ["✓✓✓✓✓", "◐·✓✓·", "◐✓✓✓·", "✓––✓–", "◐··◐·"])
  }

  @Test func `parts stand where the text has them`() {
    for report in GoldFiles.samples.values {
      for place in report.partPlaces.places.values {
        #expect(place.utf8Range.upperBound <= report.document.text.count)
      }
    }
  }
}

@Suite struct CoverageTests {
  private func metadata(
    _ code: String, _ name: String, _ year: Int?, _ kind: Metadata.Kind = .ruleOfLawReport
  ) -> Metadata {
    Metadata(
      jurisdiction: Jurisdiction(code: code, path: [name], level: .county), year: year, kind: kind)
  }

  @Test func `a place with a report for one year has holes in the others of the span`() {
    let coverage = Coverage(of: [
      metadata("532901", "大理市", 2023), metadata("340402", "大通区", 2020), metadata("532901", "大理市", 2021),
      metadata("532901", "大理市", 2021, .workSummary), metadata("340402", "大通区", 2022, .workSummary),
      metadata("340402", "大通区", nil), Metadata(year: 2023),
    ])
    #expect(coverage.years == [2020, 2021, 2022, 2023])
    #expect(coverage.rows.map(\.jurisdiction.name) == ["大通区", "大理市"])
    #expect(coverage.rows[0].cells == [.reports([1]), .hole, .otherKinds([4]), .hole])
    #expect(coverage.rows[1].cells == [.hole, .reports([2, 3]), .hole, .reports([0])])
    #expect(coverage.holeCount == 4 && coverage.unplacedCount == 2)
  }

  @Test func `a rule-of-law report stands before a summary that came first`() {
    let coverage = Coverage(of: [metadata("1", "甲", 2020, .other), metadata("1", "甲", 2020)])
    #expect(coverage.rows[0].cells == [.reports([1, 0])])
  }

  @Test func `nothing gives no rows and no years`() {
    #expect(Coverage(of: []).years.isEmpty && Coverage(of: [Metadata()]).rows.isEmpty)
    #expect(Coverage(of: [Metadata()]).unplacedCount == 1)
  }
}
