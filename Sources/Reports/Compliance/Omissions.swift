/// What a report is silent on though most of its peers are not.
///
/// A topic is listed when at least four fifths of the peers have a section about it and the report has none; an indicator
/// when as many give a result for it and the report does not so much as mention the matter. Silence is no reproach: not
/// every bureau does everything its peers do.
public struct Omissions: Hashable, Sendable {
  public struct Item<Subject: Hashable & Sendable>: Hashable, Sendable {
    public let subject: Subject
    /// How many of the peers state it.
    public let peerCount: Int
  }

  /// How many peers were asked.
  public let peerCount: Int
  /// Those most peers have first, else in the catalogue's order.
  public let topics: [Item<Topic>]
  public let indicators: [Item<Indicator>]

  /// With fewer peers nothing can be said.
  public static let leastPeers = 5
  /// Of a hundred peers so many must state a thing.
  public static let leastPercent = 80

  public init(of own: ReportSubjects, peers: [ReportSubjects], catalogue: Catalogue) {
    self = SubjectTable([own] + peers, catalogue: catalogue).omissions(
      of: 0, peers: Array(1..<peers.count + 1))
  }

  fileprivate init(peerCount: Int, topics: [Item<Topic>], indicators: [Item<Indicator>]) {
    self.peerCount = peerCount
    self.topics = topics
    self.indicators = indicators
  }
}

/// What many reports speak of, numbered, so that each can be held against its peers in little time.
public struct SubjectTable: Sendable {
  private let topics: [Topic]
  private let indicators: [Indicator]
  private let rows: [Row]

  private struct Row {
    /// Indices into the catalogue's lists.
    let topics: [Int]
    let indicators: [Int]
    let mentioned: Set<Int>
  }

  public init(_ subjects: [ReportSubjects], catalogue: Catalogue) {
    let topics = catalogue.topicsOfSections
    let indicators = catalogue.indicators
    let topicNumbers = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.topics = topics
    self.indicators = indicators
    rows = subjects.map { subjects in
      Row(
        topics: subjects.topics.compactMap { topicNumbers[$0] },
        indicators: subjects.indicators.compactMap { numbers[$0] },
        mentioned: Set(subjects.mentioned.compactMap { numbers[$0] }))
    }
  }

  /// What a report is silent on though its peers are not; all are indices.
  public func omissions(of index: Int, peers: [Int]) -> Omissions {
    var topicCounts = [Int](repeating: 0, count: topics.count)
    var counts = [Int](repeating: 0, count: indicators.count)
    for peer in peers {
      for topic in rows[peer].topics { topicCounts[topic] += 1 }
      for indicator in rows[peer].indicators { counts[indicator] += 1 }
    }
    let own = Set(rows[index].topics)
    func isMost(_ count: Int) -> Bool { count * 100 >= Omissions.leastPercent * peers.count && count > 0 }
    let missing = topics.indices.filter { isMost(topicCounts[$0]) && !own.contains($0) }
    let unsaid = indicators.indices.filter { isMost(counts[$0]) && !rows[index].mentioned.contains($0) }
    return Omissions(
      peerCount: peers.count,
      topics: missing.sorted { (-topicCounts[$0], $0) < (-topicCounts[$1], $1) }
        .map { Omissions.Item(subject: topics[$0], peerCount: topicCounts[$0]) },
      indicators: unsaid.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        .map { Omissions.Item(subject: indicators[$0], peerCount: counts[$0]) })
  }
}

extension Omissions {
  /// The peers of a report: those of its level and kind, of the same year where there are enough, else of any; without
  /// those of its own bureau. Nil for fewer than five, or where its level is not known.
  public static func peers(of index: Int, among reports: [Metadata]) -> (indices: [Int], isOneYear: Bool)? {
    let own = reports[index]
    guard let place = own.jurisdiction else { return nil }
    let alike = reports.indices.filter { other in
      let report = reports[other]
      guard other != index, report.kind == own.kind, report.jurisdiction?.level == place.level else {
        return false
      }
      return report.jurisdiction != place || report.issuer != own.issuer
    }
    let ofYear = alike.filter { reports[$0].year == own.year }
    if own.year != nil, ofYear.count >= leastPeers { return (ofYear, true) }
    return alike.count >= leastPeers ? (alike, false) : nil
  }
}
