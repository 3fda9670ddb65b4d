import Reports

extension Sequence {
  /// The elements in a query's order, by what is known of their reports; those that are equal in it stay as they
  /// were. By relevance cannot be said of metadata and leaves them as they are.
  func sorted(by order: SearchQuery.Order, _ metadata: (Element) -> Metadata) -> [Element] {
    // What is not known stands last.
    func key(_ metadata: Metadata) -> (Int, Int) {
      let code = metadata.jurisdiction.flatMap { Int($0.code) } ?? .max
      let year = metadata.year.map { -$0 } ?? .max
      return order == .place ? (code, year) : (year, code)
    }
    switch order {
    case .file, .relevance: return Array(self)
    case .place, .year:
      let keyed = enumerated().map { (key: key(metadata($0.element)), place: $0.offset, element: $0.element) }
      return keyed.sorted { ($0.key.0, $0.key.1, $0.place) < ($1.key.0, $1.key.1, $1.place) }.map(\.element)
    }
  }
}
