import Documents

// The wide forms: indicators × reports, and reports × indicators. A cell has room for one value only. It is a number where
// the number can stand beside the others as it is; anything less (about, of a part, a target, doubtful) is the number
// behind its sign, a text, so that no program adds it up unawares. What is not mentioned is empty, and never 0.

extension ComparisonTable {
  /// What stands before the reports.
  static let headColumns: [Table.Column] = [
    .init("indicator"),
    .init("group", Bilingual(zh: "类别", en: "Group")),
    .init("name", Bilingual(zh: "指标", en: "Indicator")),
    .init("unit", Bilingual(zh: "单位", en: "Unit")),
  ]

  var wideColumns: [Table.Column] {
    Self.headColumns + labels.map { .init($0, Bilingual(zh: $0, en: $0), alignment: .trailing) }
  }

  func wideLine(_ row: Int, for format: TableFormat) -> [Table.Cell] {
    let indicator = comparison.indicators[row]
    return [
      .init(.text(indicator.id)), .init(Value(indicator.group), shown: indicator.group),
      .init(Value(indicator.name), shown: indicator.name, note: indicator.definition),
      .init(.text(indicator.unit)),
    ] + sources.indices.map { cell(row, $0, for: format) }
  }

  var transposedColumns: [Table.Column] {
    [
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("issuer", Bilingual(zh: "发布机关", en: "Issuer")),
      .init("place", Bilingual(zh: "地区", en: "Place")),
      .init("code", Bilingual(zh: "代码", en: "Code")),
      .init("year", Bilingual(zh: "年度", en: "Year"), alignment: .trailing),
    ]
      + rows.map(transposedColumn)
  }

  /// The column of a row of the comparison where reports are the lines.
  package func transposedColumn(_ row: Int) -> Table.Column {
    let indicator = comparison.indicators[row]
    return .init(
      indicator.id,
      Bilingual(
        zh: "\(indicator.name.zh)(\(indicator.unit))", en: "\(indicator.name.en) (\(indicator.unit))"),
      alignment: .trailing)
  }

  func transposedLine(_ column: Int, for format: TableFormat) -> [Table.Cell] {
    let source = sources[column]
    let place = source.metadata.jurisdiction
    return [
      .init(.text(source.file)), .init(.text(source.metadata.issuer)),
      .init(.text(place?.path.joined(separator: "/"))), .init(.text(place?.code)),
      .init(.integer(source.metadata.year)),
    ] + rows.map { cell($0, column, for: format) }
  }

  /// Where people read, computed numbers are rounded; JSON has them in full.
  private func cell(_ row: Int, _ column: Int, for format: TableFormat) -> Table.Cell {
    let cell = comparison.cells[row][column]
    let shown = text(row, column)
    let isRounded = isComputed(row) && format != .json && format != .jsonl
    let text = cell.unjudgedText(isRounded: isRounded)
    let value: Value =
      switch cell.kind {
      case .value, .zero:
        cell.isDoubtful ? .text(text) : .number(isRounded ? cell.value?.roundedForReading : cell.value)
      case .approximate, .partial, .planned, .textOnly, .notApplicable: .text(text)
      case .unmentioned: .null
      }
    return .init(value, shown: Bilingual(zh: shown, en: shown), note: sources[column].words(row)?.evidence)
  }
}
