import Documents
import Library
import Reports

extension State {
  /// Does what a command of judging asks for, or what is typed into its prompt; nil for all other commands.
  mutating func runJudging(_ command: Command) -> [Effect]? {
    if judging.asking != nil, let effects = answer(command) { return effects }
    let wasLeaving = judging.isLeaving
    judging.isLeaving = false
    switch command {
    case .undo, .redo:
      guard judging.recording.isEmpty else {
        judging.turnsWaiting.append(command)
        return []
      }
      return turn(command)
    case .confirm, .reject, .correct, .chooseAlternate, .toggleScope, .toggleStanding, .notApplicable, .memo:
      guard let place = judgedPlace else {
        say("光标不在可判断的单元格上。", "The cursor is on no cell that can be judged.")
        return []
      }
      guard place.indicator.formula == nil else {
        say(
          "这一行是算出来的；请判断它所用的各行。", "This row is computed; judge the rows it is computed from.")
        return []
      }
      guard !isRecording(place) else {
        say(
          "前一个判断还在写入磁盘，请稍候再按。", "The judgement before is still being written; press again in a moment.")
        return []
      }
      return judge(command, place)
    case .countAs: return askIndicator()
    case .quit where mustWait && !wasLeaving, .leave where mustWait && !wasLeaving && isOutermost:
      judging.isLeaving = true
      say(
        "正在把判断写入磁盘，写好就退出；再按一次立即退出。",
        "Judgements are being written; the program ends when they are. Again to leave at once.")
      return []
    case .quit where mustWarn, .leave where mustWarn && isOutermost:
      warnOfLeaving()
      return []
    default: return nil
    }
  }

  private mutating func warnOfLeaving() {
    judging.hasWarned = true
    let count = judging.unkept?.count ?? 0
    say(
      "有 \(count) 条判断没有写入磁盘，退出就没有了；再按一次退出。",
      "\(count) judgements are not on the disk and would be lost; again to leave all the same.",
      role: .problem)
  }

  /// Whether what the cell shows is about to change, or what is undone is not known yet.
  private func isRecording(_ place: JudgedPlace) -> Bool {
    !judging.turnsWaiting.isEmpty
      || judging.recording.contains { $0.report == place.key && $0.indicator == place.indicator.id }
  }

  private var mustWait: Bool { !judging.recording.isEmpty }

  private var mustWarn: Bool { (judging.unkept?.count ?? 0) > 0 && !judging.hasWarned }

  /// The cell the cursor is on, with what the program reads there.
  private var judgedPlace: JudgedPlace? {
    switch screen {
    case .sheet(let sheet):
      guard let indicator = sheet.indicator, let cell = sheet.cell, let unjudged = sheet.unjudged,
        let summary = shelf.summary(sheet.reports[sheet.column])
      else { return nil }
      return JudgedPlace(
        report: summary.id, key: summary.key, indicator: unjudged.indicators[indicator], shown: cell,
        read: unjudged.cells[indicator][sheet.column].readings)
    default: return nil
    }
  }

  // MARK: Deciding

  private mutating func judge(_ command: Command, _ place: JudgedPlace) -> [Effect] {
    let shown = place.shown.kind == .notApplicable ? nil : place.shown.readings.first
    switch command {
    case .correct:
      judging.asking = .init(question: .value(place))
      return []
    case .memo:
      judging.asking = .init(question: .memo(place), prompt: Prompt(place.shown.judgement?.memo ?? ""))
      return []
    case .notApplicable:
      return askReason(place.draft(.notApplicable), place.report)
    case .chooseAlternate:
      return chooseAlternate(place)
    default: break
    }
    guard let shown else {
      say(
        "这一格没有数值；\(keyName(.correct)) 填写数值，\(keyName(.notApplicable)) 标为不适用。",
        "There is no number here; \(keyName(.correct)) gives one, \(keyName(.notApplicable)) marks it not applicable."
      )
      return []
    }
    switch command {
    case .confirm: return record(place.draft(.confirmed(shown)), place.report)
    case .reject: return askReason(place.draft(.rejected(shown)), place.report)
    case .toggleScope:
      let changed = shown.with(scope: shown.scope == .whole ? .part : .whole)
      return record(place.draft(.corrected(changed, .rescoped)), place.report)
    case .toggleStanding:
      let changed = shown.with(standing: shown.standing == .achieved ? .planned : .achieved)
      return record(place.draft(.corrected(changed, .rescoped)), place.report)
    default: return []
    }
  }

  /// Takes the next of the numbers the program has for the cell, in its own order.
  private mutating func chooseAlternate(_ place: JudgedPlace) -> [Effect] {
    let here = place.read.firstIndex { $0 == place.shown.readings.first }
    guard place.read.count > (here == nil ? 0 : 1) else {
      say(
        "报告里没有别的数可选；\(keyName(.correct)) 填写数值。",
        "The report has no other number for it; \(keyName(.correct)) gives one.")
      return []
    }
    let next = place.read[((here ?? -1) + 1) % place.read.count]
    return record(place.draft(.corrected(next, .alternate)), place.report)
  }

  private mutating func askReason(_ draft: JudgementDraft, _ report: ReportID) -> [Effect] {
    judging.asking = .init(question: .reason(draft, report))
    return []
  }

  mutating func record(_ draft: JudgementDraft, _ report: ReportID?) -> [Effect] {
    judging.recording.append(draft)
    return [.record(draft, report)]
  }

  // MARK: Undoing

  private mutating func turn(_ command: Command) -> [Effect] {
    command == .undo ? undo() : redo()
  }

  private mutating func undo() -> [Effect] {
    guard let target = judging.book.undoTarget(among: judging.own) else {
      say("没有可撤销的判断。", "There is no judgement to undo.")
      return []
    }
    return record(turn(target, .withdrawn(target.id)), nil)
  }

  private mutating func redo() -> [Effect] {
    guard let target = judging.book.redoTarget(among: judging.own) else {
      say("没有可恢复的判断。", "There is no judgement to redo.")
      return []
    }
    return record(turn(target, .reinstated(target.id)), nil)
  }

  private func turn(_ target: Judgement, _ decision: JudgementDraft.Decision) -> JudgementDraft {
    JudgementDraft(report: target.report, indicator: target.indicator, unit: "", decision: decision)
  }

  // MARK: Answers

  /// Judgements read from the disk when the program began.
  mutating func take(_ judgements: [Judgement], _ problems: [FileFailure], obstacle: FileFailure?) -> [Effect]
  {
    for problem in problems { shelf.add(problem) }
    judging.book.add(judgements)
    if let obstacle {
      shelf.add(obstacle)
      judging.unkept = Unkept(failure: obstacle, count: 0)
      say(
        "判断只能留在内存里：\(obstacle.message.zh)", "judgements stay in memory only: \(obstacle.message.en)",
        role: .problem)
    } else if let problem = problems.first {
      say("\(problem.file)：\(problem.message.zh)", "\(problem.file): \(problem.message.en)", role: .problem)
    }
    showJudgements()
    return settleJudgements()
  }

  /// A judgement is recorded: on the disk, or in memory only.
  mutating func take(_ judgement: Judgement, unkept: Unkept?) -> [Effect] {
    if !judging.recording.isEmpty { judging.recording.removeFirst() }
    judging.book.add([judgement])
    judging.own.append(judgement.id)
    judging.unkept = unkept
    judging.hasWarned = false
    showJudgements()
    if let unkept {
      say(
        "\(sentence(judgement, .chinese))；\(unkept.failure.message.zh)，先留在内存里（\(unkept.count) 条）",
        "\(sentence(judgement, .english)); \(unkept.failure.message.en); kept in memory so far (\(unkept.count))",
        role: .problem)
    } else {
      say(sentence(judgement, .chinese) + "。", sentence(judgement, .english) + ".")
    }
    return goOn()
  }

  /// Does what waited for the judgements that are recorded by now.
  private mutating func goOn() -> [Effect] {
    var effects: [Effect] = []
    while judging.recording.isEmpty, !judging.turnsWaiting.isEmpty {
      effects += turn(judging.turnsWaiting.removeFirst())
    }
    if judging.isLeaving, judging.recording.isEmpty {
      judging.isLeaving = false
      if mustWarn { warnOfLeaving() } else { isFinished = true }
    }
    return effects
  }

  /// What was recorded, with the cell: 撤销：确认 171件（大理市 2023 行政复议受理件数）.
  private func sentence(_ judgement: Judgement, _ language: Language) -> String {
    var what = judgement.summary(language)
    if let target = judgement.target, let undone = judging.book[target] {
      what += (language == .chinese ? "：" : ": ") + undone.summary(language)
    }
    let name = indicatorName(judgement.indicator)
    let place = [judgement.report.issuer ?? judgement.report.file, judgement.report.year.map { "\($0)" }]
      .compactMap { $0 }.joined(separator: " ")
    return language == .chinese ? "\(what)（\(place) \(name.zh)）" : "\(what) (\(place) \(name.en))"
  }

  private func indicatorName(_ id: Indicator.ID) -> Bilingual {
    if let indicator = indicators[id] { return indicator.name }
    if case .sheet(let sheet) = screen,
      let indicator = sheet.comparison?.indicators.first(where: { $0.id == id })
    {
      return indicator.name
    }
    return Bilingual(zh: id, en: id)
  }
}

extension Comparison.Reading {
  fileprivate func with(
    scope: Observation.Scope? = nil, standing: Observation.Standing? = nil
  ) -> Comparison.Reading {
    Comparison.Reading(
      value: value, unit: unit, qualifier: qualifier, scope: scope ?? self.scope,
      standing: standing ?? self.standing, period: period, valueRange: valueRange, evidence: evidence)
  }
}
