/// Topics of a catalogue, by their places in it.
///
/// Every clause is asked for its topics several times, so that they are one machine word.
struct TopicSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// How many topics a catalogue may have.
  static let limit = 64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameter topic: an index below `limit`.
  init(topic: Int) { rawValue = 1 << UInt64(topic) }

  func contains(topic: Int) -> Bool { rawValue & 1 << UInt64(topic) != 0 }

  var count: Int { rawValue.nonzeroBitCount }
}
