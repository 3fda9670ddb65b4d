/// The units of counting. A number without one of these behind it is not taken for a quantity.
enum Counters {
  /// What is counted in this unit; decides which indicators may claim the number.
  enum Measure: Sendable, Equatable {
    case things, people, money, percent, points
  }

  /// Longest first does not matter: the longest that matches wins.
  static let measures: [String: Measure] = {
    var result: [String: Measure] = [:]
    for unit in things { result[unit] = .things }
    for unit in people { result[unit] = .people }
    for unit in ["元", "元人民币"] { result[unit] = .money }
    for unit in ["%"] { result[unit] = .percent }
    for unit in ["个百分点", "百分点", "个点"] { result[unit] = .points }
    return result
  }()

  private static let things = [
    "件", "件次", "件(次)", "宗", "宗次", "起", "起次", "例", "桩", "案", "案次", "个", "个次", "项", "项次", "条", "条次", "份", "份次",
    "卷", "卷次", "本", "册", "部", "篇", "篇次", "期", "场", "场次", "场(次)", "次", "家", "家次", "家(次)", "户", "户次", "户(次)",
    "处",
    "处次", "所", "站", "间", "座", "块", "面", "幅", "张", "枚", "套", "台", "辆", "支", "只", "组", "组次", "批", "批次", "轮",
    "轮次", "班次",
    "队", "对", "点次", "站次", "课", "节", "堂", "讲", "道", "题", "封", "则", "集", "类", "种", "款", "店次", "团次", "趟", "班",
    "件套", "人件", "通", "通次",
    "车次", "船次", "宗(次)", "起(次)", "项(次)", "份(次)", "个(次)", "次(场)", "期(次)", "条(次)", "卷(次)",
    "件(起)", "件(宗)", "场(期)", "处(次)",
  ]

  private static let people = ["人", "人次", "人(次)", "名", "名次", "位", "位次"]

  /// The counters with their numbers for places.
  static let list: [(unit: String, measure: Measure)] =
    measures.sorted { $0.key < $1.key }.map { (unit: $0.key, measure: $0.value) }
  /// What stands before a parenthesis, for those that have one: 期 of 期(次).
  static let stems: [String?] = list.map { counter in
    counter.unit.firstIndex(of: "(").map { String(counter.unit[..<$0]) }
  }
  /// The place of %.
  static let percent = list.firstIndex { $0.unit == "%" } ?? 0
  static let tree = WordTree(list.map(\.unit))
  static let numbers: [String: Int] = Dictionary(
    uniqueKeysWithValues: list.enumerated().map { ($0.element.unit, $0.offset) })
}
