/// What a report speaks of, to be held against what its peers do.
public struct ReportSubjects: Hashable, Sendable {
  /// Ids of the topics its sections are about.
  public let topics: Set<String>
  /// Indicators it gives a result for.
  public let indicators: Set<Indicator.ID>
  /// Indicators it speaks of in any way: with a result, a target, or in words alone.
  public let mentioned: Set<Indicator.ID>

  public init(topics: Set<String>, indicators: Set<Indicator.ID>, mentioned: Set<Indicator.ID>) {
    self.topics = topics
    self.indicators = indicators
    self.mentioned = mentioned
  }
}

extension Report {
  public var subjects: ReportSubjects {
    ReportSubjects(
      topics: Set(sections.compactMap(\.topic?.id)),
      indicators: Set(observations.lazy.filter { $0.standing == .achieved }.map(\.indicator)),
      mentioned: Set(observations.map(\.indicator) + mentions.map(\.indicator)))
  }
}
