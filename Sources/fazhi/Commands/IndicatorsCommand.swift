import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi indicators`: every number that says something of an indicator, with the sentence that says it.
struct IndicatorsCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "Print what the reports' numbers say of the indicators.",
    discussion: """
      In text: ≈ about, ≥ at least, ≤ at most; ✓ marks the one value comparisons show for the indicator.
      """)

  @Argument(help: "Files and folders.", completion: .file()) var paths: [String]
  @OptionGroup var options: AnswerOptions

  func table(of corpus: Corpus) -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("indicator", Bilingual(zh: "指标", en: "Indicator")),
      .init("value", Bilingual(zh: "数值", en: "Value"), alignment: .trailing),
      .init("unit", Bilingual(zh: "单位", en: "Unit")),
      .init("qualifier"),
      .init("scope", Bilingual(zh: "口径", en: "Scope")),
      .init("standing", Bilingual(zh: "性质", en: "Standing")),
      .init("headline", Bilingual(zh: "采用", en: "Shown")),
      .init("section"),
      .init("evidence", Bilingual(zh: "证据", en: "Evidence")),
      .init("start"), .init("end"),
      .init("name"), .init("group"), .init("period"), .init("unitAsWritten"), .init("valueStart"),
      .init("valueEnd"), .init("purpose"),
    ])
    let indicators = Dictionary(uniqueKeysWithValues: corpus.catalogue.indicators.map { ($0.id, $0) })
    for entry in corpus.reports {
      for observation in entry.report.observations {
        table.append(row(observation, of: entry, indicator: indicators[observation.indicator]))
      }
    }
    return table
  }

  private func row(_ observation: Observation, of entry: Corpus.Entry, indicator: Indicator?) -> [Table.Cell]
  {
    let report = entry.report
    let sign = observation.qualifier.sign + (numberText(observation.value) ?? "")
    return [
      .init(.text(entry.file)),
      .init(.text(observation.indicator), shown: indicator?.name),
      .init(.number(observation.value), shown: Bilingual(zh: sign, en: sign)),
      .init(.text(indicator?.unit(of: observation))),
      .init(.text(observation.qualifier.rawValue)),
      .init(.text(observation.scope.rawValue), shown: observation.scope.name),
      .init(.text(observation.standing.rawValue), shown: observation.standing.name),
      .init(.boolean(observation.isHeadline)),
      .init(.text(report.sectionPath(observation.section))),
      .init(.text(report.document.text[observation.evidence])),
      .init(.integer(observation.evidence.lowerBound)),
      .init(.integer(observation.evidence.upperBound)),
      .init(Value(indicator?.name)),
      .init(Value(indicator?.group)),
      .init(.text(observation.period)),
      .init(.text(observation.unit)),
      .init(.integer(observation.valueRange.lowerBound)),
      .init(.integer(observation.valueRange.upperBound)),
      .init(.text(observation.section.map { report.sections[$0].purpose.rawValue })),
    ]
  }
}
