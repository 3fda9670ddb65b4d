import Canvas
import Documents
import Library
import Reports

@testable import Reader

/// A person at the reader: keys go in, effects are answered at once by a library of values.
struct Session {
  private(set) var state: State
  /// The effects of the last event, before they were answered.
  private(set) var effects: [Effect] = []
  let reports: [Report]
  var answersSearches = true
  var answersProblems = true
  var answersParts = true
  var answersReuse = true
  var answersTextComparisons = true
  var answersRecords = true
  /// Judgements that are not on the disk yet.
  private var held: [(draft: JudgementDraft, report: ReportID?)] = []
  /// The judgements, as a file would keep them; every record is one second later.
  private(set) var kept: [Judgement] = []
  /// Why no judgement can be kept, if none can.
  var obstacle: FileFailure?
  /// Where judgements of other texts stand.
  var fits: [Judgement.ID: JudgementFit] = [:]
  /// Names of files that are there.
  var present: Set<String> = []
  /// Why no file can be written, if none can.
  var unwritable: FileFailure?
  private(set) var written: [ExportRequest] = []
  /// What was put on the clipboard.
  private(set) var copied: [String] = []
  /// Commands run by name, as a file would keep them.
  var history: [String] = []
  /// What was to be opened in other programs.
  private(set) var outside: [OutsideRequest] = []
  /// Texts that were written to files.
  private(set) var texts: [String] = []
  /// The saved queries, as a file would keep them.
  private(set) var saved: [SavedQuery] = []

  static let indicators = [
    Indicator(
      id: "reconsideration.accepted", name: Bilingual(zh: "行政复议受理件数", en: "Reviews accepted"), unit: "件",
      group: Bilingual(zh: "行政复议", en: "Review"), definition: "本年受理的行政复议案件"),
    Indicator(
      id: "reconsideration.closed", name: Bilingual(zh: "行政复议办结件数", en: "Reviews closed"), unit: "件",
      group: Bilingual(zh: "行政复议", en: "Review"), definition: "本年办结的行政复议案件"),
    Indicator(
      id: "education.events", name: Bilingual(zh: "普法活动场次", en: "Events"), unit: "场",
      group: Bilingual(zh: "普法宣传", en: "Education"), definition: "普法活动"),
    Indicator(
      id: "aid.cases", name: Bilingual(zh: "法律援助件数", en: "Legal aid cases"), unit: "件",
      group: Bilingual(zh: "公共法律服务", en: "Services"), definition: "办理的法律援助案件"),
  ]

  /// The reports read and the first frame shown.
  init(
    _ reports: [Report] = Invented.three, rows: Int = 24, columns: Int = 80, failures: [FileFailure] = [],
    language: Language = .chinese, saved: [SavedQuery] = [], keyTable: KeyTable = .standard
  ) {
    self.saved = saved
    self.reports = reports
    state = State(
      size: Size(rows: rows, columns: columns), language: language, themes: ["dark", "ink", "light"],
      theme: ThemeChoice("dark"), keyTable: keyTable)
    take(
      .progressed(
        LibraryProgress(
          added: reports.enumerated().map { index, report in
            ReportSummary(
              id: ReportID(index), file: report.document.name, metadata: report.metadata,
              gravest: report.diagnostics.map(\.severity).max(), contentHash: "h\(index)")
          }, failures: failures, filesRead: reports.count + failures.count,
          filesFound: reports.count + failures.count, isComplete: true)))
    take(.queriesRead(saved))
  }

  static let names = QueryNames(
    gazetteer: (try? Gazetteer.bundled()) ?? Gazetteer(), topics: [], indicators: indicators)

  static let catalogue = (try? Catalogue.bundled()) ?? .empty

  var frame: Frame { render(state) }
  var picture: String { frame.picture }
  /// The status row.
  var status: String {
    picture.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  mutating func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

  /// Presses the key of every character.
  mutating func type(_ text: String) { for scalar in text.unicodeScalars { take(.key(.character(scalar))) } }

  mutating func resize(rows: Int, columns: Int) { take(.resized(Size(rows: rows, columns: columns))) }

  mutating func take(_ event: Event) {
    let asked = state.update(event)
    effects = asked
    answer(asked)
    effects = asked
  }

  private mutating func answer(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .open(let id): take(.opened(id, reports[id.rawValue]))
      case .listIndicators: take(.indicatorsListed(Self.indicators))
      case .compare(let ids, let ticket):
        take(.compared(comparison(of: ids), ticket))
      case .explain(let id, let indicator, let ticket):
        take(.explained(explanation(of: id, indicator), ticket))
      case .search(let query, let ticket):
        if answersSearches { take(.found(page(query), ticket)) }
      case .layOut(let report, let question): take(.laidOut(TextLayout(of: report, asked: question)))
      case .listMatches(let query, let ticket):
        take(.matched(page(query).tallies.map(\.report), ticket))
      case .listProblems(let limit, let ticket):
        if answersProblems { take(.problemsListed(problems(limit: limit), ticket)) }
      case .findParts(let ids, let ticket):
        if answersParts { take(.partsFound(ids.map { reports[$0.rawValue].partPlaces }, ticket)) }
      case .findReuse(let ids, let ticket):
        if answersReuse { take(.reuseFound(reuse(of: ids), ticket)) }
      case .findOmissions(let id, let peers, let ticket):
        take(.omissionsFound(omissions(of: id, peers), ticket))
      case .compareTexts(let left, let right, let ticket):
        if answersTextComparisons {
          take(
            .textsCompared(TextComparison(of: reports[left.rawValue], and: reports[right.rawValue]), ticket))
        }
      case .write(let request, let ticket): take(.exported(outcome(of: request), ticket))
      case .writeText(let text, let path, _, let ticket):
        texts.append(text)
        take(.exported(.written(path, command: nil), ticket))
      case .cite(let id, let passage):
        take(
          .cited(
            Citation(of: reports[id.rawValue], passage: passage),
            on: CalendarDate(year: 2026, month: 1, day: 2)))
      case .copy(let text): copied.append(text)
      case .readHistory: take(.historyRead(history))
      case .addToHistory(let name):
        history = [name] + history.filter { $0 != name }
        take(.historyRead(history))
      case .listNames: take(.namesListed(Self.names))
      case .readQueries: take(.queriesRead(saved))
      case .saveQuery(let query):
        saved = saved.filter { $0.name != query.name } + [query]
        take(.queriesRead(saved))
      case .deleteQuery(let name):
        saved.removeAll { $0.name == name }
        take(.queriesRead(saved))
      case .readJudgements: take(.judgementsRead(kept, problems: [], obstacle: obstacle))
      case .record(let draft, let id):
        if answersRecords { record(draft, id) } else { held.append((draft, id)) }
      case .fitJudgements: take(.judgementsFitted(fits))
      case .listThemes: take(.themesListed(ThemesScreenTests.summaries))
      case .openOutside(let request): outside.append(request)
      case .openLibrary, .cancelSearch, .cancelReuse, .applyTheme, .keepTheme, .redraw, .suspend, .run: break
      }
    }
  }

  private mutating func record(_ draft: JudgementDraft, _ id: ReportID?) {
    let second = kept.count < 10 ? "0\(kept.count)" : "\(kept.count)"
    let judgement = draft.judgement(
      id: "j\(second)", time: "2026-11-22T00:40:\(second).000Z", author: "li",
      text: id.map { reports[$0.rawValue].document.text })
    kept.append(judgement)
    take(.recorded(judgement, obstacle.map { Unkept(failure: $0, count: kept.count) }))
  }

  /// The disk has caught up with what was judged.
  mutating func keepHeld() {
    while !held.isEmpty {
      let next = held.removeFirst()
      record(next.draft, next.report)
    }
  }

  /// What would become of a file.
  private mutating func outcome(of request: ExportRequest) -> ExportOutcome {
    if let unwritable { return .failed(unwritable) }
    guard request.replaces || !present.contains(request.path) else { return .present(request.path) }
    written.append(request)
    return .written(request.path, command: "fazhi compare --output \(request.path)")
  }

  /// What a library would say of its reports.
  func problems(limit: Int) -> ReportProblems {
    ReportProblems(
      reports.enumerated().flatMap { index, report in
        report.diagnostics.map {
          ReportProblem(report: ReportID(index), file: report.document.name, diagnostic: $0)
        }
      }, limit: limit)
  }

  /// What a library would say a report is silent on.
  func omissions(of id: ReportID, _ peers: [ReportID]) -> Omissions {
    Omissions(
      of: reports[id.rawValue].subjects, peers: peers.map { reports[$0.rawValue].subjects },
      catalogue: Self.catalogue)
  }

  /// What a library would find the reports have in common.
  func reuse(of ids: [ReportID]) -> TextReuse {
    let texts = ids.map { reports[$0.rawValue].document.text.bytes }
    let found = try? TextReuse(
      textCount: ids.count, text: { TextReuse.Text(bytes: texts[$0], owner: $0) }, check: {})
    return found ?? TextReuse(pairs: [], textCount: 0, givenCount: 0, cutCount: 0)
  }

  /// What the reports say of the indicators.
  func comparison(of ids: [ReportID]) -> Comparison {
    let cells = Self.indicators.map { indicator in
      ids.map { id in
        let observations = reports[id.rawValue].observations
        let indices = observations.indices.filter { observations[$0].indicator == indicator.id }
        guard let first = indices.first else {
          return Comparison.Cell(kind: .unmentioned, value: nil, observations: [], evidence: nil)
        }
        return Comparison.Cell(
          kind: observations[first].standing == .planned ? .planned : .value,
          value: observations[first].value, qualifier: observations[first].qualifier,
          observations: indices, readings: indices.map { Comparison.Reading(observations[$0]) },
          evidence: observations[first].evidence,
          findings: reports[id.rawValue].findings.filter { $0.indicators.contains(indicator.id) })
      }
    }
    return Comparison(indicators: Self.indicators, columnCount: ids.count, cells: cells)
  }

  /// What a library would say of a report's numbers: those of the indicator are taken, the quantities are not.
  func explanation(of id: ReportID, _ indicator: Indicator.ID?) -> Explanation {
    let report = reports[id.rawValue]
    var accounts = report.observations.enumerated().map { index, observation in
      let isAsked = indicator == nil || observation.indicator == indicator
      let outcome: Account.Outcome = observation.standing == .planned ? .planned : .headline
      return Account(
        utf8Range: observation.valueRange, evidence: observation.evidence, section: observation.section,
        outcome: isAsked ? outcome : .other, indicator: observation.indicator, observation: index,
        reasons: isAsked
          ? [
            Bilingual(zh: "数字前面是“行政复议案件”", en: "“行政复议案件” stands before it"),
            Bilingual(zh: "有“受理”佐证", en: "“受理” confirms it"),
          ] : [Bilingual(zh: "归别的指标", en: "it is taken as something else")])
    }
    if indicator == "aid.cases" { accounts = [] }
    let summary =
      accounts.contains { $0.outcome.isTaken }
      ? Bilingual(zh: "采用了", en: "it is shown")
      : Bilingual(zh: "正文从未说到这件事", en: "the text never speaks of it")
    return Explanation(indicator: indicator, accounts: accounts, summary: summary)
  }

  /// What a library would find of the first word, with ten characters around; without words, titles.
  func page(_ query: SearchQuery) -> SearchPage {
    var hits: [SearchHit] = []
    for (index, report) in reports.enumerated() where query.filter.accepts(report.metadata) {
      let clean = report.blocks.filter(\.kind.isClean)
      let ranges =
        query.words.first.map { report.occurrences(of: $0, in: clean) }
        ?? clean.prefix(1).map(\.utf8Range)
      for range in ranges {
        let section = report.section(at: range.lowerBound)
        let block = report.blocks.first { $0.utf8Range.contains(range.lowerBound) }?.utf8Range ?? range
        let text = report.document.text
        hits.append(
          SearchHit(
            report: ReportID(index), section: section,
            sectionTitle: section.map { report.sections[$0].number + report.sections[$0].title } ?? "",
            utf8Range: range, before: String(text[block.lowerBound..<range.lowerBound].suffix(10)),
            match: text[range], after: String(text[range.upperBound..<block.upperBound].prefix(10))))
      }
    }
    let shown = Array(hits.prefix(query.limit))
    let tallies = reports.indices.map { index in
      SearchTally(report: ReportID(index), hitCount: hits.count { $0.report == ReportID(index) })
    }.filter { $0.hitCount > 0 }
    return SearchPage(
      hits: shown, hitCount: hits.count, reportCount: tallies.count, tallies: tallies, isLast: true)
  }
}
