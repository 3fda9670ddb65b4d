import Documents
import Library

/// The summaries of reports, from an index where there is one, and the library that has the reports.
struct Listing {
  let library: any ReportLibrary
  /// In the order of the operands, inside a folder by path; from an index all by path.
  let summaries: [ReportSummary]
  let failures: [FileFailure]

  /// - Parameters:
  ///   - paths: files and folders; none for all an index at `place` has, or the samples.
  ///   - place: the index to ask; nil for the one in the cache, if there is one.
  static func read(_ paths: [String], place: LibraryPlace?, ownCatalogue: String?) async throws -> Listing {
    if let place, !place.exists {
      throw FileFailure(
        file: place.index,
        message: Bilingual(
          zh: "没有这个索引;请先用 fazhi import 建立", en: "there is no such index; make it with fazhi import"))
    }
    let cached = paths.isEmpty ? nil : LibraryPlace.cache(for: paths).flatMap { $0.exists ? $0 : nil }
    let reference = ReferenceSource.standard(ownCatalogue: ownCatalogue)
    guard let place = place ?? cached else {
      let corpus = try await Corpus.read(paths, ownCatalogue: ownCatalogue)
      let summaries = corpus.reports.map { entry in
        ReportSummary(of: entry.report, id: entry.id, file: entry.file)
      }
      return Listing(library: corpus.library, summaries: summaries, failures: corpus.failures)
    }
    let library = DiskLibrary(paths: paths, place: place, reference: reference)
    var summaries: [ReportID: ReportSummary] = [:]
    var failures: [FileFailure] = []
    for await progress in library.open() {
      for id in progress.removed { summaries[id] = nil }
      for summary in progress.added + progress.updated { summaries[summary.id] = summary }
      failures += progress.failures
    }
    return Listing(
      library: library, summaries: summaries.values.sorted { $0.file < $1.file }, failures: failures)
  }
}
