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

extension Reference {
  /// The places and indicators that come with fazhi.
  public static func standard() throws(FileFailure) -> Reference {
    do {
      return Reference(gazetteer: try Gazetteer.bundled(), catalogue: try Catalogue.bundled())
    } catch let error as CatalogueError {
      throw FileFailure(file: error.file, message: error.message)
    } catch {
      throw FileFailure(
        file: "catalogue.yaml",
        message: Bilingual(zh: "无法读取指标目录:\(error)", en: "the indicator catalogue cannot be read: \(error)"))
    }
  }
}
