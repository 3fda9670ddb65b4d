import Documents
import Library
import Reports

/// `fazhi check --gold`: how the reading of reports compares with a careful reader's.
extension CheckCommand {
  /// Prints the score, or with `--misses` what was read otherwise; for people both.
  func score(against folder: String, _ console: Console) async throws -> ExitStatus {
    let gold = try GoldFolder.read(folder)
    let corpus = try await Corpus.read(paths, ownCatalogue: options.catalogueOption.file)
    for failure in corpus.failures { console.say(failure) }
    let (reports, doubles) = named(corpus.reports)
    for name in doubles {
      console.say(
        Bilingual(
          zh: "有两份报告都叫 \(name);只对第一份评分", en: "two reports are called \(name); the first is scored"))
    }
    let score = Score(
      of: reports.filter { gold.reports.contains(Gold.stem($0.key)) }, against: gold,
      catalogue: corpus.catalogue, selection: try selection(corpus.catalogue, gold))
    for mistake in score.mistakes { console.say(mistake, in: folder) }
    let missing = gold.reports.subtracting(reports.keys.map(Gold.stem)).sorted()
    if !missing.isEmpty {
      console.say(
        Bilingual(
          zh: "没有给出这些报告,不评分:\(missing.joined(separator: "、"))",
          en: "these reports were not given and are not scored: \(missing.joined(separator: ", "))"))
    }
    if options.format == .text || !misses { try console.write(table(of: score), as: options.format) }
    if misses { try console.write(missTable(of: score), as: options.format) }
    guard corpus.failures.isEmpty, score.mistakes.isEmpty else { return .unusable }
    return score.misses.isEmpty ? .done : .nothingFound
  }

  /// The reports by file name; and the names that stand for two.
  private func named(_ entries: [Corpus.Entry]) -> (reports: [String: Report], doubles: [String]) {
    var reports: [String: Report] = [:]
    var stems: Set<String> = []
    var doubles: [String] = []
    for entry in entries {
      let name = entry.file.split(separator: "/").last.map(String.init) ?? entry.file
      if stems.insert(Gold.stem(name)).inserted { reports[name] = entry.report } else { doubles.append(name) }
    }
    return (reports, doubles)
  }

  private func selection(_ catalogue: Catalogue, _ gold: Gold) throws -> Score.Selection {
    guard !indicator.isEmpty else { return Score.Selection(onlyNamed: onlyNamed) }
    let ids = try indicator.map { asked in
      guard catalogue[asked] != nil || gold.groups?[asked] != nil else {
        throw Mistake(unknownIndicator: asked, catalogue: catalogue)
      }
      return asked
    }
    return Score.Selection(indicators: Set(ids), onlyNamed: onlyNamed)
  }

  private func table(of score: Score) -> Table {
    var table = Table([
      .init("part"), .init("name", Bilingual(zh: "类别", en: "Part")),
      .init("demanded", Bilingual(zh: "应有", en: "Gold"), alignment: .trailing),
      .init("found", Bilingual(zh: "读到", en: "Found"), alignment: .trailing),
      .init("recall", Bilingual(zh: "查全率", en: "Recall"), alignment: .trailing),
      .init("qualified", Bilingual(zh: "限定口径对", en: "Qualified"), alignment: .trailing),
      .init("claimed", Bilingual(zh: "所称", en: "Claims"), alignment: .trailing),
      .init("right", Bilingual(zh: "正确", en: "Right"), alignment: .trailing),
      .init("precision", Bilingual(zh: "查准率", en: "Precision"), alignment: .trailing),
      .init("traps", Bilingual(zh: "陷阱", en: "Traps"), alignment: .trailing),
      .init("trapsClaimed", Bilingual(zh: "误入", en: "Fell in"), alignment: .trailing),
    ])
    func row(_ part: String, _ name: Bilingual, _ tally: Tally, _ group: Score.Group? = nil) {
      table.append([
        .init(.text(part)), .init(Value(name), shown: name), .init(.integer(tally.demanded)),
        .init(.integer(tally.found)), share(tally.recall), .init(.integer(group?.qualified)),
        .init(.integer(tally.claimed)), .init(.integer(tally.right)), share(tally.precision),
        .init(.integer(group?.traps)), .init(.integer(group?.trapsClaimed)),
      ])
    }
    for group in score.groups { row("numbers", group.name, group.numbers, group) }
    if !score.groups.isEmpty {
      let total = score.total
      row("all-numbers", Bilingual(zh: "全部数字", en: "All numbers"), total.numbers, total)
    }
    if score.outlineReports > 0 { row("outline", Bilingual(zh: "标题", en: "Headings"), score.outline) }
    for field in score.fields { row("metadata", field.field.name, field.tally) }
    return table
  }

  /// A share as a fraction for programs, in percent for people.
  private func share(_ share: Double?) -> Table.Cell {
    guard let share else { return .init(.null) }
    let percent = "\(numberText((share * 1000).rounded() / 10) ?? "")%"
    return .init(.number((share * 10_000).rounded() / 10_000), shown: Bilingual(zh: percent, en: percent))
  }

  private func missTable(of score: Score) -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")), .init("kind", Bilingual(zh: "差错", en: "Miss")),
      .init("subject", Bilingual(zh: "对象", en: "Subject")), .init("value", Bilingual(zh: "内容", en: "Value")),
      .init("instead", Bilingual(zh: "对照", en: "Instead")),
      .init("evidence", Bilingual(zh: "证据", en: "Evidence")),
    ])
    for miss in score.misses {
      table.append([
        .init(.text(miss.report)), .init(.text(miss.kind.rawValue), shown: miss.kind.name),
        .init(.text(miss.subject)), .init(.text(miss.value)), .init(.text(miss.instead)),
        .init(.text(miss.evidence)),
      ])
    }
    return table
  }
}

extension Gold.Field {
  /// For people, in the interface's languages.
  fileprivate var name: Bilingual {
    switch self {
    case .title: Bilingual(zh: "标题(报告)", en: "Title")
    case .issuer: Bilingual(zh: "发布机关", en: "Issuer")
    case .adcode: Bilingual(zh: "区划代码", en: "Code")
    case .jurisdiction: Bilingual(zh: "地区", en: "Place")
    case .level: Bilingual(zh: "级别", en: "Level")
    case .year: Bilingual(zh: "年度", en: "Year")
    case .published: Bilingual(zh: "发布日期", en: "Published")
    case .kind: Bilingual(zh: "类型", en: "Kind")
    }
  }
}
