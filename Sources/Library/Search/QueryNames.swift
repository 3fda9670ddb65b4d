import Reports

/// The places, topics and indicators a query can name.
public struct QueryNames: Equatable, Sendable {
  public let gazetteer: Gazetteer
  public let topics: [Topic]
  public let indicators: [Indicator]

  public init(gazetteer: Gazetteer, catalogue: Catalogue) {
    self.init(
      gazetteer: gazetteer, topics: catalogue.topicsOfSections, indicators: catalogue.indicators)
  }

  /// Of the indicators those that stand in texts; a derived one would be found in none.
  public init(gazetteer: Gazetteer, topics: [Topic], indicators: [Indicator]) {
    self.gazetteer = gazetteer
    self.topics = topics
    self.indicators = indicators.filter { $0.formula == nil }
  }

  /// The ids of the topics with that id or name; where there is none, of those with it in their name.
  func topics(called name: String) -> Set<String> {
    Self.called(name, topics.map { (id: $0.id, names: [$0.name.zh, $0.name.en]) })
  }

  /// The ids of the indicators with that id or name; where there is none, of those with it in their id or
  /// name: `reconsideration` are all of reconsideration.
  func indicators(called name: String) -> Set<Indicator.ID> {
    Self.called(name, indicators.map { (id: $0.id, names: [$0.name.zh, $0.name.en]) })
  }

  private static func called(_ name: String, _ all: [(id: String, names: [String])]) -> Set<String> {
    let wanted = ReportFilter.folded(name)
    func ids(_ matches: (String) -> Bool) -> Set<String> {
      Set(all.filter { ($0.names + [$0.id]).contains { matches(ReportFilter.folded($0)) } }.map(\.id))
    }
    let exact = ids { $0 == wanted }
    return exact.isEmpty ? ids { $0.contains(wanted) } : exact
  }
}
