import Documents
import Reports

/// What reports are read against: the places there are and the indicators looked for.
public struct Reference: Sendable {
  public let gazetteer: Gazetteer
  public let catalogue: Catalogue

  public init(gazetteer: Gazetteer, catalogue: Catalogue) {
    self.gazetteer = gazetteer
    self.catalogue = catalogue
  }

  /// Reads one file as a report; throws a `FileFailure`.
  func report(path: String) throws(FileFailure) -> Report {
    do {
      return Report(reading: try Document.read(path: path), gazetteer: gazetteer, catalogue: catalogue)
    } catch {
      throw FileFailure(error)
    }
  }
}

extension Reference {
  /// The places and indicators that come with fazhi.
  public static func standard() throws(FileFailure) -> Reference {
    Reference(gazetteer: Gazetteer(), catalogue: Catalogue(indicators: []))
  }
}
