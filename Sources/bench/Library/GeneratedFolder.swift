import Foundation

/// Made reports in files, a folder for each province, and what is known of them.
struct GeneratedFolder {
  let path: String
  let count: Int
  private(set) var byteCount = 0
  /// How often each query can be found.
  private(set) var answers: [BenchQuery: Int] = [:]

  /// Writes the reports; throws when the disk does not take them.
  init(_ count: Int, of generator: ReportGenerator, at path: String, queries: [BenchQuery]) throws {
    self.path = path
    self.count = count
    for query in queries { answers[query] = 0 }
    var folders: Set<String> = []
    for index in 0..<count {
      let report = generator.report(index)
      let file = path + "/" + report.path
      let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
      if folders.insert(folder).inserted {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      guard let stream = fopen(file, "w") else { throw BenchFailure("\(file) cannot be written") }
      let written = fwrite(report.bytes, 1, report.bytes.count, stream)
      guard fclose(stream) == 0, written == report.bytes.count else {
        throw BenchFailure("\(file) cannot be written; is the disk full?")
      }
      byteCount += written
      for query in queries { answers[query, default: 0] += query.count(in: report) }
    }
  }
}
