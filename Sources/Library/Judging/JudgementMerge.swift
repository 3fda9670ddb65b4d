import Reports

/// What taking another file's judgements in comes to: the union of both by id.
public struct JudgementMerge: Hashable, Sendable {
  /// Those only the other file has, in its order.
  public let new: [Judgement]
  /// How many both have.
  public let known: Int
  /// Ids both have with another content; one's own are kept.
  public let altered: [Judgement.ID]
  /// Cells the authors decide differently once both are one.
  public let disagreements: [JudgementBook.Disagreement]

  public init(of other: [Judgement], into own: [Judgement]) {
    let mine = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Judgement.ID> = []
    let theirs = other.filter { seen.insert($0.id).inserted }
    new = theirs.filter { mine[$0.id] == nil }
    known = theirs.count - new.count
    altered = theirs.filter { judgement in mine[judgement.id].map { $0 != judgement } ?? false }.map(\.id)
    disagreements = JudgementBook(own + new).disagreements
  }
}
