import Documents
import Library
import Reports

extension State {
  /// What is typed while something is asked for.
  mutating func typeJudging(_ text: String) {
    judging.asking?.prompt.insert(text)
    listChoices()
  }

  /// A command while something is asked for.
  mutating func answer(_ command: Command) -> [Effect]? {
    guard var asking = judging.asking else { return nil }
    switch command {
    case .back:
      judging.asking = nil
      say("没有改动。", "Nothing was changed.")
      return []
    case .open:
      return answer(asking)
    default:
      if let changed = asking.prompt.apply(command) {
        judging.asking = asking
        if changed { listChoices() }
        return []
      }
      if asking.scroll.apply(command, count: count) != nil {
        judging.asking = asking
        return []
      }
      return nil
    }
  }

  private mutating func answer(_ asking: Judging.Asking) -> [Effect] {
    let typed = asking.prompt.text.trimmingBlanks
    switch asking.question {
    case .value(let place):
      guard !typed.isEmpty else {
        judging.asking = nil
        return []
      }
      do throws(TypedNumber.Mistake) {
        let number = try TypedNumber(typed, of: place.indicator)
        // It stands where the number stood that it replaces.
        let old = place.shown.readings.first
        let reading = Comparison.Reading(
          value: number.value, unit: place.indicator.unit, qualifier: number.qualifier,
          scope: old?.scope ?? .whole, standing: old?.standing ?? .achieved, period: nil,
          valueRange: old?.valueRange, evidence: old?.evidence ?? place.shown.evidence)
        judging.asking = .init(question: .reason(place.draft(.corrected(reading, .typed)), place.report))
      } catch {
        message = Message(error.message(unit: place.indicator.unit), role: .warning)
      }
      return []
    case .memo(let place):
      judging.asking = nil
      guard typed != place.shown.judgement?.memo ?? "" else { return [] }
      return record(place.draft(.memo(typed)), place.report)
    case .reason(let draft, let report):
      judging.asking = nil
      return record(draft.with(reason: typed.isEmpty ? nil : typed), report)
    case .indicator(let report, let reading):
      guard let indicator = asking.choices.isEmpty ? nil : asking.choices[asking.scroll.cursor] else {
        say("没有这样的指标；改动输入，或 Esc 返回。", "There is no such indicator; change the words, or Esc.")
        return []
      }
      judging.asking = nil
      guard let summary = shelf.summary(report) else { return [] }
      let draft = JudgementDraft(
        report: summary.key, indicator: indicator.id, unit: indicator.unit,
        decision: .corrected(reading, .added),
        seen: shelf.reading(report)?.report.headline(of: indicator.id))
      return record(draft, report)
    }
  }

  // MARK: A number of the text as an indicator

  mutating func askIndicator() -> [Effect] {
    guard let number = chosenNumber else {
      say("光标不在数字上；正文中按 . 到下一个数字。", "The cursor is on no number; in the text . goes to the next.")
      return []
    }
    guard let reading = number.counted else {
      message = Message(TypedNumber.Mistake.span.message(unit: ""), role: .warning)
      return []
    }
    judging.asking = .init(question: .indicator(number.id, reading))
    listChoices()
    return indicators.isEmpty ? [.listIndicators] : []
  }

  /// The indicators that count in the number's unit and whose names have every word typed.
  mutating func listChoices() {
    guard var asking = judging.asking, case .indicator(_, let reading) = asking.question else { return }
    let words = asking.prompt.text.lowercased().split(whereSeparator: \.isWhitespace)
    asking.choices = indicators.values.filter { indicator in
      indicator.formula == nil && indicator.counts(unit: reading.unit)
        && words.allSatisfy { word in
          [indicator.name.zh, indicator.name.en, indicator.id].contains { $0.lowercased().contains(word) }
        }
    }.sorted { ($0.group.zh, $0.id) < ($1.group.zh, $1.id) }
    asking.scroll = Scroll()
    asking.scroll.fit(count: asking.choices.count, window: JudgingChoices.rowsAtMost)
    judging.asking = asking
  }
}

extension ChosenNumber {
  /// The number with its sentence, as it would be counted; nil for a span, of which a cell can have neither end.
  fileprivate var counted: Comparison.Reading? {
    switch number {
    case .observation(let index): return Comparison.Reading(report.observations[index]).asLevel
    case .quantity(let index):
      let quantity = report.quantities[index]
      guard quantity.upperValue == nil else { return nil }
      // A target taken for a result does more harm than a result taken for a target.
      let section = report.section(at: quantity.utf8Range.lowerBound)
      let isPlan = section.map { report.sections[$0].purpose == .plans } ?? false
      return Comparison.Reading(
        value: quantity.value, unit: quantity.unit, qualifier: quantity.qualifier, scope: .whole,
        standing: isPlan ? .planned : .achieved, period: nil, valueRange: quantity.utf8Range,
        evidence: sentence)
    }
  }
}

extension Comparison.Reading {
  /// A change or a share becomes a level: who adds it says that it is the indicator's value.
  fileprivate var asLevel: Comparison.Reading {
    let level = standing == .planned ? Observation.Standing.planned : .achieved
    return Comparison.Reading(
      value: value, unit: unit, qualifier: qualifier, scope: scope, standing: level, period: period,
      valueRange: valueRange, evidence: evidence)
  }
}

extension JudgementDraft {
  fileprivate func with(reason: String?) -> JudgementDraft {
    JudgementDraft(
      report: report, indicator: indicator, unit: unit, decision: decision, seen: seen, reason: reason)
  }
}

extension Report {
  /// What comparisons show for an indicator; nil where the report has no number for it.
  fileprivate func headline(of indicator: Indicator.ID) -> Comparison.Reading? {
    let own = observations.filter {
      $0.indicator == indicator && ($0.standing == .achieved || $0.standing == .planned)
    }
    return (own.first(where: \.isHeadline) ?? own.first).map(Comparison.Reading.init)
  }

  /// The sentence a number stands in: its block, as far as the marks that end a sentence reach.
  func sentence(around number: Range<Int>) -> Range<Int> {
    let block = blocks.first { $0.utf8Range.contains(number.lowerBound) }?.utf8Range ?? number
    let bytes = document.text.bytes
    func isEnd(_ index: Int) -> Bool {
      // 。 and the full-width ! ?
      let mark = (bytes[index], bytes[index + 1], bytes[index + 2])
      return mark == (0xE3, 0x80, 0x82) || mark == (0xEF, 0xBC, 0x81) || mark == (0xEF, 0xBC, 0x9F)
    }
    var start = number.lowerBound
    while start > block.lowerBound, !(start - 3 >= block.lowerBound && isEnd(start - 3)) { start -= 1 }
    var end = number.upperBound
    while end < block.upperBound, !(end + 3 <= block.upperBound && isEnd(end)) { end += 1 }
    return start..<(end < block.upperBound ? end + 3 : end)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
