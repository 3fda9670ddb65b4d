import Documents
import Glibc
import Library
import Reports

extension Bench {
  /// How many bytes a second are read into whole reports, structure, metadata and numbers, on one core: the
  /// samples, and reports composed of them that are a hundred times as long.
  static func measureWholeReports(of folder: String) async throws -> BenchSection {
    var section = BenchSection(
      "Whole reports with their numbers, by processor time of one core (at least 20 MB/s)")
    let reference = try Reference.standard()
    let samples = try await paths(of: MemoryLibrary(paths: [folder], reference: ReferenceSource(reference)))
      .map(reference.report)
    for sample in samples {
      let name = sample.document.name.split(separator: "/").last.map(String.init) ?? sample.document.name
      _ = try section.add(WholeReportTimes(name, sample.document.text.bytes, reference, runs: 50))
    }
    let composed = ComposedReport(of: samples)
    let one = try section.add(
      WholeReportTimes("composed, 1 MB", composed.text(byteCount: 1_000_000), reference, runs: 20))
    let ten = try section.add(
      WholeReportTimes("composed, 10 MB", composed.text(byteCount: 10_000_000), reference, runs: 7))
    let ratio = ten / (one * 10)
    section.add(
      "10 MB against ten of 1 MB",
      "\((ratio * 100).rounded() / 100)   limit 2" + (ratio > 2 ? "   EXCEEDED" : ""))
    return section
  }
}

/// How long one report takes to read.
private struct WholeReportTimes {
  let name: String
  let byteCount: Int
  /// From the decoded document, and from the file's bytes.
  let fromDocument: Measurement
  let fromBytes: Measurement

  init(_ name: String, _ bytes: [UInt8], _ reference: Reference, runs: Int) throws {
    self.name = name
    byteCount = bytes.count
    let document = try Document(name: name, bytes: bytes)
    func read(_ document: Document) -> Report {
      Report(reading: document, gazetteer: reference.gazetteer, catalogue: reference.catalogue)
    }
    guard !name.hasPrefix("composed") || read(document).blocks.allSatisfy({ $0.kind != .duplicate })
    else { throw BenchFailure("a composed report is taken for copies of one text") }
    fromDocument = Measurement(processorTime: name, runs: runs) { _ = read(document) }
    fromBytes = try Measurement(processorTime: name, runs: runs) {
      _ = read(try Document(name: name, bytes: bytes))
    }
  }
}

extension BenchSection {
  /// Adds a report's rates and returns the median time from its bytes, in seconds.
  ///
  /// The best run says what the program does with a core, the median what it does beside the machine's other
  /// work, which shares that core's caches.
  fileprivate mutating func add(_ times: WholeReportTimes) throws -> Double {
    guard let document = times.fromDocument.median, let bytes = times.fromBytes.median,
      let best = times.fromBytes.durations.first
    else { throw BenchFailure("\(times.name): nothing measured") }
    func rate(_ duration: Duration) -> Double {
      (Double(times.byteCount) / (duration / .microseconds(1)) * 10).rounded() / 10
    }
    add(
      times.name,
      "from its document \(rate(document)) MB/s   from its bytes \(rate(bytes)), best \(rate(best)) MB/s"
        + (rate(best) < 20 ? "   BELOW" : ""))
    return bytes / .seconds(1)
  }
}
