import Documents
import Reports

extension ReportLibrary {
  /// Where the judgements stand whose text none of the reports has; the others fit as they are and are left out.
  ///
  /// Reads the reports of the same issuers and years, each once.
  public func fits(
    of judgements: [Judgement], among summaries: [ReportSummary]
  ) async -> [Judgement.ID: JudgementFit] {
    let keys = ReportKeys(summaries.map(\.key))
    let strayed = Dictionary(grouping: judgements.filter { !keys.has($0.report.contentHash) }, by: \.report)
    var fits: [Judgement.ID: JudgementFit] = [:]
    for (report, judgements) in strayed {
      var texts: [(contentHash: String, text: SourceText)] = []
      for place in keys.others(of: report) {
        guard !Task.isCancelled else { return fits }
        if let other = try? await self.report(summaries[place].id) {
          texts.append((keys.keys[place].contentHash, other.document.text))
        }
      }
      for judgement in judgements where judgement.target == nil {
        fits[judgement.id] = judgement.fit(in: texts)
      }
    }
    return fits
  }
}
