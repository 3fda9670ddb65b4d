import Documents

/// Chooses the one value that stands for an indicator in a report.
///
/// Only achieved values of the report's year can. Among them: whole before part, then one that says it is
/// a total (全市共, 全年, 累计, 各类), then exact before bounded before approximate, then the earlier one. The
/// others stay as alternates.
enum Headlines {
  /// How good a headline an observation is; the greater, the better. What stands first counts most.
  struct Rank: Comparable, Sendable {
    let isWhole: Bool
    /// The words before it say that it is a total.
    let isTotal: Bool
    /// 2 exact, 1 bounded, 0 approximate.
    let precision: Int

    static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }

    private var order: Int { (isWhole ? 100 : 0) + (isTotal ? 10 : 0) + precision }
  }

  /// What decides between observations: the rule they are of, and how good a headline they are.
  struct Candidate {
    let rule: Int
    let rank: Rank
  }

  /// - Parameter candidates: one for each observation.
  static func mark(_ observations: inout [Observation], _ candidates: [Candidate], ruleCount: Int) {
    var best: [Int?] = Array(repeating: nil, count: ruleCount)
    for (index, candidate) in candidates.enumerated() where observations[index].standing == .achieved {
      if let current = best[candidate.rule], candidates[current].rank >= candidate.rank { continue }
      best[candidate.rule] = index
    }
    for case let index? in best { observations[index] = observations[index].asHeadline(true) }
  }

  /// Equal ranks leave the earlier one in place.
  ///
  /// - Parameter lead: from the start of the sentence to the number.
  static func rank(_ observation: Observation, lead: Range<Int>, in text: FoldedText) -> Rank {
    let isTotal = totals.occurs(in: max(lead.lowerBound, lead.upperBound - 30)..<lead.upperBound, of: text)
    let precision =
      switch observation.qualifier {
      case .exact: 2
      case .atLeast, .atMost: 1
      case .approximate: 0
      }
    return Rank(isWhole: observation.scope == .whole, isTotal: isTotal, precision: precision)
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
