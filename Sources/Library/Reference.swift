import Documents
import Glibc
import Reports

/// What reports are read against: the places there are and the indicators looked for.
public struct Reference: Sendable {
  public let gazetteer: Gazetteer
  public let catalogue: Catalogue

  public init(gazetteer: Gazetteer, catalogue: Catalogue) {
    self.gazetteer = gazetteer
    self.catalogue = catalogue
  }

  /// The reports at a path: one for a file, those in it for an archive, each with its name or why it is not read.
  public func reports(path: String) -> [Result<Report, FileFailure>] {
    var reports: [Result<Report, FileFailure>] = []
    Document.forEach(in: path) { document in
      reports.append(
        document.map { Report(reading: $0, gazetteer: gazetteer, catalogue: catalogue) }
          .mapError { FileFailure($0) })
      return !Task.isCancelled
    }
    return reports
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
  /// The path of the catalogue file laid over fazhi's own.
  private let ownCatalogue: String?

  /// The places and indicators that come with fazhi, read anew each time they are asked for.
  ///
  /// - Parameter ownCatalogue: path of a catalogue file laid over the one that comes with fazhi.
  public static func standard(ownCatalogue: String? = nil) -> ReferenceSource {
    ReferenceSource(
      gazetteer: { () throws(FileFailure) in
        do throws(MissingResource) { return try Gazetteer.bundled() } catch {
          throw FileFailure(file: error.name, message: error.message)
        }
      },
      catalogue: { () throws(FileFailure) in try Catalogue.standard(own: ownCatalogue) },
      ownCatalogue: ownCatalogue)
  }

  private init(
    gazetteer: @escaping @Sendable () throws(FileFailure) -> Gazetteer,
    catalogue: @escaping @Sendable () throws(FileFailure) -> Catalogue,
    ownCatalogue: String? = nil
  ) {
    self.gazetteer = gazetteer
    self.catalogue = catalogue
    self.ownCatalogue = ownCatalogue
  }

  /// What has been read already.
  public init(_ reference: Reference) {
    self.init(
      gazetteer: { () throws(FileFailure) in reference.gazetteer },
      catalogue: { () throws(FileFailure) in reference.catalogue })
  }

  /// The indicators, and why they are not those asked for, if they are not: a mistake in a file of one's own
  /// must be said, but is no reason to show no numbers at all.
  func readCatalogue() -> (catalogue: Catalogue?, failure: FileFailure?) {
    do throws(FileFailure) {
      return (try catalogue(), nil)
    } catch {
      return (ownCatalogue != nil ? try? Catalogue.standard(own: nil) : nil, error)
    }
  }
}

extension ReferenceSource {
  /// A number that changes with whatever decides how a report is read: the program, its tables and the catalogue file
  /// laid over them, by their sizes and times.
  func mark() -> Int {
    var words = ""
    for path in Resource.programFiles + [ownCatalogue].compactMap({ $0 }) {
      var status = stat()
      let isThere = stat(path, &status) == 0
      words += "\(isThere ? status.st_size : -1) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)\n"
    }
    return ContentHash(Array(words.utf8)).number
  }
}

extension Reference {
  /// The places and indicators that come with fazhi, and a catalogue file of one's own laid over them.
  ///
  /// - Throws: `FileFailure`, for a mistake in a catalogue with its line.
  public static func standard(ownCatalogue: String? = nil) throws(FileFailure) -> Reference {
    let source = ReferenceSource.standard(ownCatalogue: ownCatalogue)
    return Reference(gazetteer: try source.gazetteer(), catalogue: try source.catalogue())
  }
}

extension Catalogue {
  /// The catalogue that comes with fazhi, with the file at a path laid over it.
  ///
  /// - Throws: `FileFailure`, for a mistake in either file with its line.
  public static func standard(own path: String?) throws(FileFailure) -> Catalogue {
    do {
      guard let path else { return try bundled() }
      let text = try Document.read(path: path).text
      return try bundled(with: (yaml: text[0..<text.count], file: path))
    } catch let error as CatalogueError {
      throw FileFailure(error)
    } catch let error as DocumentError {
      throw FileFailure(error)
    } catch let error as MissingResource {
      throw FileFailure(file: error.name, message: error.message)
    } catch {
      throw FileFailure(file: path ?? "catalogue.yaml", message: Bilingual(zh: "\(error)", en: "\(error)"))
    }
  }
}

extension FileFailure {
  /// What is wrong with a catalogue, after the number of its line.
  init(_ error: CatalogueError) {
    guard let line = error.line else {
      self.init(file: error.file, message: error.message)
      return
    }
    self.init(
      file: error.file,
      message: Bilingual(zh: "第\(line)行:\(error.message.zh)", en: "line \(line): \(error.message.en)"))
  }
}
