import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi compare`: indicators × reports.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put reports side by side, indicator by indicator.",
    discussion: """
      In text: ≈ about, ≥ at least, ≤ at most, ◐ of a part only, → a target, 文 reported in words only, \
      · not mentioned, ! before a value that is doubtful (fazhi check says why). \
      Before what was decided in the program: ✓ confirmed, ✎ corrected, ✗ a number rejected, † a memo; ∅ not applicable. JSON has a row for every indicator with a cell for every report; CSV has a \
      line for every cell.

      --output writes a file, whole or not at all, in the format its name ends in: .csv (with a byte order mark, for \
      Excel), .tsv, .json, .jsonl, .md, .html, .svg.
      """)

  @Argument(help: "Files and folders; by default the sample reports.", completion: .file())
  var paths: [String] = []
  @Option(
    help: ArgumentHelp("Only this indicator, by id or name; may be repeated.", valueName: "id"),
    completion: .indicators)
  var indicator: [String] = []
  @Option(
    help: ArgumentHelp("Only the indicators of this group, by name; may be repeated.", valueName: "name"),
    completion: .groups)
  var group: [String] = []
  @Flag(help: "Also the indicators no report gives a number for.") var all = false
  @Flag(help: "A line for every indicator and a column for every report, instead of a line for every cell.")
  var wide = false
  @Flag(help: "A line for every report and a column for every indicator.") var transpose = false
  @Flag(
    help: "With every cell also its rank, its quarter of the values and the change since the year before.")
  var standing = false
  @Option(
    help: ArgumentHelp(
      "Among whom ranks are: all reports, or those of the same level, province or year.",
      valueName: "all|level|province|year|level-year"),
    completion: .list(PeerGroup.general.compactMap(\.word)), transform: Self.peers)
  var peers = PeerGroup.all
  @Option(
    help: ArgumentHelp("Write this file, in the format its name ends in.", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Replace the file if it is there.") var force = false
  @Flag(help: "Leaves out what was decided of cells in the program (fazhi judgements).") var unjudged = false
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard output == nil || format != nil else {
      throw ValidationError(
        "the name of the file should end in .csv, .tsv, .json, .jsonl, .md, .html or .svg, or --format name a format"
      )
    }
    if force, output == nil { throw ValidationError("--force goes with --output FILE") }
    if standing, wide || transpose || format == .text {
      throw ValidationError(
        "--standing goes with the long form: --format csv, tsv, json, jsonl, md, html or svg, without --wide")
    }
    if peers != .all, !standing { throw ValidationError("--peers goes with --standing") }
  }

  @Sendable private static func peers(_ word: String) throws -> PeerGroup {
    guard let group = PeerGroup(word: word) else {
      let words = PeerGroup.general.compactMap(\.word).joined(separator: ", ")
      throw ValidationError("there are no peers “\(word)”; there are \(words)")
    }
    return group
  }

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      // Said before thousands of reports are read.
      if let output { try checkOutput(output) }
      let reading = try await read(console)
      for failure in reading.failures { console.say(failure) }
      let table = try table(of: reading)
      try write(table, to: console)
      guard reading.failures.isEmpty else { return .unusable }
      if table.rows.isEmpty { console.sayNothingFound() }
      return table.rows.isEmpty ? .nothingFound : .done
    }
    if ending != .done { throw ending.exitCode }
  }

  /// The format asked for: by name, by the file's ending, or text; nil for a file whose name says nothing.
  private var format: Format? {
    options.chosenFormat ?? (output.map { TableFormat(fileName: $0).map(Format.init) } ?? .text)
  }

  private var form: ComparisonTable.Form {
    transpose ? .transposed : wide ? .wide : standing ? .ranked : .long
  }

  // MARK: Reading

  private struct Reading {
    let catalogue: Catalogue
    var comparison: Comparison
    var sources: [ComparisonTable.Source]
    var failures: [FileFailure]
  }

  private func read(_ console: Console) async throws -> Reading {
    let hasJudgements = !unjudged && JudgementFile.ofUser.exists
    return try await hasJudgements ? readJudged(console) : readOneByOne()
  }

  /// Reads the reports one after the other; none is kept.
  private func readOneByOne() async throws -> Reading {
    let reference = try Reference.standard(ownCatalogue: options.catalogueOption.file)
    var draft = ComparisonTable.Draft(reference.catalogue)
    var failures: [FileFailure] = []
    await reference.forEachReport(at: try paths.isEmpty ? [Corpus.samples()] : paths) { outcome in
      switch outcome {
      case .success(let report): draft.append(report, file: report.document.name)
      case .failure(let failure): failures.append(failure)
      }
    }
    let (comparison, sources) = draft.finish()
    return Reading(
      catalogue: reference.catalogue, comparison: comparison, sources: sources, failures: failures)
  }

  /// Reads all reports and lays over them what was decided, for which any of them may have to be looked into again.
  private func readJudged(_ console: Console) async throws -> Reading {
    let corpus = try await Corpus.read(paths, ownCatalogue: options.catalogueOption.file)
    let comparison = try await corpus.comparison(isUnjudged: false, console: console)
    let sources = corpus.reports.enumerated().map { column, entry in
      ComparisonTable.Source(entry.report, file: entry.file, cells: comparison.cells.map { $0[column] })
    }
    return Reading(
      catalogue: corpus.catalogue, comparison: comparison, sources: sources, failures: corpus.failures)
  }

  private func table(of reading: Reading) throws -> ComparisonTable {
    var arguments = options.catalogueOption.given.map { ["--catalogue", $0] } ?? []
    if unjudged { arguments.append("--unjudged") }
    return ComparisonTable(
      reading.comparison, sources: reading.sources,
      rows: try rows(of: reading.comparison, catalogue: reading.catalogue), arguments: arguments, peers: peers
    )
  }

  /// The rows asked for, in the order asked for; otherwise those with something to show.
  private func rows(of comparison: Comparison, catalogue: Catalogue) throws -> [Int] {
    var rows: [Int] = []
    for asked in indicator {
      let row = comparison.indicators.firstIndex {
        asked == $0.id || asked == $0.name.zh || asked == $0.name.en
      }
      guard let row else { throw Mistake(unknownIndicator: asked, catalogue: catalogue) }
      if !rows.contains(row) { rows.append(row) }
    }
    if !indicator.isEmpty, group.isEmpty { return rows }
    let shown = all ? Array(comparison.indicators.indices) : ComparisonTable.rowsWithValue(in: comparison)
    guard !group.isEmpty else { return shown }
    for asked in group {
      let members = comparison.indicators.indices.filter { comparison.indicators[$0].group.isNamed(asked) }
      guard !members.isEmpty else { throw Mistake(unknownGroup: asked, catalogue: catalogue) }
      rows += Set(members).intersection(shown).sorted().filter { !rows.contains($0) }
    }
    return rows
  }

  // MARK: Writing

  private func checkOutput(_ path: String) throws {
    do {
      try WholeFile.check(path: path, replaces: force)
    } catch let exists as FileExists {
      throw exists.failure
    }
  }

  private func write(_ table: ComparisonTable, to console: Console) throws {
    guard let format = format?.table else {
      guard let output else { return try console.write(textTable(of: table), as: .text) }
      return try write(to: output) { file throws(FileFailure) in
        try file.write(textTable(of: table).text(in: options.language, isColoured: false))
      }
    }
    guard let output else {
      return try table.write(as: format, form, in: options.language) { text throws(OutputFailure) in
        try console.write(answer: text)
      }
    }
    try write(to: output) { file throws(FileFailure) in
      try table.write(as: format, form, in: options.language, to: file)
    }
  }

  private func write(to path: String, _ work: (WholeFile) throws(FileFailure) -> Void) throws {
    do {
      let file = try WholeFile(path: path, replaces: force)
      try work(file)
      try file.finish()
    } catch let exists as FileExists {
      throw exists.failure
    }
  }

  private func textTable(of comparison: ComparisonTable) -> Table {
    form == .transposed ? reportsTable(of: comparison) : indicatorsTable(of: comparison)
  }

  /// Names on the left, a column for every report.
  private func indicatorsTable(of comparison: ComparisonTable) -> Table {
    var table = Table(
      [
        .init("group", Bilingual(zh: "类别", en: "Group"), style: .dim),
        .init("name", Bilingual(zh: "指标", en: "Indicator")),
        .init("unit", Bilingual(zh: "单位", en: "Unit")),
      ] + comparison.labels.map { .init($0, Bilingual(zh: $0, en: $0), alignment: .trailing) })
    var group: Bilingual?
    for row in comparison.rows {
      let indicator = comparison.comparison.indicators[row]
      // A group is named once, above its rows.
      let isNewGroup = indicator.group != group
      group = indicator.group
      let labels: [Table.Cell] = [
        .init(.null, shown: isNewGroup ? indicator.group : nil), .init(.null, shown: indicator.name),
        .init(.text(indicator.unit)),
      ]
      table.append(labels + comparison.labels.indices.map { .init(.text(comparison.text(row, $0))) })
    }
    return table
  }

  /// Reports on the left, a column for every indicator.
  private func reportsTable(of comparison: ComparisonTable) -> Table {
    var table = Table(
      [.init("report", Bilingual(zh: "报告", en: "Report"))]
        + comparison.rows.map { comparison.transposedColumn($0) })
    for (column, label) in comparison.labels.enumerated() where !comparison.rows.isEmpty {
      table.append([.init(.text(label))] + comparison.rows.map { .init(.text(comparison.text($0, column))) })
    }
    return table
  }
}

extension ComparisonTable {
  /// Writes the table to a file, behind the mark the format has in files.
  func write(as format: TableFormat, _ form: Form, in language: Language, to file: WholeFile)
    throws(FileFailure)
  {
    try file.write(format.fileMark)
    try write(as: format, form, in: language) { text throws(FileFailure) in try file.write(text) }
  }
}

extension Bilingual {
  /// Whether a person means it by a name in either language.
  fileprivate func isNamed(_ name: String) -> Bool {
    zh == name || en.lowercased() == name.lowercased()
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

extension Mistake {
  /// Names the groups there are.
  init(unknownGroup asked: String, catalogue: Catalogue) {
    let groups = catalogue.indicators.map(\.group).reduce(into: [Bilingual]()) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
    message = Bilingual(
      zh: "没有类别 \(asked);有 \(groups.map(\.zh).joined(separator: "、"))",
      en: "there is no group \(asked); there are \(groups.map(\.en).joined(separator: ", "))")
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
