extension Catalogue {
  /// What sections can be about, in the catalogue's order.
  public var topicsOfSections: [Reports.Topic] { sectionTopics.topics }
}
