import Documents
import Glibc
import Library
import Reports

/// The reports a command speaks of, read.
struct Corpus {
  let library: MemoryLibrary
  let catalogue: Catalogue
  /// In the order of the operands, inside a folder by path.
  let reports: [Entry]
  let failures: [FileFailure]

  struct Entry {
    let id: ReportID
    /// The path as given, or the operand and what stands under it.
    let file: String
    let report: Report
  }

  /// Reads files and folders; the sample reports when no path is given.
  static func read(_ paths: [String], ownCatalogue: String? = nil) async throws -> Corpus {
    let reference = try Reference.standard(ownCatalogue: ownCatalogue)
    let library = MemoryLibrary(
      paths: try paths.isEmpty ? [samples()] : paths, reference: ReferenceSource(reference))
    var reports: [Entry] = []
    var failures: [FileFailure] = []
    for await progress in library.open() {
      failures += progress.failures
      for summary in progress.added {
        let report = try await library.report(summary.id)
        reports.append(Entry(id: summary.id, file: summary.file, report: report))
      }
    }
    return Corpus(library: library, catalogue: reference.catalogue, reports: reports, failures: failures)
  }

  /// The sample reports' folder, as someone would write it who works in the present folder.
  static func samples() throws -> String {
    let seeds = try Installation.current().seeds
    guard let folder = getcwd(nil, 0) else { return seeds }
    defer { free(folder) }
    return Installation.path(seeds, from: String(cString: folder))
  }
}
