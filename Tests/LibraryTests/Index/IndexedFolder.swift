import Documents
import Foundation
import Reports
import TestSupport

@testable import Library

/// A folder of reports and the place of its index, gone with the value.
struct IndexedFolder {
  let folder: TemporaryFolder
  let cache: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
  }

  /// A folder with the samples in it.
  static func samples() throws -> IndexedFolder {
    let indexed = try IndexedFolder()
    for file in Checkout.seedFiles {
      try indexed.folder.write(Array(Data(contentsOf: file)), to: file.lastPathComponent)
    }
    return indexed
  }

  var place: LibraryPlace { LibraryPlace(cacheFolder: cache.path + "/index") }

  /// A library that has not been opened.
  func library(ownCatalogue: String? = nil) -> DiskLibrary {
    DiskLibrary(paths: [folder.path], place: place, reference: .standard(ownCatalogue: ownCatalogue))
  }

  /// Opens the library and waits until it is complete.
  func opened() async -> OpenedLibrary { await OpenedLibrary(library()) }

  /// A report of a few sentences.
  @discardableResult
  func write(_ name: String, place: String, year: Int = 2023, extra: String = "") throws -> String {
    try folder.write(
      """
      \(place)人民政府关于\(year)年法治政府建设情况的报告

      一、主要举措和成效
      (一)化解矛盾纠纷。\(year)年受理行政复议案件\(year % 100)件,办结12件。\(extra)
      二、存在的不足
      执法水平有待提高。
      三、下一年安排
      加强监督。
      """, to: name)
  }
}

/// What a library said while it was opened, added up.
struct OpenedLibrary {
  let library: DiskLibrary
  private(set) var summaries: [ReportID: ReportSummary] = [:]
  private(set) var added: [ReportSummary] = []
  private(set) var updated: [ReportSummary] = []
  private(set) var removed: [ReportID] = []
  private(set) var failures: [FileFailure] = []
  private(set) var steps: [LibraryProgress] = []

  init(_ library: DiskLibrary) async {
    self.library = library
    for await step in library.open() {
      steps.append(step)
      for id in step.removed { summaries[id] = nil }
      for summary in step.added + step.updated { summaries[summary.id] = summary }
      added += step.added
      updated += step.updated
      removed += step.removed
      failures += step.failures
    }
  }

  /// The names of the files, sorted.
  var files: [String] {
    summaries.values.map { $0.file.split(separator: "/").last.map(String.init) ?? "" }.sorted()
  }

  func id(of name: String) -> ReportID? { summaries.values.first { $0.file.hasSuffix("/" + name) }?.id }
}
