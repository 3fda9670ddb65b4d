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
  public func report(path: String) throws(FileFailure) -> Report {
    do {
      return Report(reading: try Document.read(path: path), gazetteer: gazetteer, catalogue: catalogue)
    } catch {
      throw FileFailure(error)
    }
  }
}

/// Where the places and indicators come from: two tables that are read apart, because what a report is built
/// like needs only the places, and reading the indicators takes ten times as long.
public struct ReferenceSource: Sendable {
  let gazetteer: @Sendable () throws(FileFailure) -> Gazetteer
  let catalogue: @Sendable () throws(FileFailure) -> Catalogue

  /// The places and indicators that come with fazhi, read anew each time they are asked for.
  public static let standard = ReferenceSource(
    gazetteer: { () throws(FileFailure) in
      do throws(MissingResource) { return try Gazetteer.bundled() } catch {
        throw FileFailure(file: error.name, message: error.message)
      }
    },
    catalogue: { () throws(FileFailure) in
      do { return try Catalogue.bundled() } catch let error as CatalogueError {
        throw FileFailure(file: error.file, message: error.message)
      } catch let error as MissingResource {
        throw FileFailure(file: error.name, message: error.message)
      } catch {
        throw FileFailure(file: "catalogue.yaml", message: Bilingual(zh: "\(error)", en: "\(error)"))
      }
    })

  init(
    gazetteer: @escaping @Sendable () throws(FileFailure) -> Gazetteer,
    catalogue: @escaping @Sendable () throws(FileFailure) -> Catalogue
  ) {
    self.gazetteer = gazetteer
    self.catalogue = catalogue
  }

  /// What has been read already.
  public init(_ reference: Reference) {
    self.init(
      gazetteer: { () throws(FileFailure) in reference.gazetteer },
      catalogue: { () throws(FileFailure) in reference.catalogue })
  }
}

extension Reference {
  /// The places and indicators that come with fazhi.
  public static func standard() throws(FileFailure) -> Reference {
    let source = ReferenceSource.standard
    return Reference(gazetteer: try source.gazetteer(), catalogue: try source.catalogue())
  }
}
