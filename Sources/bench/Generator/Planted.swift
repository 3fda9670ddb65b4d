import Reports

/// A number a made report gives for an indicator, and how it says so.
struct PlantedNumber: Hashable {
  let indicator: Indicator.ID
  let value: Int

  /// The indicators planted, each in a section of its own.
  static let indicators: Set<Indicator.ID> = [
    "reconsideration.accepted", "reconsideration.closed", "mediation.case", "publicity.activity",
  ]

  /// Draws the numbers of one report and the sections that say them: heading and sentence.
  static func draw(about subject: Subject, _ dice: inout Dice) -> (
    numbers: [PlantedNumber], sections: [(heading: String, text: String)]
  ) {
    let accepted = dice.number(12...1900)
    let closed = dice.number(accepted / 2 + 1...accepted)
    let disputes = dice.number(300...29_000)
    let activities = dice.number(20...900)
    return (
      [
        PlantedNumber(indicator: "reconsideration.accepted", value: accepted),
        PlantedNumber(indicator: "reconsideration.closed", value: closed),
        PlantedNumber(indicator: "mediation.case", value: disputes),
        PlantedNumber(indicator: "publicity.activity", value: activities),
      ],
      [
        ("依法化解行政争议", "\(subject.year)年,全\(subject.unit)共受理行政复议案件\(accepted)件,办结\(closed)件。"),
        ("多元化解矛盾纠纷", "全年全\(subject.unit)共调解各类矛盾纠纷\(disputes)件。"),
        ("增强全民法治观念", "全年开展各类普法宣传活动\(activities)场次。"),
      ]
    )
  }
}

/// Words no sample has, strewn over the reports so that it is known how often they can be found.
struct PlantedPhrase {
  let words: String
  /// In one of so many reports.
  let onceIn: Int

  static let all = [
    PlantedPhrase(words: "青衿普法驿站", onceIn: 10),
    PlantedPhrase(words: "北斗听证席", onceIn: 500),
  ]

  var sentence: String { "积极探索“\(words)”做法,有关经验在上级会议上作了交流。" }
}
