import Documents
import Library
import Reports

// Numbers in the text itself: walked by a key, each says which cell of a comparison it feeds.

extension State {
  /// Goes to the next number of the text, or the one before, and says what it counts.
  mutating func goToNumber(by step: Int, in text: inout TextView) -> [Effect] {
    guard let reading = text.reading else { return [] }
    guard !reading.marks.isEmpty else {
      say("这份报告的正文里没有数字。", "The text has no numbers.")
      return []
    }
    guard text.goToNumber(by: step) else {
      say(
        step > 0 ? "后面没有数字了。" : "前面没有数字了。",
        step > 0 ? "There are no further numbers." : "There are no numbers before this.")
      return []
    }
    if let place = text.number { sayWhatCounts(place, in: reading) }
    return indicators.isEmpty ? [.listIndicators] : []
  }

  /// Says it again, now that what indicators are called is known.
  mutating func sayWhatCounts() {
    guard case .browse(let browse) = screen, browse.focus == .text, let reading = browse.text.reading,
      let place = browse.text.number
    else { return }
    sayWhatCounts(place, in: reading)
  }

  private mutating func sayWhatCounts(_ place: Range<Int>, in reading: Reading) {
    let report = reading.report
    let cells = cells(fedBy: place, in: reading)
    let quote = report.document.text[place]
    if cells.isEmpty {
      say(
        "\(quote)：没有计入指标。\(keyName(.explain)) 为什么，\(keyName(.countAs)) 计入。",
        "\(quote) feeds no indicator. \(keyName(.explain)) says why, \(keyName(.countAs)) counts it.")
    } else {
      say(
        "\(quote) → \(cells.map(\.zh).joined(separator: "；"))。\(keyName(.compare)) 到单元格，\(keyName(.explain)) 缘由，\(keyName(.countAs)) 另计。",
        "\(quote) → \(cells.map(\.en).joined(separator: "; ")). \(keyName(.compare)) goes to the cell, \(keyName(.explain)) says why, \(keyName(.countAs)) counts it elsewhere."
      )
    }
  }

  /// The cells a number feeds, each with how: as the one shown, as an alternate, by a judgement, or not at all.
  private func cells(fedBy place: Range<Int>, in reading: Reading) -> [Bilingual] {
    let report = reading.report
    let decisions = judging.book.decisions(of: shelf.key(reading.id).contentHash)
    var cells: [Bilingual] = []
    var named: Set<Indicator.ID> = []
    for number in report.numbers(at: place) {
      guard case .observation(let index) = number else { continue }
      let observation = report.observations[index]
      named.insert(observation.indicator)
      let decision = decisions[observation.indicator]?.decision
      cells.append(cell(observation.indicator, decision?.saying ?? observation.part))
    }
    // What a reader counted here stands in no observation.
    for (indicator, judged) in decisions.sorted(by: { $0.key < $1.key }) where !named.contains(indicator) {
      guard let decision = judged.decision, let range = decision.reading?.utf8Range, range.overlaps(place)
      else { continue }
      cells.append(cell(indicator, decision.saying))
    }
    return cells
  }

  private func cell(_ indicator: Indicator.ID, _ part: Bilingual) -> Bilingual {
    let name = indicators[indicator]?.name ?? Bilingual(zh: indicator, en: indicator)
    return Bilingual(zh: "\(name.zh)（\(part.zh)）", en: "\(name.en) (\(part.en))")
  }
}

extension Judgement {
  fileprivate var saying: Bilingual { Bilingual(zh: summary(.chinese), en: summary(.english)) }
}

extension Observation {
  /// What the number is in its cell: the one shown, another one, or one that no cell can show.
  fileprivate var part: Bilingual {
    switch standing {
    case .change, .share: return standing.name
    case .achieved, .planned: break
    }
    var words = [
      isHeadline ? Bilingual(zh: "采用", en: "shown") : Bilingual(zh: "备选", en: "an alternate")
    ]
    if scope == .part { words.append(scope.name) }
    if standing == .planned { words.append(standing.name) }
    return Bilingual(zh: words.map(\.zh).joined(separator: "，"), en: words.map(\.en).joined(separator: ", "))
  }
}
