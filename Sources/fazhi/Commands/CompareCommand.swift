import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi compare`: indicators × reports.
struct CompareCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put reports side by side, indicator by indicator.",
    discussion: """
      In text: ≈ about, ≥ at least, ≤ at most, ◐ of a part only, → a target, 文 reported in words only, \
      · not mentioned, ! before a value that is doubtful (fazhi check says why). \
      Before what was decided in the program: ✓ confirmed, ✎ corrected, ✗ a number rejected, † a memo; ∅ not applicable. JSON has a row for every indicator with a cell for every report; CSV has a \
      line for every cell.
      """)

  @Argument(help: "Files and folders; by default the sample reports.") var paths: [String] = []
  @Option(help: ArgumentHelp("Only this indicator, by id or name; may be repeated.", valueName: "id"))
  var indicator: [String] = []
  @Flag(help: "Also the indicators no report gives a number for.") var all = false
  @Flag(help: "Leaves out what was decided of cells in the program (fazhi judgements).") var unjudged = false
  @OptionGroup var options: AnswerOptions

  private func comparison(of corpus: Corpus) async throws -> Comparison {
    try await corpus.comparison(isUnjudged: unjudged, console: Console(language: options.language))
  }

  func table(of corpus: Corpus) async throws -> Table {
    var table = Table([.init("indicator"), .init("name"), .init("group"), .init("unit"), .init("cells")])
    let comparison = try await comparison(of: corpus)
    for row in try rows(of: comparison, catalogue: corpus.catalogue) {
      let indicator = comparison.indicators[row]
      let cells = zip(corpus.reports, comparison.cells[row]).map { entry, cell in
        Self.value(of: cell, unit: indicator.unit, entry: entry)
      }
      table.append([
        .init(.text(indicator.id)), .init(Value(indicator.name)), .init(Value(indicator.group)),
        .init(.text(indicator.unit)), .init(.list(cells)),
      ])
    }
    return table
  }

  func textTable(of corpus: Corpus) async throws -> Table {
    let comparison = try await comparison(of: corpus)
    var table = Table(
      [
        .init("group", Bilingual(zh: "类别", en: "Group"), style: .dim),
        .init("name", Bilingual(zh: "指标", en: "Indicator")),
        .init("unit", Bilingual(zh: "单位", en: "Unit")),
      ]
        + corpus.reports.map { entry in
          let name = Self.columnName(entry)
          return .init(entry.file, Bilingual(zh: name, en: name), alignment: .trailing)
        })
    var group: Bilingual?
    for row in try rows(of: comparison, catalogue: corpus.catalogue) {
      let indicator = comparison.indicators[row]
      // A group is named once, above its rows.
      let isNewGroup = indicator.group != group
      group = indicator.group
      let labels: [Table.Cell] = [
        .init(.null, shown: isNewGroup ? indicator.group : nil), .init(.null, shown: indicator.name),
        .init(.text(indicator.unit)),
      ]
      let cells = comparison.cells[row].map { Table.Cell(.text(Self.sign(of: $0))) }
      table.append(labels + cells)
    }
    return table
  }

  /// The rows asked for, in the order asked for; otherwise those with something to show.
  private func rows(of comparison: Comparison, catalogue: Catalogue) throws -> [Int] {
    guard indicator.isEmpty else {
      return try indicator.map { asked in
        let row = comparison.indicators.firstIndex {
          asked == $0.id || asked == $0.name.zh || asked == $0.name.en
        }
        guard let row else { throw Mistake(unknownIndicator: asked, catalogue: catalogue) }
        return row
      }
    }
    return comparison.indicators.indices.filter { row in
      all || comparison.cells[row].contains { $0.value != nil }
    }
  }

  private static func value(of cell: Comparison.Cell, unit: String, entry: Corpus.Entry) -> Value {
    let headline = cell.readings.first
    return .object([
      "file": .text(entry.file),
      "kind": .text(cell.kind.rawValue),
      "value": .number(cell.value),
      "unit": .text(unit),
      "evidence": .text(cell.evidence.map { entry.report.document.text[$0] }),
      "start": .integer(cell.evidence?.lowerBound),
      "end": .integer(cell.evidence?.upperBound),
      "qualifier": .text(headline?.qualifier.rawValue),
      "scope": .text(headline?.scope.rawValue),
      "standing": .text(headline?.standing.rawValue),
      "findings": .list(cell.findings.map { .text($0.diagnostic.rule) }),
      "judgement": .text(cell.judgement?.judgement.verdict.word),
      "judgedBy": .text(cell.judgement?.judgement.author),
      "conflicts": .list((cell.judgement?.conflicts ?? []).map { .text($0.word) }),
    ])
  }

  /// The place and year, or the file where neither is known.
  private static func columnName(_ entry: Corpus.Entry) -> String {
    let metadata = entry.report.metadata
    let parts = [metadata.jurisdiction?.name ?? metadata.issuer, metadata.year.map { String($0) }]
    let name = parts.compactMap { $0 }.joined(separator: " ")
    return name.isEmpty ? entry.file : name
  }

  private static func sign(of cell: Comparison.Cell) -> String {
    let number = cell.value.map { cell.qualifier.sign + (numberText($0) ?? "") } ?? ""
    let isDoubtful = !cell.findings.isEmpty || cell.judgement?.conflicts.isEmpty == false
    let doubt = (cell.judgement?.sign ?? "") + (isDoubtful ? "!" : "")
    return switch cell.kind {
    case .value, .zero, .approximate: doubt + number
    case .partial: "\(doubt)◐\(number)"
    case .planned: "\(doubt)→\(number)"
    case .textOnly: "\(doubt)文"
    case .unmentioned: "\(doubt)·"
    case .notApplicable: "\(doubt)∅"
    }
  }
}

extension Mistake {
  /// Names the indicator that is spelt most like the one asked for.
  init(unknownIndicator asked: String, catalogue: Catalogue) {
    let nearest = catalogue.indicators.min { editDistance($0.id, asked) < editDistance($1.id, asked) }
    let hint = nearest.map { "\($0.id)(\($0.name.zh))" } ?? ""
    message = Bilingual(
      zh: "没有指标 \(asked);最接近的是 \(hint)", en: "there is no indicator \(asked); the nearest is \(hint)")
  }
}

/// How many characters must be put in, left out or changed to make one text the other (Levenshtein).
func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right)
  var row = Array(0...right.count)
  for (index, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let change = diagonal + (character == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, row[column] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
