import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi catalogue`: the indicators reports are read for.
struct CatalogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "List the indicators, with definitions.",
    discussion: """
      task is the one of the nine tasks of the outline for building a government under the rule of law \
      (法治政府建设实施纲要 2021—2025) an indicator belongs to; note says what is and is not counted (口径). \
      formula is how a row is computed from others; it is null for what is read in the text.
      """)

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      let catalogue = try Catalogue.standard(own: options.catalogueOption.file)
      try console.write(Self.table(of: catalogue), as: options.format)
      return ExitStatus.done
    }
    if ending != .done { throw ending.exitCode }
  }

  private static func table(of catalogue: Catalogue) -> Table {
    var table = Table([
      .init("id", Bilingual(zh: "编号", en: "Id")),
      .init("name", Bilingual(zh: "指标", en: "Indicator")),
      .init("group", Bilingual(zh: "类别", en: "Group"), style: .dim),
      .init("unit", Bilingual(zh: "单位", en: "Unit")),
      .init("task", Bilingual(zh: "纲要任务", en: "Task")),
      .init("definition", Bilingual(zh: "定义", en: "Definition")),
      .init("note", Bilingual(zh: "口径", en: "Note")),
      .init("formula", Bilingual(zh: "公式", en: "Formula")),
    ])
    for indicator in catalogue.indicators {
      table.append([
        .init(.text(indicator.id)), .init(Value(indicator.name), shown: indicator.name),
        .init(Value(indicator.group), shown: indicator.group), .init(.text(indicator.unit)),
        .init(Value(indicator.task), shown: indicator.task), .init(.text(indicator.definition)),
        .init(.text(indicator.note)), .init(.text(indicator.formula?.text { $0 })),
      ])
    }
    return table
  }
}
