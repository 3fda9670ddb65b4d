import Documents

/// What strikes one about a cell beside those of its peers. A remark judges nothing: the report may be right.
public enum StandingRemark: Hashable, Sendable {
  /// The report says 0 where most peers say more.
  case zeroWhileMostReport(peers: Int, reporting: Int)
  /// The report is silent where nearly all peers give a number.
  case unmentionedWhileMostState(peers: Int, stating: Int)

  /// With fewer peers, “most” says nothing.
  public static let fewestPeers = 5
  /// More than this share of the peers must report more than 0.
  public static let reportingShare = 0.5
  /// At least this share of the peers must state a number.
  public static let statingShare = 0.8

  public var text: Bilingual {
    switch self {
    case .zeroWhileMostReport(let peers, let reporting):
      Bilingual(
        zh: "为零，而 \(peers) 份同类报告中有 \(reporting) 份大于零",
        en: "zero, while \(reporting) of \(peers) peers report more")
    case .unmentionedWhileMostState(let peers, let stating):
      Bilingual(
        zh: "未提及，而 \(peers) 份同类报告中有 \(stating) 份给出数字",
        en: "not mentioned, while \(stating) of \(peers) peers state a number")
    }
  }
}

extension RowStanding {
  /// What strikes one about a column's cell; nil for nothing, for a column that is no peer, and with few peers.
  ///
  /// Who cannot be asked is no peer here, and a cell whose numbers a reader rejected is not silent.
  ///
  /// - Parameter cells: the row the standing was made of.
  public func remark(on column: Int, of cells: [Comparison.Cell]) -> StandingRemark? {
    guard isPeer(column) else { return nil }
    let peers = columns.count - 1 - (leftOut[.notApplicable] ?? 0)
    guard peers >= StandingRemark.fewestPeers else { return nil }
    switch cells[column].kind {
    case .zero:
      let reporting = ranking.count { $0.value > 0 }
      guard Double(reporting) > Double(peers) * StandingRemark.reportingShare else { return nil }
      return .zeroWhileMostReport(peers: peers, reporting: reporting)
    case .unmentioned where cells[column].judgement?.isDecided != true:
      // A number of a part is stated too, though it does not count.
      let stating = count + (leftOut[.partial] ?? 0)
      guard Double(stating) >= Double(peers) * StandingRemark.statingShare else { return nil }
      return .unmentionedWhileMostState(peers: peers, stating: stating)
    default: return nil
    }
  }
}
