import Documents

/// Chooses the one value that stands for an indicator in a report.
///
/// Only achieved values of the report's year can. Among them: whole before part, then one that says it is
/// a total (全市共, 全年, 累计, 各类), then exact before bounded before approximate, then the earlier one. The
/// others stay as alternates.
enum Headlines {
  static func choose(_ observations: [Observation], in text: SourceText) -> [Observation] {
    var best: [Indicator.ID: Int] = [:]
    for (index, observation) in observations.enumerated() where observation.standing == .achieved {
      if let current = best[observation.indicator],
        rank(observations[current], in: text) >= rank(observation, in: text)
      {
        continue
      }
      best[observation.indicator] = index
    }
    let chosen = Set(best.values)
    return observations.enumerated().map { index, observation in
      observation.asHeadline(chosen.contains(index))
    }
  }

  /// Higher is better; equal ranks leave the earlier one in place.
  static func rank(_ observation: Observation, in text: SourceText) -> Int {
    let lead = FoldedText(
      text,
      in: observation.evidence
        .lowerBound..<max(observation.evidence.lowerBound, observation.valueRange.lowerBound))
    let isTotal = totals.occurs(in: max(0, lead.count - 30)..<lead.count, of: lead)
    let precision =
      switch observation.qualifier {
      case .exact: 2
      case .atLeast, .atMost: 1
      case .approximate: 0
      }
    return (observation.scope == .whole ? 100 : 0) + (isTotal ? 10 : 0) + precision
  }

  private static let totals = WordList(
    "全市", "全县", "全区", "全省", "全州", "全旗", "全年", "共", "累计", "各类", "各级", "总计", "合计", "总数", "今年以来")
}

extension Observation {
  func asHeadline(_ isHeadline: Bool) -> Observation {
    Observation(
      indicator: indicator, value: value, unit: unit, qualifier: qualifier, scope: scope, standing: standing,
      period: period, isHeadline: isHeadline, section: section, valueRange: valueRange, evidence: evidence)
  }
}
