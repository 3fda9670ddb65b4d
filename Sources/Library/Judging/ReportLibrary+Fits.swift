import Documents
import Reports

extension ReportLibrary {
  /// Where the judgements stand whose text none of the reports has, and those whose number is at another place of its
  /// text; the others fit as they are and are left out.
  ///
  /// Reads the reports of the same issuers and years, and those with corrections, each once.
  public func fits(
    of judgements: [Judgement], among summaries: [ReportSummary]
  ) async -> [Judgement.ID: JudgementFit] {
    let keys = ReportKeys(summaries.map(\.key))
    var fits = await fitsOfStrayed(judgements.filter { !keys.has($0.report.contentHash) }, keys, summaries)
    let placed = judgements.filter { $0.isPlaced && keys.has($0.report.contentHash) }
    let places = Dictionary(
      placed.isEmpty ? [] : summaries.map { ($0.contentHash, $0.id) }, uniquingKeysWith: { first, _ in first }
    )
    for (contentHash, judgements) in Dictionary(grouping: placed, by: \.report.contentHash) {
      guard !Task.isCancelled else { return fits }
      guard let id = places[contentHash], let text = try? await report(id).document.text else { continue }
      for judgement in judgements { fits[judgement.id] = judgement.fit(inOwn: text) }
    }
    return fits
  }

  private func fitsOfStrayed(
    _ strayed: [Judgement], _ keys: ReportKeys, _ summaries: [ReportSummary]
  ) async -> [Judgement.ID: JudgementFit] {
    var fits: [Judgement.ID: JudgementFit] = [:]
    for (report, judgements) in Dictionary(grouping: strayed, by: \.report) {
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
