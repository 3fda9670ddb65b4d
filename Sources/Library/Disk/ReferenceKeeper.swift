import Reports
import Synchronization

/// The places and indicators, read once when they are first wanted, side by side.
final class ReferenceKeeper: Sendable {
  private let source: ReferenceSource
  private let tasks = Mutex(Tasks())

  private struct Tasks {
    var gazetteer: Task<Result<Gazetteer, FileFailure>, Never>?
    var catalogue: Task<(catalogue: Catalogue?, failure: FileFailure?), Never>?
    var isCatalogueRead = false
  }

  init(_ source: ReferenceSource) { self.source = source }

  /// Begins to read both.
  func start() {
    _ = gazetteerTask
    _ = catalogueTask
  }

  /// The places; throws when the table is missing.
  func gazetteer() async throws(FileFailure) -> Gazetteer { try await gazetteerTask.value.get() }

  /// The indicators, and what is wrong with those of one's own.
  func reading() async -> (catalogue: Catalogue?, failure: FileFailure?) { await catalogueTask.value }

  /// The indicators; throws when there are none.
  func catalogue() async throws(FileFailure) -> Catalogue {
    let reading = await reading()
    if let catalogue = reading.catalogue { return catalogue }
    throw reading.failure
      ?? FileFailure(file: "catalogue.yaml", message: .init(zh: "无法读取", en: "cannot be read"))
  }

  func reference() async throws(FileFailure) -> Reference {
    Reference(gazetteer: try await gazetteer(), catalogue: try await catalogue())
  }

  /// Whether the indicators are there already, so that nobody has to wait for them.
  var isCatalogueRead: Bool { tasks.withLock { $0.isCatalogueRead } }

  private var gazetteerTask: Task<Result<Gazetteer, FileFailure>, Never> {
    tasks.withLock { tasks in
      if let task = tasks.gazetteer { return task }
      let task = Task.detached { [source] in
        do throws(FileFailure) {
          return Result<Gazetteer, FileFailure>.success(try source.gazetteer())
        } catch {
          return .failure(error)
        }
      }
      tasks.gazetteer = task
      return task
    }
  }

  private var catalogueTask: Task<(catalogue: Catalogue?, failure: FileFailure?), Never> {
    tasks.withLock { tasks in
      if let task = tasks.catalogue { return task }
      let task = Task.detached { [self] in
        let reading = source.readCatalogue()
        self.tasks.withLock { $0.isCatalogueRead = true }
        return reading
      }
      tasks.catalogue = task
      return task
    }
  }
}
