import Documents

// The long form. Programs get a row for every indicator with a cell for every report, which JSON writes as such and CSV
// as a line for every cell; its keys are a contract, and new ones come at the end. People get a line for every cell.

extension ComparisonTable {
  static let columns: [Table.Column] = [
    .init("indicator"), .init("name"), .init("group"), .init("unit"), .init("cells"),
    .init("formula"),
  ]

  /// An indicator with its cells, and with their ranks if these are given.
  func line(_ row: Int, _ ranks: RowRanks?) -> [Table.Cell] {
    let indicator = comparison.indicators[row]
    return [
      .init(.text(indicator.id)), .init(Value(indicator.name)), .init(Value(indicator.group)),
      .init(.text(indicator.unit)),
      .init(
        .list(
          sources.indices.map { column in
            .object(fields(row, column) + (ranks.map { rankFields(row, column, $0) } ?? []))
          })),
      .init(.text(indicator.formula?.text { $0 })),
    ]
  }

  private func fields(_ row: Int, _ column: Int) -> [Value.Field] {
    let cell = comparison.cells[row][column]
    let source = sources[column]
    let words = source.words(row)
    let reading = cell.readings.first
    let computed = isComputed(row) ? cell.computed : nil
    let fields: KeyValuePairs<String, Value> = [
      "file": .text(source.file),
      "kind": .text(cell.kind.rawValue),
      "value": .number(cell.value),
      "unit": .text(comparison.indicators[row].unit),
      "evidence": .text(words?.evidence),
      "start": .integer(cell.evidence?.lowerBound),
      "end": .integer(cell.evidence?.upperBound),
      "qualifier": .text((reading?.qualifier ?? computed?.qualifier)?.rawValue),
      "scope": .text((reading?.scope ?? computed?.scope)?.rawValue),
      "standing": .text((reading?.standing ?? computed?.standing)?.rawValue),
      "findings": .list(cell.findings.map { .text($0.diagnostic.rule) }),
      "judgement": .text(cell.judgement?.judgement.verdict.word),
      "judgedBy": .text(cell.judgement?.judgement.author),
      "conflicts": .list((cell.judgement?.conflicts ?? []).map { .text($0.word) }),
      "issuer": .text(source.metadata.issuer),
      "place": .text(source.metadata.jurisdiction?.path.joined(separator: "/")),
      "code": .text(source.metadata.jurisdiction?.code),
      "year": .integer(source.metadata.year),
      "period": .text(reading?.period),
      "section": .text(words?.section),
    ]
    return fields.map { Value.Field(key: $0.key, value: $0.value) }
  }

  private func doubts(_ cell: Comparison.Cell, _ unit: String, _ language: Language) -> String {
    let findings = cell.findings.map { $0.diagnostic.message(language) }
    let conflicts = (cell.judgement?.conflicts ?? []).map { $0.message(unit: unit)(language) }
    return (findings + conflicts).joined(separator: " / ")
  }

  static func columnsForPeople(isRanked: Bool) -> [Table.Column] {
    headColumnsForPeople + (isRanked ? rankColumns : []) + tailColumnsForPeople
  }

  private static let headColumnsForPeople: [Table.Column] = [
    .init("indicator", Bilingual(zh: "指标", en: "Indicator")),
    .init("place", Bilingual(zh: "地区", en: "Place")),
    .init("year", Bilingual(zh: "年度", en: "Year"), alignment: .trailing),
    .init("issuer", Bilingual(zh: "发布机关", en: "Issuer")),
    .init("value", Bilingual(zh: "数值", en: "Value"), alignment: .trailing),
    .init("unit", Bilingual(zh: "单位", en: "Unit")),
    .init("kind", Bilingual(zh: "性质", en: "Kind")),
  ]

  private static let tailColumnsForPeople: [Table.Column] = [
    .init("period", Bilingual(zh: "时期", en: "Period")),
    .init("findings", Bilingual(zh: "疑点", en: "Doubts")),
    .init("evidence", Bilingual(zh: "依据", en: "Evidence")),
    .init("section", Bilingual(zh: "章节", en: "Section")),
    .init("file", Bilingual(zh: "文件", en: "File")),
  ]

  /// A cell as people read it, with its rank if ranks are given.
  func lineForPeople(
    _ row: Int, _ column: Int, _ ranks: RowRanks?, in language: Language
  ) -> [Table.Cell] {
    let cell = comparison.cells[row][column]
    let source = sources[column]
    let words = source.words(row)
    let reading = cell.readings.first
    let metadata = source.metadata
    let head: [Table.Cell] = [
      .init(.text(comparison.indicators[row].id), shown: comparison.indicators[row].name),
      .init(.text(metadata.jurisdiction?.name)), .init(.integer(metadata.year)),
      .init(.text(metadata.issuer)), .init(.text(text(row, column))),
      .init(.text(comparison.indicators[row].unit)),
      .init(.text(cell.kind.rawValue), shown: cell.kind.name),
    ]
    return head + (ranks.map { rankCells(row, column, $0) } ?? []) + [
      .init(.text(reading?.period)),
      .init(.text(doubts(cell, comparison.indicators[row].unit, language))),
      .init(.text(words?.evidence)), .init(.text(words?.section)), .init(.text(source.file)),
    ]
  }
}

extension ComparisonTable {
  /// A cell as people read it: the value with a sign for its kind, never a 0 for what is missing: `≈13000`, `◐18`,
  /// `→200`, `!5` for a doubtful one, `文` for words only, `·` for nothing, `∅` for what cannot be asked; before it what
  /// was decided of it (`✓`, `✎`). A computed number is rounded, one a report says never is.
  package func text(_ row: Int, _ column: Int) -> String {
    let cell = comparison.cells[row][column]
    return (cell.judgement?.sign ?? "") + cell.unjudgedText(isRounded: isComputed(row))
  }

  /// Whether a row's numbers are computed from others.
  func isComputed(_ row: Int) -> Bool { comparison.indicators[row].formula != nil }
}

extension Comparison.Cell {
  /// What people read without the sign of a decision.
  func unjudgedText(isRounded: Bool) -> String {
    let shown = isRounded ? value?.roundedForReading : value
    let number = shown.map { qualifier.sign + (numberText($0) ?? "") } ?? ""
    let doubt = isDoubtful ? "!" : ""
    return switch kind {
    case .value, .zero, .approximate: doubt + number
    case .partial: "\(doubt)◐\(number)"
    case .planned: "\(doubt)→\(number)"
    case .textOnly: "\(doubt)文"
    case .unmentioned: "\(doubt)·"
    case .notApplicable: "\(doubt)∅"
    }
  }

  /// What is so of a computed number; nil where there is none. Its operands are all achieved.
  fileprivate var computed: (qualifier: Qualifier, scope: Observation.Scope, standing: Observation.Standing)?
  {
    value == nil ? nil : (qualifier, kind == .partial ? .part : .whole, .achieved)
  }

  /// Whether something is to be looked at again, in the reports or in what was decided.
  var isDoubtful: Bool { !findings.isEmpty || judgement?.conflicts.isEmpty == false }
}
