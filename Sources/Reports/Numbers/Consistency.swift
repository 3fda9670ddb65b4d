import Documents

/// Looks at a report's numbers together and says where they cannot all be right.
///
/// Four questions, each about headlines or about one sentence, none answered by changing a number:
/// - a rate beside its counts: 调解946件、成功933件 and 成功率98.6% agree; a difference over half a point is said;
/// - a part beside its whole: more cases closed than taken in, unless the text speaks of 结转 cases;
/// - a total beside its 其中-parts: 411家，其中19+360+19+11+1 is one short;
/// - two values with equal right to be the headline: a conflict, shown and never settled silently.
struct Consistency {
  let observations: [Observation]
  /// One for each of them.
  let candidates: [Headlines.Candidate]
  let catalogue: Catalogue
  let text: SourceText

  /// In points: rates are printed with one decimal at most as often as with none.
  private static let tolerance = 0.55

  func findings() -> [Finding] {
    var headlines: [Indicator.ID: Observation] = [:]
    for observation in observations where observation.isHeadline {
      headlines[observation.indicator] = observation
    }
    return rates() + catalogue.checks.compactMap { check($0, headlines) } + sums() + conflicts()
  }

  // MARK: Rates and wholes

  private func rates() -> [Finding] {
    observations.filter { $0.unit == "%" && $0.value > 100 && $0.standing == .achieved }.map {
      finding(
        "rate-above-100", about: $0,
        message: Bilingual(
          zh: "\(name($0, .chinese))为\($0.value.plain)%,超过100%",
          en: "\(name($0, .english)) is \($0.value.plain) %, above 100 %"))
    }
  }

  private func check(_ check: Catalogue.Check, _ headlines: [Indicator.ID: Observation]) -> Finding? {
    guard let part = headlines[check.part], let whole = headlines[check.whole], part.scope == whole.scope,
      whole.value > 0
    else { return nil }
    guard let rateID = check.rate else { return excess(part, whole) }
    guard let rate = headlines[rateID], rate.scope == part.scope, rate.qualifier == .exact,
      part.qualifier == .exact, whole.qualifier == .exact
    else { return nil }
    let computed = part.value / whole.value * 100
    guard abs(computed - rate.value) > Self.tolerance else { return nil }
    let rounded = ((computed * 10).rounded() / 10).plain
    return finding(
      "rate-differs", about: rate, part, whole,
      message: Bilingual(
        zh:
          "\(name(rate, .chinese))写作\(rate.value.plain)%,按\(part.value.plain)÷\(whole.value.plain)应为\(rounded)%",
        en:
          "\(name(rate, .english)) is given as \(rate.value.plain) %, but \(part.value.plain) ÷ \(whole.value.plain) is \(rounded) %"
      ))
  }

  private func excess(_ part: Observation, _ whole: Observation) -> Finding? {
    guard part.value > whole.value, !mentionsCarryOver(near: part), !mentionsCarryOver(near: whole) else {
      return nil
    }
    return finding(
      "part-exceeds-whole", about: part, whole,
      message: Bilingual(
        zh:
          "\(name(part, .chinese))\(part.value.plain)多于\(name(whole, .chinese))\(whole.value.plain),文中没有提到结转",
        en:
          "\(name(part, .english)) (\(part.value.plain)) exceeds \(name(whole, .english)) (\(whole.value.plain)), and nothing is said of cases carried over"
      ))
  }

  private func mentionsCarryOver(near observation: Observation) -> Bool {
    let sentence = FoldedText(text, in: observation.evidence)
    return Self.carryOver.occurs(in: 0..<sentence.count, of: sentence)
  }

  private static let carryOver = WordList("结转", "上年", "旧存", "存案", "往年", "去年")

  // MARK: Sums

  private func sums() -> [Finding] {
    var result: [Finding] = []
    var index = 0
    while index < observations.count {
      var next = index + 1
      var sum = 0.0
      while next < observations.count, candidates[next].rule == candidates[index].rule,
        observations[next].evidence == observations[index].evidence, observations[next].scope == .part
      {
        sum += observations[next].value
        next += 1
      }
      let partCount = next - index - 1
      let total = observations[index]
      // Few parts need not be all parts; many that nearly add up are meant to.
      if total.scope == .whole, partCount >= 2, sum > total.value || sum >= total.value * 0.95,
        sum != total.value, total.qualifier == .exact
      {
        result.append(
          finding(
            "parts-do-not-add-up", about: total,
            message: Bilingual(
              zh: "\(name(total, .chinese))\(total.value.plain),所列各项合计\(sum.plain)",
              en:
                "\(name(total, .english)) is \(total.value.plain), but the parts listed add up to \(sum.plain)"
            )))
      }
      index = next
    }
    return result
  }

  // MARK: Conflicts

  private func conflicts() -> [Finding] {
    var result: [Finding] = []
    for (headline, rival) in rivals() {
      guard let indicator = catalogue[headline.indicator] else { continue }
      result.append(
        finding(
          "conflicting-values", about: rival,
          message: Bilingual(
            zh: "\(indicator.name.zh)有两个值:\(headline.value.plain)和\(rival.value.plain),请核对",
            en:
              "\(indicator.name.en) has two values, \(headline.value.plain) and \(rival.value.plain); check which is meant"
          )))
    }
    return result
  }

  /// The headlines with a rival, in the catalogue's order: the first other value of equal right.
  private func rivals() -> [(headline: Observation, rival: Observation)] {
    var headlines: [Int?] = Array(repeating: nil, count: catalogue.rules.count)
    for (index, candidate) in candidates.enumerated() where observations[index].isHeadline {
      headlines[candidate.rule] = index
    }
    var rivals = headlines.map { _ in Int?.none }
    for (index, candidate) in candidates.enumerated() where rivals[candidate.rule] == nil {
      guard let headline = headlines[candidate.rule], candidates[headline].rank == candidate.rank,
        observations[index].standing == .achieved, observations[index].scope == .whole,
        observations[index].value != observations[headline].value
      else { continue }
      rivals[candidate.rule] = index
    }
    return zip(headlines, rivals).compactMap { headline, rival in
      guard let headline, let rival else { return nil }
      return (observations[headline], observations[rival])
    }
  }

  /// A finding about observations, which points at the first of them.
  private func finding(_ rule: String, about observations: Observation..., message: Bilingual) -> Finding {
    Finding(
      about: observations.map(\.indicator),
      Diagnostic(.warning, rule: rule, message, at: observations.first?.valueRange))
  }

  private func name(_ observation: Observation, _ language: Language) -> String {
    catalogue[observation.indicator]?.name(language) ?? observation.indicator
  }
}
