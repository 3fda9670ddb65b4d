import Documents

/// The divisions of China by code and name.
public struct Gazetteer: Sendable {
  public init() {}
}

extension Metadata {
  init(_ document: Document, outline: Outline, gazetteer: Gazetteer) { self.init() }
}
