// Numbers that tell a difference, a share or where a change began.
extension Surroundings {
  func isChange(_ lead: Range<Int>) -> Bool {
    StatementGrammar.changes.length(
      endingAt: trimmed(lead), notBefore: lead.lowerBound, in: text) != nil
  }

  /// Whether nothing but words of change and comparison stands here: 同比增长, 较上年上升.
  func namesOnlyChange(_ lead: Range<Int>) -> Bool {
    let ends = leadEnds(lead)
    guard let first = ends.min() else { return true }
    return first - lead.lowerBound <= 4
      && (first == lead.lowerBound || Self.comparatives.occurs(in: lead, of: text))
  }

  private static let comparatives = WordList("同比", "环比", "较", "比", "同期", "增幅", "降幅", "增速")

  func isBaseline(_ lead: Range<Int>) -> Bool {
    StatementGrammar.baselines.length(
      endingAt: lead.upperBound, notBefore: lead.lowerBound, in: text) != nil
      || datedBaseline(endingAt: lead.upperBound, notBefore: lead.lowerBound) != nil
  }

  /// Whether 由 names who does something rather than where a change began: 由78名律师|担任法律顾问.
  func doesDeed(_ token: Int, in clause: Clause) -> Bool {
    guard case .quantity(let amount) = tokens[token].kind, amount.measure != .percent else { return false }
    return Self.offices.occurs(in: tokens[token].range.upperBound..<clause.range.upperBound, of: text)
  }

  private static let offices = WordList("担任", "组成", "承担", "负责", "兼任", "参与", "参加", "提供", "办理")

  func isShare(_ lead: Range<Int>) -> Bool {
    // 占总量的20%, but not 由原来的81%上升为96.4%.
    if lead.upperBound > lead.lowerBound, text.scalars[lead.upperBound - 1] == 0x7684, !isBaseline(lead) {
      return true
    }
    guard let mark = StatementGrammar.shareMarks.last(in: lead, of: text) else { return false }
    return !text.scalars[mark.upperBound..<lead.upperBound].contains(0x7387)  // 率
  }

  /// Without the 了, 约, 近 between a verb of change and its number.
  private func trimmed(_ lead: Range<Int>) -> Int {
    var end = lead.upperBound
    while end > lead.lowerBound, [0x4E86, 0x7EA6, 0x8FD1, 0x8FBE, 0x8D85].contains(text.scalars[end - 1]) {
      end -= 1
    }
    return end
  }
}
