/// What a clause is about.
struct TopicsAtHand {
  /// Topics the clause names.
  var own: TopicSet = []
  /// Topics it has from the clause or heading before.
  var carried: TopicSet
  /// Topics named earlier in its sentence: 办理法律援助案件8282件，提供咨询490人次，挽回经济损失3110万元 comes back to its first.
  var recalled: TopicSet = []
  /// The matter counted case by case that the text turned to last: 行政复议.
  var matter: TopicSet = []
}

/// One number and everything that decides what it counts.
struct Situation {
  let amount: QuantityScanner.Amount
  let clause: Clause
  /// The clauses without numbers that lead up to the clause.
  let introduction: Range<Int>
  /// What the clauses before say whose verb may serve this one, too.
  let governors: [Range<Int>]
  /// The clause without numbers that follows the clause.
  let sequel: Range<Int>
  /// What stands before the number.
  let lead: Range<Int>
  let trail: Surroundings.Trail
  let topics: TopicsAtHand
  /// The number is a difference: 同比增长27% says something of a count, though it is a percentage.
  var isChange = false
}
