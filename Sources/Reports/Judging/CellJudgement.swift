/// What the judgements of one cell come to: the latest standing decision wins, by time and then by id.
public struct CellJudgement: Hashable, Sendable {
  /// The decision that holds; nil where there are only remarks.
  public let decision: Judgement?
  /// Numbers that were rejected and not accepted again since.
  public let rejected: [Judgement.Reading]
  /// The latest standing remark.
  public let memo: Judgement?
  /// Where authors decided differently, the last decision of each, in their order; otherwise empty.
  public let disagreement: [Judgement]

  /// `judgements`: those standing, in order. Nil when there are none.
  init?(_ judgements: [Judgement]) {
    guard !judgements.isEmpty else { return nil }
    decision = judgements.last { $0.isDecision }
    memo = judgements.last { if case .memo = $0.verdict { true } else { false } }
    var rejected: [Judgement.Reading] = []
    var lastOfAuthor: [String: Judgement] = [:]
    for judgement in judgements where judgement.isDecision {
      lastOfAuthor[judgement.author] = judgement
      switch judgement.verdict {
      case .rejected(let reading): rejected.append(reading)
      case .confirmed(let reading), .corrected(let reading, _):
        rejected.removeAll { $0.agrees(with: reading) }
      case .notApplicable, .memo, .withdrawn, .reinstated: break
      }
    }
    self.rejected = rejected
    let last = lastOfAuthor.values.sorted { $0.isEarlier(than: $1) }
    let isUnanimous = last.dropFirst().allSatisfy { $0.agrees(with: last[0]) }
    disagreement = isUnanimous ? [] : last
  }

  /// Whether the program's own number was right; nil where that was not decided, or where it had none.
  public var isProgramRight: Bool? {
    guard let decision, let seen = decision.seen else { return nil }
    return switch decision.verdict {
    case .confirmed(let reading): reading.agrees(with: seen)
    // A number somebody typed may have been rejected, which says nothing of the program's.
    case .rejected: rejected.contains { $0.agrees(with: seen) } ? false : nil
    case .corrected(let reading, _): reading.agrees(with: seen)
    case .notApplicable, .memo, .withdrawn, .reinstated: nil
    }
  }
}
