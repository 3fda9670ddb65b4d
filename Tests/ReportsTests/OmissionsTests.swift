import Testing

@testable import Reports

@Suite struct OmissionsTests {
  private var catalogue: Catalogue { GoldFiles.catalogue ?? .empty }

  private func subjects(
    _ indicators: [String], topics: [String] = [], mentioned: [String] = []
  ) -> ReportSubjects {
    ReportSubjects(
      topics: Set(topics), indicators: Set(indicators), mentioned: Set(indicators + mentioned))
  }

  @Test
  func `an indicator is missed when four fifths of the peers state it and it is not so much as mentioned`()
    throws
  {
    let ids = catalogue.indicators.prefix(4).map(\.id)
    try #require(ids.count == 4)
    // Of five peers: the first all, the second four, the third three, the fourth all.
    let peers = (0..<5).map { peer in
      subjects([ids[0], ids[3]] + (peer < 4 ? [ids[1]] : []) + (peer < 3 ? [ids[2]] : []))
    }
    let silent = Omissions(of: subjects([]), peers: peers, catalogue: catalogue)
    #expect(silent.peerCount == 5)
    #expect(silent.indicators.map(\.subject.id) == [ids[0], ids[3], ids[1]])
    #expect(silent.indicators.map(\.peerCount) == [5, 5, 4])
    let speaking = Omissions(of: subjects([ids[0]], mentioned: [ids[1]]), peers: peers, catalogue: catalogue)
    #expect(speaking.indicators.map(\.subject.id) == [ids[3]])
  }

  @Test func `a topic is missed when there is no section about it`() throws {
    let topics = catalogue.topicsOfSections.prefix(2).map(\.id)
    try #require(topics.count == 2)
    let peers = (0..<10).map { subjects([], topics: $0 < 8 ? Array(topics) : [topics[0]]) }
    let own = subjects([], topics: [topics[0]])
    let found = Omissions(of: own, peers: peers, catalogue: catalogue)
    #expect(found.topics.map(\.subject.id) == [topics[1]] && found.topics.map(\.peerCount) == [8])
    let fewer = peers.dropLast() + [subjects([]), subjects([])]
    #expect(Omissions(of: own, peers: Array(fewer), catalogue: catalogue).topics.isEmpty)
  }

  @Test func `what the catalogue does not know, and no peers at all, give nothing`() {
    let strangers = (0..<6).map { _ in subjects(["no.such"], topics: ["nothing"]) }
    let found = Omissions(of: subjects([]), peers: strangers, catalogue: catalogue)
    #expect(found.indicators.isEmpty && found.topics.isEmpty)
    #expect(Omissions(of: subjects([]), peers: [], catalogue: catalogue).indicators.isEmpty)
  }

  @Test func `a report compared with copies of itself omits nothing`() {
    for report in GoldFiles.samples.values {
      let own = report.subjects
      let found = Omissions(of: own, peers: Array(repeating: own, count: 5), catalogue: catalogue)
      #expect(found.indicators.isEmpty && found.topics.isEmpty)
      #expect(own.indicators.isSubset(of: own.mentioned))
    }
  }

  private func metadata(
    _ number: Int, _ year: Int? = 2023, _ level: Jurisdiction.Level = .county,
    _ kind: Metadata.Kind = .ruleOfLawReport, issuer: String? = nil
  ) -> Metadata {
    Metadata(
      issuer: issuer,
      jurisdiction: Jurisdiction(code: "\(330_000 + number)", path: ["\(number)"], level: level),
      year: year, kind: kind)
  }

  @Test func `peers are of the same level and kind, of the year where there are five`() throws {
    let own = [metadata(0)]
    let five = (1...5).map { metadata($0) }
    let others = [metadata(6, 2022), metadata(7, 2023, .province), metadata(8, 2023, .county, .workSummary)]
    let ofYear = try #require(Omissions.peers(of: 0, among: own + five + others))
    #expect(ofYear.indices == [1, 2, 3, 4, 5] && ofYear.isOneYear)
    let any = try #require(Omissions.peers(of: 0, among: own + five.dropLast() + others))
    #expect(any.indices == [1, 2, 3, 4, 5] && !any.isOneYear)
    #expect(Omissions.peers(of: 0, among: own + five.dropLast()) == nil)
    #expect(Omissions.peers(of: 0, among: [Metadata(year: 2023)] + five) == nil)
  }

  @Test func `reports of one's own bureau are no peers, those of another of the place are`() throws {
    let own = metadata(0, 2023, issuer: "司法局")
    let same = metadata(0, 2022, issuer: "司法局")
    let neighbour = metadata(0, 2023, issuer: "人民政府")
    let peers = try #require(
      Omissions.peers(of: 0, among: [own, same, neighbour] + (1...4).map { metadata($0) }))
    #expect(peers.indices == [2, 3, 4, 5, 6])
  }
}
