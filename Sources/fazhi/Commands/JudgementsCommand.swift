import ArgumentParser
import Documents
import Library
import Reports

/// `fazhi judgements`: what readers decided of cells of comparisons.
struct JudgementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements", abstract: "List, export and import what was decided of cells.",
    discussion: """
      Judgements are made in the program's comparison and kept in judgements.jsonl in fazhi's data folder \
      ($XDG_DATA_HOME/fazhi, or ~/.local/share/fazhi), one line of JSON each, never changed and never deleted. They \
      bear the name in $FAZHI_AUTHOR, or else the user's.
      """,
    subcommands: [ListJudgements.self, ExportJudgements.self, ImportJudgements.self],
    defaultSubcommand: ListJudgements.self)
}

/// `fazhi judgements list`: the audit trail.
struct ListJudgements: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all judgements, in the order they were made.",
    discussion: """
      With files and folders it is said of each judgement whether it fits their reports: fits, moved (the report was \
      saved anew and still says it), or the reason why it fits no more: report-absent, sentence-gone, no-sentence. \
      holds tells whether it was withdrawn.
      """)

  @Argument(
    help: "Files and folders; by default the judgements are not held against any reports.",
    completion: .file())
  var paths: [String] = []
  @Option(
    help: ArgumentHelp("Only this indicator, by id or name; may be repeated.", valueName: "id"),
    completion: .indicators)
  var indicator: [String] = []
  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      let file = JudgementFile.ofUser
      let content = try file.read()
      let catalogue = try Catalogue.standard(own: options.catalogueOption.file)
      var book = JudgementBook(content.judgements)
      var failures = content.problems.map { FileFailure($0, in: file) }
      var fits: [Judgement.ID: JudgementFit]?
      if !paths.isEmpty {
        let corpus = try await Corpus.read(paths, ownCatalogue: options.catalogueOption.file)
        failures += corpus.failures
        let settled = await corpus.library.fits(of: book.judgements, among: corpus.summaries)
        book.settle(settled)
        fits = settled
      }
      let wanted = try ids(in: catalogue, book)
      let shown = book.judgements.filter { wanted?.contains($0.indicator) ?? true }
      let table = Self.table(of: shown, in: book, fits, catalogue)
      return try console.give(
        table, as: options.format, without: failures, status: table.rows.isEmpty ? .nothingFound : .done)
    }
    if ending != .done { throw ending.exitCode }
  }

  /// The indicators asked for; nil for all. One the catalogue no longer has may still have been judged.
  private func ids(in catalogue: Catalogue, _ book: JudgementBook) throws -> Set<Indicator.ID>? {
    guard !indicator.isEmpty else { return nil }
    return Set(
      try indicator.map { asked in
        let known = catalogue.indicators.first {
          asked == $0.id || asked == $0.name.zh || asked == $0.name.en
        }
        if let known { return known.id }
        guard book.judgements.contains(where: { $0.indicator == asked }) else {
          throw Mistake(unknownIndicator: asked, catalogue: catalogue)
        }
        return asked
      })
  }

  private static func table(
    of judgements: [Judgement], in book: JudgementBook, _ fits: [Judgement.ID: JudgementFit]?,
    _ catalogue: Catalogue
  ) -> Table {
    var table = Table([
      .init("id"), .init("time", Bilingual(zh: "时间", en: "Time"), style: .dim),
      .init("author", Bilingual(zh: "作者", en: "Author")),
      .init("report", Bilingual(zh: "报告", en: "Report")),
      .init("issuer"), .init("code"), .init("year"), .init("file"), .init("hash"),
      .init("indicator", Bilingual(zh: "指标", en: "Indicator")),
      .init("verdict", Bilingual(zh: "判断", en: "Verdict")),
      .init("origin"), .init("value"), .init("unit"), .init("qualifier"), .init("scope"), .init("standing"),
      .init("start"), .init("end"), .init("quote"), .init("memo"), .init("target"),
      .init("reason", Bilingual(zh: "理由", en: "Reason")),
      .init("holds", Bilingual(zh: "有效", en: "Holds")),
      .init("fit", Bilingual(zh: "相符", en: "Fit")),
    ])
    for judgement in judgements {
      let isUndoing = judgement.target != nil
      // What is undone is at the cell of its target, whose fit it shares.
      let fit = fits.map { $0[judgement.target ?? judgement.id] ?? .fits }
      table.append(
        row(judgement, holds: isUndoing ? nil : book.isStanding(judgement), fit: fit, catalogue))
    }
    return table
  }

  private static func row(
    _ judgement: Judgement, holds: Bool?, fit: JudgementFit?, _ catalogue: Catalogue
  ) -> [Table.Cell] {
    let (report, reading) = (judgement.report, judgement.reading)
    let name = [report.issuer ?? report.file, report.year.map { String($0) }].compactMap { $0 }
      .joined(separator: " ")
    var (origin, memo): (Judgement.Origin?, String?) = (nil, nil)
    if case .corrected(_, let from) = judgement.verdict { origin = from }
    if case .memo(let text) = judgement.verdict { memo = text }
    let summary = Bilingual(zh: judgement.summary(.chinese), en: judgement.summary(.english))
    let isHeld = holds.map { $0 ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no") }
    return [
      .init(.text(judgement.id)), .init(.text(judgement.time)), .init(.text(judgement.author)),
      .init(.text(name)), .init(.text(report.issuer)), .init(.text(report.code)),
      .init(.integer(report.year)), .init(.text(report.file)), .init(.text(report.contentHash)),
      .init(.text(judgement.indicator), shown: catalogue[judgement.indicator]?.name),
      .init(.text(judgement.verdict.word), shown: summary), .init(.text(origin?.rawValue)),
      .init(.number(reading?.value)), .init(.text(reading?.unit)), .init(.text(reading?.qualifier.rawValue)),
      .init(.text(reading?.scope.rawValue)), .init(.text(reading?.standing.rawValue)),
      .init(.integer(reading?.utf8Range?.lowerBound)), .init(.integer(reading?.utf8Range?.upperBound)),
      .init(.text(reading?.quote)), .init(.text(memo)), .init(.text(judgement.target)),
      .init(.text(judgement.reason)), .init(holds.map(Value.boolean) ?? .null, shown: isHeld),
      .init(.text(fit?.word), shown: fit?.name),
    ]
  }
}

/// `fazhi judgements export`: a file to send to a colleague.
struct ExportJudgements: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all judgements to a file that another fazhi imports.")

  @Argument(help: "The file to write.", completion: .file()) var file: String
  @Flag(help: "Replaces the file if it exists.") var force = false
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let console = Console(language: languageOption.language)
    let ending = try await console.reportingErrors {
      let (own, copy) = (JudgementFile.ofUser, JudgementFile(path: file))
      guard !copy.isSame(as: own) else {
        throw FileFailure(
          file: file,
          message: Bilingual(
            zh: "判断就保存在这个文件里；请写到另一个文件", en: "judgements are kept in this very file; name another file"))
      }
      let content = try own.read()
      for problem in content.problems { console.say(FileFailure(problem, in: own)) }
      try copy.export(content.judgements, replacing: force)
      let count = content.judgements.count
      console.say(Bilingual(zh: "写出 \(count) 条判断", en: "wrote \(count) judgements"))
      return content.problems.isEmpty ? .done : .unusable
    }
    if ending != .done { throw ending.exitCode }
  }
}

/// `fazhi judgements import`: the union of a colleague's judgements and one's own.
struct ImportJudgements: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take another file's judgements in.",
    discussion: """
      Both files become one by the judgements' ids; importing twice changes nothing. Where authors decide a cell \
      differently the later decision is shown, and the cell is listed as a conflict.
      """)

  @Argument(help: "The file to read.", completion: .file()) var file: String
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let console = Console(language: languageOption.language)
    let ending = try await console.reportingErrors {
      guard JudgementFile(path: file).exists else {
        throw FileFailure(file: file, message: Bilingual(zh: "没有这个文件", en: "there is no such file"))
      }
      let (other, own) = (JudgementFile(path: file), JudgementFile.ofUser)
      let (theirs, mine) = (try other.read(), try own.read())
      let merge = JudgementMerge(of: theirs.judgements, into: mine.judgements)
      try own.append(merge.new)
      for problem in theirs.problems { console.say(FileFailure(problem, in: other)) }
      for problem in mine.problems { console.say(FileFailure(problem, in: own)) }
      for id in merge.altered {
        console.say(
          Bilingual(zh: "\(id) 两边内容不同，保留自己的", en: "\(id) differs in both files; one's own is kept"))
      }
      for disagreement in merge.disagreements { console.say(disagreement.sentence) }
      console.say(
        Bilingual(
          zh: "新增 \(merge.new.count) 条，已有 \(merge.known) 条，冲突 \(merge.disagreements.count) 处",
          en: "\(merge.new.count) new, \(merge.known) known, \(merge.disagreements.count) in conflict"))
      return theirs.problems.isEmpty && mine.problems.isEmpty ? .done : .unusable
    }
    if ending != .done { throw ending.exitCode }
  }
}

extension JudgementBook.Disagreement {
  /// Which cell, and who decided what.
  fileprivate var sentence: Bilingual {
    let name = [report.issuer ?? report.file, report.year.map { String($0) }].compactMap { $0 }
      .joined(separator: " ")
    let message = Comparison.Cell.Judged.Conflict.authorsDisagree(judgements).message(unit: "")
    return Bilingual(
      zh: "\(name) \(indicator)：\(message.zh)", en: "\(name) \(indicator): \(message.en)")
  }
}

extension JudgementFile {
  /// The user's own.
  static var ofUser: JudgementFile { JudgementFile(path: Configuration.dataFile("judgements.jsonl")) }
}

extension FileFailure {
  init(_ problem: JudgementFile.LineProblem, in file: JudgementFile) {
    self.init(file: "\(file.path):\(problem.line)", message: problem.message)
  }
}

extension Corpus {
  /// The reports as lists show them, in their order.
  var summaries: [ReportSummary] {
    reports.map { ReportSummary(of: $0.report, id: $0.id, file: $0.file) }
  }

  /// The reports side by side, with what the user decided of the cells laid over; nothing when `isUnjudged`.
  ///
  /// - Parameter isUnjudged: leaves the judgements out.
  func comparison(isUnjudged: Bool, console: Console) async throws -> Comparison {
    let comparison = try await library.comparison(of: reports.map(\.id))
    guard !isUnjudged else { return comparison }
    let file = JudgementFile.ofUser
    let content = try file.read()
    guard !content.judgements.isEmpty || !content.problems.isEmpty else { return comparison }
    for problem in content.problems { console.say(FileFailure(problem, in: file)) }
    var book = JudgementBook(content.judgements)
    let summaries = summaries
    let fits = await library.fits(of: book.judgements, among: summaries)
    book.settle(fits)
    let lost = fits.values.count { $0.isLost && $0 != .lost(.reportAbsent) }
    if lost > 0 {
      console.say(
        Bilingual(
          zh: "\(lost) 条判断与报告不再相符，未采用；fazhi judgements list 列出",
          en:
            "\(lost) judgements fit these reports no more and are left out; fazhi judgements list shows them")
      )
    }
    return comparison.judged(by: book, columns: summaries.map(\.key))
  }
}
