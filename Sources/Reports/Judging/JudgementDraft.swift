import Documents

/// A judgement about to be recorded: all but its id, its time, its author, and the sentences it quotes.
public struct JudgementDraft: Hashable, Sendable {
  public let report: ReportKey
  public let indicator: Indicator.ID
  /// The indicator's base unit, in which all values are.
  public let unit: String
  public let decision: Decision
  /// What the program reads in the cell; nil where it reads nothing.
  public let seen: Comparison.Reading?
  public let reason: String?

  public enum Decision: Hashable, Sendable {
    case confirmed(Comparison.Reading)
    case rejected(Comparison.Reading)
    case notApplicable
    case corrected(Comparison.Reading, Judgement.Origin)
    case memo(String)
    case withdrawn(Judgement.ID)
    case reinstated(Judgement.ID)
  }

  public init(
    report: ReportKey, indicator: Indicator.ID, unit: String, decision: Decision,
    seen: Comparison.Reading? = nil, reason: String? = nil
  ) {
    self.report = report
    self.indicator = indicator
    self.unit = unit
    self.decision = decision
    self.seen = seen
    self.reason = reason
  }

  /// Whether it rests on a sentence, for which the report's text is wanted.
  public var needsText: Bool {
    if seen?.evidence != nil { return true }
    return switch decision {
    case .confirmed(let reading), .rejected(let reading), .corrected(let reading, _): reading.evidence != nil
    case .notApplicable, .memo, .withdrawn, .reinstated: false
    }
  }

  /// The judgement.
  ///
  /// - Parameter text: the report's, to quote from; nil where it cannot be had.
  public func judgement(id: String, time: String, author: String, text: SourceText?) -> Judgement {
    func quoted(_ reading: Comparison.Reading) -> Judgement.Reading {
      Judgement.Reading(
        value: reading.value, unit: unit, qualifier: reading.qualifier, scope: reading.scope,
        standing: reading.standing, utf8Range: reading.valueRange,
        quote: reading.evidence.flatMap { range in text.map { $0[range] } }, sentence: reading.evidence)
    }
    let verdict: Judgement.Verdict =
      switch decision {
      case .confirmed(let reading): .confirmed(quoted(reading))
      case .rejected(let reading): .rejected(quoted(reading))
      case .notApplicable: .notApplicable
      case .corrected(let reading, let origin): .corrected(quoted(reading), origin)
      case .memo(let memo): .memo(memo)
      case .withdrawn(let id): .withdrawn(id)
      case .reinstated(let id): .reinstated(id)
      }
    return Judgement(
      id: id, time: time, author: author, report: report, indicator: indicator, verdict: verdict,
      seen: seen.map(quoted), reason: reason)
  }
}
