import Canvas
import Documents
import Library
import Reports

extension State {
  /// Takes one event; returns what is to be done outside.
  package mutating func update(_ event: Event) -> [Effect] {
    var effects = take(event)
    effects += arrange()
    return effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .resized(let size): self.size = size
    case .progressed(let progress):
      take(progress)
      let refreshed = progress.updated.filter { shelf.askAgain($0.id) }.map { Effect.open($0.id) }
      // What was typed while the reports were being read is looked for in all of them.
      guard progress.isComplete else { return refreshed }
      let filled = refreshed + fillFolders(isAnew: true) + listProblems() + settleJudgements()
      if case .search(let search) = screen { return filled + searchAgain(search) }
      return filled
    case .indicatorsListed(let indicators):
      self.indicators = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      listChoices()
      sayWhatCounts()
    case .opened(let id, let report): shelf.take(report, id)
    case .openingFailed(let id, let failure):
      shelf.fail(id, failure)
      say(failure)
    case .found(let page, let ticket):
      forEachSearch(ticket) { $0.take(page) }
    case .searchFailed(let failure, let ticket):
      forEachSearch(ticket) { $0.fail(failure) }
    case .matched(let reports, let ticket): fill(reports, ticket)
    case .problemsListed(let problems, let ticket): take(problems, ticket)
    case .namesListed(let names):
      self.names = names
      narrowPlacesAgain()
      forEachScreen { screen in
        guard case .sheet(var sheet) = screen else { return }
        sheet.learn(names)
        screen = .sheet(sheet)
      }
      if case .search(let search) = screen, search.query.needsNames {
        return fillFolders() + searchAgain(search)
      }
      return fillFolders()
    case .queriesRead(let queries): return take(queries)
    case .comparedNumbers(let comparison, let ticket):
      take(comparison, ticket, isWhole: false)
    case .compared(let comparison, let ticket):
      take(comparison, ticket, isWhole: true)
    case .comparisonFailed(let failure, let ticket):
      failComparison(failure, ticket)
      forEachScreen { $0.failWorkList(failure, ticket) }
    case .judgementsRead(let judgements, let problems, let obstacle):
      return take(judgements, problems, obstacle: obstacle)
    case .recorded(let judgement, let unkept): return take(judgement, unkept: unkept)
    case .judgementsFitted(let fits): take(fits)
    case .partsFound(let places, let ticket): take(places, ticket)
    case .findingPartsFailed(let failure, let ticket): failFindingParts(failure, ticket)
    case .explained(let explanation, let ticket):
      forEachExplanation(ticket) { $0.take(explanation) }
    case .explanationFailed(let failure, let ticket):
      forEachExplanation(ticket) { $0.fail(failure) }
    case .reuseFound(let found, let ticket): take(found, ticket)
    case .findingReuseFailed(let failure, let ticket): failFindingReuse(failure, ticket)
    case .omissionsFound(let omissions, let ticket): take(omissions, ticket)
    case .findingOmissionsFailed(let failure, let ticket): failFindingOmissions(failure, ticket)
    case .textsCompared(let comparison, let ticket): take(comparison, ticket)
    case .comparingTextsFailed(let failure, let ticket): failComparingTexts(failure, ticket)
    case .exported(let outcome, let ticket): take(outcome, ticket)
    case .cited(let citation, let day): return take(citation, on: day)
    case .outsideReady(let program): return [.run(program)]
    case .notOpened(let why): say(why.zh, why.en, role: .problem)
    case .laidOut(let layout):
      layoutsAsked.remove(LayoutQuestion(report: layout.report, lines: layout.lines, form: layout.form))
      layouts.keep(layout)
    case .historyRead(let names):
      history = names
      forEachScreen { screen in
        guard case .palette(var palette) = screen else { return }
        palette.take(names)
        screen = .palette(palette)
      }
    case .widthTold(let width): self.width = width
    case .backgroundTold(let appearance): return take(appearance)
    case .themesListed(let themes): take(themes)
    case .themeKept(let path, let failure): take(keptIn: path, failure)
    case .failed(let failure):
      shelf.add(failure)
      say(failure)
    }
    return []
  }

  private mutating func forEachSearch(_ ticket: Ticket, _ change: (inout SearchScreen) -> Void) {
    forEachScreen { screen in
      guard case .search(var search) = screen, search.ticket == ticket else { return }
      change(&search)
      screen = .search(search)
    }
  }

  /// Numbers that came before stay; that nothing more comes is said.
  private mutating func failComparison(_ failure: Bilingual, _ ticket: Ticket) {
    var hasNumbers = false
    forEachSheet(ticket) { sheet in
      sheet.fail(failure)
      hasNumbers = sheet.comparison != nil
    }
    if hasNumbers {
      say(
        "仅文字的没查成：\(failure.zh)", "Words could not be looked for: \(failure.en)", role: .problem)
    }
  }

  private mutating func forEachSheet(_ ticket: Ticket, _ change: (inout SheetScreen) -> Void) {
    forEachScreen { screen in
      guard case .sheet(var sheet) = screen, sheet.ticket == ticket else { return }
      change(&sheet)
      screen = .sheet(sheet)
    }
  }

  private mutating func forEachExplanation(_ ticket: Ticket, _ change: (inout ExplanationScreen) -> Void) {
    forEachScreen { screen in
      guard case .explanation(var explanation) = screen, explanation.ticket == ticket else { return }
      change(&explanation)
      screen = .explanation(explanation)
    }
  }

  private mutating func take(_ progress: LibraryProgress) {
    shelf.take(progress)
    if !progress.removed.isEmpty {
      let removed = Set(progress.removed)
      marks.removeAll(where: removed.contains)
    }
    let hasBeenUsed = hasBeenUsed
    untoldChanges += progress.added.count + progress.updated.count
    // Making the tree takes time for every report, and a large library comes in hundreds of pieces.
    let isDue = untoldChanges > 0 && untoldChanges * 8 >= shelf.summaries.count
    if isDue || !progress.removed.isEmpty || progress.isComplete {
      showTree()
      forEachScreen { screen in
        guard case .browse(var browse) = screen else { return }
        // A small library comes in many pieces: until a key is pressed the first report is the tree's.
        let isUntouched = !hasBeenUsed && progress.isComplete
        if browse.text.wanted == nil || isUntouched, let first = browse.tree.tree.reports.first {
          browse.tree.reveal(.report(first))
          browse.text.show(first)
        }
        screen = .browse(browse)
      }
    }
    if let failure = progress.failures.last { say(failure) }
  }

  private mutating func say(_ failure: FileFailure) {
    let count = shelf.failures.count
    let more = Bilingual(
      zh: count > 1 ? "（共 \(count) 个问题，\(keyName(.problems)) 列出）" : "（\(keyName(.problems)) 列出）",
      en: count > 1
        ? " (\(count) problems, \(keyName(.problems)) lists them)" : " (\(keyName(.problems)) lists it)")
    say(
      "\(failure.file)：\(failure.message.zh)\(more.zh)", "\(failure.file): \(failure.message.en)\(more.en)",
      role: .problem)
  }
}
