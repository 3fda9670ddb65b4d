import Documents
import Glibc
import Library
import Reader
import Reports

extension Workers {
  /// Writes a comparison as `fazhi compare --output` does. The reports are read one by one; of each only what the table
  /// says of it is kept. What was judged is in it, whether or not it could be written to the disk.
  static func write(
    _ request: ExportRequest, from library: any ReportLibrary, judgements: JudgementKeeper,
    catalogue: String?
  ) async -> ExportOutcome {
    let path = expanded(request.path)
    do {
      // Said before thousands of reports are read.
      try WholeFile.check(path: path, replaces: request.replaces)
      let table = try await table(for: request, from: library, judgements, catalogue: catalogue)
      let file = try WholeFile(path: path, replaces: request.replaces)
      try table.write(as: request.format, request.form, in: request.language, to: file)
      try file.finish()
      return .written(
        path, command: table.command(request.form, request.format, request.language, output: path))
    } catch is FileExists {
      return .present(request.path)
    } catch let failure as FileFailure {
      return .failed(failure)
    } catch LibraryError.unreadable(let failure) {
      return .failed(failure)
    } catch {
      return .failed(FileFailure(file: path, message: message(error)))
    }
  }

  /// Writes a text that is ready, such as a chart.
  static func write(_ text: String, to typed: String, replaces: Bool) -> ExportOutcome {
    let path = expanded(typed)
    do {
      let file = try WholeFile(path: path, replaces: replaces)
      try file.write(text)
      try file.finish()
      return .written(path, command: nil)
    } catch is FileExists {
      return .present(typed)
    } catch {
      return .failed(error as? FileFailure ?? FileFailure(file: path, message: message(error)))
    }
  }

  private static func table(
    for request: ExportRequest, from library: any ReportLibrary, _ judgements: JudgementKeeper,
    catalogue: String?
  ) async throws -> ComparisonTable {
    let comparison = try await comparison(of: request.reports, in: library, judgements)
    var sources: [ComparisonTable.Source] = []
    for (column, wanted) in request.reports.enumerated() {
      let report = try await library.report(wanted.id)
      let cells = comparison.cells.map { $0[column] }
      sources.append(ComparisonTable.Source(report, file: wanted.file, cells: cells))
    }
    let places = Dictionary(
      comparison.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ComparisonTable(
      comparison, sources: sources, rows: request.indicators.compactMap { places[$0] },
      arguments: catalogue.map { ["--catalogue", $0] } ?? [], peers: request.peers)
  }

  /// The reports side by side, with what was decided laid over, as the command has it.
  private static func comparison(
    of reports: [ReportSummary], in library: any ReportLibrary, _ judgements: JudgementKeeper
  ) async throws -> Comparison {
    let comparison = try await library.comparison(of: reports.map(\.id))
    let judged = try judgements.all()
    guard !judged.isEmpty else { return comparison }
    var book = JudgementBook(judged)
    book.settle(await library.fits(of: judged, among: reports))
    return comparison.judged(by: book, columns: reports.map(\.key))
  }

  /// `~/` is the user's folder, as a shell has it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// The citation of a passage, or of a whole report, and today's date.
  static func cite(
    _ id: ReportID, _ passage: Range<Int>?, from library: any ReportLibrary
  ) async -> Event {
    do {
      let report = try await library.report(id)
      return .cited(Citation(of: report, passage: passage), on: today())
    } catch {
      return .failed(FileFailure(file: "#\(id.rawValue)", message: message(error)))
    }
  }

  /// The day by the machine's clock and time zone.
  private static func today() -> CalendarDate? {
    var now = time(nil)
    var day = tm()
    localtime_r(&now, &day)
    return CalendarDate(year: Int(day.tm_year) + 1900, month: Int(day.tm_mon) + 1, day: Int(day.tm_mday))
  }
}
