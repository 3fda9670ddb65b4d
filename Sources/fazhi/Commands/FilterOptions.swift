import ArgumentParser
import Documents
import Library
import Reports

/// Which reports, in options; they take what the filters of a query take.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only reports of this year, or of these years.", valueName: "2023|2021..2023"))
  var year: String?
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Only reports of this place and the places in it.", valueName: "name|code"))
  var place: String?
  @Option(
    help: ArgumentHelp("Only reports of this level.", valueName: "level"),
    completion: .list(Jurisdiction.Level.allCases.map(\.rawValue)))
  var level: String?
  @Option(
    help: ArgumentHelp("Only reports of this kind.", valueName: "kind"),
    completion: .list(Metadata.Kind.allCases.map(\.rawValue)))
  var kind: String?

  /// Throws `Mistake` for a value that means nothing.
  func filter(with names: QueryNames) throws(Mistake) -> ReportFilter {
    let values: [(QueryFilter, String?)] = [(.year, year), (.place, place), (.level, level), (.kind, kind)]
    do {
      return try SearchQuery(
        filters: values.compactMap { filter, value in value.map { (filter, $0) } }, names: names
      )
      .filter
    } catch {
      throw Mistake(message: error.message)
    }
  }
}
