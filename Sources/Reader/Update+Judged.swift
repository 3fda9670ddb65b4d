import Documents
import Library
import Reports

extension State {
  /// A comparison as the library has it, with what was decided laid over it.
  ///
  /// - Parameter isWhole: false for numbers alone, which a list of work does not begin with.
  mutating func take(_ comparison: Comparison, _ ticket: Ticket, isWhole: Bool) {
    let (book, shelf) = (judging.book, shelf)
    forEachScreen { screen in
      switch screen {
      case .sheet(var sheet) where sheet.ticket == ticket:
        sheet.take(comparison, book, shelf, isWhole: isWhole)
        screen = .sheet(sheet)
      case .chart(var chart) where chart.sheet.ticket == ticket:
        chart.take(comparison, book, shelf, isWhole: isWhole)
        screen = .chart(chart)
      case .workList(var list) where list.ticket == ticket && isWhole:
        list.take(comparison, book, shelf)
        screen = .workList(list)
      default: break
      }
    }
  }

  /// Lays what is decided by now over every comparison there is.
  mutating func showJudgements() {
    let (book, shelf) = (judging.book, shelf)
    forEachScreen { screen in
      switch screen {
      case .sheet(var sheet):
        guard sheet.unjudged != nil else { return }
        sheet.judge(by: book, shelf)
        screen = .sheet(sheet)
      case .chart(var chart):
        guard chart.sheet.unjudged != nil else { return }
        chart.judge(by: book, shelf)
        screen = .chart(chart)
      case .workList(var list):
        guard let comparison = list.unjudged else { return }
        list.take(comparison, book, shelf)
        screen = .workList(list)
      default: break
      }
    }
  }

  /// Asks where judgements stand whose text is not among the reports, or that must be found in it, once all of these
  /// are known.
  mutating func settleJudgements() -> [Effect] {
    guard shelf.isComplete, !judging.book.isEmpty else { return [] }
    let hashes = Set(shelf.summaries.map(\.contentHash))
    guard hashes != judging.settledFor else { return [] }
    judging.settledFor = hashes
    let unsettled = judging.book.judgements.filter {
      $0.isPlaced || !hashes.contains($0.report.contentHash)
    }
    guard !unsettled.isEmpty else {
      // What was lost may have come back with the files.
      judging.book.settle([:])
      showJudgements()
      return []
    }
    let keys = ReportKeys(shelf.summaries.map(\.key))
    let reports = Set(unsettled.map(\.report))
    let judged = Set(reports.map(\.contentHash))
    let candidates = shelf.summaries.indices.filter { judged.contains(shelf.summaries[$0].contentHash) }
    let others = reports.filter { !hashes.contains($0.contentHash) }.flatMap { keys.others(of: $0) }
    return [.fitJudgements(unsettled, Set(candidates + others).sorted().map { shelf.summaries[$0] })]
  }

  mutating func take(_ fits: [Judgement.ID: JudgementFit]) {
    judging.book.settle(fits)
    showJudgements()
    let lost = fits.values.count { $0.isLost && $0 != .lost(.reportAbsent) }
    if lost > 0 {
      say(
        "\(lost) 条判断与现在的报告不再相符；\(keyName(.workList)) 列出。",
        "\(lost) judgements fit the reports no more; \(keyName(.workList)) lists them.",
        role: .warning)
    }
  }
}

extension SheetScreen {
  /// Takes a comparison with what was decided laid over it; the cursor stays on its cell.
  mutating func take(
    _ comparison: Comparison, _ book: JudgementBook, _ shelf: Shelf, isWhole: Bool? = nil
  ) {
    let isFirst = unjudged == nil
    let before = (indicator: indicator, report: column, group: group)
    unjudged = comparison
    let texts = texts(shelf)
    judgedColumns = book.columns(ofTexts: texts)
    take(comparison.judged(by: book, texts: texts), isWhole: isWhole)
    if !isFirst { show(indicator: before.indicator, report: before.report, group: before.group) }
  }

  /// Lays what is decided by now over the comparison there is: only reports something was, or is, decided of can have
  /// changed, a handful of thousands.
  mutating func judge(by book: JudgementBook, _ shelf: Shelf) {
    guard let unjudged else { return }
    let before = (indicator: indicator, report: column, group: group)
    let texts = texts(shelf)
    let judged = book.columns(ofTexts: texts)
    take(unjudged.judged(by: book, texts: texts), changed: judgedColumns.union(judged))
    judgedColumns = judged
    show(indicator: before.indicator, report: before.report, group: before.group)
  }

  /// The content hash of each report; of one that is gone, none.
  private func texts(_ shelf: Shelf) -> [String] { reports.map { shelf.summary($0)?.contentHash ?? "" } }
}

extension JudgementBook {
  /// The columns something was decided of, by the content hashes of all.
  fileprivate func columns(ofTexts texts: [String]) -> Set<Int> {
    isEmpty ? [] : Set(texts.indices.filter { !decisions(of: texts[$0]).isEmpty })
  }
}

extension Shelf {
  /// What a report is known by; of one that is gone, a key nothing was judged under.
  func key(_ id: ReportID) -> ReportKey {
    summary(id)?.key ?? ReportKey(issuer: nil, code: nil, year: nil, file: "", contentHash: "")
  }
}
