import Documents

extension Gold {
  /// The names of a gold set's files; each may be missing. Outlines stand in `outline/`.
  public static let fileNames = [
    "metadata.tsv", "indicators.tsv", "traps.tsv", "doubtful.tsv", "catalogue.tsv",
  ]

  /// Reads a gold set from its files' texts, by their paths inside the set: `indicators.tsv`,
  /// `outline/004.tsv`. Never fails: lines that cannot be read are in `mistakes`.
  public init(files: [String: String]) {
    var mistakes: [GoldMistake] = []
    func rows(_ file: String) -> [Row] {
      guard let text = files[file] else { return [] }
      var table = GoldTable(text, file: file, required: ["file", "indicator", "value"])
      let rows = table.map(Row.read)
      mistakes += table.mistakes
      return rows
    }
    statements = rows("indicators.tsv")
    traps = rows("traps.tsv")
    doubtful = rows("doubtful.tsv")
    if let text = files["metadata.tsv"] {
      let table = GoldTable(text, file: "metadata.tsv", required: ["file"])
      let fields = Field.allCases.filter { table.columns.contains($0.rawValue) }
      cards = table.rows.map { row in
        Card(
          report: row["file"] ?? "",
          fields: Dictionary(uniqueKeysWithValues: fields.map { ($0, row[$0.rawValue] ?? "") }))
      }
      mistakes += table.mistakes
    } else {
      cards = []
    }
    if let text = files["catalogue.tsv"] {
      let table = GoldTable(text, file: "catalogue.tsv", required: ["id"])
      groups = Dictionary(
        table.rows.map { ($0["id"] ?? "", $0["group"] ?? "") }, uniquingKeysWith: { first, _ in first })
      mistakes += table.mistakes
    } else {
      groups = nil
    }
    outlines = files.keys.filter { $0.hasPrefix(Self.outlineFolder) }.sorted().map { file in
      var table = GoldTable(
        files[file] ?? "", file: file, columns: ["level", "number", "title"], required: ["level"])
      let headings = table.map(Heading.read)
      mistakes += table.mistakes
      return Headings(report: Gold.stem(String(file.dropFirst(Self.outlineFolder.count))), headings: headings)
    }
    self.mistakes = mistakes.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
  }

  /// Where the outlines stand inside a set, with the slash.
  public static let outlineFolder = "outline/"
}

extension Gold.Row {
  fileprivate static func read(_ row: GoldTable.Row) -> GoldField<Gold.Row> {
    let written = row["value"] ?? ""
    guard let value = Double(written), value.isFinite else {
      return .bad(row.mistake(zh: "数值“\(written)”不是数", en: "the value “\(written)” is no number"))
    }
    var qualifier: Qualifier?
    if let word = row["qualifier"] {
      qualifier = word == "approx" ? .approximate : Qualifier(rawValue: word)
      guard qualifier != nil else {
        let known = Qualifier.allCases.map(\.rawValue).joined(separator: ", ")
        return .bad(
          row.mistake(zh: "限定“\(word)”不是 \(known)", en: "the qualifier “\(word)” is none of \(known)"))
      }
    }
    var scope: Observation.Scope?
    if let word = row["scope"] {
      scope = Observation.Scope(rawValue: word)
      guard scope != nil else {
        return .bad(
          row.mistake(zh: "口径“\(word)”不是 whole, part", en: "the scope “\(word)” is none of whole, part"))
      }
    }
    return .good(
      Gold.Row(
        report: row["file"] ?? "", indicator: row["indicator"] ?? "", value: value, unit: row["unit"],
        qualifier: qualifier, scope: scope, evidence: row["evidence"] ?? "", line: row.line, file: row.file))
  }
}

extension Gold.Heading {
  fileprivate static func read(_ row: GoldTable.Row) -> GoldField<Gold.Heading> {
    let written = row["level"] ?? ""
    guard let level = Int(written), (0...4).contains(level) else {
      return .bad(row.mistake(zh: "层级“\(written)”不是 0 到 4", en: "the level “\(written)” is none of 0 to 4"))
    }
    return .good(Gold.Heading(level: level, number: row["number"] ?? "", title: row["title"] ?? ""))
  }
}
