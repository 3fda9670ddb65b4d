import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi explain`: why a number was taken, or why not.
struct ExplainCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why numbers were taken for an indicator, or why not.",
    discussion: """
      With --indicator: every number that stands with words of the indicator, and what decided on it. Without: \
      every number of the text, one per line. Exits with 1 when nothing is to be said of any of them.
      """)

  @Argument(help: "Files and folders.", completion: .file()) var paths: [String]
  @Option(
    help: ArgumentHelp("The indicator, by id or name; may be repeated.", valueName: "id"),
    completion: .indicators)
  var indicator: [String] = []
  @OptionGroup var options: AnswerOptions

  func table(of corpus: Corpus) throws -> Table {
    var table = Table([
      .init("file"), .init("indicator"), .init("outcome"), .init("number"), .init("takenAs"),
      .init("reasons"),
      .init("section"), .init("evidence"), .init("start"), .init("end"),
    ])
    for (entry, explanation) in try explanations(of: corpus) {
      let report = entry.report
      func row(_ account: Account?) -> [Table.Cell] {
        [
          .init(.text(entry.file)), .init(.text(explanation.indicator)),
          .init(.text(account?.outcome.rawValue ?? outcome(without: explanation, corpus))),
          .init(.text(account.flatMap { number(of: $0, in: report) })), .init(.text(account?.indicator)),
          .init(.list((account?.reasons ?? [explanation.summary]).map { .text($0(options.language)) })),
          .init(.text(account.map { report.sectionPath($0.section) })),
          .init(.text(account.map { report.document.text[$0.evidence] })),
          .init(.integer(account?.utf8Range.lowerBound)), .init(.integer(account?.utf8Range.upperBound)),
        ]
      }
      if explanation.accounts.isEmpty, explanation.indicator != nil { table.append(row(nil)) }
      for account in explanation.accounts { table.append(row(account)) }
    }
    return table
  }

  func textTable(of corpus: Corpus) throws -> Table {
    indicator.isEmpty ? try lineTable(of: corpus) : try paragraphTable(of: corpus)
  }

  /// One line for every number.
  private func lineTable(of corpus: Corpus) throws -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("number", Bilingual(zh: "数字", en: "Number"), alignment: .trailing),
      .init("outcome", Bilingual(zh: "结果", en: "Outcome")),
      .init("indicator", Bilingual(zh: "指标", en: "Indicator")),
      .init("reasons", Bilingual(zh: "缘由", en: "Why")),
    ])
    for (entry, explanation) in try explanations(of: corpus) {
      for account in explanation.accounts {
        table.append([
          .init(.text(entry.file)), .init(.text(number(of: account, in: entry.report))),
          .init(.null, shown: account.outcome.name),
          .init(.null, shown: account.indicator.flatMap { corpus.catalogue[$0]?.name }),
          .init(.text(reasons(of: account))),
        ])
      }
    }
    return table
  }

  /// For each indicator what is shown, then its numbers, each with its reasons and its sentence below.
  private func paragraphTable(of corpus: Corpus) throws -> Table {
    var table = Table([.init("line", Bilingual(zh: "", en: ""))])
    for (entry, explanation) in try explanations(of: corpus) {
      let name = explanation.indicator.flatMap { corpus.catalogue[$0]?.name(options.language) } ?? ""
      let head =
        "\(entry.file): \(name) (\(explanation.indicator ?? "")): \(explanation.summary(options.language))"
      table.append([.init(.text(head))])
      for account in explanation.accounts {
        let number = number(of: account, in: entry.report).map { $0 + "  " } ?? ""
        table.append([.init(.text("\(number)[\(account.outcome.name(options.language))]"), indent: 2)])
        table.append([.init(.text(reasons(of: account)), indent: 6)])
        table.append([.init(.text(entry.report.document.text[account.evidence]), indent: 6)])
      }
    }
    return table
  }

  private func reasons(of account: Account) -> String {
    account.reasons.map { $0(options.language) }.joined(separator: options.language == .chinese ? ";" : "; ")
  }

  /// The number as written; nil for a sentence without one.
  private func number(of account: Account, in report: Report) -> String? {
    account.outcome == .mentioned ? nil : report.document.text[account.utf8Range].onOneLine()
  }

  /// The outcome where there is no number to tell of.
  private func outcome(without explanation: Explanation, _ corpus: Corpus) -> String {
    explanation.indicator.flatMap { corpus.catalogue[$0]?.formula } == nil ? "unmentioned" : "derived"
  }

  private func explanations(of corpus: Corpus) throws -> [(Corpus.Entry, Explanation)] {
    let ids: [Indicator.ID?] =
      indicator.isEmpty
      ? [nil]
      : try indicator.map { asked in
        let known = corpus.catalogue.indicators.first {
          asked == $0.id || asked == $0.name.zh || asked == $0.name.en
        }
        guard let known else { throw Mistake(unknownIndicator: asked, catalogue: corpus.catalogue) }
        return known.id
      }
    return corpus.reports.flatMap { entry in
      ids.map { (entry, entry.report.explanation(of: $0, catalogue: corpus.catalogue)) }
    }
  }
}
